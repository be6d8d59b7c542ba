import ArgumentParser
import SigServer

/// How the hub protocol is served.
struct HubOptions: ParsableArguments {
    @Option(
        name: .customLong("hub-secret-file"),
        help: ArgumentHelp(
            "The secret for permanent hubs and migration (default: $APP_CLIENT_SECRET, else nobody may).",
            valueName: "file"
        ),
        completion: .file()
    )
    var secretFile: String?

    @Option(
        name: .customLong("hub-secret"),
        help: ArgumentHelp("The secret itself, for one that is thrown away: others see it in ps.", valueName: "secret")
    )
    var secret: String?

    @Flag(name: .customLong("hub-trickle"), help: "Deliver candidates and new metadata, which ZeroHub ignores.")
    var trickle = false

    /// - Throws: `Failure` for two secrets, `ServerError` for one that can't be.
    func configuration(environment: ServerEnvironment, maxMessage: ByteCount) throws -> HubConfiguration {
        var configuration = HubConfiguration()
        switch (secretFile, secret) {
        case (_?, _?):
            throw Failure(.configuration, "--hub-secret-file and --hub-secret are two secrets; give one")
        case (let file?, nil): configuration.secret = try HubSecret.load(path: file)
        case (nil, let text?): configuration.secret = try HubSecret(text)
        case (nil, nil): configuration.secret = try environment.hubSecret.map { try HubSecret($0) }
        }
        configuration.deliversTrickle = trickle
        configuration.maxMessageSize = maxMessage.bytes
        return configuration
    }
}

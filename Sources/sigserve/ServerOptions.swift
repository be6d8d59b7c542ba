import ArgumentParser
import CommandCompletion
import SigProtocol
import SigServer

/// Everything about a server that the command line can say.
struct ServerOptions: ParsableArguments {
    enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

    // Read before the parser sees the line: see ServerConfigurationFile.
    @Option(
        help: ArgumentHelp("Options from a file, by their names without dashes: a JSON object.", valueName: "file"),
        completion: .file(extensions: ["json"])
    )
    var config: String?

    @Option(
        name: .customLong("listen"),
        help: ArgumentHelp(
            "HOST:PORT, :PORT (every address), [::1]:PORT or unix:/PATH; repeatable. Port 0: a free one.",
            valueName: "addr"
        ),
        completion: .list(["127.0.0.1:8080", "127.0.0.1:0", "[::1]:8080", ":8080", "unix:/"]),
        transform: ServerOptions.address
    )
    var listen: [ListenAddress] = []

    @Option(
        help: ArgumentHelp("all, or names with commas between (default: all).", valueName: "names"),
        completion: .list(separatedByCommas: ProtocolName.allCases.map(\.rawValue).sorted(), or: "all"),
        transform: ServerOptions.names
    )
    var protocols: Set<ProtocolName> = SigServer.servedProtocols

    @Option(help: "Keep the documented rate limits: on or off.")
    var rateLimits = Switch.off

    @Option(help: ArgumentHelp("auto: make a CA and a certificate for this run.", valueName: "auto"))
    var tls: TLSMode?

    @Option(help: ArgumentHelp("The certificate with its chain, PEM.", valueName: "file"), completion: .file())
    var tlsCert: String?

    @Option(help: ArgumentHelp("The certificate's key, PEM.", valueName: "file"), completion: .file())
    var tlsKey: String?

    @Option(
        help: ArgumentHelp(
            "Where --tls auto writes its CA's certificate (default: a temporary file).",
            valueName: "file"
        ),
        completion: .file()
    )
    var tlsCaFile: String?

    @Flag(help: "Take any Host header, not only those of this machine.")
    var anyHost = false

    @Flag(help: "Allow addresses that other machines can reach.")
    var `public` = false

    @Option(
        help: ArgumentHelp("Write the port's number there when ready; removed at the end.", valueName: "file"),
        completion: .file()
    )
    var portFile: String?

    @Flag(help: "Be ready with a line of JSON: url, port, pid, protocols.")
    var json = false

    @Flag(help: "End when the process that started this one ends.")
    var exitWithParent = false

    @Option(help: ArgumentHelp("Make ids and share codes the same each time. Tokens stay random.", valueName: "n"))
    var seed: UInt64?

    @Option(help: ArgumentHelp("Connections at one time; more get 503.", valueName: "n"))
    var maxConnections = 10_000

    @Option(help: ArgumentHelp("Bytes that may wait for peers, all together; k, M, G.", valueName: "bytes"))
    var maxMemory = ByteCount(bytes: 512 << 20)

    @Option(help: ArgumentHelp("Bytes of the largest hub or PeerJS message; k, M, G.", valueName: "bytes"))
    var maxMessage = ByteCount(bytes: 16 << 20)

    @Option(
        help: ArgumentHelp("Serve this folder's files where no protocol has the path.", valueName: "dir"),
        completion: .directory
    )
    var webRoot: String?

    @Option(help: "The log on standard error: text or json.")
    var logFormat: LogFormat?

    @Flag(help: "No log.")
    var quiet = false

    @Option(
        help: ArgumentHelp("Keeps the secret of share tokens over restarts; made when absent.", valueName: "file"),
        completion: .file()
    )
    var shareSecretFile: String?

    @OptionGroup var peerJS: PeerJSOptions

    @OptionGroup var room: RoomOptions

    @OptionGroup var hub: HubOptions

    @OptionGroup var topic: TopicOptions

    enum LogFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json

        var format: AccessFormat { self == .text ? .text : .json }
    }

    enum TLSMode: String, ExpressibleByArgument, CaseIterable { case auto }

    func validate() throws {
        guard maxConnections > 0 else { throw ValidationError("--max-connections is at least 1.") }
    }

    /// The settings, which must not contradict each other.
    ///
    /// - Parameters:
    ///   - environment: the variables that count where a flag is absent.
    ///   - defaultListen: where to listen without flag and variable.
    /// - Throws: `Failure` with 78, or 74 for a file that can't be read.
    func configuration(
        environment: ServerEnvironment,
        defaultListen: @autoclosure () -> [ListenAddress]
    ) throws -> ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.listen = listen
        if listen.isEmpty {
            configuration.listen =
                try environment.address.map { [try Self.addressOfEnvironment($0)] } ?? defaultListen()
        }
        configuration.protocols = protocols
        configuration.rateLimits = rateLimits == .on
        configuration.tls = try tlsChoice()
        configuration.anyHost = anyHost
        configuration.publicly = `public`
        configuration.maxConnections = maxConnections
        configuration.maxMemory = maxMemory.bytes
        configuration.seed = seed
        configuration.share.secretFile = shareSecretFile
        configuration.peerjs = peerJS.configuration(maxMessage: maxMessage)
        configuration.room = try room.configuration(environment: environment)
        configuration.hub = try hub.configuration(environment: environment, maxMessage: maxMessage)
        configuration.topic = try topic.configuration(environment: environment)
        configuration.webRoot = webRoot
        return configuration
    }

    private func tlsChoice() throws -> TLSChoice {
        switch (tls, tlsCert, tlsKey) {
        case (.auto, nil, nil):
            return .auto(caFile: tlsCaFile)
        case (.auto, _, _):
            throw Failure(.configuration, "--tls auto makes its own certificate; leave --tls-cert and --tls-key out")
        case (nil, let certificate?, let key?):
            guard tlsCaFile == nil else { throw Self.caFileAlone }
            return .files(certificate: certificate, key: key)
        case (nil, nil, nil):
            guard tlsCaFile == nil else { throw Self.caFileAlone }
            return .off
        default:
            throw Failure(.configuration, "--tls-cert and --tls-key belong together; give both")
        }
    }

    private static let caFileAlone = Failure(.configuration, "--tls-ca-file is written by --tls auto; give both")

    // MARK: Values

    @Sendable private static func address(_ text: String) throws -> ListenAddress {
        do {
            return try ListenAddress(parsing: text)
        } catch { throw ValidationError(Inert.text(error.message)) }
    }

    private static func addressOfEnvironment(_ text: String) throws -> ListenAddress {
        do {
            return try ListenAddress(parsing: text)
        } catch { throw Failure(.configuration, "ADDR: \(error.message)") }
    }

    @Sendable private static func names(_ text: String) throws -> Set<ProtocolName> {
        if text == "all" { return SigServer.servedProtocols }
        var names: Set<ProtocolName> = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let name = ProtocolName(rawValue: String(word)) else {
                let known = ProtocolName.allCases.map(\.rawValue).joined(separator: ", ")
                let question = Suggestion.question(
                    about: String(word),
                    among: ProtocolName.allCases.map(\.rawValue) + ["all"]
                )
                throw ValidationError(
                    "there is no protocol '\(Inert.text(String(word)))'; \(question)there are \(known), and all"
                )
            }
            names.insert(name)
        }
        return names
    }
}

extension ByteCount {
    init(bytes: Int) { self.bytes = bytes }
}

import ArgumentParser
import CommandCompletion
import SigProtocol
import SigScript

extension Hub {
    /// `sigctl hub permanent HUB`: make a hub that stays.
    struct Permanent: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "permanent",
            abstract: "Make a hub that stays when nobody is in it.",
            discussion: """
                sigctl hub permanent lobby --secret-file secret.txt
                sigctl hub join lobby --kind permanent

                It takes the server's secret (sigserve --hub-secret-file); another one is exit code 77. Exit code 1 says that \
                there is one of that id. Nothing removes it but the server's end.
                """
        )

        @Argument(help: ArgumentHelp("The id of the hub (default: the target's).", valueName: "hub"))
        var hub: String?

        @Option(
            name: .long,
            help: ArgumentHelp("What is said of the hub: JSON, for browsers' clients; @FILE, -.", valueName: "value"),
            completion: .text()
        )
        var hubMetadata: String?

        @OptionGroup(title: "Secret")
        var secret: SecretOptions

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let target = try Settings.target(of: .hub, options: common)
            guard let hub = hub ?? target.hub else {
                throw Failure(.usage, "which hub? Write it like: sigctl hub permanent lobby --secret-file FILE")
            }
            let secret = try secret.required()
            let metadata = try HubPeerOptions.text(hubMetadata)
            let http = try HubHTTP(target, common)
            try await Inquiry(options: common, protocolName: .hub, verb: "permanent", retries: retry.isGiven).run {
                try await http.createPermanent(hub, metadata: metadata, secret: secret)
            } lines: {
                HubHTTP.lines(of: $0)
            }
        }
    }
}

import ArgumentParser
import SigClient
import SigProtocol
import SigScript

extension Hub {
    /// `sigctl hub migrate HOST`: have the server send those who make hubs to another one.
    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "migrate",
            abstract: "Have the server send whoever makes a hub to another host.",
            discussion: """
                sigctl hub migrate backup.example --secret-file secret.txt
                sigctl hub migrate 127.0.0.1:8081 --secret-file secret.txt

                It takes the server's secret (sigserve --hub-secret-file); another one is exit code 77. Hubs that are there go \
                on; the server stays that way until it ends, and another host takes the place of the first.
                """
        )

        @Argument(help: ArgumentHelp("Where they are sent: HOST or HOST:PORT.", valueName: "host"))
        var host: String

        @OptionGroup(title: "Secret")
        var secret: SecretOptions

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            try Self.check(host)
            let (host, secret) = (host, try secret.required())
            let http = try HubHTTP(try Settings.target(of: .hub, options: common), common)
            try await Inquiry(options: common, protocolName: .hub, verb: "migrate", retries: retry.isGiven).run {
                try await http.migrate(to: host, secret: secret)
            } lines: {
                [HubHTTP.statusLine($0)]
            }
        }

        /// Refuses a host that no client could follow: it is told in the reason of a close frame.
        private static func check(_ host: String) throws {
            guard let url = try? SignalingURL("ws://\(host)"), url.requestTarget == "/", !host.contains("/") else {
                throw Failure(
                    .usage,
                    "'\(Inert.text(host, maxLength: 100))' is no host; write it like backup.example or 127.0.0.1:8081, without a scheme"
                )
            }
            guard host.utf8.count <= Bounds.closeReason else {
                throw Failure(.usage, "a host has up to \(Bounds.closeReason) bytes here: it is told in a close frame")
            }
        }
    }
}

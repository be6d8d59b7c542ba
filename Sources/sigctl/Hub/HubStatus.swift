import ArgumentParser
import SigProtocol
import SigScript

extension Hub {
    /// `sigctl hub status`: is the server up, and does it take new hubs?
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status",
            abstract: "Ask whether the server is up, or moves to another host.",
            discussion: """
                sigctl hub status
                sigctl hub status | grep -qx ok

                Prints 'ok', or 'migrating to HOST': then hubs are made there (--follow), and those that are here go on.
                """
        )

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let http = try HubHTTP(try Settings.target(of: .hub, options: common), common)
            try await Inquiry(options: common, protocolName: .hub, verb: "status", retries: retry.isGiven).run {
                try await http.status()
            } lines: {
                [HubHTTP.statusLine($0)]
            }
        }
    }
}

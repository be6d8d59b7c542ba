import ArgumentParser
import SigProtocol

extension PeerJS {
    /// `sigctl peerjs info`: what the server says about itself.
    struct Info: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "info",
            abstract: "Print what the server says about itself.",
            discussion: """
                sigctl peerjs info
                sigctl peerjs info --json
                """
        )

        @OptionGroup(title: "PeerJS")
        var server: PeerJSServerOptions

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let http = try PeerJSHTTP(try server.server(common), common)
            try await Inquiry(options: common, protocolName: .peerjs, verb: "info", retries: retry.isGiven).run {
                try await http.info()
            } lines: {
                ($0.object?.members ?? []).map { "\($0.name): \($0.value.string ?? $0.value.description)" }
            }
        }
    }
}

import ArgumentParser
import SigProtocol

extension PeerJS {
    /// `sigctl peerjs peers`: who is connected.
    struct Peers: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "peers",
            abstract: "Print the ids of the peers that are connected, one a line.",
            discussion: """
                sigctl peerjs peers
                sigctl peerjs peers --json

                Servers tell only if they allow discovery (sigserve --peerjs-allow-discovery); else exit code 77.
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
            try await Inquiry(options: common, protocolName: .peerjs, verb: "peers", retries: retry.isGiven).run {
                try await http.peers()
            } lines: {
                ($0.elements ?? []).map { $0.string ?? $0.description }
            }
        }
    }
}

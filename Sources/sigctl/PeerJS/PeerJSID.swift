import ArgumentParser
import SigProtocol

extension PeerJS {
    /// `sigctl peerjs id`: a new id from the server.
    struct ID: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "id",
            abstract: "Print a new id that the server makes.",
            discussion: """
                sigctl peerjs id
                ID=$(sigctl peerjs id)

                Nothing is reserved by it: the id is taken when somebody connects under it.
                """
        )

        @OptionGroup(title: "PeerJS")
        var server: PeerJSServerOptions

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let server = try server.server(common)
            let http = try PeerJSHTTP(server, common)
            try await Inquiry(options: common, protocolName: .peerjs, verb: "id", retries: retry.isGiven).run {
                try await http.newID()
            } lines: {
                [$0.string ?? ""]
            }
        }
    }
}

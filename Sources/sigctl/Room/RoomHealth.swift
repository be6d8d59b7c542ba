import ArgumentParser
import SigProtocol

extension Room {
    /// `sigctl room health`: is the server up?
    struct Health: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "health",
            abstract: "Ask whether the server is up.",
            discussion: """
                sigctl room health && echo up

                Prints what the server says, which is 'ok'. While it shuts down: exit code 75.
                """
        )

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let http = try RoomHTTP(common)
            try await Inquiry(options: common, protocolName: .room, verb: "health", retries: retry.isGiven).run {
                try await http.health()
            } lines: {
                [$0.string ?? ""]
            }
        }
    }
}

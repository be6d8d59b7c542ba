import ArgumentParser
import SigProtocol

extension Topic {
    /// `sigctl topic health`: is the server up?
    struct Health: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "health",
            abstract: "Ask whether the server is up.",
            discussion: """
                sigctl topic health && echo up

                Prints what the server says, which is 'ok'.
                """
        )

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let http = try TopicHTTP(common)
            try await Inquiry(options: common, protocolName: .topic, verb: "health", retries: retry.isGiven).run {
                try await http.health()
            } lines: {
                [$0.object?["status"]?.string ?? $0.description]
            }
        }
    }
}

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

        @Flag(name: .long, help: "Wait and try again while the server says that it is unavailable.")
        var retry = false

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let http = try TopicHTTP(common, retries: retry)
            try await Inquiry(options: common, protocolName: .topic, verb: "health", retries: retry).run {
                try await http.health()
            } lines: {
                [$0.object?["status"]?.string ?? $0.description]
            }
        }
    }
}

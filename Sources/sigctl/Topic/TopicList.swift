import ArgumentParser
import SigProtocol

extension Topic {
    /// `sigctl topic list`: where somebody waits.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Print the topics with open sessions, and how many there are.",
            discussion: """
                sigctl topic list
                sigctl topic list --json
                sigctl topic list --origin https://app.example

                A line is the number of sessions that nobody has answered yet, a space, and the topic. Nobody there: no line, exit code 0.
                """
        )

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let http = try TopicHTTP(common)
            try await Inquiry(options: common, protocolName: .topic, verb: "list", retries: retry.isGiven).run {
                try await http.topics()
            } lines: { topics in
                (topics.elements ?? []).map { entry in
                    let members = entry.object
                    return "\(members?["count"]?.description ?? "?") \(members?["topic"]?.string ?? "")"
                }
            }
        }
    }
}

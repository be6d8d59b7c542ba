import ArgumentParser
import SigProtocol

extension Topic {
    /// `sigctl topic version`: which build the server is.
    struct Version: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "version",
            abstract: "Print the version that the server says.",
            discussion: """
                sigctl topic version
                """
        )

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let http = try TopicHTTP(common)
            try await Inquiry(options: common, protocolName: .topic, verb: "version", retries: retry.isGiven).run {
                try await http.version()
            } lines: {
                [$0.string ?? $0.description]
            }
        }
    }
}

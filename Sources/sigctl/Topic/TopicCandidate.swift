import ArgumentParser
import SigClient
import SigProtocol
import SigScript

extension Topic {
    /// `sigctl topic candidate CODE --side SIDE`: tell the other side an address to try.
    struct Candidate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "candidate",
            abstract: "Add an ICE candidate to a session.",
            discussion: """
                sigctl topic candidate "$CODE" --side offerer --candidate fake
                sigctl topic candidate "$CODE" --side answerer --candidate @candidate.json

                It travels as JSON text, which browsers' clients read.
                """
        )

        @Argument(help: ArgumentHelp("The code of the session.", valueName: "code"))
        var code: String

        @Option(name: .long, help: ArgumentHelp("Whose it is.", valueName: "side"))
        var side: TopicSide

        @OptionGroup(title: "Candidate")
        var candidate: CandidateOptions

        @OptionGroup(title: "Asking")
        var polling: TopicPollingOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let code = try TopicNames.code(code)
            let candidate = try candidate.argument().text
            let polling = try polling.options(isKnown: true)
            let side = side
            try await TopicConversation(
                session: Session(options: common, retries: self.polling.retry.isGiven),
                target: try Settings.target(of: .topic, options: common),
                verb: "candidate"
            ).run { client in
                try await client.candidate(code, as: side, candidate)
            } watch: { client, _ in
                try await client.watch(code, as: side, polling)
            }
        }
    }
}

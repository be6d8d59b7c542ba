import ArgumentParser
import SigClient
import SigProtocol
import SigScript

extension Topic {
    /// `sigctl topic answer CODE`: take a session up.
    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Send the answer to a session's offer.",
            discussion: """
                sigctl topic answer "$CODE" --sdp fake
                sigctl topic answer "$CODE" --sdp @answer.sdp --wait candidate

                The offer is what 'sigctl topic poll CODE --side answerer' prints. Exit code 1 says that no session of our origin has \
                the code, any more or yet. An answer that is there already is replaced.
                """
        )

        @Argument(help: ArgumentHelp("The code of the session.", valueName: "code"))
        var code: String

        @OptionGroup(title: "Answer")
        var description: DescriptionOptions

        @OptionGroup(title: "Asking")
        var polling: TopicPollingOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let code = try TopicNames.code(code)
            let sdp = try description.argument("answer").text
            let polling = try polling.options(isKnown: true)
            try await TopicConversation(
                session: Session(options: common, retries: self.polling.retry.isGiven),
                target: try Settings.target(of: .topic, options: common),
                verb: "answer"
            ).run { client in
                try await client.answer(code, sdp: sdp)
            } watch: { client, _ in
                try await client.watch(code, as: .answerer, polling)
            }
        }
    }
}

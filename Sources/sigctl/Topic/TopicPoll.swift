import ArgumentParser
import SigClient
import SigProtocol
import SigScript

extension Topic {
    /// `sigctl topic poll CODE --side SIDE`: what the other side of a session has said.
    struct Poll: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "poll",
            abstract: "Print what the other side of a session has said.",
            discussion: """
                sigctl topic poll "$CODE" --side answerer --json   # offer and candidates
                sigctl topic poll "$CODE" --side offerer           # answer and candidates
                sigctl topic poll "$CODE" --side offerer --wait answer
                sigctl topic poll "$CODE" --side offerer --follow  # each new thing

                Exit code 1 says that no session of our origin has the code, or with --follow that it has expired.
                """
        )

        @Argument(help: ArgumentHelp("The code of the session.", valueName: "code"))
        var code: String

        @Option(name: .long, help: ArgumentHelp("Who asks.", valueName: "side"))
        var side: TopicSide

        @Flag(name: .long, help: "Go on and print each new thing.")
        var follow = false

        @OptionGroup(title: "Asking")
        var polling: TopicPollingOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let code = try TopicNames.code(code)
            let polling = try polling.options(isKnown: false)
            let (side, isWatching) = (side, follow || common.isWaiting)
            try await TopicConversation(
                session: Session(options: common, stays: follow, retries: self.polling.retry.isGiven),
                target: try Settings.target(of: .topic, options: common),
                verb: "poll"
            ).run { client in
                // Whoever watches asks at once, too.
                if !isWatching { _ = try await client.poll(code, as: side) }
            } watch: { client, _ in
                try await client.watch(code, as: side, polling)
            }
        }
    }
}

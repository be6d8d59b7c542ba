import ArgumentParser
import SigClient
import SigProtocol
import SigScript

extension Topic {
    /// `sigctl topic offer TOPIC`: announce a session.
    struct Offer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "offer",
            abstract: "Announce a session with an offer, and print its code.",
            discussion: """
                CODE=$(sigctl topic offer chess --info alice --sdp fake)
                sigctl topic offer chess --info alice --sdp @offer.sdp --wait answer --json
                sigctl topic offer chess --info alice --code my-game --sdp fake

                With --wait answer the code stands on the first line, and the command asks until the answer is there. Nothing need stay \
                connected: the session is there until it expires, after five minutes unless the server says otherwise.
                """
        )

        @Argument(help: ArgumentHelp("The topic (default: the target's).", valueName: "topic"))
        var topic: String?

        @Option(
            name: .long,
            help: ArgumentHelp("Who we are, so that others can tell (default: the target's).", valueName: "info")
        )
        var info: String?

        @Option(name: .long, help: ArgumentHelp("The code to have, where the server takes one.", valueName: "code"))
        var code: String?

        @OptionGroup(title: "Offer")
        var description: DescriptionOptions

        @OptionGroup(title: "Asking")
        var polling: TopicPollingOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let target = try Settings.target(of: .topic, options: common)
            let topic = try TopicNames.topic(topic, target, verb: "offer")
            guard let info = info ?? target.info else {
                throw Failure(
                    .usage,
                    "who are we? Give --info, as in: sigctl topic offer chess --info alice --sdp fake"
                )
            }
            let own = try TopicNames.info(info)
            let code = try code.map { try TopicNames.code($0) }
            let sdp = try description.argument("offer").text
            let polling = try polling.options(isKnown: true)
            try await TopicConversation(
                session: Session(options: common, headline: (.code, "code"), retries: self.polling.retry.isGiven),
                target: target,
                verb: "offer",
                info: own
            ).run { client in
                try await client.offer(in: topic, info: own, sdp: sdp, code: code)
            } watch: { client, code in
                try await client.watch(code, as: .offerer, polling)
            }
        }
    }
}

import ArgumentParser
import NIOHTTP1
import SigClient
import SigProtocol
import SigScript

extension Topic {
    /// `sigctl topic sessions TOPIC`: who waits in a topic.
    struct Sessions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sessions",
            abstract: "Print the sessions of a topic that nobody has answered yet.",
            discussion: """
                sigctl topic sessions chess
                sigctl topic sessions chess --info bob  # without our own
                sigctl topic sessions chess --info bob --wait offer --json
                sigctl topic sessions chess --follow

                A line is the code of a session, a space, and the info of whoever offers it; the newest comes first. With --json each is \
                an event with the offer. Nobody there: no line, exit code 0; --wait offer asks until somebody is.
                """
        )

        @Argument(help: ArgumentHelp("The topic (default: the target's).", valueName: "topic"))
        var topic: String?

        @Option(
            name: .long,
            help: ArgumentHelp(
                "Our own info: sessions with it are left out (default: the target's).",
                valueName: "info"
            )
        )
        var info: String?

        @Flag(name: .long, help: "Go on and print each new session.")
        var follow = false

        @OptionGroup(title: "Asking")
        var polling: TopicPollingOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let target = try Settings.target(of: .topic, options: common)
            let topic = try TopicNames.topic(topic, target, verb: "sessions")
            let own = try (info ?? target.info).map { try TopicNames.info($0) }
            let polling = try polling.options(isKnown: false)
            try await TopicConversation(
                session: Session(
                    options: common,
                    stays: follow,
                    retries: self.polling.retry.isGiven,
                    describe: { event in event.payloadText("code").map { "\($0) \(event.from ?? "")" } }
                ),
                target: target,
                verb: "sessions",
                info: own
            ).run { client in
                _ = try await client.sessions(in: topic)
            } watch: { client, _ in
                try await watch(topic, client, polling)
            }
        }
    }
}

/// Asks for the sessions of a topic again and again, with the pauses of polling, and bears what polling bears.
private func watch(_ topic: String, _ client: TopicClient, _ options: TopicPollOptions) async throws {
    var failures = 0
    var pause = options.pause(afterFailures: 0)
    while true {
        try await Task.sleep(for: pause)
        do {
            _ = try await client.sessions(in: topic)
            failures = 0
            pause = options.pause(afterFailures: 0)
        } catch {
            failures += 1
            guard let next = options.pause(after: error, failures: failures, hasAnswered: true) else { throw error }
            pause = next
        }
    }
}

import SigClient
import SigProtocol
import SigScript

/// A topic verb's session: who we are, how the server is reached, and how it is asked again and again while something is waited for.
struct TopicConversation {
    var session: Session
    var target: Target
    /// The verb, as events name it.
    var verb: String
    /// Who we are among those of a topic.
    var info: String?

    /// Runs the verb; see ``Session``.
    ///
    /// - Parameters:
    ///   - requests: what the verb asks for.
    ///   - watch: what it goes on with while something is waited for. It may end when there is nothing more to come.
    func run<Value: Sendable>(
        _ requests: @escaping @Sendable (TopicClient) async throws -> Value,
        watch: @escaping @Sendable (TopicClient, Value) async throws -> Void
    ) async throws {
        var session = session
        let origin = session.options.origin ?? target.origin
        session.explain = { TopicHint.added(to: $0, origin: origin) }
        try await session.run(
            at: target.url,
            TopicClientConfiguration(origin: origin),
            mapper: TopicEventMapper(peer: "me", info: info, verb: verb),
            requests: requests,
            watch: watch
        )
    }
}

extension TopicClient {
    /// Polls for what the other side of a session sends, which is told as events, until the session expires.
    func watch(_ code: String, as side: TopicSide, _ options: TopicPollOptions) async throws {
        for try await _ in news(of: code, as: side, options: options) {}
    }
}

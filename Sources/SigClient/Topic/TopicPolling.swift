import NIOCore
import SigProtocol

/// What the other side of a session sends, each thing once and in order: found out by polling.
///
/// It is driven by whoever iterates: a request is made only while the next element is awaited, at once the first time and then after
/// the interval. Each iteration begins anew and tells everything. It ends when the session has expired (``TopicNews/expired`` is the last
/// element) or, where that was asked for, has been answered. It throws ``SignalingError``: `.httpFailure` for a session that was never
/// there (see ``SignalingError/topicErrorKind``) and for any other refusal, `.protocolViolation`, the connector's codes, `.closed` when the
/// client was closed, and `.cancelled`. After that it has ended.
public struct TopicPolling: AsyncSequence, Sendable {
    public typealias Element = TopicNews

    /// Time and chance, to be replaced in tests.
    struct Environment: Sendable {
        /// The time that has passed since any moment before polling began.
        var now: @Sendable () -> Duration
        var sleep: @Sendable (Duration) async throws -> Void
        var random: any RandomNumberGenerator & Sendable

        static var system: Environment {
            let start = ContinuousClock.now
            return Environment(
                now: { start.duration(to: .now) },
                sleep: { try await Task.sleep(for: $0) },
                random: SystemRandomNumberGenerator()
            )
        }
    }

    let options: TopicPollOptions
    let environment: @Sendable () -> Environment
    /// Asks the server; with the body of its answer.
    let poll: @Sendable () async throws(SignalingError) -> (TopicPoll, ByteBuffer)
    /// Sees what is told before it is, with the body that told it.
    let observe: @Sendable (Result<TopicNews, SignalingError>, ByteBuffer?) async -> Void

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        private let polling: TopicPolling
        private var environment: Environment
        private let start: Duration
        private var machine: TopicPollMachine
        /// That of the last answer.
        private var body: ByteBuffer?

        fileprivate init(_ polling: TopicPolling) {
            self.polling = polling
            environment = polling.environment()
            start = environment.now()
            machine = TopicPollMachine(polling.options)
        }

        public mutating func next() async throws -> TopicNews? {
            while true {
                switch machine.next() {
                case .news(let news):
                    await polling.observe(.success(news), body)
                    return news
                case .finished: return nil
                case .failed(let error):
                    await polling.observe(.failure(error), error.response?.body)
                    throw error
                case .poll(let time): try await request(notBefore: time)
                }
            }
        }

        private mutating func request(notBefore time: Duration) async throws {
            let pause = time - (environment.now() - start)
            if pause > .zero {
                do { try await environment.sleep(pause) } catch {
                    throw SignalingError(wrapping: error, .cancelled, "cancelled")
                }
            }
            do {
                let (answer, body) = try await polling.poll()
                self.body = body
                machine.received(answer, at: environment.now() - start, using: &environment.random)
            } catch {
                // Nothing is wrong with the session: another call may go on.
                if error.code == .cancelled { throw error }
                body = error.response?.body
                machine.failed(error, at: environment.now() - start, using: &environment.random)
            }
        }
    }
}

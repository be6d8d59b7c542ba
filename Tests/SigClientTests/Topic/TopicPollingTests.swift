import FuzzSupport
import NIOCore
import SigProtocol
import Synchronization
import Testing

@testable import SigClient

@Suite("Polling as a sequence", .timeLimit(.minutes(10)))
struct TopicPollingTests {
    /// A server that answers each poll with the next of a list, and a clock that jumps as far as it is asked to sleep.
    private final class World: Sendable {
        private struct State {
            var now = Duration.seconds(1000)
            var answers: [Result<TopicPoll, SignalingError>]
            var polls = 0
        }

        private let state: Mutex<State>
        let told = Journal<String>()

        init(_ answers: [Result<TopicPoll, SignalingError>]) { state = Mutex(State(answers: answers)) }

        var polls: Int { state.withLock { $0.polls } }

        func passes(_ time: Duration) { state.withLock { $0.now += time } }

        var now: Duration { state.withLock { $0.now } }

        func polling(_ options: TopicPollOptions = TopicPollOptions()) -> TopicPolling {
            TopicPolling(options: options) {
                TopicPolling.Environment(
                    now: { self.now },
                    sleep: { self.passes($0) },
                    random: FuzzRandom(seed: 3)
                )
            } poll: { () async throws(SignalingError) in
                let next = self.state.withLock { state in
                    state.polls += 1
                    return state.answers.isEmpty ? .failure(TopicFailure.notFound) : state.answers.removeFirst()
                }
                return (try next.get(), ByteBuffer())
            } observe: { told, _ in
                switch told {
                case .success(let news): self.told.add(news.summary)
                case .failure(let error): self.told.add("\(error.code)")
                }
            }
        }
    }

    @Test("Everything once and in order, to the end")
    func wholeSession() async throws {
        let world = World([
            .success(try .offerer(nil)), .failure(TopicFailure.status(503)), .success(try .offerer(nil, "1")),
            .success(try .offerer(#""v""#, "1", "2")),
        ])
        var news: [String] = []
        for try await one in world.polling() { news.append(one.summary) }
        #expect(news == ["0: 1", #"answer "v""#, "1: 2", "expired"])
        #expect(world.told.all == news, "whoever looks on sees the same")
        #expect(world.polls == 5)
    }

    @Test("Nothing is asked for before it is awaited, and no more than is needed")
    func pullDriven() async throws {
        let world = World([.success(try .offerer(nil, "1", "2")), .success(try .offerer(nil, "1", "2", "3"))])
        var iterator = world.polling().makeAsyncIterator()
        #expect(world.polls == 0)
        #expect(try await iterator.next()?.summary == "0: 1")
        #expect(try await iterator.next()?.summary == "1: 2")
        #expect(world.polls == 1)
        #expect(try await iterator.next()?.summary == "2: 3")
        #expect(world.polls == 2)
    }

    @Test("A reader that comes late does not wait for an interval that is over")
    func lateReader() async throws {
        let world = World([.success(try .offerer(nil, "1")), .success(try .offerer(nil, "1", "2"))])
        var iterator = world.polling().makeAsyncIterator()
        _ = try await iterator.next()
        world.passes(.seconds(60))
        let before = world.now
        _ = try await iterator.next()
        #expect(world.now == before)
    }

    @Test("Each iteration begins anew")
    func twice() async throws {
        let world = World([.success(try .answerer(#""v""#)), .success(try .answerer(#""v""#))])
        let polling = world.polling()
        for _ in 0..<2 {
            var iterator = polling.makeAsyncIterator()
            #expect(try await iterator.next()?.summary == #"offer "v""#)
        }
    }

    @Test("A failure is thrown once; then it has ended")
    func failure() async throws {
        let world = World([.failure(TopicFailure.status(400, "bad"))])
        var iterator = world.polling().makeAsyncIterator()
        let error = await signalingError { try await iterator.next() }
        #expect(error?.serverMessage == "bad")
        #expect(try await iterator.next() == nil)
        #expect(world.told.all == ["httpFailure"])
    }

    @Test("Cancelling ends the wait, and another task may go on")
    func cancelling() async throws {
        let world = World([
            .success(try .offerer(nil)), .failure(.taskCancelled), .success(try .offerer(nil, "1")),
        ])
        var iterator = world.polling().makeAsyncIterator()
        let error = await signalingError { try await iterator.next() }
        #expect(error?.code == .cancelled)
        #expect(try await iterator.next()?.summary == "0: 1")
    }
}

@Suite("All topics, page by page", .timeLimit(.minutes(10)))
struct TopicPagesTests {
    private func pages(_ page: @escaping @Sendable (Int) -> TopicPage, limit: Int = 2) -> TopicPages {
        TopicPages(limit: limit) { request in page(request.page) }
    }

    private func page(_ number: Int, of total: Int, topics: Int = 1) -> TopicPage {
        TopicPage(
            topics: (0..<topics).map { TopicCount(topic: "\(number).\($0)", count: 1) },
            page: number,
            limit: 2,
            total: total,
            hasMore: number < total
        )
    }

    @Test("To the last one")
    func all() async throws {
        var topics: [String] = []
        for try await page in pages({ page($0, of: 3) }) { topics += page.topics.map(\.topic) }
        #expect(topics == ["1.0", "2.0", "3.0"])
    }

    @Test("A page without topics is the last, whatever it says")
    func empty() async throws {
        var count = 0
        for try await _ in pages({ page($0, of: .max, topics: $0 < 3 ? 1 : 0) }) { count += 1 }
        #expect(count == 3)
    }

    @Test("A server that has ever more pages is not followed for ever")
    func endless() async {
        let error = await signalingError { for try await _ in pages({ page($0, of: .max) }) {} }
        #expect(error?.code == .tooLarge)
    }
}

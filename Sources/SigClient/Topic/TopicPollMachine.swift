import DequeModule
import NIOHTTP1
import SigProtocol

/// Polling of one side of a session, as a pure machine: it is told what came of a request and when, and says what is next. Times count
/// from the beginning of polling.
///
/// | state | event | next |
/// |---|---|---|
/// | polling | an answer | its news, then polling after the interval; finished if that was the awaited answer |
/// | polling | 404, and the session was there | `expired`, then finished |
/// | polling | a failure that may pass, and not the last that is borne | polling after a longer pause, or the one that the server names |
/// | polling | any other failure | failed: told once |
/// | finished, failed | – | finished |
struct TopicPollMachine: Sendable {
    /// What is to be done next.
    enum Step: Sendable {
        /// Tell the caller.
        case news(TopicNews)
        /// Make a request, not before this time.
        case poll(at: Duration)
        /// Nothing will come any more.
        case finished
        /// The same, and this is why.
        case failed(SignalingError)
    }

    private enum State: Sendable {
        case polling(at: Duration)
        case finished
        case failed(SignalingError)
    }

    private let options: TopicPollOptions
    private var state = State.polling(at: .zero)
    private var filter = TopicNewsFilter()
    private var pending: Deque<TopicNews> = []
    /// Whether the server has answered with the session, or it is known by other means.
    private var wasThere: Bool
    private var hasAnswered = false
    private var failures = 0

    init(_ options: TopicPollOptions) {
        self.options = options
        wasThere = options.isKnown
    }

    mutating func next() -> Step {
        if let news = pending.popFirst() { return .news(news) }
        switch state {
        case .polling(let time): return .poll(at: time)
        case .finished: return .finished
        case .failed(let error):
            state = .finished
            return .failed(error)
        }
    }

    mutating func received(_ poll: TopicPoll, at now: Duration, using random: inout some RandomNumberGenerator) {
        guard case .polling = state else { return }
        wasThere = true
        hasAnswered = true
        failures = 0
        pending.append(contentsOf: filter.news(in: poll))
        if options.endsWithAnswer, case .offerer(.some, _) = poll {
            state = .finished
        } else {
            state = .polling(at: now + options.pause(afterFailures: 0) * Double.random(in: 1...1.1, using: &random))
        }
    }

    mutating func failed(
        _ error: SignalingError,
        at now: Duration,
        using random: inout some RandomNumberGenerator
    ) {
        guard case .polling = state else { return }
        if error.topicErrorKind == .notFound, wasThere {
            pending.append(.expired)
            state = .finished
            return
        }
        if error.response != nil { hasAnswered = true }
        failures += 1
        guard let pause = options.pause(after: error, failures: failures, hasAnswered: hasAnswered) else {
            state = .failed(error)
            return
        }
        state = .polling(at: now + pause * Double.random(in: 1...1.1, using: &random))
    }
}

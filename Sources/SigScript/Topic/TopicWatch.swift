import NIOHTTP1
import SigClient
import SigProtocol

/// What a topic peer of statements polls for, and what of the answers is new: a pure value.
///
/// It polls for the codes that it has offered, answered or named, each from its side. With no code yet it lists its topic. New is a code
/// that was not seen, a description that differs from the last, a candidate whose place was not seen.
struct TopicWatch: Sendable {
    /// How many codes are polled for. Beyond, the oldest is forgotten.
    static let maxCodes = 100
    /// How many codes of lists are known to have been seen. Beyond, they are forgotten and told anew.
    static let maxSeen = TopicLimits.sessions

    /// One side of one session.
    struct Place: Sendable, Hashable {
        var code: String
        var side: TopicSide
    }

    /// What is asked next.
    enum Request: Sendable, Equatable {
        case list(topic: String)
        case poll(Place)
    }

    /// What a failed request means.
    enum Failure: Sendable {
        /// The session was there and is there no more.
        case expired(Place)
        /// It may pass: ask again after the pause.
        case passing
        case final
    }

    private let options: TopicPollOptions
    /// Nil: there is nothing to list.
    private let topic: String?
    private var places: [Place] = []
    private var filters: [Place: TopicNewsFilter] = [:]
    private var seen: Set<String> = []
    private var failures = 0
    private var pauseAfterFailure = Duration.zero
    private var hasAnswered = false
    /// Whether there ever was a code: from then on the topic is not listed any more.
    private(set) var hasHadCode = false
    /// The code of the last offer that was got, and of the last session that was made or answered.
    private var lastOffer: String?
    private(set) var lastPlace: Place?

    init(topic: String?, options: TopicPollOptions = TopicPollOptions()) {
        self.topic = topic
        self.options = options
    }

    /// The code that an answer without one is for.
    var answerable: String? { lastOffer }

    /// The side that we are known to be on in a session.
    func side(of code: String) -> TopicSide? { places.last { $0.code == code }?.side }

    // MARK: What we do

    /// We have offered, answered or named a session: its side is polled for from here on.
    mutating func follows(_ place: Place) {
        lastPlace = place
        hasHadCode = true
        guard !places.contains(place) else { return }
        // Nobody is both sides of one session; the last word counts.
        for other in places where other.code == place.code { filters[other] = nil }
        places.removeAll { $0.code == place.code }
        if places.count >= Self.maxCodes { filters[places.removeFirst()] = nil }
        places.append(place)
    }

    /// A session was named for one request. If we are on a side of it we stay there, whichever side the request was for.
    mutating func named(_ place: Place) {
        follows(side(of: place.code).map { Place(code: place.code, side: $0) } ?? place)
    }

    /// An offer has come, or was expected.
    mutating func got(offer code: String) {
        lastOffer = code
        if seen.count >= Self.maxSeen { seen = [] }
        seen.insert(code)
    }

    // MARK: Polling

    /// What a round of polling asks; nothing if there is nothing to ask for.
    var requests: [Request] {
        guard places.isEmpty, !hasHadCode else { return places.map(Request.poll) }
        return topic.map { [.list(topic: $0)] } ?? []
    }

    /// Takes an answer.
    /// - Returns: what is new in it.
    mutating func news(in poll: TopicPoll, at place: Place) -> [TopicNews] {
        failures = 0
        hasAnswered = true
        let news = filters[place, default: TopicNewsFilter()].news(in: poll)
        // An offer that a list has told already is not new.
        return news.filter { news in
            if case .offer = news { !seen.contains(place.code) } else { true }
        }
    }

    /// A list was answered.
    mutating func listed() {
        failures = 0
        hasAnswered = true
    }

    /// Takes a failure.
    mutating func failed(_ error: SignalingError, _ request: Request) -> Failure {
        if case .poll(let place) = request, error.topicErrorKind == .notFound, places.contains(place) {
            places.removeAll { $0 == place }
            filters[place] = nil
            return .expired(place)
        }
        failures += 1
        guard let pause = options.pause(after: error, failures: failures, hasAnswered: hasAnswered) else {
            return .final
        }
        pauseAfterFailure = pause
        return .passing
    }

    /// How long to wait before the next round.
    var pause: Duration { failures == 0 ? options.pause(afterFailures: 0) : pauseAfterFailure }

    /// Polling begins anew: failures in a row are of one wait.
    mutating func begin() { failures = 0 }
}

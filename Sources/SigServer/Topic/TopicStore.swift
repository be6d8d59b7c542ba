import DequeModule
import NIOCore
import SigProtocol

/// All sessions of a server, of every origin, bounded in number and memory.
///
/// Every session lives equally long and nothing but its age ends it, so that they end in the order in which they began: they
/// stand in a queue, and a session is found by its number, counted from the first in the queue.
struct TopicStore: Sendable {
    /// The bounds. What does not fit is refused.
    struct Limits: Sendable {
        /// Sessions at one time.
        var sessions = TopicLimits.sessions
        /// Bytes of memory for all of them.
        var bytes = TopicLimits.sessionBytes
        /// Candidates of one side of a session.
        var candidates = TopicLimits.candidates
        /// Bytes of the candidates of one side, as they were sent.
        var candidateBytes = TopicLimits.candidateBytes
    }

    /// Where and when a session is offered.
    struct Offering: Sendable {
        var origin: ExactText
        var topic: TopicName
        /// By which it ends.
        var deadline: NIODeadline
        /// What is shown of it, in milliseconds since 1970.
        var createdAt: Int64
        var expiresAt: Int64
    }

    private struct Candidates: Sendable {
        private(set) var values: [JSONValue] = []
        private var bytes = 0

        func hasRoom(for candidate: JSONValue, _ limits: Limits) -> Bool {
            values.count < limits.candidates && candidate.bytes.readableBytes <= limits.candidateBytes - bytes
        }

        mutating func append(_ candidate: JSONValue) {
            values.append(candidate)
            bytes += candidate.bytes.readableBytes
        }
    }

    private struct Entry: Sendable {
        let origin: ExactText
        let topic: TopicName
        let deadline: NIODeadline
        /// Without its candidates.
        let session: TopicSession
        var answer: JSONValue?
        var offerCandidates = Candidates()
        var answerCandidates = Candidates()
        /// Of memory, all together.
        var cost: Int
    }

    // What a session and a candidate take beside their bytes, roughly: so that many small ones are bounded, too.
    private static let sessionOverhead = 768
    private static let candidateOverhead = 192

    private let limits: Limits
    private var entries: Deque<Entry> = []
    /// The number of the first of them.
    private var first: UInt64 = 0
    private var numbers: [ExactText: UInt64] = [:]
    private var worlds: [ExactText: TopicWorld] = [:]

    init(limits: Limits = Limits()) { self.limits = limits }

    /// How many sessions there are, answered ones too.
    var count: Int { entries.count }
    /// How many origins have sessions that wait for an answer.
    var originCount: Int { worlds.count }
    /// Bytes of memory that all of it takes.
    private(set) var cost = 0

    // MARK: Beginning and end

    /// Takes a new session in, unless its code is taken.
    ///
    /// - Parameter free: bytes that the server has left for it.
    /// - Returns: whether it was taken in; false if a session has the code, in whatever origin.
    /// - Throws: `tooManySessions`.
    mutating func add(
        _ offer: TopicOffer,
        code: String,
        _ offering: Offering,
        free: Int
    ) throws(TopicErrorKind) -> Bool {
        let number = first &+ UInt64(entries.count)
        guard numbers.insert(number, for: ExactText(code)) else { return false }
        do throws(TopicErrorKind) {
            try append(offer, code: code, offering, number, free: free)
            return true
        } catch {
            numbers[ExactText(code)] = nil
            throw error
        }
    }

    private mutating func append(
        _ offer: TopicOffer,
        code: String,
        _ offering: Offering,
        _ number: UInt64,
        free: Int
    ) throws(TopicErrorKind) {
        guard entries.count < limits.sessions else { throw .tooManySessions }
        // What it was read from is not to stay.
        let description = offer.offer.detached
        let texts = 2 * code.utf8.count + offer.info.utf8.count + offering.topic.text.utf8.count
        let cost = Self.sessionOverhead + texts + offering.origin.text.utf8.count + description.bytes.storageCapacity
        try take(cost, free: free)
        let session = TopicSession(
            code: code,
            info: offer.info,
            infoName: offer.infoName,
            offer: description,
            createdAt: offering.createdAt,
            expiresAt: offering.expiresAt
        )
        entries.append(
            Entry(
                origin: offering.origin,
                topic: offering.topic,
                deadline: offering.deadline,
                session: session,
                cost: cost
            )
        )
        worlds[offering.origin, default: TopicWorld()].add(number, to: offering.topic)
    }

    /// Drops the sessions whose time is over.
    mutating func expire(now: NIODeadline) {
        while !entries.isEmpty, entries[0].deadline <= now {
            let entry = entries.removeFirst()
            unlist(entry, first)
            numbers[ExactText(entry.session.code)] = nil
            cost -= entry.cost
            first &+= 1
        }
    }

    private mutating func unlist(_ entry: Entry, _ number: UInt64) {
        guard let world = worlds.index(forKey: entry.origin) else { return }
        worlds.values[world].remove(number, from: entry.topic)
        if worlds.values[world].isEmpty { worlds.remove(at: world) }
    }

    /// - Throws: `tooManySessions` if there is not so much left.
    private mutating func take(_ bytes: Int, free: Int) throws(TopicErrorKind) {
        guard bytes <= min(limits.bytes - cost, free) else { throw .tooManySessions }
        cost += bytes
    }

    // MARK: Sessions

    /// What one side of a session is told.
    ///
    /// - Throws: `notFound`, also for a session of another origin.
    func poll(_ request: TopicPollRequest, from origin: ExactText) throws(TopicErrorKind) -> TopicPoll {
        let index = try index(of: request.code, origin)
        return switch request.side {
        case .offerer:
            .offerer(answer: entries[index].answer, answerCandidates: entries[index].answerCandidates.values)
        case .answerer:
            .answerer(
                offer: entries[index].session.offer,
                offerCandidates: entries[index].offerCandidates.values
            )
        }
    }

    /// Takes an answer or a candidate for a session. Another answer replaces the one before; the first takes the session out of
    /// the lists.
    ///
    /// - Parameter free: bytes that the server has left for it.
    /// - Throws: `notFound`, `tooManyCandidates`, or `tooManySessions` where memory is full.
    mutating func add(_ answer: TopicAnswer, from origin: ExactText, free: Int) throws(TopicErrorKind) {
        let index = try index(of: answer.code, origin)
        switch answer.content {
        case .answer(let description): try setAnswer(description.detached, at: index, free: free)
        case .candidate(let candidate): try addCandidate(candidate.detached, of: answer.side, at: index, free: free)
        }
    }

    private mutating func setAnswer(_ answer: JSONValue, at index: Int, free: Int) throws(TopicErrorKind) {
        let known = entries[index].answer
        let added = answer.bytes.storageCapacity - (known?.bytes.storageCapacity ?? 0)
        try take(added, free: free)
        entries[index].cost += added
        entries[index].answer = answer
        if known == nil { unlist(entries[index], first &+ UInt64(index)) }
    }

    private mutating func addCandidate(
        _ candidate: JSONValue,
        of side: TopicSide,
        at index: Int,
        free: Int
    ) throws(TopicErrorKind) {
        let hasRoom =
            switch side {
            case .offerer: entries[index].offerCandidates.hasRoom(for: candidate, limits)
            case .answerer: entries[index].answerCandidates.hasRoom(for: candidate, limits)
            }
        guard hasRoom else { throw .tooManyCandidates }
        let added = candidate.bytes.storageCapacity + Self.candidateOverhead
        try take(added, free: free)
        entries[index].cost += added
        switch side {
        case .offerer: entries[index].offerCandidates.append(candidate)
        case .answerer: entries[index].answerCandidates.append(candidate)
        }
    }

    private func index(of code: String, _ origin: ExactText) throws(TopicErrorKind) -> Int {
        guard let number = numbers[ExactText(code)], let index = index(of: number), entries[index].origin == origin
        else { throw .notFound }
        return index
    }

    private func index(of number: UInt64) -> Int? {
        let index = number &- first
        return index < UInt64(entries.count) ? Int(index) : nil
    }

    // MARK: Lists

    /// One page of the topics of an origin that have sessions without an answer.
    func page(_ request: TopicPageRequest, of origin: ExactText) -> TopicPage {
        let world = worlds[origin] ?? TopicWorld()
        let total = world.topics.count
        let (offset, isBeyond) = (request.page - 1).multipliedReportingOverflow(by: request.limit)
        let shown = isBeyond ? [] : world.topics.dropFirst(offset).prefix(request.limit)
        return TopicPage(
            topics: shown.map { TopicCount(topic: $0.text, count: world.count(of: $0)) },
            page: request.page,
            limit: request.limit,
            total: total,
            hasMore: !isBeyond && offset < total - shown.count
        )
    }

    /// The newest session of a topic that waits for an answer, of those that are older than a number. To go through all of them,
    /// begin with the largest number.
    func newest(
        in topic: TopicName,
        of origin: ExactText,
        before number: UInt64
    ) -> (number: UInt64, session: TopicSession)? {
        guard let found = worlds[origin]?.newest(in: topic, before: number), let index = index(of: found) else {
            return nil
        }
        var session = entries[index].session
        session.offerCandidates = entries[index].offerCandidates.values
        return (found, session)
    }
}

extension Dictionary where Key == ExactText, Value == UInt64 {
    /// Adds a number under a name that has none, looking for the name once.
    ///
    /// - Returns: whether the name had none.
    fileprivate mutating func insert(_ number: UInt64, for name: ExactText) -> Bool {
        func take(_ place: inout UInt64?) -> Bool {
            guard place == nil else { return false }
            place = number
            return true
        }
        return take(&self[name])
    }
}

import NIOCore
import NIOHTTP1
public import SigClient
public import SigProtocol

/// Makes events of what is sent to a topic server and what it answers (the topic rows of the event table in docs/events.md).
public struct TopicEventMapper: EventMapping {
    public static var protocolName: ProtocolName { .topic }

    private let verb: @Sendable () -> String
    private let info: String?
    private var log: PeerLog
    private var sessions = SeenSessions()
    /// That of the event before.
    private var frame: ByteBuffer?

    /// - Parameters:
    ///   - peer: the name of our peer, for the member `peer`.
    ///   - info: who we are among those of a topic; the identity that nobody but ourselves gives us. Sessions that it offers are
    ///     left out of lists.
    ///   - verb: what is asked for, as an error names it.
    public init(peer: String, info: String? = nil, verb: String) {
        self.init(peer: peer, info: info, verb: { verb })
    }

    /// - Parameter verb: what is asked for when a refusal is reported.
    init(peer: String, info: String?, verb: @escaping @Sendable () -> String) {
        self.verb = verb
        self.info = info
        log = PeerLog(peer: peer, protocolName: Self.protocolName)
    }

    public mutating func events(for happened: TopicEvent, at: Timestamp) -> [Event] {
        guard isNew(happened.kind) else { return [] }
        var draft = draft(of: happened.kind)
        draft.raw = happened.frame
        draft.direction = happened.direction == .outgoing ? .outgoing : .incoming
        var event = log.event(draft, at: at)
        // An answer without news gives no events: two in a row that have the same bytes are one.
        event.continuesFrame = happened.frame != nil && happened.frame == frame
        frame = happened.frame
        return [event]
    }

    /// Who we are, where we say it.
    public mutating func greeting(at: Timestamp) -> [Event] {
        guard let info else { return [] }
        return [log.event(EventDraft(.identity, to: info) { $0.member("id", info) }, at: at)]
    }

    /// Lists are asked for again and again: a session is new when its code is, and our own never are.
    private mutating func isNew(_ kind: TopicEvent.Kind) -> Bool {
        guard case .session(let session, _) = kind else { return true }
        return session.info != info && sessions.insert(session)
    }

    /// Nothing is refused before requests are made, and what is refused then is among the reports.
    public mutating func event(refusal: SignalingError, at: Timestamp) -> Event? { nil }

    private func draft(of kind: TopicEvent.Kind) -> EventDraft {
        switch kind {
        case .announce(let offer, let topic):
            EventDraft(
                .offer,
                from: offer.info,
                payload: SignalPayload.description(offer.offer, type: "offer").adding(
                    [("topic", JSONValue(string: topic))] + (offer.code.map { [("code", JSONValue(string: $0))] } ?? [])
                )
            )
        case .announced(let code, let topic):
            EventDraft(.code) {
                $0.member("code", code)
                $0.member("topic", topic)
            }
        case .session(let session, let topic): Self.offer(of: session, in: topic)
        case .signal(let signal): self.signal(signal)
        case .accepted: EventDraft(.ack)
        case .news(let news, let code, let side): self.news(news, of: code, to: side)
        case .topics(let page): .result("list", JSONValue(topics: page.topics))
        case .version(let version): .result("version", JSONValue(string: version))
        case .health(let health): .result("health", JSONValue(health))
        case .refused(let error): .init(replying: error, of: verb())
        }
    }

    private static func offer(of session: TopicSession, in topic: String) -> EventDraft {
        EventDraft(
            .offer,
            from: session.info.nonEmpty,
            payload: SignalPayload.description(session.offer, type: "offer").adding([
                ("code", JSONValue(string: session.code)), ("topic", JSONValue(string: topic)),
                ("createdAt", JSONValue(int: Int(session.createdAt))),
                ("expiresAt", JSONValue(int: Int(session.expiresAt))),
            ])
        )
    }

    private func signal(_ signal: TopicAnswer) -> EventDraft {
        let code = [("code", JSONValue(string: signal.code))]
        return switch signal.content {
        case .answer(let answer):
            EventDraft(.answer, from: info, payload: SignalPayload.description(answer, type: "answer").adding(code))
        case .candidate(let candidate):
            EventDraft(.candidate, from: info, payload: SignalPayload.candidate(candidate).adding(code))
        }
    }

    private func news(_ news: TopicNews, of code: String, to side: TopicSide) -> EventDraft {
        let named = [("code", JSONValue(string: code))]
        let offerer = side == .answerer ? sessions.offerer(of: code) : nil
        return switch news {
        case .offer(let offer):
            EventDraft(.offer, from: offerer, payload: SignalPayload.description(offer, type: "offer").adding(named))
        case .answer(let answer):
            EventDraft(.answer, payload: SignalPayload.description(answer, type: "answer").adding(named))
        case .candidate(let candidate, let index):
            EventDraft(
                .candidate,
                from: offerer,
                payload: SignalPayload.candidate(candidate).adding(named + [("index", JSONValue(int: index))])
            )
        case .expired: EventDraft(.expire) { $0.member("code", code) }
        }
    }
}

/// The sessions that lists have told, by their codes, and who offered them. They are as many as a server keeps: then it begins anew,
/// so that a long wait does not remember for ever.
private struct SeenSessions {
    private var offerers: [String: String] = [:]

    func offerer(of code: String) -> String? { offerers[code]?.nonEmpty }

    /// - Returns: whether it was not there.
    mutating func insert(_ session: TopicSession) -> Bool {
        if offerers.count >= TopicLimits.sessions { offerers = [:] }
        return offerers.updateValue(session.info, forKey: session.code) == nil
    }
}

extension JSONValue {
    /// The topics of a server, each with the number of its sessions.
    public init(topics: [TopicCount]) {
        self = .array(
            topics.map { entry in
                .object {
                    $0.member("topic", entry.topic)
                    $0.member("count", JSONValue(int: entry.count))
                }
            }
        )
    }

    /// What a server says of its health.
    public init(_ health: TopicHealth) {
        self = .object {
            $0.member("status", health.status)
            $0.member("timestamp", JSONValue(int: Int(health.timestamp)))
        }
    }

    /// An object with further members, which take the place of its own of the same names.
    fileprivate func adding(_ members: [(String, JSONValue)]) -> JSONValue {
        let names = Set(members.map(\.0))
        return .object { writer in
            for (name, value) in object?.members ?? [] where !names.contains(name) { writer.member(name, value) }
            for (name, value) in members { writer.member(name, value) }
        }
    }
}

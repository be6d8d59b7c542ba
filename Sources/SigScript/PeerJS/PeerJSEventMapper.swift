public import SigClient
public import SigProtocol

/// Makes events of what happens on a PeerJS connection (the peerjs rows of the event table in docs/events.md).
public struct PeerJSEventMapper: EventMapping {
    public static var protocolName: ProtocolName { .peerjs }

    private let showsHeartbeats: Bool
    private var log: PeerLog
    private var id: String?

    /// - Parameters:
    ///   - peer: the name of our peer, for the member `peer`.
    ///   - showsHeartbeats: whether HEARTBEAT is an event: it is sent every few seconds and says nothing.
    public init(peer: String, showsHeartbeats: Bool = false) {
        self.showsHeartbeats = showsHeartbeats
        log = PeerLog(peer: peer, protocolName: Self.protocolName)
    }

    public mutating func events(for happened: PeerJSEvent, at: Timestamp) -> [Event] {
        if case .identity(let id) = happened.kind { self.id = id }
        if case .heartbeat = happened.kind, happened.direction == .outgoing, !showsHeartbeats { return [] }
        var draft = draft(of: happened.kind)
        draft.raw = happened.frame
        draft.direction = happened.direction == .outgoing ? .outgoing : .incoming
        return [log.event(draft, at: at)]
    }

    public mutating func event(refusal: SignalingError, at: Timestamp) -> Event? {
        guard refusal.code == .serverError else { return nil }
        return log.event(Self.error(refusal), at: at)
    }

    private func draft(of kind: PeerJSEvent.Kind) -> EventDraft {
        switch kind {
        case .opened(let opened): .opened(opened)
        case .identity(let id): EventDraft(.identity, to: id) { $0.member("id", id) }
        case .offer(let delivery):
            relayed(.offer, delivery, SignalPayload.description(delivery.payload, type: "offer"))
        case .answer(let delivery):
            relayed(.answer, delivery, SignalPayload.description(delivery.payload, type: "answer"))
        case .candidate(let delivery): relayed(.candidate, delivery, SignalPayload.candidate(delivery.payload))
        case .leave(let delivery): relayed(.leave, delivery, .object { _ in })
        case .expire(let delivery): relayed(.expire, delivery, .object { _ in })
        case .heartbeat: EventDraft(.heartbeat, from: id)
        case .error(let error): Self.error(error)
        case .reconnecting(let attempt, let delay, let url): .reconnecting(attempt: attempt, delay: delay, url: url)
        case .closed(let end): .closed(end)
        case .other: EventDraft(.other)
        }
    }

    private static func error(_ error: SignalingError) -> EventDraft {
        EventDraft(.error) {
            $0.member("code", error.peerJSEventCode)
            $0.member("message", error.serverMessage ?? error.peerJSErrorKind?.text ?? "")
        }
    }

    private func relayed(_ kind: EventKind, _ delivery: PeerJSDelivery, _ payload: JSONValue) -> EventDraft {
        EventDraft(kind, from: delivery.from.nonEmpty, to: delivery.to.nonEmpty, payload: payload)
    }
}

extension SignalingError {
    /// The code of a refusal in the event model: the type of its frame.
    fileprivate var peerJSEventCode: String {
        switch serverCode.flatMap({ PeerJSMessageType(rawValue: $0) }) {
        case .idTaken: "id-taken"
        case .invalidKey: "invalid-key"
        default: "server-error"
        }
    }
}

extension String {
    /// Nil for the empty text, which names nobody.
    var nonEmpty: String? { isEmpty ? nil : self }
}

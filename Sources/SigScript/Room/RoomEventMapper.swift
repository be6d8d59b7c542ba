public import SigClient
public import SigProtocol

/// Makes events of what happens on a connection to a room server (the room rows of the event table in docs/events.md).
public struct RoomEventMapper: EventMapping {
    public static var protocolName: ProtocolName { .room }

    private var log: PeerLog
    private var id: String?

    /// - Parameter peer: the name of our peer, for the member `peer`.
    public init(peer: String) { log = PeerLog(peer: peer, protocolName: Self.protocolName) }

    public mutating func events(for happened: RoomEvent, at: Timestamp) -> [Event] {
        switch happened.kind {
        case .identity(let id, _), .join(let id, _): self.id = id
        default: break
        }
        var draft = draft(of: happened.kind)
        draft.raw = happened.frame
        draft.direction = happened.direction == .outgoing ? .outgoing : .incoming
        var event = log.event(draft, at: at)
        switch happened.kind {
        case .peerJoined, .peerLeft: event.continuesFrame = true
        default: break
        }
        return [event]
    }

    public mutating func event(refusal: SignalingError, at: Timestamp) -> Event? {
        guard refusal.code == .serverError else { return nil }
        return log.event(.error(code: refusal.serverCode ?? "", refusal.serverMessage ?? "", room: ""), at: at)
    }

    private func draft(of kind: RoomEvent.Kind) -> EventDraft {
        switch kind {
        case .opened(let opened): .opened(opened)
        case .identity(let id, let room):
            EventDraft(.identity, to: id) {
                $0.member("id", id)
                $0.member("room", room)
            }
        case .members(let members, let room):
            EventDraft(.members) {
                $0.member("room", room)
                $0.member("members", .array(strings: members))
            }
        case .peerJoined(let member): derived(.peerJoined, member)
        case .peerLeft(let member): derived(.peerLeft, member)
        case .offer(let delivery):
            relayed(.offer, delivery, SignalPayload.description(delivery.sdp, type: "offer"))
        case .answer(let delivery):
            relayed(.answer, delivery, SignalPayload.description(delivery.sdp, type: "answer"))
        case .candidate(let delivery): relayed(.candidate, delivery, SignalPayload.candidate(delivery.candidate))
        case .hangup(let delivery): relayed(.hangup, delivery, .object { _ in })
        case .pong: EventDraft(.pong)
        case .error(let error): .error(code: error.code, error.text, room: error.room)
        case .join(let id, let room): EventDraft(.join, from: id) { $0.member("room", room) }
        case .leave(let room): EventDraft(.leave, from: id) { $0.member("room", room) }
        case .ping: EventDraft(.ping, from: id)
        case .reconnecting(let attempt, let delay, let url): .reconnecting(attempt: attempt, delay: delay, url: url)
        case .closed(let end): .closed(end)
        case .other: EventDraft(.other)
        }
    }

    /// What no frame says, but two lists of members do.
    private func derived(_ kind: EventKind, _ member: String) -> EventDraft {
        EventDraft(kind, from: member) {
            $0.name("derived")
            $0.bool(true)
        }
    }

    private func relayed(_ kind: EventKind, _ delivery: RoomDelivery, _ payload: JSONValue) -> EventDraft {
        EventDraft(kind, from: delivery.from.nonEmpty, to: delivery.to.nonEmpty, payload: payload)
    }
}

extension EventDraft {
    fileprivate static func error(code: String, _ message: String, room: String) -> EventDraft {
        EventDraft(.error) {
            $0.member("code", code)
            $0.member("message", message)
            $0.member("room", room)
        }
    }
}

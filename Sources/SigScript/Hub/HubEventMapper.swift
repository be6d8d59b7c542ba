import NIOHTTP1
public import SigClient
public import SigProtocol

/// Makes events of what happens on a connection to a hub server (the hub rows of the event table in docs/events.md).
public struct HubEventMapper: EventMapping {
    public static var protocolName: ProtocolName { .hub }

    private var log: PeerLog
    private var id: String?

    /// - Parameter peer: the name of our peer, for the member `peer`.
    public init(peer: String) { log = PeerLog(peer: peer, protocolName: Self.protocolName) }

    public mutating func events(for happened: HubEvent, at: Timestamp) -> [Event] {
        if case .joined(let info) = happened.kind { id = info.me }
        // Frames are binary: what is shown of them is their JSON form.
        let raw = happened.frameText
        return drafts(of: happened.kind).enumerated().map { index, draft in
            var draft = draft
            draft.raw = raw
            draft.direction = happened.direction == .outgoing ? .outgoing : .incoming
            var event = log.event(draft, at: at)
            event.continuesFrame = index > 0
            return event
        }
    }

    public mutating func event(refusal: SignalingError, at: Timestamp) -> Event? {
        guard let kind = refusal.hubErrorKind, let response = refusal.response else { return nil }
        let draft = EventDraft(.error) {
            $0.member("message", kind.text)
            $0.member("status", JSONValue(int: Int(response.status.code)))
        }
        return log.event(draft, at: at)
    }

    private func drafts(of kind: HubEvent.Kind) -> [EventDraft] {
        switch kind {
        case .opened(let opened): [.opened(opened)]
        case .joined(let info): [Self.identity(info), Self.members(info)]
        case .peerJoined(let peer): [EventDraft(.peerJoined, from: peer.id) { Self.writeAbout(peer, to: &$0) }]
        case .peerDisconnected(let peer): [EventDraft(.peerLeft, from: peer.id)]
        case .offer(let delivery):
            [relayed(.offer, delivery, SignalPayload.description(JSONValue(string: delivery.text), type: "offer"))]
        case .answer(let delivery):
            [relayed(.answer, delivery, SignalPayload.description(JSONValue(string: delivery.text), type: "answer"))]
        case .candidate(let delivery):
            [relayed(.candidate, delivery, SignalPayload.candidate(JSONValue(string: delivery.text)))]
        case .metadata(let metadata): [EventDraft(.metadata, from: id) { $0.metadata(metadata) }]
        case .reconnecting(let attempt, let delay, let url): [.reconnecting(attempt: attempt, delay: delay, url: url)]
        case .closed(let end): [.closed(end)]
        case .other: [EventDraft(.other)]
        }
    }

    private static func identity(_ info: HubInfo) -> EventDraft {
        EventDraft(.identity, to: info.me) {
            $0.member("id", info.me)
            $0.member("hub", info.id)
        }
    }

    private static func members(_ info: HubInfo) -> EventDraft {
        EventDraft(.members, to: info.me) { writer in
            writer.member("hub", info.id)
            writer.metadata(info.metadata)
            if let moment = info.createdAt { writer.member("createdAt", moment.description) }
            let members = info.peers.map { peer in
                JSONValue.object {
                    $0.member("id", peer.id)
                    writeAbout(peer, to: &$0)
                }
            }
            writer.member("members", .array(members))
        }
    }

    private static func writeAbout(_ peer: HubPeer, to writer: inout JSONWriter) {
        writer.metadata(peer.metadata)
        if let moment = peer.joinedAt { writer.member("joinedAt", moment.description) }
    }

    private func relayed(_ kind: EventKind, _ delivery: HubDelivery, _ payload: JSONValue) -> EventDraft {
        EventDraft(kind, from: delivery.from.nonEmpty, to: delivery.to, payload: payload)
    }
}

extension JSONWriter {
    /// What somebody says of itself or of a hub: JSON by custom, and then that; any other text as it is. Nothing for nothing.
    fileprivate mutating func metadata(_ text: String) {
        guard !text.isEmpty else { return }
        member("metadata", (try? JSONValue(parsing: text)) ?? JSONValue(string: text))
    }
}

public import SigClient
public import SigProtocol

/// Makes events of what a client reports: the rows of one protocol in docs/events.md.
///
/// A mapper is of one peer: it counts its events, and remembers who it is.
public protocol EventMapping<Happened>: Sendable {
    /// What the client reports.
    associatedtype Happened: Sendable

    /// The protocol that the client speaks.
    static var protocolName: ProtocolName { get }

    /// What is told before the client reports anything: who we are, where no server says it.
    mutating func greeting(at: Timestamp) -> [Event]

    /// The events for one thing that happened, in order; one frame may give several, or none.
    mutating func events(for happened: Happened, at: Timestamp) -> [Event]

    /// The event for a refusal that comes before the client is ready and reports by itself; nil for errors that no server sent.
    mutating func event(refusal: SignalingError, at: Timestamp) -> Event?
}

extension EventMapping {
    public mutating func greeting(at: Timestamp) -> [Event] { [] }
}

/// What a mapper knows of its peer from one event to the next.
struct PeerLog: Sendable {
    let peer: String
    let protocolName: ProtocolName
    private var seq = 0

    init(peer: String, protocolName: ProtocolName) {
        self.peer = peer
        self.protocolName = protocolName
    }

    /// The next event of the peer.
    mutating func event(_ draft: EventDraft, at: Timestamp) -> Event {
        seq += 1
        return Event(
            at: at,
            seq: seq,
            peer: peer,
            protocolName: protocolName,
            direction: draft.direction,
            kind: draft.kind,
            from: draft.from,
            to: draft.to,
            payload: draft.payload,
            raw: draft.raw.map { Redaction.frame($0) }
        )
    }
}

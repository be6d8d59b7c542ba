/// What a message of the PeerJS protocol is ("enum MessageType").
public enum PeerJSMessageType: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The server: the id is registered.
    case open = "OPEN"
    /// A client: still there. The only thing that restarts the server's clock, and never relayed.
    case heartbeat = "HEARTBEAT"
    /// A description that asks for a connection; relayed.
    case offer = "OFFER"
    /// The description that answers an offer; relayed.
    case answer = "ANSWER"
    /// An ICE candidate; relayed.
    case candidate = "CANDIDATE"
    /// With a `dst`: relayed. Without: the sender gives its id back.
    case leave = "LEAVE"
    /// The server: the peer `src` did not come for what was sent to it. Relayed if a client sends it.
    case expire = "EXPIRE"
    /// The server refuses the connection; the words are in the payload.
    case error = "ERROR"
    /// The server refuses the connection: somebody else has the id.
    case idTaken = "ID-TAKEN"
    /// The key is not the server's. Neither the document nor today's server has it, but clients know it.
    case invalidKey = "INVALID-KEY"

    public var description: String { rawValue }

    /// Whether the server passes it on to the peer in `dst`.
    public var isRelayed: Bool {
        switch self {
        case .offer, .answer, .candidate, .leave, .expire: true
        case .open, .heartbeat, .error, .idTaken, .invalidKey: false
        }
    }

    /// Whether it waits at the server for a peer that is not there; what is relayed and does not wait is dropped then.
    public var waits: Bool { self == .offer || self == .answer || self == .candidate }
}

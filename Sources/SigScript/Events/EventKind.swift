/// The kinds of events, the same for all protocols. The list is closed: what fits none is `other`.
public enum EventKind: String, CaseIterable, Sendable, Hashable {
    case opened, identity, members
    case peerJoined = "peer-joined"
    case peerLeft = "peer-left"
    case join, offer, answer, candidate, metadata, message, ack, code, found, token, error, expire, leave, hangup
    case heartbeat, ping, pong, result, reconnecting, closed, other
}

/// Which way an event went: `in` from the server or about the connection, `out` from us.
public enum EventDirection: String, Sendable, Hashable {
    case incoming = "in"
    case outgoing = "out"
}

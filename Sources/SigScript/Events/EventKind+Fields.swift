public import SigProtocol

// What docs/events.md says in tables, for completion and for what can be waited for.
extension EventKind {
    /// The kinds of events that come to a peer of a protocol.
    public static func incoming(of protocolName: ProtocolName) -> [EventKind] {
        switch protocolName {
        case .share:
            [.identity, .code, .found, .token, .ack, .message, .error, .opened, .closed, .reconnecting, .other]
        case .peerjs:
            [
                .identity, .offer, .answer, .candidate, .leave, .expire, .error, .result, .opened, .closed,
                .reconnecting, .other,
            ]
        case .room:
            [
                .identity, .members, .peerJoined, .peerLeft, .offer, .answer, .candidate, .hangup, .pong, .error,
                .result, .opened, .closed, .reconnecting, .other,
            ]
        case .hub:
            [
                .identity, .members, .peerJoined, .peerLeft, .offer, .answer, .candidate, .error, .result, .opened,
                .closed, .reconnecting, .other,
            ]
        case .topic: [.identity, .offer, .answer, .candidate, .code, .ack, .expire, .error, .result]
        }
    }

    /// The members that events of this kind have for a protocol (nil: for any), besides those that all events have.
    public func fields(of protocolName: ProtocolName?) -> [String] {
        switch self {
        case .opened: ["url", "ms"]
        case .identity: ["id"] + place(of: protocolName)
        case .members: ["members"] + place(of: protocolName)
        case .peerJoined: ["from"] + (protocolName == .hub ? ["metadata", "joinedAt"] : [])
        case .peerLeft, .leave, .hangup: ["from"]
        case .join: place(of: protocolName)
        case .offer: ["from", "sdp", "type"] + ofConnection(protocolName) + (protocolName == .topic ? ["topic"] : [])
        case .answer: ["from", "sdp", "type"] + ofConnection(protocolName)
        case .candidate: ["from", "candidate", "sdpMid", "sdpMLineIndex"] + ofConnection(protocolName)
        case .metadata: ["metadata"]
        case .message: ["from", "text", "json"]
        case .code: ["code"] + (protocolName == .topic ? ["topic"] : [])
        case .found: ["code", "id"]
        case .token: ["saved"]
        case .error:
            ["message"] + (protocolName == .topic ? ["status", "of"] : protocolName == .share ? ["of"] : ["code"])
        case .expire: protocolName == .topic ? ["code"] : ["from"]
        case .result: ["verb", "value"]
        case .reconnecting: ["attempt", "in", "url"]
        case .closed: ["code", "reason", "clean"]
        case .ack, .heartbeat, .ping, .pong, .other: []
        }
    }

    private func place(of protocolName: ProtocolName?) -> [String] {
        switch protocolName {
        case .room: ["room"]
        case .hub: ["hub"]
        default: []
        }
    }

    private func ofConnection(_ protocolName: ProtocolName?) -> [String] {
        switch protocolName {
        case .peerjs: ["connectionId"]
        case .topic: ["code"]
        default: []
        }
    }
}

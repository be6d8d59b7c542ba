import NIOCore
import SigClient
import SigProtocol

extension Event {
    /// The value that a path leads to: from the event's own members, else from its payload.
    ///
    /// The event is not written out as JSON for that, because tests are made of many events, and mostly of `from`.
    func value(at path: JSONPath) -> JSONValue? {
        guard case .member(let name)? = path.steps.first else {
            if path.steps.isEmpty { return try? JSONValue(parsing: jsonLine(), maxDepth: .max) }
            return path.value(in: payload)
        }
        return ownMember(name).flatMap { path.value(in: $0, skipping: 1) } ?? path.value(in: payload)
    }

    private func ownMember(_ name: String) -> JSONValue? {
        switch name {
        case "v": JSONValue(int: Event.version)
        case "at": JSONValue(string: at.description)
        case "seq": JSONValue(int: seq)
        case "peer": JSONValue(string: peer)
        case "protocol": JSONValue(string: protocolName.rawValue)
        case "direction": JSONValue(string: direction.rawValue)
        case "kind": JSONValue(string: kind.rawValue)
        case "from": from.map { JSONValue(string: $0) }
        case "to": to.map { JSONValue(string: $0) }
        case "payload": payload
        default: nil
        }
    }
}

extension EventKind {
    /// Whether `expect next` passes over events of this kind unless they are named: what comes at any time because others come and
    /// go, and the steps of connecting that `peer` and `connect` have waited for.
    var isSetAside: Bool {
        switch self {
        case .members, .peerJoined, .peerLeft, .pong, .opened, .identity, .reconnecting: true
        default: false
        }
    }

    /// Whether an event of this kind ends a wait that does not name it: what is waited for will hardly come any more.
    var endsWaits: Bool {
        switch self {
        case .error, .expire, .closed: true
        default: false
        }
    }
}

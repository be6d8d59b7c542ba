public import NIOCore
public import SigClient
public import SigProtocol

/// What happened in a conversation: the one shape in which everything about all five protocols is printed, waited for and
/// tested.
///
/// `docs/events.schema.json` describes its JSON. The JSON only ever grows; the text for people may change.
public struct Event: Sendable {
    /// The version of the event model, the member `v`.
    public static let version = 1

    /// When it happened.
    public var at: Timestamp
    /// Counts the events of one peer from 1.
    public var seq: Int
    /// The name of our peer that it happened to.
    public var peer: String
    public var protocolName: ProtocolName
    public var direction: EventDirection
    public var kind: EventKind
    /// Who caused it, where somebody is named.
    public var from: String?
    /// Whom it is for, where somebody is named.
    public var to: String?
    /// What it carries: a JSON object.
    public var payload: JSONValue
    /// The frame or body that it was made from, byte for byte.
    public var raw: ByteBuffer?
    /// Whether the event before was made from the same frame.
    package var continuesFrame = false

    public init(
        at: Timestamp,
        seq: Int,
        peer: String,
        protocolName: ProtocolName,
        direction: EventDirection = .incoming,
        kind: EventKind,
        from: String? = nil,
        to: String? = nil,
        payload: JSONValue,
        raw: ByteBuffer? = nil
    ) {
        self.at = at
        self.seq = seq
        self.peer = peer
        self.protocolName = protocolName
        self.direction = direction
        self.kind = kind
        self.from = from
        self.to = to
        self.payload = payload
        self.raw = raw
    }

    /// The answer to a verb that asks, for which no other kind is.
    public init(result value: JSONValue, of verb: String, protocolName: ProtocolName) {
        let payload = JSONValue.object {
            $0.member("verb", verb)
            $0.member("value", value)
        }
        self.init(at: .now(), seq: 1, peer: "me", protocolName: protocolName, kind: .result, payload: payload)
    }

    /// The text of a member of the payload, decoded; nil if there is none or it is no string.
    public func payloadText(_ name: String) -> String? { payload.object?[name]?.string }
}

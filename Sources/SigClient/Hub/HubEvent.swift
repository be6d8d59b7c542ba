public import NIOCore
public import SigProtocol

/// A message between two peers of a hub, as it arrived or was sent.
public struct HubDelivery: Sendable, Equatable {
    /// The id of the peer that sent it, as the server says; empty for what was sent before we had one.
    public var from: String
    /// The id of the peer it is for.
    public var to: String
    /// The description or the candidate, byte for byte.
    public var text: String

    public init(from: String, to: String, text: String) {
        self.from = from
        self.to = to
        self.text = text
    }
}

/// One thing that happened on a connection to a hub server, with the frame that told it.
public struct HubEvent: Sendable {
    /// What can happen. All that is incoming is a delivery but ``opened(_:)``; the others are kept with ``EventRecording/everything``.
    public enum Kind: Sendable {
        /// The WebSocket is open.
        case opened(Opened)
        /// The server let us into the hub: what it is, who we are in it, and everybody who is there, in the server's order.
        case joined(HubInfo)
        /// A peer came. Told once, however often the server says it; again only if it says something else of itself.
        case peerJoined(HubPeer)
        /// A peer went, in whatever way. Told once, however often the server says it.
        case peerDisconnected(HubPeer)
        /// A peer asks for a connection. Incoming or outgoing, as the two that follow.
        case offer(HubDelivery)
        case answer(HubDelivery)
        case candidate(HubDelivery)
        /// We said something new of ourselves.
        case metadata(String)
        /// The connection was lost, or the server sent us to another host; the next attempt comes after the delay.
        case reconnecting(attempt: Int, delay: Duration, url: String)
        /// The connection ended. Nothing follows, unless the client goes on.
        case closed(WebSocketEnd)
        /// A frame that is no message, or one that nothing is known of.
        case other
    }

    /// What happened.
    public var kind: Kind
    /// Whether it came or was sent. What no frame told, such as ``Kind/closed(_:)``, counts as incoming.
    public var direction: SignalDirection
    /// The frame, byte for byte; nil for what no frame told.
    public var frame: ByteBuffer?
    /// Whether that frame was text, which no frame of the protocol is.
    private var isText = false

    public init(_ kind: Kind, _ direction: SignalDirection = .incoming, frame: ByteBuffer? = nil) {
        self.kind = kind
        self.direction = direction
        self.frame = frame
    }

    init(_ kind: Kind, _ direction: SignalDirection = .incoming, message: WebSocketMessage) {
        self.init(kind, direction, frame: message.payload)
        if case .text = message { isText = true }
    }

    /// The frame as people read it: the JSON form of a message, a text as it is.
    public var frameText: ByteBuffer? {
        guard let frame, !isText else { return frame }
        return frame.hubJSON(direction)
    }
}

extension HubEvent: SessionEvent {
    static func opened(_ opened: Opened) -> HubEvent { HubEvent(.opened(opened)) }
    static func reconnecting(attempt: Int, delay: Duration, url: String) -> HubEvent {
        HubEvent(.reconnecting(attempt: attempt, delay: delay, url: url))
    }
    static func closed(_ end: WebSocketEnd) -> HubEvent { HubEvent(.closed(end)) }

    public var end: WebSocketEnd? {
        if case .closed(let end) = kind { end } else { nil }
    }

    var size: Int { (frame?.readableBytes ?? 0) + 64 }

    var isDelivery: Bool {
        if case .opened = kind { false } else { direction == .incoming }
    }
}

public import NIOCore
public import SigProtocol

/// A message between two members of a room, as it arrived or was sent.
public struct RoomDelivery: Sendable, Equatable {
    /// Which of the four it is.
    public var signal: RoomSignal
    /// The member that sent it, as the server says.
    public var from: String
    /// The member it is for.
    public var to: String
    /// The room, as the frame names it.
    public var room: String
    /// What an offer, answer or hangup carries as `sdp`, byte for byte; nil if absent.
    public var sdp: JSONValue?
    /// What it carries as `candidate`, byte for byte; nil if absent.
    public var candidate: JSONValue?

    /// What a message of this kind is about: the candidate, or the description.
    public var payload: JSONValue? { signal == .candidate ? candidate : sdp }

    init(_ signal: RoomSignal, _ envelope: RoomEnvelope) {
        self.signal = signal
        from = envelope.from
        to = envelope.to
        room = envelope.room
        sdp = envelope.sdp
        candidate = envelope.candidate
    }
}

/// One thing that happened on a connection to a room server, with the frame that told it.
public struct RoomEvent: Sendable {
    /// What can happen. All that is incoming is a delivery but ``opened(_:)`` and ``pong``; the others are kept with
    /// ``EventRecording/everything``.
    public enum Kind: Sendable {
        /// The WebSocket is open.
        case opened(Opened)
        /// The server let us into a room, under this id.
        case identity(id: String, room: String)
        /// All members of our room, ourselves too. What changed since the list before follows as ``peerJoined(_:)`` and
        /// ``peerLeft(_:)``.
        case members([String], room: String)
        /// A member came. The server does not say so: it follows from two lists.
        case peerJoined(String)
        /// A member went, in whatever way. The server does not say so: it follows from two lists.
        case peerLeft(String)
        /// A member asks for a connection. Incoming or outgoing, as the three that follow.
        case offer(RoomDelivery)
        case answer(RoomDelivery)
        case candidate(RoomDelivery)
        case hangup(RoomDelivery)
        /// The answer to a ping.
        case pong
        /// A message of ours was refused; which one is not said.
        case error(RoomServerError)
        /// We asked to be let in.
        case join(id: String, room: String)
        /// We left our room.
        case leave(room: String)
        /// We asked for a pong.
        case ping
        /// The connection was lost; the next attempt comes after the delay.
        case reconnecting(attempt: Int, delay: Duration, url: String)
        /// The connection ended. Nothing follows, unless the client reconnects.
        case closed(WebSocketEnd)
        /// A message that fits none of these, or can't be read; `type` is what it says, if anything.
        case other(type: String?)
    }

    /// What happened.
    public var kind: Kind
    /// Whether it came or was sent. What no frame told, such as ``Kind/closed(_:)``, counts as incoming.
    public var direction: SignalDirection
    /// The frame, byte for byte; nil for what no frame told.
    public var frame: ByteBuffer?

    public init(_ kind: Kind, _ direction: SignalDirection = .incoming, frame: ByteBuffer? = nil) {
        self.kind = kind
        self.direction = direction
        self.frame = frame
    }
}

extension RoomEvent: SessionEvent {
    static func opened(_ opened: Opened) -> RoomEvent { RoomEvent(.opened(opened)) }
    static func reconnecting(attempt: Int, delay: Duration, url: String) -> RoomEvent {
        RoomEvent(.reconnecting(attempt: attempt, delay: delay, url: url))
    }
    static func closed(_ end: WebSocketEnd) -> RoomEvent { RoomEvent(.closed(end)) }

    public var end: WebSocketEnd? {
        if case .closed(let end) = kind { end } else { nil }
    }

    var size: Int { (frame?.readableBytes ?? 0) + 64 }

    var isDelivery: Bool {
        switch kind {
        case .opened, .pong: false
        default: direction == .incoming
        }
    }
}

public import NIOCore
public import SigProtocol

/// A message between two peers, as it arrived or was sent.
public struct PeerJSDelivery: Sendable, Equatable {
    /// Which of the five it is: an offer, an answer, a candidate, LEAVE or EXPIRE.
    public var type: PeerJSMessageType
    /// The peer that sent it, as the server says; on an EXPIRE the peer that did not come. Of an id that is no JSON string, its
    /// JSON text. Empty if there is none.
    public var from: String
    /// The peer it is for. Empty if there is none.
    public var to: String
    /// What it carries, byte for byte; nil if absent. Its form is that of the browser library only if the sender keeps to it.
    public var payload: JSONValue?

    public init(type: PeerJSMessageType, from: String, to: String, payload: JSONValue?) {
        self.type = type
        self.from = from
        self.to = to
        self.payload = payload
    }

    /// The payload in the forms that the browser library has; nil if absent.
    public var typedPayload: PeerJSPayload? { payload.map { PeerJSPayload(reading: $0, of: type) } }
    /// The connection between the peers that it belongs to, if it says so.
    public var connectionID: String? { typedPayload?.connectionID }
}

/// One thing that happened on a PeerJS connection, with the frame that told it.
public struct PeerJSEvent: Sendable {
    /// What can happen. All that is incoming is a delivery but ``opened(_:)``; the others are kept with ``EventRecording/everything``.
    public enum Kind: Sendable {
        /// The WebSocket is open.
        case opened(Opened)
        /// We have our id: OPEN, or what counts as OPEN (see ``PeerJSClientConfiguration/takeoverTime``).
        case identity(String)
        /// A peer asks for a connection. Incoming or outgoing, as all that follow.
        case offer(PeerJSDelivery)
        case answer(PeerJSDelivery)
        case candidate(PeerJSDelivery)
        /// A peer leaves; outgoing without a recipient: we give our id back.
        case leave(PeerJSDelivery)
        /// What was sent to the peer `from` did not reach it in time. The connection goes on; ``PeerJSEvent/error`` has it as an
        /// error.
        case expire(PeerJSDelivery)
        /// We said that we are still there.
        case heartbeat
        /// The server refuses the connection and closes it.
        case error(SignalingError)
        /// The connection was lost; the next attempt comes after the delay.
        case reconnecting(attempt: Int, delay: Duration, url: String)
        /// The connection ended. Nothing follows, unless the client reconnects.
        case closed(WebSocketEnd)
        /// A frame that fits none of these, or is no JSON object; `type` is what it says, if anything.
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

    /// What went wrong, if the event says that something did: `.serverError` for ``Kind/error(_:)``, `.peerUnavailable` for an
    /// incoming ``Kind/expire(_:)``.
    public var error: SignalingError? {
        switch kind {
        case .error(let error): error
        case .expire(let delivery) where direction == .incoming:
            SignalingError(
                .peerUnavailable,
                "the peer '\(Inert.text(delivery.from, maxLength: 64))' did not come for what was sent to it"
            )
        default: nil
        }
    }
}

extension PeerJSEvent: SessionEvent {
    static func opened(_ opened: Opened) -> PeerJSEvent { PeerJSEvent(.opened(opened)) }
    static func reconnecting(attempt: Int, delay: Duration, url: String) -> PeerJSEvent {
        PeerJSEvent(.reconnecting(attempt: attempt, delay: delay, url: url))
    }
    static func closed(_ end: WebSocketEnd) -> PeerJSEvent { PeerJSEvent(.closed(end)) }

    public var end: WebSocketEnd? {
        if case .closed(let end) = kind { end } else { nil }
    }

    var size: Int { (frame?.readableBytes ?? 0) + 64 }

    var isDelivery: Bool {
        if case .opened = kind { false } else { direction == .incoming }
    }

    /// The event for a frame that came or goes.
    init(_ frame: PeerJSFrame, _ direction: SignalDirection, sender: String? = nil, bytes: ByteBuffer) {
        let delivery = { (type: PeerJSMessageType) in
            PeerJSDelivery(
                type: type,
                from: sender ?? Self.name(frame.src),
                to: Self.name(frame.dst),
                payload: frame.payload
            )
        }
        let kind: Kind =
            switch frame.type {
            case .offer: .offer(delivery(.offer))
            case .answer: .answer(delivery(.answer))
            case .candidate: .candidate(delivery(.candidate))
            case .leave: .leave(delivery(.leave))
            case .expire: .expire(delivery(.expire))
            case .heartbeat: .heartbeat
            case .open, .error, .idTaken, .invalidKey, nil: .other(type: frame.typeValue?.string)
            }
        self.init(kind, direction, frame: bytes)
    }

    /// An id of any kind as text.
    private static func name(_ id: JSONValue?) -> String {
        guard let id, !id.isNull else { return "" }
        return id.string ?? id.description
    }
}

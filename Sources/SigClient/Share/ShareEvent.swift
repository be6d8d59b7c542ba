public import NIOCore
import SigProtocol

/// A message that came from another peer.
public struct ShareDelivery: Sendable, Equatable {
    /// The UUID of the peer that sent it, as the server says.
    public var sender: String
    /// The text, exactly as the sender gave it.
    public var text: String

    public init(sender: String, text: String) {
        self.sender = sender
        self.text = text
    }
}

/// One thing that happened on a share connection, with the frame that told it.
public struct ShareEvent: Sendable {
    /// What can happen. ``message(_:)`` alone is a delivery; the others are kept with ``EventRecording/everything``.
    public enum Kind: Sendable {
        /// The WebSocket is open.
        case opened(Opened)
        /// The server said which UUID we have.
        case identity(String)
        /// Our share code.
        case code(String)
        /// Who has a code; `code` is the one that was asked for, nil if nobody here asked.
        case found(code: String?, id: String)
        /// A token for our identity. It is a secret.
        case token(String)
        /// A message of ours was queued for its recipient.
        case ack
        /// A message from another peer.
        case message(ShareDelivery)
        /// The server refused something, in its own words; `request` names what, if that is known.
        case error(String, request: String?)
        /// A message of ours was handed to the connection.
        case sent(recipient: String, text: String)
        /// The connection was lost; the next attempt comes after the delay.
        case reconnecting(attempt: Int, delay: Duration, url: String)
        /// The connection ended. Nothing follows, unless the client reconnects.
        case closed(WebSocketEnd)
        /// A frame that fits none of these.
        case other
    }

    /// What happened.
    public var kind: Kind
    /// The frame, byte for byte; nil for what no frame told.
    public var frame: ByteBuffer?

    public init(_ kind: Kind, frame: ByteBuffer? = nil) {
        self.kind = kind
        self.frame = frame
    }
}

extension ShareEvent: SessionEvent {
    static func opened(_ opened: Opened) -> ShareEvent { ShareEvent(.opened(opened)) }
    static func reconnecting(attempt: Int, delay: Duration, url: String) -> ShareEvent {
        ShareEvent(.reconnecting(attempt: attempt, delay: delay, url: url))
    }
    static func closed(_ end: WebSocketEnd) -> ShareEvent { ShareEvent(.closed(end)) }

    public var end: WebSocketEnd? {
        if case .closed(let end) = kind { end } else { nil }
    }

    var size: Int { (frame?.readableBytes ?? 0) + 64 }

    var isDelivery: Bool {
        if case .message = kind { true } else { false }
    }
}

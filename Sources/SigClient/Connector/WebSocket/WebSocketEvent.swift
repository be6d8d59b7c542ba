public import NIOCore
public import SigProtocol

/// What a WebSocket tells its owner, on its event loop and in the order in which it happened.
public enum WebSocketEvent: Sendable {
    /// A whole message.
    case message(WebSocketMessage)
    /// A pong that answers none of the keep-alive's pings.
    case pong(ByteBuffer)
    /// The connection is gone. Exactly once, and nothing after it.
    case closed(WebSocketEnd)
}

/// How a WebSocket ended.
public struct WebSocketEnd: Sendable {
    /// The peer's close frame; 1006 if none came.
    public var close: WebSocketClose
    /// Whether the closing handshake was completed: a close frame each way, and no error.
    public var clean: Bool
    /// What went wrong, if something did: `.protocolViolation` or `.tooLarge` with the close that was sent, `.closed` when
    /// the connection was lost or a pong did not come. A TCP connection that just ends is 1006 without an error.
    public var error: SignalingError?

    public init(close: WebSocketClose, clean: Bool, error: SignalingError? = nil) {
        self.close = close
        self.clean = clean
        self.error = error
    }

    /// The end as an error, for whoever waited for something else.
    public var asError: SignalingError {
        error ?? SignalingError(.closed, clean ? "the connection was closed" : "the connection was lost", close: close)
    }
}

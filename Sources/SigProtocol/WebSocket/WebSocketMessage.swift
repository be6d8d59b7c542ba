public import NIOCore

/// A whole WebSocket message: its fragments joined and unmasked, text known to be valid UTF-8.
public enum WebSocketMessage: Sendable, Equatable {
    case text(ByteBuffer)
    case binary(ByteBuffer)

    /// The payload, whichever kind it is.
    public var payload: ByteBuffer {
        switch self {
        case .text(let bytes), .binary(let bytes): bytes
        }
    }

    /// Bytes of the payload.
    public var size: Int {
        switch self {
        case .text(let bytes), .binary(let bytes): bytes.readableBytes
        }
    }

    /// The message in storage of its own. A payload may share the storage of much that came with it, so that who keeps one takes a copy.
    public var detached: WebSocketMessage {
        switch self {
        case .text(let bytes): .text(ByteBuffer(bytes: bytes.readableBytesView))
        case .binary(let bytes): .binary(ByteBuffer(bytes: bytes.readableBytesView))
        }
    }

    /// A text message made from a string.
    public static func text(_ string: String) -> WebSocketMessage { .text(ByteBuffer(string: string)) }
}

/// What a close frame said.
public struct WebSocketClose: Sendable, Equatable, CustomStringConvertible {
    /// The status code (RFC 6455, 7.4); 1005 if the frame had none, 1006 if the connection ended without a close frame.
    public var code: UInt16

    /// The reason, as the peer wrote it: not yet safe for a terminal.
    public var reason: String

    public init(code: UInt16, reason: String = "") {
        self.code = code
        self.reason = reason
    }

    /// A close frame that had no code.
    public static let noStatus = WebSocketClose(code: 1005)
    /// The connection ended without a close frame.
    public static let abnormal = WebSocketClose(code: 1006)

    public var description: String { reason.isEmpty ? "\(code)" : "\(code) \(reason)" }
}

/// The close codes that we send, with their meanings in RFC 6455, 7.4.1.
public enum CloseCode {
    /// The purpose is fulfilled.
    public static let normal: UInt16 = 1000
    /// The server is going down, or the client is leaving.
    public static let goingAway: UInt16 = 1001
    /// The peer broke the framing rules.
    public static let protocolError: UInt16 = 1002
    /// A kind of data that the protocol does not take.
    public static let unsupportedData: UInt16 = 1003
    /// Text that is not UTF-8, or content that contradicts its type.
    public static let invalidPayload: UInt16 = 1007
    /// The peer broke a rule that has no code of its own, such as reading too slowly.
    public static let policyViolation: UInt16 = 1008
    /// A message over the bound.
    public static let messageTooBig: UInt16 = 1009
    /// The server can't do what was asked because of a fault of its own.
    public static let internalError: UInt16 = 1011
    /// The share protocol's "Bad token." and "Token already in use.".
    public static let shareToken: UInt16 = 4000

    /// Whether a peer may put `code` into a close frame (RFC 6455, 7.4.1 and 7.4.2).
    public static func isValidOnTheWire(_ code: UInt16) -> Bool {
        switch code {
        case 1000...1003, 1007...1014, 3000...4999: true
        default: false
        }
    }
}

public import NIOCore
public import NIOWebSocket

/// The conduct of one side of a WebSocket connection (RFC 6455) as a pure machine: frames in, actions out.
///
/// It joins fragments, checks masking, reserved bits, opcodes, sizes and UTF-8, and keeps the state of the close handshake.
/// It reads no clock and owns no socket: time-outs, pings and the end of TCP belong to the handler that drives it. Both sides
/// use it, so that they can't differ in what they hold to be a violation.
///
/// | state | frame | action | next |
/// |---|---|---|---|
/// | open | data | `message` when whole | open |
/// | open | ping, pong | `pong`, `pongReceived` | open |
/// | open | close | `closed` with the reply to send | closed |
/// | open | violation | `fail` with the code to send | failed |
/// | closing | data, ping, pong | as in open | closing |
/// | closing | close | `closed` without a reply | closed |
/// | failed | close | `closed` without a reply | closed |
/// | failed, closed | anything else | `none` | – |
public struct WebSocketMachine: Sendable {
    /// Which side of the connection the machine is.
    public enum Role: Sendable { case client, server }

    /// What is to be done about one frame.
    public enum Action: Sendable, Equatable {
        case none
        /// A message is whole.
        case message(WebSocketMessage)
        /// Send a pong with this payload.
        case pong(ByteBuffer)
        /// A pong came with this payload.
        case pongReceived(ByteBuffer)
        /// The peer's close frame came. Send `reply` first, if there is one; then the server closes TCP and the client waits
        /// for that.
        case closed(WebSocketClose, reply: ByteBuffer?)
        /// The peer broke a rule: send this close frame's payload, if there is one, and end the connection.
        case fail(WebSocketClose, payload: ByteBuffer?)
    }

    /// What close frames say besides their code.
    public enum CloseReasons: Sendable {
        /// A violation is told in a few words, but for 1009, whose code says it all; the peer's own words are not sent back.
        case ours
        /// The peer's words are sent back with its code, and there are none of ours.
        case echoed
    }

    /// A frame as it came, already unmasked.
    public struct Frame: Sendable, Equatable {
        /// What kind of frame it is; one that RFC 6455 does not have is a violation.
        public var opcode: WebSocketOpcode
        /// Whether it is the last fragment of its message.
        public var fin: Bool
        /// The first reserved bit. Set, it is a violation, as the other two: no extension is negotiated.
        public var rsv1: Bool
        /// The second reserved bit.
        public var rsv2: Bool
        /// The third reserved bit.
        public var rsv3: Bool
        /// Whether it came masked, as all frames of clients and none of servers have to (RFC 6455, 5.1).
        public var isMasked: Bool
        /// The payload, without the mask.
        public var payload: ByteBuffer
        /// Whether the payload is known to be ASCII; nothing is known where it is false.
        public var isASCII: Bool

        /// - Parameters:
        ///   - firstByte: FIN, the reserved bits and the opcode, as they stand on the wire.
        ///   - isMasked: whether it came masked.
        ///   - payload: the payload without the mask.
        ///   - isASCII: whether whoever took the mask away has seen nothing but ASCII. A text is not checked then.
        public init(firstByte: UInt8, isMasked: Bool, payload: ByteBuffer, isASCII: Bool = false) {
            // Four bits always are an opcode.
            opcode = WebSocketOpcode(encodedWebSocketOpcode: firstByte & 0x0F) ?? .connectionClose
            fin = firstByte & 0x80 != 0
            rsv1 = firstByte & 0x40 != 0
            rsv2 = firstByte & 0x20 != 0
            rsv3 = firstByte & 0x10 != 0
            self.isMasked = isMasked
            self.payload = payload
            self.isASCII = isASCII
        }

        /// A frame of NIO's decoder.
        public init(_ frame: WebSocketFrame) {
            opcode = frame.opcode
            (fin, rsv1, rsv2, rsv3) = (frame.fin, frame.rsv1, frame.rsv2, frame.rsv3)
            isMasked = frame.maskKey != nil
            payload = frame.unmaskedData
            isASCII = false
        }
    }

    private enum State { case open, closing, failed, closed }

    private let role: Role
    private let maxMessageSize: Int
    private let closeReasons: CloseReasons
    private var state = State.open
    private var fragments: (isText: Bool, data: ByteBuffer, count: Int)?

    /// - Parameters:
    ///   - role: the side that this machine is.
    ///   - maxMessageSize: bytes of the largest message taken, all fragments together. Beyond: 1009.
    ///   - closeReasons: what the close frames say that the machine itself sends.
    public init(role: Role, maxMessageSize: Int, closeReasons: CloseReasons = .ours) {
        self.role = role
        self.maxMessageSize = maxMessageSize
        self.closeReasons = closeReasons
    }

    /// Whether messages may still be sent.
    public var isOpen: Bool { state == .open }

    /// Bytes of an unfinished message that are held.
    public var heldBytes: Int { fragments?.data.readableBytes ?? 0 }

    /// Forgets an unfinished message, when nothing that the peer sends will be looked at any more.
    public mutating func forgetMessage() { fragments = nil }

    /// Takes one frame from the peer, as NIO's decoder has it.
    public mutating func receive(_ frame: WebSocketFrame) -> Action { receive(Frame(frame)) }

    /// Takes one frame from the peer.
    public mutating func receive(_ frame: Frame) -> Action {
        switch state {
        case .closed: return .none
        case .failed:
            guard frame.opcode == .connectionClose else { return .none }
            state = .closed
            return .closed(Self.parseClose(frame.payload) ?? .noStatus, reply: nil)
        case .open, .closing: break
        }
        if let violation = violation(of: frame) { return fail(CloseCode.protocolError, violation) }
        switch frame.opcode {
        case .text, .binary, .continuation: return receiveData(frame)
        case .ping: return .pong(frame.payload)
        case .pong: return .pongReceived(frame.payload)
        default: return receiveClose(frame.payload)
        }
    }

    /// The payload of our own close frame, or nil if one was already sent or is not due any more.
    public mutating func close(_ close: WebSocketClose) -> ByteBuffer? {
        guard state == .open else { return nil }
        state = .closing
        return Self.closePayload(close)
    }

    /// Ends the connection because of something that the frames alone don't show, such as a frame that the decoder refused.
    public mutating func fail(_ code: UInt16, _ reason: String) -> Action {
        let close = WebSocketClose(code: code, reason: reason)
        let mayStillSend = state == .open
        guard mayStillSend || state == .closing else { return .none }
        state = .failed
        fragments = nil
        guard mayStillSend else { return .fail(close, payload: nil) }
        let isTold = closeReasons == .ours && code != CloseCode.messageTooBig
        return .fail(close, payload: Self.closePayload(isTold ? close : WebSocketClose(code: code)))
    }

    /// The payload of a close frame: the code, and the reason cut to fit. No code for 1005.
    public static func closePayload(_ close: WebSocketClose) -> ByteBuffer {
        guard CloseCode.isValidOnTheWire(close.code) else { return ByteBuffer() }
        var payload = ByteBuffer()
        payload.writeInteger(close.code)
        var room = Bounds.closeReason
        for character in close.reason.unicodeScalars {
            let width = UTF8.width(character)
            guard width <= room else { break }
            room -= width
            payload.writeString(String(character))
        }
        return payload
    }

    // MARK: Frames

    /// What is wrong with a frame by its header, all of it; nil if nothing. The words are those that Go's widespread gorilla/websocket
    /// says, with which clients were seen.
    private func violation(of frame: Frame) -> String? {
        var faults: [String] = []
        if frame.rsv1 { faults.append("RSV1 set") }
        if frame.rsv2 { faults.append("RSV2 set") }
        if frame.rsv3 { faults.append("RSV3 set") }
        switch frame.opcode {
        case .connectionClose, .ping, .pong:
            if frame.payload.readableBytes > Bounds.controlPayload { faults.append(Self.controlTooLong) }
            if !frame.fin { faults.append(Self.controlFragmented) }
        case .text, .binary: if fragments != nil { faults.append("data before FIN") }
        case .continuation: if fragments == nil { faults.append("continuation after FIN") }
        default: faults.append("bad opcode \(UInt8(webSocketOpcode: frame.opcode))")
        }
        if frame.isMasked != (role == .server) { faults.append("bad MASK") }
        return faults.isEmpty ? nil : faults.joined(separator: ", ")
    }

    /// A control frame of more than 125 bytes (RFC 6455, 5.5).
    public static let controlTooLong = "len > 125 for control"
    /// A control frame in fragments (RFC 6455, 5.5).
    public static let controlFragmented = "FIN not set on control"

    private mutating func receiveData(_ frame: Frame) -> Action {
        if var message = fragments {
            // Taken out while it grows, so that the buffer is not shared and appending does not copy it.
            fragments = nil
            var data = frame.payload
            guard data.readableBytes <= maxMessageSize - message.data.readableBytes,
                message.count < Bounds.webSocketFragments
            else { return fail(CloseCode.messageTooBig, "message too big") }
            message.data.writeBuffer(&data)
            message.count += 1
            guard frame.fin else {
                fragments = message
                return .none
            }
            return finish(isText: message.isText, message.data, isASCII: false)
        }
        guard frame.payload.readableBytes <= maxMessageSize else {
            return fail(CloseCode.messageTooBig, "message too big")
        }
        let isText = frame.opcode == .text
        guard frame.fin else {
            // A copy: the payload may share the storage of much that came with it.
            fragments = (isText, ByteBuffer(bytes: frame.payload.readableBytesView), 1)
            return .none
        }
        return finish(isText: isText, frame.payload, isASCII: frame.isASCII)
    }

    private mutating func finish(isText: Bool, _ data: ByteBuffer, isASCII: Bool) -> Action {
        guard isText else { return .message(.binary(data)) }
        guard isASCII || data.isValidUTF8 else { return fail(CloseCode.invalidPayload, "text is not valid UTF-8") }
        return .message(.text(data))
    }

    private mutating func receiveClose(_ payload: ByteBuffer) -> Action {
        guard let close = Self.parseClose(payload) else {
            let code = payload.getInteger(at: payload.readerIndex, as: UInt16.self)
            return fail(CloseCode.protocolError, code.map { "bad close code \($0)" } ?? "half a close code")
        }
        guard var reason = payload.getSlice(at: payload.readerIndex, length: payload.readableBytes) else {
            return .none
        }
        reason.moveReaderIndex(forwardBy: min(2, reason.readableBytes))
        guard reason.isValidUTF8 else { return fail(CloseCode.invalidPayload, "close reason is not valid UTF-8") }
        let mayStillSend = state == .open
        state = .closed
        fragments = nil
        guard mayStillSend else { return .closed(close, reply: nil) }
        let echo = closeReasons == .echoed ? close : WebSocketClose(code: close.code)
        return .closed(close, reply: Self.closePayload(echo))
    }

    /// What a close frame's payload says; nil if it can't be one.
    private static func parseClose(_ payload: ByteBuffer) -> WebSocketClose? {
        var payload = payload
        guard payload.readableBytes > 0 else { return .noStatus }
        guard let code = payload.readInteger(as: UInt16.self), CloseCode.isValidOnTheWire(code) else { return nil }
        return WebSocketClose(code: code, reason: String(buffer: payload))
    }
}

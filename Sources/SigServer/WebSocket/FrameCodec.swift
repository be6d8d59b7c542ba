import NIOCore
import NIOWebSocket
import SigProtocol

/// Bytes to frames and frames to bytes (RFC 6455, 5.2): the one place that knows the wire.
///
/// It is a value without a channel, so that one handler does for a whole connection and the bytes of an unfinished frame can be
/// counted. What a frame means, and which are allowed where, is `WebSocketMachine`'s.
struct FrameDecoder {
    /// What the bytes so far hold.
    enum Step {
        case needMore
        /// A frame, unmasked, in storage of its own.
        case frame(WebSocketMachine.Frame)
        /// A frame that must not be waited for: the code and reason to close with.
        case refused(code: UInt16, reason: String)
    }

    private let maxMessageSize: Int
    private var bytes = ByteBuffer()

    /// - Parameter maxMessageSize: bytes of payload, all fragments together. A frame with which it is more is refused by its header
    ///   alone.
    init(maxMessageSize: Int) {
        self.maxMessageSize = maxMessageSize
    }

    /// Bytes that are held.
    var heldBytes: Int { bytes.readableBytes }

    /// Takes bytes in.
    mutating func append(_ more: ByteBuffer) {
        if bytes.readableBytes == 0 {
            bytes = more
        } else {
            var more = more
            bytes.writeBuffer(&more)
        }
    }

    /// Lets go of the buffer that the bytes came in, so that a few bytes of an unfinished frame don't keep all of it. To be
    /// called when a read is over.
    mutating func settle() {
        guard bytes.readableBytes > 0 else {
            bytes = ByteBuffer()
            return
        }
        guard bytes.readerIndex > 0 || bytes.readableBytes < bytes.storageCapacity / 2 else { return }
        var copy = ByteBuffer()
        copy.reserveCapacity(minimumWritableBytes: bytes.readableBytes)
        copy.writeImmutableBuffer(bytes)
        bytes = copy
    }

    /// Forgets what is held.
    mutating func clear() { bytes = ByteBuffer() }

    /// The next frame.
    ///
    /// - Parameter fragments: bytes of the message so far, if the frame continues one.
    mutating func next(fragments: Int = 0) -> Step {
        let start = bytes.readerIndex
        guard let first = bytes.getInteger(at: start, as: UInt8.self),
            let second = bytes.getInteger(at: start &+ 1, as: UInt8.self)
        else { return .needMore }
        let isControl = first & 0x08 != 0
        let isMasked = second & 0x80 != 0
        var length = Int(second & 0x7F)
        var header = 2
        if isControl, length > Bounds.controlPayload {
            return .refused(code: CloseCode.protocolError, reason: WebSocketMachine.controlTooLong)
        }
        if length == 126 {
            guard let long = bytes.getInteger(at: start &+ header, as: UInt16.self) else { return .needMore }
            length = Int(long)
            header &+= 2
        } else if length == 127 {
            guard let long = bytes.getInteger(at: start &+ header, as: UInt64.self) else { return .needMore }
            guard let whole = Int(exactly: long) else {
                return .refused(code: CloseCode.protocolError, reason: "frame length has its high bit set")
            }
            length = whole
            header &+= 8
        }
        let isContinuation = first & 0x0F == 0
        guard isControl || length <= maxMessageSize &- (isContinuation ? fragments : 0) else {
            return .refused(code: CloseCode.messageTooBig, reason: "message too big")
        }
        let payloadStart = header &+ (isMasked ? Self.keySize : 0)
        guard bytes.readableBytes >= payloadStart, bytes.readableBytes &- payloadStart >= length else {
            return .needMore
        }
        let payload = bytes.withUnsafeReadableBytes { readable in
            let end = payloadStart &+ length
            return Self.unmask(
                UnsafeRawBufferPointer(rebasing: readable[payloadStart..<end]),
                key: isMasked ? readable.loadUnaligned(fromByteOffset: header, as: UInt32.self) : 0
            )
        }
        bytes.moveReaderIndex(forwardBy: payloadStart &+ length)
        return .frame(WebSocketMachine.Frame(firstByte: first, isMasked: isMasked, payload: payload))
    }

    /// Bytes of a masking key.
    private static let keySize = 4

    /// A copy of the bytes without their mask, eight at a time (RFC 6455, 5.3). A key of zeros is no mask.
    ///
    /// They are copied because NIO may still know the buffer that they came in, and what is kept of a message must not keep
    /// all of a read alive.
    ///
    /// - Parameter key: the four bytes of the key, in memory as they came.
    private static func unmask(_ masked: UnsafeRawBufferPointer, key: UInt32) -> ByteBuffer {
        guard masked.count > 0 else { return ByteBuffer() }
        let wide = UInt64(key) << 32 | UInt64(key)
        var payload = ByteBuffer()
        payload.writeWithUnsafeMutableBytes(minimumWritableBytes: masked.count) { out in
            var index = 0
            while index &+ 8 <= masked.count {
                let word = masked.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wide
                out.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
                index &+= 8
            }
            withUnsafeBytes(of: wide) { key in
                while index < masked.count {
                    out[index] = masked[index] ^ key[index & 7]
                    index &+= 1
                }
            }
            return masked.count
        }
        return payload
    }
}

/// Frames as the server sends them: whole and not masked.
enum FrameEncoder {
    /// The longest header of a frame without mask.
    private static let longestHeader = 10

    /// A message as one frame.
    static func encode(_ message: WebSocketMessage) -> ByteBuffer {
        switch message {
        case .text(let payload): encode(.text, payload)
        case .binary(let payload): encode(.binary, payload)
        }
    }

    /// One frame.
    static func encode(_ opcode: WebSocketOpcode, _ payload: ByteBuffer) -> ByteBuffer {
        var frame = ByteBuffer()
        append(opcode, payload, to: &frame)
        return frame
    }

    /// Writes a message as one frame behind others.
    static func append(_ message: WebSocketMessage, to frames: inout ByteBuffer) {
        switch message {
        case .text(let payload): append(.text, payload, to: &frames)
        case .binary(let payload): append(.binary, payload, to: &frames)
        }
    }

    private static func append(_ opcode: WebSocketOpcode, _ payload: ByteBuffer, to frames: inout ByteBuffer) {
        let length = payload.readableBytes
        frames.reserveCapacity(minimumWritableBytes: longestHeader + length)
        let first = UInt8(0x80) | UInt8(webSocketOpcode: opcode)
        if length <= 125 {
            frames.writeMultipleIntegers(first, UInt8(truncatingIfNeeded: length))
        } else if length <= Int(UInt16.max) {
            frames.writeMultipleIntegers(first, UInt8(126), UInt16(truncatingIfNeeded: length))
        } else {
            frames.writeMultipleIntegers(first, UInt8(127), UInt64(length))
        }
        frames.writeImmutableBuffer(payload)
    }
}

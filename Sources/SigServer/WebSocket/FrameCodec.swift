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
        let (step, length) = bytes.withUnsafeReadableBytes { readable in
            Self.first(in: readable, maxMessageSize: maxMessageSize, fragments: fragments)
        }
        bytes.moveReaderIndex(forwardBy: length)
        return step
    }

    /// - Returns: what the bytes begin with, and how many of them it took.
    private static func first(
        in bytes: UnsafeRawBufferPointer,
        maxMessageSize: Int,
        fragments: Int
    ) -> (step: Step, length: Int) {
        guard bytes.count >= 2 else { return (.needMore, 0) }
        let isControl = bytes[0] & 0x08 != 0
        let isMasked = bytes[1] & 0x80 != 0
        var length = Int(bytes[1] & 0x7F)
        var header = 2
        if isControl, length > Bounds.controlPayload {
            return (.refused(code: CloseCode.protocolError, reason: WebSocketMachine.controlTooLong), 0)
        }
        if length == 126 {
            guard bytes.count >= header &+ 2 else { return (.needMore, 0) }
            length = Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: header, as: UInt16.self)))
            header &+= 2
        } else if length == 127 {
            guard bytes.count >= header &+ 8 else { return (.needMore, 0) }
            let long = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: header, as: UInt64.self))
            guard let whole = Int(exactly: long) else {
                return (.refused(code: CloseCode.protocolError, reason: "frame length has its high bit set"), 0)
            }
            length = whole
            header &+= 8
        }
        let isContinuation = bytes[0] & 0x0F == 0
        guard isControl || length <= maxMessageSize &- (isContinuation ? fragments : 0) else {
            return (.refused(code: CloseCode.messageTooBig, reason: "message too big"), 0)
        }
        let start = header &+ (isMasked ? keySize : 0)
        guard bytes.count >= start, bytes.count &- start >= length else { return (.needMore, 0) }
        let payload = unmask(
            UnsafeRawBufferPointer(rebasing: bytes[start..<start &+ length]),
            key: isMasked ? bytes.loadUnaligned(fromByteOffset: header, as: UInt32.self) : 0
        )
        let frame = WebSocketMachine.Frame(firstByte: bytes[0], isMasked: isMasked, payload: payload)
        return (.frame(frame), start &+ length)
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
        var payload = ByteBufferAllocator().buffer(capacity: masked.count)
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
        frames.writeWithUnsafeMutableBytes(minimumWritableBytes: longestHeader + length) { out in
            var header = 2
            out[0] = UInt8(0x80) | UInt8(webSocketOpcode: opcode)
            if length <= 125 {
                out[1] = UInt8(truncatingIfNeeded: length)
            } else if length <= Int(UInt16.max) {
                out[1] = 126
                out.storeBytes(of: UInt16(truncatingIfNeeded: length).bigEndian, toByteOffset: header, as: UInt16.self)
                header &+= 2
            } else {
                out[1] = 127
                out.storeBytes(of: UInt64(length).bigEndian, toByteOffset: header, as: UInt64.self)
                header &+= 8
            }
            payload.withUnsafeReadableBytes { payload in
                UnsafeMutableRawBufferPointer(rebasing: out[header..<header &+ length]).copyMemory(from: payload)
            }
            return header &+ length
        }
    }
}

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
        /// A frame, unmasked. Its payload shares the storage of all that came with it: who keeps it longer than its turn takes a copy.
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

    /// Takes bytes in. They are copied once, since NIO may still know the buffer that they came in, and payloads are unmasked where
    /// they stand.
    mutating func append(_ more: ByteBuffer) {
        if bytes.readableBytes == 0 { bytes = ByteBufferAllocator().buffer(capacity: more.readableBytes) }
        bytes.writeImmutableBuffer(more)
    }

    /// Lets go of the memory of a read, so that a few bytes of an unfinished frame don't keep all of it. To be called when a read is
    /// over.
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
        // Nobody else has these bytes any more, unless a payload was kept against the rule: then they are copied first.
        let (head, isASCII) = bytes.withUnsafeMutableReadableBytes { readable in
            let head = Self.head(in: UnsafeRawBufferPointer(readable), maxMessageSize, fragments)
            guard case .frame(_, let key?, let payload) = head else { return (head, false) }
            return (head, Self.unmask(UnsafeMutableRawBufferPointer(rebasing: readable[payload]), key: key))
        }
        switch head {
        case .needMore: return .needMore
        case .refused(let code, let reason): return .refused(code: code, reason: reason)
        case .frame(let first, let key, let place):
            let payload = bytes.getSlice(at: bytes.readerIndex &+ place.lowerBound, length: place.count)
            bytes.moveReaderIndex(forwardBy: place.upperBound)
            return .frame(
                WebSocketMachine.Frame(
                    firstByte: first,
                    isMasked: key != nil,
                    payload: payload ?? ByteBuffer(),
                    isASCII: isASCII
                )
            )
        }
    }

    /// What the bytes begin with.
    private enum Head {
        case needMore
        case refused(code: UInt16, reason: String)
        /// The first byte, the masking key as it stands in memory, nil without one, and where the payload is.
        case frame(UInt8, key: UInt32?, payload: Range<Int>)
    }

    private static func head(in bytes: UnsafeRawBufferPointer, _ maxMessageSize: Int, _ fragments: Int) -> Head {
        guard bytes.count >= 2 else { return .needMore }
        let isControl = bytes[0] & 0x08 != 0
        let isMasked = bytes[1] & 0x80 != 0
        var length = Int(bytes[1] & 0x7F)
        var header = 2
        if isControl, length > Bounds.controlPayload {
            return .refused(code: CloseCode.protocolError, reason: WebSocketMachine.controlTooLong)
        }
        if length == 126 {
            guard bytes.count >= header &+ 2 else { return .needMore }
            length = Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: header, as: UInt16.self)))
            header &+= 2
        } else if length == 127 {
            guard bytes.count >= header &+ 8 else { return .needMore }
            let long = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: header, as: UInt64.self))
            guard let whole = Int(exactly: long) else {
                return .refused(code: CloseCode.protocolError, reason: "frame length has its high bit set")
            }
            length = whole
            header &+= 8
        }
        let isContinuation = bytes[0] & 0x0F == 0
        guard isControl || length <= maxMessageSize &- (isContinuation ? fragments : 0) else {
            return .refused(code: CloseCode.messageTooBig, reason: "message too big")
        }
        let start = header &+ (isMasked ? keySize : 0)
        guard bytes.count >= start, bytes.count &- start >= length else { return .needMore }
        let key = isMasked ? bytes.loadUnaligned(fromByteOffset: header, as: UInt32.self) : nil
        return .frame(bytes[0], key: key, payload: start..<start &+ length)
    }

    /// Bytes of a masking key.
    private static let keySize = 4

    /// Takes the mask off a payload, eight bytes at a time (RFC 6455, 5.3).
    ///
    /// - Parameter key: the four bytes of the key, in memory as they came.
    /// - Returns: whether it is all ASCII.
    private static func unmask(_ payload: UnsafeMutableRawBufferPointer, key: UInt32) -> Bool {
        let wide = UInt64(key) << 32 | UInt64(key)
        var seen: UInt64 = 0
        var index = 0
        while index &+ 8 <= payload.count {
            let word = payload.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wide
            payload.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
            seen |= word
            index &+= 8
        }
        withUnsafeBytes(of: wide) { key in
            while index < payload.count {
                payload[index] ^= key[index & 7]
                seen |= UInt64(payload[index])
                index &+= 1
            }
        }
        return seen & 0x8080_8080_8080_8080 == 0
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

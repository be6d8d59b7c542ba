import NIOCore
import NIOWebSocket

/// Writes a client's frames: header and masked payload in one buffer (RFC 6455, 5).
///
/// NIO's encoder masks in place, one byte at a time and with a remainder at each, which costs a copy of the payload anyway.
enum FrameWriter {
    /// Bytes of the longest header: two, a length of eight, a key of four.
    private static let maxHeader = 14

    static func frame(_ opcode: WebSocketOpcode, _ payload: ByteBuffer, mask: UInt32) -> ByteBuffer {
        let length = payload.readableBytes
        var frame = ByteBuffer()
        frame.reserveCapacity(length + maxHeader)
        frame.writeInteger(0x80 | Self.bits(of: opcode))
        switch length {
        case ...125:
            frame.writeInteger(UInt8(truncatingIfNeeded: length) | 0x80)
        case ...0xFFFF:
            frame.writeInteger(UInt8(126 | 0x80))
            frame.writeInteger(UInt16(truncatingIfNeeded: length))
        default:
            frame.writeInteger(UInt8(127 | 0x80))
            frame.writeInteger(UInt64(length))
        }
        frame.writeInteger(mask)
        writeMasked(payload, mask, to: &frame)
        return frame
    }

    private static func bits(of opcode: WebSocketOpcode) -> UInt8 {
        switch opcode {
        case .text: 1
        case .binary: 2
        case .connectionClose: 8
        case .ping: 9
        case .pong: 10
        default: 0
        }
    }

    private static func writeMasked(_ payload: ByteBuffer, _ mask: UInt32, to frame: inout ByteBuffer) {
        let length = payload.readableBytes
        // Eight bytes at a time, in the order of the wire.
        let key = UInt64(mask.bigEndian) | UInt64(mask.bigEndian) << 32
        frame.writeWithUnsafeMutableBytes(minimumWritableBytes: length) { target in
            payload.withUnsafeReadableBytes { source in
                var index = 0
                while index &+ 8 <= length {
                    let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ key
                    target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
                    index &+= 8
                }
                var rest = key
                while index < length {
                    target[index] = source[index] ^ UInt8(truncatingIfNeeded: rest)
                    rest >>= 8
                    index &+= 1
                }
            }
            return length
        }
    }
}

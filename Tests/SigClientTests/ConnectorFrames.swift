import NIOCore
import NIOEmbedded
import NIOWebSocket

/// Frames as a server writes them: not masked.
enum ServerFrame {
    static func text(_ text: String) -> ByteBuffer { bytes(0x81, text) }

    static func close(_ code: UInt16, _ reason: String = "") -> ByteBuffer {
        var payload = ByteBuffer(integer: code)
        payload.writeString(reason)
        return bytes(0x88, payload)
    }

    static func bytes(_ first: UInt8, _ text: String) -> ByteBuffer { bytes(first, ByteBuffer(string: text)) }

    static func bytes(_ first: UInt8, _ payload: ByteBuffer) -> ByteBuffer {
        var frame = ByteBuffer(bytes: [first])
        let length = payload.readableBytes
        if length < 126 {
            frame.writeInteger(UInt8(length))
        } else if length < 65536 {
            frame.writeInteger(UInt8(126))
            frame.writeInteger(UInt16(length))
        } else {
            frame.writeInteger(UInt8(127))
            frame.writeInteger(UInt64(length))
        }
        frame.writeImmutableBuffer(payload)
        return frame
    }
}

/// A frame that the client wrote, unmasked.
struct ClientFrame: Equatable {
    var opcode: WebSocketOpcode
    var payload: ByteBuffer

    init(_ opcode: WebSocketOpcode, _ payload: ByteBuffer) {
        self.opcode = opcode
        self.payload = payload
    }

    init(_ opcode: WebSocketOpcode, _ text: String) { self.init(opcode, ByteBuffer(string: text)) }

    static func close(_ code: UInt16) -> ClientFrame { ClientFrame(.connectionClose, ByteBuffer(integer: code)) }

    /// The frames in what a client wrote; those that are not masked are none.
    static func all(_ bytes: ByteBuffer) -> [ClientFrame] {
        let channel = EmbeddedChannel(handler: ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: 1 << 24)))
        _ = try? channel.writeInbound(bytes)
        var frames: [ClientFrame] = []
        while let frame = try? channel.readInbound(as: WebSocketFrame.self) {
            if frame.maskKey != nil { frames.append(ClientFrame(frame.opcode, frame.unmaskedData)) }
        }
        _ = try? channel.finish()
        return frames
    }

    /// The code of a close frame.
    var closeCode: UInt16? {
        opcode == .connectionClose ? payload.getInteger(at: payload.readerIndex) : nil
    }
}

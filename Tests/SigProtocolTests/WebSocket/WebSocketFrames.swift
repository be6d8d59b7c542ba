import NIOCore
import NIOWebSocket
import SigProtocol

/// A frame as it comes from the client (masked) or the server.
func frame(
    _ opcode: WebSocketOpcode,
    _ payload: [UInt8] = [],
    fin: Bool = true,
    masked: Bool = true,
    rsv: (Bool, Bool, Bool) = (false, false, false)
) -> WebSocketFrame {
    var frame = WebSocketFrame(fin: fin, opcode: opcode, data: ByteBuffer(bytes: payload))
    (frame.rsv1, frame.rsv2, frame.rsv3) = rsv
    guard masked else { return frame }
    let key: WebSocketMaskingKey = [0x11, 0xA2, 0x00, 0xFF]
    var data = frame.data
    data.webSocketMask(key)
    frame.data = data
    frame.maskKey = key
    return frame
}

func text(_ text: String, fin: Bool = true, masked: Bool = true) -> WebSocketFrame {
    frame(.text, Array(text.utf8), fin: fin, masked: masked)
}

func closeFrame(_ code: UInt16?, _ reason: String = "", masked: Bool = true) -> WebSocketFrame {
    let number = code.map { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] } ?? []
    return frame(.connectionClose, number + Array(reason.utf8), masked: masked)
}

/// The payload of a close frame.
func closePayload(_ code: UInt16, _ reason: String = "") -> ByteBuffer {
    var payload = ByteBuffer()
    payload.writeInteger(code)
    payload.writeString(reason)
    return payload
}

extension WebSocketMachine.Action {
    /// The code of a failure.
    var failureCode: UInt16? {
        if case .fail(let close, _) = self { close.code } else { nil }
    }
}

/// WebSocket frames as a client sends them (RFC 6455, 5.2), whole and masked, as bytes to be written as they are.
package enum ClientFrame {
    package enum Kind: UInt8, Sendable {
        case text = 0x1
        case binary = 0x2
        case pong = 0xA
    }

    /// Any key does, and the same one each time makes frames that can be made beforehand.
    private static let key: [UInt8] = [0x37, 0xFA, 0x21, 0x3D]

    package static func encode(_ kind: Kind, _ payload: [UInt8]) -> [UInt8] {
        var frame: [UInt8] = [0x80 | kind.rawValue]
        switch payload.count {
        case ...125: frame.append(0x80 | UInt8(payload.count))
        case ...Int(UInt16.max): frame += [0x80 | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
        default:
            frame.append(0x80 | 127)
            for shift in stride(from: 56, through: 0, by: -8) { frame.append(UInt8(payload.count >> shift & 0xFF)) }
        }
        frame += key
        for (index, byte) in payload.enumerated() { frame.append(byte ^ key[index & 3]) }
        return frame
    }

    package static func text(_ text: String) -> [UInt8] { encode(.text, Array(text.utf8)) }
}

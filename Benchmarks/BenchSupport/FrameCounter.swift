/// Counts frames by their headers alone, masked or not, however they are cut into reads.
package struct FrameCounter: Sendable {
    /// What a read held. A frame counts when its last byte is there.
    package struct Counts: Sendable, Equatable {
        /// Frames of messages.
        package var messages = 0
        package var pings = 0
        /// Close frames: the server ends it, which no measurement wants.
        package var closes = 0

        package init(messages: Int = 0, pings: Int = 0, closes: Int = 0) {
            self.messages = messages
            self.pings = pings
            self.closes = closes
        }
    }

    private enum State {
        case start
        case length
        case longLength(bytesLeft: Int, value: Int)
        case payload(bytesLeft: Int)
    }

    private var state = State.start
    private var opcode: UInt8 = 0
    /// Bytes of the masking key, which stands before the payload and counts as a part of it here.
    private var keySize = 0

    package init() {}

    package mutating func take(_ bytes: UnsafeRawBufferPointer) -> Counts {
        var counts = Counts()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch state {
            case .start:
                opcode = byte & 0x0F
                state = .length
                index += 1
            case .length:
                index += 1
                keySize = byte & 0x80 == 0 ? 0 : 4
                switch byte & 0x7F {
                case 126: state = .longLength(bytesLeft: 2, value: 0)
                case 127: state = .longLength(bytesLeft: 8, value: 0)
                case let length: begin(Int(length), &counts)
                }
            case .longLength(let left, let value):
                index += 1
                // A length that fits no Int comes from no server that works; the frame never ends then.
                let value = value << 8 | Int(byte)
                if left > 1 {
                    state = .longLength(bytesLeft: left - 1, value: value)
                } else {
                    begin(max(0, value), &counts)
                }
            case .payload(let left):
                let here = min(left, bytes.count - index)
                index += here
                if here < left { state = .payload(bytesLeft: left - here) } else { end(&counts) }
            }
        }
        return counts
    }

    private mutating func begin(_ length: Int, _ counts: inout Counts) {
        let (bytes, isTooLong) = length.addingReportingOverflow(keySize)
        if bytes > 0 { state = .payload(bytesLeft: isTooLong ? length : bytes) } else { end(&counts) }
    }

    private mutating func end(_ counts: inout Counts) {
        state = .start
        switch opcode {
        case 0x1, 0x2: counts.messages += 1
        case 0x8: counts.closes += 1
        case 0x9: counts.pings += 1
        default: break
        }
    }
}

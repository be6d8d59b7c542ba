internal import NIOCore

extension JSONValue {
    /// Whether it is something to JavaScript: everything but `null`, `false`, `""` and zero in one of its spellings.
    package var isTruthy: Bool {
        switch kind {
        case .null: false
        case .bool: bool == true
        case .string: bytes.readableBytes > 2
        case .number: !isZero
        case .array, .object: true
        }
    }

    /// Whether a number is zero: `0`, `-0`, `0.00`, `0e5`.
    private var isZero: Bool {
        for byte in bytes.readableBytesView {
            switch byte {
            case UInt8(ascii: "1")...UInt8(ascii: "9"): return false
            case UInt8(ascii: "e"), UInt8(ascii: "E"): return true
            default: continue
            }
        }
        return true
    }
}

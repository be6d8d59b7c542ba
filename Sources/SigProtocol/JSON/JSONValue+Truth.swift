internal import NIOCore

extension JSONValue {
    /// Whether it is something to JavaScript: everything but `null`, `false`, `""` and zero in one of its spellings.
    package var isTruthy: Bool { bytes.withUnsafeReadableBytes { Self.isTruthy(kind, $0) } }

    /// Whether a value is something to JavaScript; it is given as it was written.
    static func isTruthy(_ kind: Kind, _ bytes: UnsafeRawBufferPointer) -> Bool {
        switch kind {
        case .null: false
        case .bool: bytes.first == UInt8(ascii: "t")
        case .string: bytes.count > 2
        case .number: !isZero(bytes)
        case .array, .object: true
        }
    }

    /// Whether a number is zero: `0`, `-0`, `0.00`, `0e5`.
    private static func isZero(_ number: UnsafeRawBufferPointer) -> Bool {
        for byte in number {
            switch byte {
            case UInt8(ascii: "1")...UInt8(ascii: "9"): return false
            case UInt8(ascii: "e"), UInt8(ascii: "E"): return true
            default: continue
            }
        }
        return true
    }
}

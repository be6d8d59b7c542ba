public import NIOCore

/// Well-formed UTF-8, as the table 3-7 of the Unicode Standard and RFC 3629 have it.
enum UTF8Sequence {
    /// Whether bytes are UTF-8, all of them.
    static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        while index < bytes.count {
            // Whole words without a high bit need no closer look, and are nearly all of what signaling carries.
            while index &+ 8 <= bytes.count,
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            { index &+= 8 }
            guard index < bytes.count else { break }
            let length = length(at: index, in: bytes)
            guard length > 0 else { return false }
            index &+= length
        }
        return true
    }

    /// How many bytes the character at `index` has; 0 if they are no UTF-8.
    static func length(at index: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        guard index < bytes.count else { return 0 }
        let first = bytes[index]
        var second: ClosedRange<UInt8> = 0x80...0xBF
        let length: Int
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard bytes.count &- index >= length, second.contains(bytes[index &+ 1]) else { return 0 }
        for offset in 2..<max(2, length) where bytes[index &+ offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// The scalar of well-formed bytes: `length` must be what `length(at:in:)` said, and not 0.
    static func scalar(at index: Int, length: Int, in bytes: UnsafeRawBufferPointer) -> Unicode.Scalar {
        var value = UInt32(bytes[index])
        if length > 1 {
            value &= 0x7F &>> UInt32(length)
            for offset in 1..<length { value = value &<< 6 | UInt32(bytes[index &+ offset] & 0x3F) }
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension ByteBuffer {
    /// Whether the readable bytes are valid UTF-8.
    public var isValidUTF8: Bool { withUnsafeReadableBytes { UTF8Sequence.isValid($0) } }
}

/// Strings are nearly all of the bytes that signaling carries, so they are skipped eight bytes at a time.
extension JSONScanner {
    /// A string literal, from its opening quote.
    mutating func scanString(from start: Int) -> Int? {
        var index = start &+ 1
        while true {
            index = skipPlain(from: index)
            guard index < bytes.count else { return failUnexpected(index) }
            switch bytes[index] {
            case UInt8(ascii: "\""): return index &+ 1
            case UInt8(ascii: "\\"):
                guard let end = scanEscape(from: index) else { return nil }
                index = end
            case 0..<0x20: return fail(.controlCharacter, index)
            case 0..<0x80: index &+= 1
            default:
                let length = UTF8Sequence.length(at: index, in: bytes)
                guard length > 0 else { return fail(.badUTF8, index) }
                index &+= length
            }
        }
    }

    /// Skips whole words in which no byte is a quote, a backslash, a control character or beyond ASCII. May stop early, never
    /// late.
    private func skipPlain(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index &+ 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            // The high bit of a byte of (x - n) & ~x is set where the byte was below n; borrows only reach later bytes.
            let found =
                word | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
                | ((word &- (ones &* 0x20)) & ~word)
            if found & highs != 0 { break }
            index &+= 8
        }
        return index
    }

    private mutating func scanEscape(from start: Int) -> Int? {
        guard start &+ 1 < bytes.count else { return failUnexpected(start &+ 1) }
        switch bytes[start &+ 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return start &+ 2
        case UInt8(ascii: "u"):
            var index = start &+ 2
            while index < start &+ 6 {
                guard index < bytes.count else { return failUnexpected(index) }
                guard Hex.value(bytes[index]) != nil else { return fail(.badEscape, start) }
                index &+= 1
            }
            return index
        default: return fail(.badEscape, start)
        }
    }
}

/// Well-formed UTF-8, as the table 3-7 of the Unicode Standard and RFC 3629 have it.
enum UTF8Sequence {
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

/// Hexadecimal digits.
enum Hex {
    /// The value of a digit in either case; nil for other bytes.
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte &- UInt8(ascii: "a") &+ 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte &- UInt8(ascii: "A") &+ 10
        default: nil
        }
    }

    /// The lower-case digit of the low four bits.
    static func digit(_ value: UInt8) -> UInt8 {
        let low = value & 0x0F
        return low < 10 ? UInt8(ascii: "0") &+ low : UInt8(ascii: "a") &+ low &- 10
    }
}

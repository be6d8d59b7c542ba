/// Decodes string literals that are known to be valid.
enum JSONStringDecoder {
    /// What becomes of a surrogate (`\ud800`) without its other half, which UTF-8 can't say.
    enum LoneSurrogates {
        /// U+FFFD: for text that goes somewhere.
        case replaced
        /// Its three bytes as if UTF-8 could say it: for comparisons, so that different names stay different.
        case kept
    }

    /// The text of a literal, quotes included.
    static func string(of literal: UnsafeRawBufferPointer) -> String {
        guard literal.count > 2 else { return "" }
        let inner = UnsafeRawBufferPointer(rebasing: literal[1..<(literal.count &- 1)])
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(inner.count)
        decode(inner, .replaced) { decoded.append($0) }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// The decoded bytes of a literal, quotes included: equal for two literals exactly if they say the same.
    static func bytes(of literal: UnsafeRawBufferPointer) -> [UInt8] {
        guard literal.count > 2 else { return [] }
        let inner = UnsafeRawBufferPointer(rebasing: literal[1..<(literal.count &- 1)])
        guard inner.contains(UInt8(ascii: "\\")) else { return Array(inner) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(inner.count)
        decode(inner, .kept) { decoded.append($0) }
        return decoded
    }

    /// Calls `body` with the bytes that `bytes(of:)` has: where they stand, if they are written without escapes.
    static func withBytes<Result>(
        of literal: UnsafeRawBufferPointer,
        _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        guard literal.count > 2 else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        let inner = UnsafeRawBufferPointer(rebasing: literal[1..<(literal.count &- 1)])
        guard inner.contains(UInt8(ascii: "\\")) else { return body(inner) }
        return bytes(of: literal).withUnsafeBytes(body)
    }

    /// Whether a literal, quotes included, says exactly this text.
    static func literal(_ literal: UnsafeRawBufferPointer, says text: String) -> Bool {
        // An escape is longer than what it stands for, so a shorter literal can't say it, and one of the same length has
        // none.
        let length = text.utf8.count
        guard literal.count &- 2 >= length else { return false }
        let inner = UnsafeRawBufferPointer(rebasing: literal[1..<(literal.count &- 1)])
        if inner.count == length {
            var text = text
            return text.withUTF8 { inner.isSame(as: UnsafeRawBufferPointer($0)) }
                && !inner.contains(UInt8(ascii: "\\"))
        }
        guard inner.contains(UInt8(ascii: "\\")) else { return false }
        return bytes(of: literal).elementsEqual(text.utf8)
    }

    private static func decode(
        _ inner: UnsafeRawBufferPointer,
        _ surrogates: LoneSurrogates,
        _ emit: (UInt8) -> Void
    ) {
        var index = 0
        while index < inner.count {
            let byte = inner[index]
            guard byte == UInt8(ascii: "\\"), index &+ 1 < inner.count else {
                emit(byte)
                index &+= 1
                continue
            }
            let kind = inner[index &+ 1]
            guard kind == UInt8(ascii: "u") else {
                emit(shortEscape(kind))
                index &+= 2
                continue
            }
            var value = unit(at: index, in: inner)
            index &+= 6
            if value & 0xFC00 == 0xD800, index &+ 5 < inner.count, inner[index] == UInt8(ascii: "\\"),
                inner[index &+ 1] == UInt8(ascii: "u")
            {
                let low = unit(at: index, in: inner)
                if low & 0xFC00 == 0xDC00 {
                    value = 0x10000 &+ ((value & 0x3FF) &<< 10) &+ (low & 0x3FF)
                    index &+= 6
                }
            }
            if value & 0xFFFF_F800 == 0xD800, case .replaced = surrogates { value = 0xFFFD }
            encode(value, emit)
        }
    }

    /// The number of `\uXXXX`.
    private static func unit(at index: Int, in inner: UnsafeRawBufferPointer) -> UInt32 {
        var value: UInt32 = 0
        for position in (index &+ 2)..<(index &+ 6) where position < inner.count {
            value = value &<< 4 | UInt32(Hex.value(inner[position]) ?? 0)
        }
        return value
    }

    private static func shortEscape(_ kind: UInt8) -> UInt8 {
        switch kind {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: kind
        }
    }

    /// UTF-8 by hand, because the standard library's has no surrogates to keep.
    private static func encode(_ value: UInt32, _ emit: (UInt8) -> Void) {
        let low = { (shift: UInt32) in UInt8(truncatingIfNeeded: value &>> shift & 0x3F) | 0x80 }
        switch value {
        case 0..<0x80: emit(UInt8(truncatingIfNeeded: value))
        case 0..<0x800:
            emit(UInt8(truncatingIfNeeded: value &>> 6) | 0xC0)
            emit(low(0))
        case 0..<0x10000:
            emit(UInt8(truncatingIfNeeded: value &>> 12) | 0xE0)
            emit(low(6))
            emit(low(0))
        default:
            emit(UInt8(truncatingIfNeeded: value &>> 18) | 0xF0)
            emit(low(12))
            emit(low(6))
            emit(low(0))
        }
    }
}

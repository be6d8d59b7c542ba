extension JSONScanner {
    /// A string literal, from its opening quote.
    @inline(__always)
    mutating func scanString(from start: Int) -> Int? {
        // Names, ids and words are plain.
        let index = JSONPlainText.skip(from: start &+ 1, in: bytes)
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return index &+ 1 }
        return scanRestOfString(from: index)
    }

    /// A string literal, from its first byte that is not plain.
    private mutating func scanRestOfString(from start: Int) -> Int? {
        var index = start
        while true {
            guard index < bytes.count else { return failUnexpected(index) }
            switch bytes[index] {
            case UInt8(ascii: "\""): return index &+ 1
            case UInt8(ascii: "\\"):
                guard let end = scanEscape(from: index) else { return nil }
                index = end
                // Line ends of descriptions are two escapes, with nothing between them.
                if index < bytes.count, bytes[index] == UInt8(ascii: "\\") { continue }
            case 0..<0x20: return fail(.controlCharacter, index)
            default:
                let length = UTF8Sequence.length(at: index, in: bytes)
                guard length > 0 else { return fail(.badUTF8, index) }
                index &+= length
            }
            index = JSONPlainText.skip(from: index, in: bytes)
        }
    }

    /// Inlined, because descriptions have one escape or two in each of their lines.
    @inline(__always)
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

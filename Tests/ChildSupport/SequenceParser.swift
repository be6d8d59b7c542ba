/// Takes what a program writes to a terminal apart, whatever pieces it comes in.
struct SequenceParser: Sendable {
    struct Sequence: Sendable, Hashable {
        /// `?` for private ones, else empty.
        var prefix: String
        var parameters: [Int]
        var final: String
    }

    enum Item: Sendable, Hashable {
        case character(Unicode.Scalar)
        case control(UInt8)
        case sequence(Sequence)
        case other(String)
    }

    private var bytes: [UInt8] = []
    private var index = 0

    mutating func feed(_ more: some Swift.Sequence<UInt8>) {
        bytes.removeFirst(index)
        index = 0
        bytes.append(contentsOf: more)
    }

    mutating func next() -> Item? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        if byte == 0x1B { return escape() }
        if byte < 0x20 || byte == 0x7F {
            index += 1
            return .control(byte)
        }
        return character()
    }

    private mutating func character() -> Item? {
        let first = bytes[index]
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard index + length <= bytes.count else { return nil }
        let text = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
        index += length
        return .character(text.unicodeScalars.first ?? "\u{FFFD}")
    }

    private mutating func escape() -> Item? {
        guard index + 1 < bytes.count else { return nil }
        let kind = bytes[index + 1]
        switch kind {
        case UInt8(ascii: "["):
            guard let end = bytes[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
            var text = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
            let final = String(decoding: bytes[end...end], as: UTF8.self)
            index = end + 1
            var prefix = ""
            while let first = text.first, "<=>?!".contains(first) { prefix.append(text.removeFirst()) }
            let parameters = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
            return .sequence(Sequence(prefix: prefix, parameters: text.isEmpty ? [] : parameters, final: final))
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            // Up to BEL or ESC \.
            guard let end = bytes[(index + 2)...].firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return nil }
            let isLong = bytes[end] == 0x1B
            if isLong, end + 1 >= bytes.count { return nil }
            let text = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
            index = end + (isLong ? 2 : 1)
            return .other(text)
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            guard index + 2 < bytes.count else { return nil }
            index += 3
            return .other("character set")
        default:
            index += 2
            return .other("ESC \(String(UnicodeScalar(kind)))")
        }
    }
}

/// The parts of a file that a Range header asks for (RFC 9110, 14.1.2 and 14.2).
enum ByteRanges: Equatable {
    /// The header is absent, wrong, or asks for so much that all is sent instead.
    case whole
    case parts([Range<Int>])
    /// None of the parts is in the file.
    case unsatisfiable

    /// Parts of one answer. Beyond: the whole file.
    static let maxParts = 32

    /// - Parameters:
    ///   - header: the value of Range; nil without one.
    ///   - size: bytes of the file.
    init(_ header: String?, size: Int) {
        guard let header, size > 0, header.utf8.count > 6, header.utf8.prefix(6).elementsEqual("bytes=".utf8) else {
            self = .whole
            return
        }
        let words = header.utf8.dropFirst(6).split(separator: UInt8(ascii: ","))
        var parts: [Range<Int>] = []
        for word in words {
            guard let part = Self.part(Substring(word).filter { $0 != " " && $0 != "\t" }, size: size) else {
                self = .whole
                return
            }
            if !part.isEmpty { parts.append(part) }
        }
        // Overlapping parts would make an answer larger than the file.
        if words.isEmpty || parts.count > Self.maxParts || parts.reduce(0, { $0 + $1.count }) > size {
            self = .whole
        } else {
            self = parts.isEmpty ? .unsatisfiable : .parts(parts)
        }
    }

    /// `2-5`, `2-` or `-5`; empty outside of the file, nil if it is none.
    private static func part(_ word: String, size: Int) -> Range<Int>? {
        let ends = word.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        if ends[0].isEmpty {
            guard let length = number(ends[1]) else { return nil }
            return size - min(length, size)..<size
        }
        guard let first = number(ends[0]) else { return nil }
        guard !ends[1].isEmpty else { return min(first, size)..<size }
        guard let last = number(ends[1]), last >= first else { return nil }
        return first < size ? first..<min(last, size - 1) + 1 : size..<size
    }

    /// A number of any length; those that no file reaches are all alike.
    private static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(digits) ?? .max
    }
}

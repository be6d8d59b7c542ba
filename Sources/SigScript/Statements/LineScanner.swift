import SigProtocol

/// Reads the words of a line from left to right, and says where each stands.
struct LineScanner {
    /// A word as it was written.
    struct Word {
        var text: String
        var range: Range<Int>
    }

    let line: SourceLine
    /// The byte that comes next.
    var index = 0
    private var places = PlaceFinder()

    init(_ line: SourceLine) { self.line = line }

    // MARK: Bytes

    /// The next byte; nil at the end of the line.
    var next: UInt8? { index < line.bytes.count ? line.bytes[index] : nil }

    func byte(at index: Int) -> UInt8? { index < line.bytes.count ? line.bytes[index] : nil }

    /// Whether a word ends before a byte.
    func isWordEnd(_ index: Int) -> Bool { index >= line.bytes.count || Self.isBlank(line.bytes[index]) }

    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// What names of peers, variables, verbs and fields are made of.
    static func isNameByte(_ byte: UInt8) -> Bool {
        isNameStart(byte) || byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    static func isNameStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    mutating func skipBlanks() { while let byte = next, Self.isBlank(byte) { index += 1 } }

    /// Whether nothing but blanks and a comment is left.
    mutating func isAtEnd() -> Bool {
        skipBlanks()
        return next == nil || next == UInt8(ascii: "#")
    }

    // MARK: Words

    /// The next word as it was written; empty at the end of the line.
    mutating func word() -> Word {
        skipBlanks()
        let start = index
        while !isWordEnd(index) { index += 1 }
        return Word(text: text(start..<index), range: start..<index)
    }

    /// The next word, which stays to be read.
    mutating func nextWord() -> String {
        skipBlanks()
        let start = index
        defer { index = start }
        return word().text
    }

    /// A run of the bytes that names are made of; empty if there is none.
    mutating func nameBytes() -> Word {
        let start = index
        while let byte = next, Self.isNameByte(byte) { index += 1 }
        return Word(text: text(start..<index), range: start..<index)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: line.bytes[range], as: UTF8.self) }

    /// What stands between a byte and the next to be read, without the blanks behind it.
    func text(from start: Int) -> String {
        var end = max(start, index)
        while end > start, Self.isBlank(line.bytes[end - 1]) { end -= 1 }
        return text(start..<end)
    }

    // MARK: Places and problems

    mutating func place(_ index: Int) -> SourcePlace { places.place(of: index, in: line) }

    mutating func problem(_ message: String, at index: Int) -> ScriptProblem {
        let place = place(index)
        return ScriptProblem(message, at: place, line: line.text(ofLine: place.line))
    }

    /// Nothing but a comment may be left.
    /// - Parameter usage: what the statement looks like.
    mutating func end(_ usage: String) throws(ScriptProblem) {
        guard isAtEnd() else {
            let start = index
            let word = word()
            if word.text == "\\" { throw lonelyBackslash(at: start) }
            throw problem("'\(Self.shown(word.text))' is one word too many; write \(usage)", at: start)
        }
        try comment()
    }

    /// A `\` with blanks behind it.
    mutating func lonelyBackslash(at index: Int) -> ScriptProblem {
        problem("a line goes on in the next one if its last character is \\; remove the blanks behind it", at: index)
    }

    /// A comment at the end of a line. It ends with the line that it stands in, and so does the statement.
    mutating func comment() throws(ScriptProblem) {
        guard next == UInt8(ascii: "#") else { return }
        guard let piece = line.pieces.last, piece.start <= index else {
            throw problem(
                "a comment takes the rest of its line, also the \\ at its end; put it on a line of its own",
                at: index
            )
        }
    }

    /// A word of the script in a message: one line, not too long.
    static func shown(_ text: String) -> String { Inert.text(text, maxLength: 64) }
}

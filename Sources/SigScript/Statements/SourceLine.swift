/// A line of a script, with those that it goes on in behind a `\`.
struct SourceLine: Sendable {
    /// One line as it stands in the script.
    struct Piece: Sendable {
        /// Where its bytes begin among those of the whole.
        var start: Int
        /// Counted from 1.
        var number: Int
        /// As it was written, without its end.
        var text: ArraySlice<UInt8>
    }

    let source: String
    /// The bytes of all pieces, without the `\` that join them.
    private(set) var bytes: [UInt8] = []
    private(set) var pieces: [Piece] = []
    /// Bytes as they stand in the script, with line ends.
    private(set) var length = 0
    /// Whether the next line belongs to it.
    private(set) var goesOn = false

    init(source: String) { self.source = source }

    /// Adds the next line of the script.
    /// - Parameter text: without its line feed.
    mutating func append(_ text: ArraySlice<UInt8>, number: Int) {
        var text = text
        length += text.count + 1
        if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
        pieces.append(Piece(start: bytes.count, number: number, text: text))
        // A line that is all comment ends where it ends: the path in it may well end in a backslash.
        goesOn = text.last == UInt8(ascii: "\\") && !(pieces.count == 1 && Self.isComment(text))
        bytes.append(contentsOf: goesOn ? text.dropLast() : text)
    }

    private static func isComment(_ text: ArraySlice<UInt8>) -> Bool {
        text.first { !LineScanner.isBlank($0) } == UInt8(ascii: "#")
    }

    /// The number of its first line.
    var number: Int { pieces.first?.number ?? 1 }

    /// The text of one of its lines, for problems.
    func text(ofLine number: Int) -> String {
        guard let first = pieces.first?.number, number >= first, number - first < pieces.count else { return "" }
        return String(decoding: pieces[number - first].text, as: UTF8.self)
    }

    /// The first byte that is no UTF-8; nil if all are.
    var firstInvalidByte: Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }
}

/// Finds the places of bytes in a line. Quick when they are asked for from left to right.
struct PlaceFinder: Sendable {
    private var piece = 0
    private var offset = 0
    private var column = 1

    /// - Parameter target: the offset of a byte, or the number of all bytes for the place behind the last.
    mutating func place(of target: Int, in line: SourceLine) -> SourcePlace {
        if target < offset { self = PlaceFinder() }
        while piece + 1 < line.pieces.count, line.pieces[piece + 1].start <= target {
            piece += 1
            offset = line.pieces[piece].start
            column = 1
        }
        while offset < min(target, line.bytes.count) {
            // Characters are counted by their first bytes.
            if line.bytes[offset] & 0xC0 != 0x80 { column += 1 }
            offset += 1
        }
        let number = piece < line.pieces.count ? line.pieces[piece].number : 1
        return SourcePlace(source: line.source, line: number, column: column)
    }
}

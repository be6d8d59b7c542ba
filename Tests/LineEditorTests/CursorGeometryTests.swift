import Testing

@testable import LineEditor

@Suite("Where the cursor stands")
struct CursorGeometryTests {
    private let geometry = CursorGeometry(columns: 10) { scalar in
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xE000, 0xF_0000: -1
        case 0x300..<0x370: 0
        case 0x3000..<0xA000: 2
        default: 1
        }
    }

    private func position(_ prompt: String, _ line: String, _ cursor: Int? = nil) -> [Int] {
        let scalars = Array(line.unicodeScalars)
        let position = geometry.position(prompt: prompt.unicodeScalars, line: scalars, cursor: cursor ?? scalars.count)
        return [position.row, position.column]
    }

    @Test(
        "Behind the last character",
        arguments: [
            ("> ", "", [0, 2]), ("> ", "abc", [0, 5]), ("> ", "1234567", [0, 9]),
            // Exactly full: the cursor is made to wrap.
            ("> ", "12345678", [1, 0]), ("> ", "123456789", [1, 1]), ("1234567890", "", [1, 0]),
            ("> ", "12345678901234567890", [2, 2]),
            // Wide characters; one that does not fit goes to the next row.
            ("> ", "日本", [0, 6]), ("> ", "1234567日", [1, 2]), ("> ", "123456日", [1, 0]),
            // A character that combines takes no column.
            ("> ", "e\u{301}x", [0, 4]),
            // ^A, and tabs to the next of the eight columns.
            ("> ", "\u{1}", [0, 4]), ("> ", "\u{7F}", [0, 4]), ("> ", "\t", [0, 8]), ("> ", "123456\t", [1, 0]),
            ("> ", "1234567\t", [1, 0]),
            // \U+E000 and \U+F0000
            ("", "\u{E000}", [0, 7]), ("", "\u{F0000}", [0, 8]),
        ]
    )
    func end(prompt: String, line: String, expected: [Int]) { #expect(position(prompt, line) == expected) }

    @Test("In the middle of the line")
    func middle() {
        #expect(position("> ", "abcdef", 0) == [0, 2])
        #expect(position("> ", "abcdef", 3) == [0, 5])
        #expect(position("> ", "1234567890", 8) == [1, 0])
        #expect(position("> ", "1234567890", 7) == [0, 9])
        // Before a wide character that is drawn in the next row.
        #expect(position("> ", "1234567日", 7) == [1, 0])
    }

    private func row(_ line: String, from old: Int, to new: Int, drawn: Int? = nil, cursor: Int? = nil) -> Int {
        let width: (Unicode.Scalar) -> Int = { (0x3000..<0xA000).contains($0.value) ? 2 : 1 }
        let scalars = Array(line.unicodeScalars)
        return CursorGeometry(columns: new, width: width).rowAfterRewrapping(
            from: CursorGeometry(columns: old, width: width),
            prompt: "> ".unicodeScalars,
            line: scalars,
            cursor: cursor ?? scalars.count,
            drawn: drawn ?? scalars.count
        )
    }

    @Test("After the window got another width, the terminal has wrapped anew")
    func rewrapping() {
        #expect(row("abc", from: 10, to: 20) == 0)
        #expect(row("0123456789", from: 10, to: 20) == 0)
        #expect(row("0123456789", from: 20, to: 10) == 1)
        #expect(row("0123456789", from: 20, to: 5) == 2)
        #expect(row("0123456789", from: 20, to: 5, cursor: 0) == 0)
        // The first row ends in a blank: drawn as a whole, it ends there for the terminal, and does not if it was typed.
        #expect(row("0123456 89", from: 10, to: 20) == 1)
        #expect(row("0123456 89", from: 10, to: 20, drawn: 0) == 0)
        #expect(row("0123456 89", from: 10, to: 5) == 2)
        #expect(row("0123456日8", from: 10, to: 20) == 1)
        #expect(row("0123456日8", from: 10, to: 20, drawn: 0) == 0)
    }

    @Test("A window of no width is one of two columns")
    func narrow() {
        let narrow = CursorGeometry(columns: 0) { _ in 1 }
        #expect(narrow.position(prompt: "> ".unicodeScalars, line: Array("abc".unicodeScalars), cursor: 3).row == 2)
    }
}

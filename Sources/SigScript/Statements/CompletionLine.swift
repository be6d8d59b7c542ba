/// The words of a line up to the cursor, as far as completion needs to know them: nothing is ever wrong with them.
struct CompletionLine {
    struct Word {
        /// Where it begins, in characters.
        var start: Int
        /// As it was written.
        var text: String
    }

    /// Words that stand whole before the cursor.
    private(set) var words: [Word] = []
    /// What stands right before the cursor since the last blank; may be empty.
    private(set) var current: Word
    /// Whether the cursor stands in a comment.
    private(set) var isComment = false

    /// - Parameter characters: those before the cursor.
    init(_ characters: [Unicode.Scalar]) {
        var start = 0
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if Self.isBlank(character) {
                if index > start { words.append(Self.word(characters, start, index)) }
                index += 1
                start = index
                continue
            }
            if index == start, character == "#" {
                isComment = true
                break
            }
            index = Self.skip(characters, from: index, isValueStart: Self.isValueStart(characters, start, index))
        }
        current = Self.word(characters, start, characters.count)
    }

    static func isBlank(_ character: Unicode.Scalar) -> Bool { character == " " || character == "\t" }

    private static func word(_ characters: [Unicode.Scalar], _ start: Int, _ end: Int) -> Word {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[start..<end])
        return Word(start: start, text: String(text))
    }

    /// Whether quotes and brackets count here: at the beginning of a word, behind its `=`, or behind an `@` there.
    private static func isValueStart(_ characters: [Unicode.Scalar], _ start: Int, _ index: Int) -> Bool {
        guard index > start else { return true }
        let before = characters[index - 1]
        guard before == "=" || before == "@" else { return false }
        if before == "@" { return index - 1 == start || characters[index - 2] == "=" }
        return !characters[start..<(index - 1)].contains("=")
    }

    /// The index behind a character, or behind all that blanks don't end: quotes, variables, the brackets of JSON.
    private static func skip(_ characters: [Unicode.Scalar], from start: Int, isValueStart: Bool) -> Int {
        switch characters[start] {
        case "'" where isValueStart: return end(of: "'", characters, from: start + 1)
        case "\"" where isValueStart: return endOfString(characters, from: start + 1)
        case "$" where start + 1 < characters.count && characters[start + 1] == "{":
            return end(of: "}", characters, from: start + 2)
        case "{" where isValueStart && start > 0, "[" where isValueStart && start > 0:
            return endOfBrackets(characters, from: start)
        default: return start + 1
        }
    }

    private static func end(of end: Unicode.Scalar, _ characters: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < characters.count, characters[index] != end { index += 1 }
        return min(index + 1, characters.count)
    }

    private static func endOfString(_ characters: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < characters.count, characters[index] != "\"" { index += characters[index] == "\\" ? 2 : 1 }
        return min(index + 1, characters.count)
    }

    private static func endOfBrackets(_ characters: [Unicode.Scalar], from start: Int) -> Int {
        var depth = 0
        var index = start
        while index < characters.count {
            switch characters[index] {
            case "\"":
                index = endOfString(characters, from: index + 1)
                continue
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { break }
        }
        return index
    }
}

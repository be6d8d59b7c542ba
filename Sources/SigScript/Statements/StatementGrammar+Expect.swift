import SigProtocol

// `expect`, with its tests.
extension LineScanner {
    /// Reads what comes behind `expect`.
    mutating func expectation(of peer: String?, from start: Int, at place: SourcePlace) throws(ScriptProblem)
        -> Expectation
    {
        var mode = Expectation.Mode.any
        switch nextWord() {
        case "next": mode = .next
        case "none": mode = .none
        default: break
        }
        if mode != .any { _ = word() }
        var expectation = Expectation(peer: peer, mode: mode, kind: try kind(), place: place, text: "")
        while !isAtEnd() {
            let start = index
            switch nextWord() {
            case let word where word == "within" || word == "for": try takeTime(of: &expectation, word)
            case "capture":
                _ = word()
                guard mode != .none else {
                    throw problem("'expect none' captures nothing: there is no event to capture from", at: start)
                }
                expectation.captures.append(try capture())
            default: expectation.tests.append(try test())
            }
        }
        try comment()
        expectation.text = text(from: start)
        return expectation
    }

    private mutating func kind() throws(ScriptProblem) -> EventKind {
        skipBlanks()
        let start = index
        guard !isAtEnd() else {
            throw problem("which kind of event? Write \(Keyword.expect.usage), as in: expect offer from=bob", at: start)
        }
        let word = word().text
        guard let kind = EventKind(rawValue: word) else {
            let names = EventKind.allCases.map(\.rawValue)
            throw problem(
                "'\(Self.shown(word))' is no kind of event; \(Suggestion.question(about: word, among: names))the kinds are \(names.joined(separator: ", "))",
                at: start
            )
        }
        return kind
    }

    private mutating func takeTime(of expectation: inout Expectation, _ expected: String) throws(ScriptProblem) {
        let start = index
        _ = word()
        let wanted = expectation.mode == .none ? "for" : "within"
        guard expected == wanted else {
            throw problem(
                wanted == "for"
                    ? "with 'none' the time is written: for TIME"
                    : "the time is written: within TIME; 'for' goes with 'none'",
                at: start
            )
        }
        guard expectation.time == nil else { throw problem("'\(wanted)' is given twice", at: start) }
        expectation.time = try time(behind: wanted)
    }

    private mutating func capture() throws(ScriptProblem) -> Expectation.Capture {
        skipBlanks()
        let start = index
        let place = place(start)
        let variable = try variableName("capture NAME=.PATH")
        guard next == UInt8(ascii: "=") else {
            throw problem("an = has to stand right behind the name, as in: capture \(variable)=.code", at: index)
        }
        index += 1
        let pathStart = index
        guard next == UInt8(ascii: ".") || next == UInt8(ascii: "[") else {
            throw problem("a path begins with a dot, as in: capture \(variable)=.code", at: pathStart)
        }
        let text = pathText()
        guard isWordEnd(index) else {
            throw problem("the path ends here, and a blank has to stand behind it", at: index)
        }
        return Expectation.Capture(variable: variable, path: try path(text, at: pathStart), place: place)
    }

    // MARK: Tests

    private mutating func test() throws(ScriptProblem) -> Expectation.Test {
        let start = index
        let place = place(start)
        let field = pathText()
        let comparison: Expectation.Test.Comparison
        switch (next, byte(at: index + 1)) {
        case (UInt8(ascii: "="), _) where !field.isEmpty:
            index += 1
            comparison = .equal(try value())
        case (UInt8(ascii: "!"), UInt8(ascii: "=")) where !field.isEmpty:
            index += 2
            comparison = .unequal(try value())
        case (UInt8(ascii: "~"), UInt8(ascii: "=")) where !field.isEmpty:
            index += 2
            comparison = .matches(try value())
        case (UInt8(ascii: ":"), UInt8(ascii: "=")) where !field.isEmpty:
            index += 2
            comparison = .equalJSON(try json())
        default:
            guard isWordEnd(index), field.utf8.first == UInt8(ascii: "."), field.utf8.count > 1 else {
                index = start
                let word = word().text
                if word == "\\" { throw lonelyBackslash(at: start) }
                throw problem(
                    "'\(Self.shown(word))' is no test; write FIELD=VALUE, FIELD!=VALUE, FIELD~=REGEX, FIELD:=JSON or .PATH",
                    at: start
                )
            }
            comparison = .present
        }
        return Expectation.Test(
            path: try path(field, at: start),
            comparison: comparison,
            text: text(from: start),
            place: place
        )
    }

    /// What could be a path or the name of a field: `.a.b[0]["odd name"]`.
    private mutating func pathText() -> String {
        let start = index
        while let byte = next {
            if byte == UInt8(ascii: "[") {
                index += 1
                if next == UInt8(ascii: "\"") { skipString() }
                continue
            }
            guard
                Self.isNameByte(byte) || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "]")
                    || byte == UInt8(ascii: "$")
            else { break }
            index += 1
        }
        return text(start..<index)
    }

    private mutating func skipString() {
        index += 1
        while let byte = next, byte != UInt8(ascii: "\"") { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
        index = min(index + 1, line.bytes.count)
    }

    private mutating func path(_ text: String, at start: Int) throws(ScriptProblem) -> JSONPath {
        let begins = text.hasPrefix(".") || text.hasPrefix("[")
        do { return try JSONPath(parsing: begins ? text : ".\(text)") } catch {
            let offset = max(0, error.offset - (begins ? 0 : 1))
            throw problem(
                "\(error.expected) has to stand here; a path looks like .sdp, .members[0].id or .[\"odd name\"]",
                at: start + min(offset, text.utf8.count)
            )
        }
    }
}

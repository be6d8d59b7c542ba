import SigProtocol
import SigScript
import Testing

@Suite("Values")
struct ValueTests {
    /// The value of `set x=…`.
    private func value(_ text: String) throws -> Value? {
        let context = ScriptContext(environment: ["y": "1", "long-name": "2"])
        guard case .set("x", let value) = try read("set x=\(text)", in: context).statements.first?.action else {
            return nil
        }
        return value
    }

    @Test(
        "What is written, and what it is",
        arguments: [
            ("word", "word"), ("", ""), ("''", ""), ("\"\"", ""), ("'a b'", "a b"), ("it's", "it's"), ("a\"b", "a\"b"),
            ("a\\b", "a\\b"),
            (#""a\n\r\t\"\\\u{e9}\u{1F600}""#, "a\n\r\t\"\\é😀"), ("'a\\n${y}'", "a\\n${y}"), ("a=b=c", "a=b=c"),
            ("@@a", "@a"), ("@@", "@"),
            ("${y}", "${y}"), ("a${y}b", "a${y}b"), ("\"a ${y} b\"", "a ${y} b"), ("${z:-a b}", "${z:-a b}"),
            ("${z:-}", "${z:-}"),
            (#""${z:-a\"\u{7d}}""#, "${z:-a\"}}"), ("${long-name}", "${long-name}"), ("$$", "$"), ("$${y}", "${y}"),
            ("\"$$5\"", "$5"),
            ("^a$", "^a$"), ("$5", "$5"), ("$-", "$-"), ("${z:-$$}", "${z:-$}"), ("--", "--"), ("-x", "-x"),
            ("@@${y}", "@${y}"),
            ("'@file'", "@file"), ("\"-\"", "-"), ("{", "{"), ("é", "é"),
        ]
    )
    func texts(written: String, meant: String) throws {
        guard case .text(let template)? = try value(written) else {
            Issue.record("\(written) is no text")
            return
        }
        #expect(template.written == meant)
    }

    @Test(
        "What is not text but comes from somewhere",
        arguments: [
            ("@a", "@a"), ("@'a b'", "@a b"), ("@\"a\\tb\"", "@a\tb"), ("@d/${y}", "@d/${y}"), ("@-", "@-"),
            ("-", "@-"), ("@-x", "@-x"),
        ]
    )
    func files(written: String, meant: String) throws {
        let value = try value(written)
        if case .text = value { Issue.record("\(written) is a text") }
        #expect(value?.written == meant)
    }

    @Test(
        "What is wrong with a value has its place",
        arguments: [
            ("'a", 7), ("\"a", 7), ("\"a\\\"", 7), ("'a'b", 10), ("\"a\"b", 10), ("\"a\\q\"", 9), ("\"\\u{}\"", 8),
            ("\"\\u{d800}\"", 8),
            ("\"\\u{110000}\"", 8), ("\"\\u{12\"", 8), ("\"\\u12\"", 8), ("\"\\u{+1}\"", 8), ("\"\\", 8), ("@", 7),
            ("@''", 7), ("$y", 7), ("a$y", 8),
            ("\"a $y\"", 10), ("${", 7), ("${}", 7), ("${1}", 7), ("${y", 7), ("${y:}", 7), ("${y:=a}", 7), ("${y-", 7),
            ("${z:-a", 7),
            ("${z:-${y}}", 12), ("\"${z:-a\"", 8), ("${y }", 7), ("a b", 9), ("@a b", 10),
        ]
    )
    func wrong(written: String, column: Int) {
        let context = ScriptContext(environment: ["y": "1"])
        #expect(places(in: "set x=\(written)", context) == ["1:\(column)"])
    }

    @Test("The characters of a text are those of the script, byte for byte")
    func bytes() throws {
        let text = "e\u{301}\u{0}\u{1b}\u{2028}"
        guard case .text(let template)? = try value("'\(text)'") else { return }
        #expect(template.literal.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test("Variables know where they stand, and templates where they begin")
    func placesOfVariables() throws {
        guard case .text(let template)? = try value("a${y}") else { return }
        #expect(template.place.column == 7)
        #expect(
            template.parts.last
                == .variable(name: "y", instead: nil, place: SourcePlace(source: "test.sig", line: 1, column: 8))
        )
    }

    // MARK: Filling in

    @Test("What is filled in is not read again")
    func filling() throws {
        guard case .text(let template)? = try value("\"<${y}|${z:-none}>\"") else { return }
        #expect(try template.filled { $0 == "y" ? "${z} 'a' $$" : nil } == "<${z} 'a' $$|none>")
    }

    @Test("In JSON it has the escapes of a string")
    func fillingJSON() throws {
        let script = try read("peer a peerjs+ws://h\na: offer to=b sdp:={\"a\":\"x${y:-0}\",\"n\":${n:-1}}")
        guard case .verb(_, let call)? = script.statements.last?.action,
            case .json(let template)? = call.arguments.last?.content
        else { return }
        #expect(try template.filledAsJSON { $0 == "y" ? "\"\n\\" : nil } == "{\"a\":\"x\\\"\\n\\\\\",\"n\":1}")
    }

    @Test("A variable that is not set can't be filled in")
    func unset() throws {
        guard case .text(let template)? = try value("a${y}") else { return }
        let error = #expect(throws: Template.FillingError.self) { try template.filled { _ in nil } }
        #expect(error?.reason == .unset)
        #expect(error?.place.column == 8)
    }

    @Test("A text that variables make too long is refused before it is made")
    func tooLong() throws {
        let long = String(repeating: "x", count: Template.maxBytes / 2 + 1)
        guard case .text(let template)? = try value("${y}${y}") else { return }
        let error = #expect(throws: Template.FillingError.self) { try template.filled { _ in long } }
        #expect(error?.reason == .tooLong)
    }
}

import NIOCore
import SigProtocol
import Testing

@Suite("The JSON reader takes RFC 8259 and nothing else")
struct JSONReaderTests {
    @Test(
        "Valid texts are taken, byte for byte",
        arguments: [
            "null", "true", "false", "0", "-0", "7", "-12", "3.25", "1e5", "1E+5", "1.5e-300", "0.0", "0e0",
            "123456789012345678901234567890", "1e999999", "\"\"", "\"a\"", "\"\\u0000\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uFFFF\\uABCD\\uabcd\"", "\"é€😀\"",
            "\"\u{7F}\u{80}\u{2028}\u{FEFF}\u{10FFFF}\"", "[]", "[[]]", "[ ]", "[1]", "[1,2 , 3]", "{}", "{ }",
            "{\"a\":1}",
            "{\"\":0}", "{\"a\":1,\"a\":2}", "{\"a\":[{\"b\":[]}],\"c\":{}}", "[null,true,false,\"x\",1,{},[]]",
            "\"12345678901234567890123456789012\\n45678901234567890\"", "[\"\",[],{},\"\"]",
            "{\"a\" : 1 , \"b\"\t:\r\n2}",
        ]
    )
    func takes(text: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(String(buffer: value.bytes) == text)
        let padded = try JSONValue(parsing: " \t\r\n" + text + "\n\r\t ")
        #expect(padded == value, "space around a value is no part of it")
        let nested = try JSONValue(parsing: "[" + text + "]")
        #expect(nested.elements == (text.isEmpty ? [] : [value]))
    }

    @Test(
        "Malformed texts are refused at the byte where they go wrong",
        arguments: [
            ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2),
            ("[1,", .unexpectedEnd, 3), ("{", .unexpectedEnd, 1), ("{\"a\"", .unexpectedEnd, 4),
            ("{\"a\":", .unexpectedEnd, 5), ("{\"a\":1", .unexpectedEnd, 6), ("{\"a\":1,", .unexpectedEnd, 7),
            ("\"a", .unexpectedEnd, 2), ("\"\\", .unexpectedEnd, 2), ("\"\\u12", .unexpectedEnd, 5),
            ("-", .unexpectedEnd, 1),
            ("1.", .unexpectedEnd, 2), ("1e", .unexpectedEnd, 2), ("1e+", .unexpectedEnd, 3),
            ("tru", .unexpectedEnd, 3),
            ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1), ("[1 2]", .unexpectedByte, 3),
            ("[1}", .unexpectedByte, 2), ("{]", .unexpectedByte, 1), ("{\"a\":1]", .unexpectedByte, 6),
            ("{\"a\":1,}", .unexpectedByte, 7), ("{,}", .unexpectedByte, 1), ("{a:1}", .unexpectedByte, 1),
            ("{1:1}", .unexpectedByte, 1), ("{'a':1}", .unexpectedByte, 1), ("{\"a\" 1}", .unexpectedByte, 5),
            ("{\"a\"::1}", .unexpectedByte, 5), ("{\"a\":1 \"b\":2}", .unexpectedByte, 7),
            ("{\"a\",1}", .unexpectedByte, 4),
            ("]", .unexpectedByte, 0), ("}", .unexpectedByte, 0), (",", .unexpectedByte, 0), ("+1", .unexpectedByte, 0),
            (".5", .unexpectedByte, 0), ("NaN", .unexpectedByte, 0), ("Infinity", .unexpectedByte, 0),
            ("True", .unexpectedByte, 0), ("nul1", .unexpectedByte, 3), ("'a'", .unexpectedByte, 0),
            ("// x\n1", .unexpectedByte, 0), ("[1,/* */2]", .unexpectedByte, 3), ("\u{0B}1", .unexpectedByte, 0),
            ("\u{A0}1", .unexpectedByte, 0), ("\0", .unexpectedByte, 0), ("[a", .unexpectedByte, 1),
            ("01", .badNumber, 1), ("-01", .badNumber, 2), ("-a", .badNumber, 1), ("--1", .badNumber, 1),
            ("-Infinity", .badNumber, 1), ("1.a", .badNumber, 2), ("1.e1", .badNumber, 2), ("1ea", .badNumber, 2),
            ("1e1.5", .trailingText, 3), ("0x10", .trailingText, 1), ("1 2", .trailingText, 2),
            ("{} {}", .trailingText, 3),
            ("\"a\"b", .trailingText, 3), ("truex", .trailingText, 4), ("[]]", .trailingText, 2),
            ("1\0", .trailingText, 1),
            ("\"\\x41\"", .badEscape, 1), ("\"\\u12G4\"", .badEscape, 1), ("\"ab\\'\"", .badEscape, 3),
            ("\"\\U0041\"", .badEscape, 1), ("\"\\u\"12", .badEscape, 1), ("\"\\\n\"", .badEscape, 1),
            ("\"a\nb\"", .controlCharacter, 2), ("\"\t\"", .controlCharacter, 1), ("\"\0\"", .controlCharacter, 1),
            ("\"0123456789\u{1F}\"", .controlCharacter, 11), ("{\"a\u{01}\":1}", .controlCharacter, 3),
            ("\u{FEFF}{}", .byteOrderMark, 0), ("\u{FEFF}", .byteOrderMark, 0),
        ] as [(String, JSONError.Reason, Int)]
    )
    func refuses(text: String, reason: JSONError.Reason, offset: Int) {
        #expect(throws: JSONError(reason, at: offset)) { try JSONValue(parsing: text) }
    }

    @Test(
        "Bytes that are no UTF-8 are refused where their character starts",
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x22], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
            [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xE2, 0x28, 0xA1],
            [0xF0, 0x9F, 0x28, 0x80],
        ] as [[UInt8]]
    )
    func refusesInvalidUTF8(bytes: [UInt8]) {
        for padding in [0, 1, 7, 8, 9, 16] {
            let front = Array("[\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: padding)
            let text = front + bytes + Array("\"]".utf8)
            #expect(throws: JSONError(.badUTF8, at: front.count)) { try JSONValue(parsing: ByteBuffer(bytes: text)) }
        }
    }

    @Test("A character that is cut off by the end of the text is refused")
    func refusesCutOffUTF8() {
        #expect(throws: JSONError(.badUTF8, at: 1)) {
            try JSONValue(parsing: ByteBuffer(bytes: [0x22, 0xF0, 0x9F, 0x98]))
        }
    }

    @Test("Every kind of character ends the fast way through a string wherever it stands")
    func findsEveryByteAtEveryPlace() throws {
        for place in 0..<24 {
            for byte in UInt8.min...UInt8.max {
                var text = [UInt8](repeating: UInt8(ascii: "a"), count: 24)
                text[place] = byte
                let literal = Array("\"".utf8) + text + Array("\"".utf8)
                let isTaken = (try? JSONValue(parsing: ByteBuffer(bytes: literal))) != nil
                let isPlain = byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
                #expect(isTaken == isPlain, "byte \(byte) at \(place)")
            }
        }
    }

    @Test(
        "512 arrays and objects may stand inside each other, 513 may not",
        arguments: ["[", "{\"a\":", "[{\"a\":[{\"b\":"]
    )
    func boundsDepth(opening: String) throws {
        let levels = opening.count { $0 == "[" || $0 == "{" }
        func text(depth: Int) -> String {
            var text = ""
            var closing = ""
            for level in 0..<depth {
                let isObject = Array(opening.filter { $0 == "[" || $0 == "{" })[level % levels] == "{"
                text += isObject ? "{\"a\":" : "["
                closing = (isObject ? "}" : "]") + closing
            }
            return text + "0" + closing
        }
        let deepest = try JSONValue(parsing: text(depth: 512))
        #expect(deepest.bytes.readableBytes == text(depth: 512).utf8.count)
        let tooDeep = text(depth: 513)
        let offset = tooDeep.utf8.count - 1 - 513 - 1 - (tooDeep.dropLast(514).hasSuffix(":") ? 4 : 0)
        #expect(throws: JSONError(.tooDeep, at: offset)) { try JSONValue(parsing: tooDeep) }
    }

    @Test("Depth far beyond the bound is refused without using the stack")
    func refusesEndlessDepth() {
        let text = ByteBuffer(repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSONError(.tooDeep, at: 512)) { try JSONValue(parsing: text) }
        #expect(throws: JSONError(.unexpectedEnd, at: 1_000_000)) { try JSONValue(parsing: text, maxDepth: .max) }
    }

    @Test("The brackets of deep text must match on every level")
    func matchesDeepBrackets() {
        let depth = 200
        let opening = String(repeating: "[{\"a\":", count: depth)
        let closing = String(repeating: "}]", count: depth)
        #expect(throws: Never.self) { try JSONValue(parsing: opening + "1" + closing) }
        for wrong in [1, 63, 64, 65, 127, 128, 129, 255, 399] {
            var broken = Array(closing)
            broken[wrong] = broken[wrong] == "}" ? "]" : "}"
            #expect(throws: JSONError(.unexpectedByte, at: opening.utf8.count + 1 + wrong)) {
                try JSONValue(parsing: opening + "1" + String(broken))
            }
        }
    }

    @Test("Only the readable bytes count, and offsets start there")
    func readsSlices() throws {
        var buffer = ByteBuffer(string: "garbage{\"a\":[1,2]}garbage")
        buffer.moveReaderIndex(forwardBy: 7)
        let slice = try #require(buffer.getSlice(at: 7, length: 11))
        let value = try JSONValue(parsing: slice)
        #expect(value.object?["a"]?.elements?.map(\.int) == [1, 2])
        #expect(throws: JSONError(.trailingText, at: 11)) { try JSONValue(parsing: buffer) }
    }

    @Test("An error says what and where")
    func describesErrors() {
        #expect(JSONError(.unexpectedEnd, at: 17).description == "JSON ends too early at byte 17")
        let texts = Set(JSONError.Reason.allCases.map { JSONError($0, at: 0).description })
        #expect(texts.count == JSONError.Reason.allCases.count)
    }
}

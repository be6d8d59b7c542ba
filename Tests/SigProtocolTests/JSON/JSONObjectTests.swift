import NIOCore
import SigProtocol
import Testing

@Suite("JSON objects locate their top-level members")
struct JSONObjectTests {
    private func object(_ text: String) throws -> JSONObject { try JSONObject(parsing: ByteBuffer(string: text)) }

    @Test("Members are found by name, with the exact bytes of their values")
    func findsMembers() throws {
        let object = try object(
            " { \"type\" : \"offer\", \"n\":1.50,\"payload\": {\"type\":\"inner\", \"a\":[1, 2]} } "
        )
        #expect(object["type"]?.string == "offer")
        #expect(object["n"]?.number == "1.50")
        #expect(object["payload"]?.description == "{\"type\":\"inner\", \"a\":[1, 2]}")
        #expect(object["payload"]?.object?["type"]?.string == "inner")
        #expect(object["a"] == nil, "members of members are not its own")
        #expect(object[""] == nil)
        #expect(object.count == 3)
        #expect(object.members.map(\.name) == ["type", "n", "payload"])
    }

    @Test("Names are compared decoded, and of duplicates the last counts")
    func duplicates() throws {
        let object = try object("{\"a\":1,\"\\u0061\":2,\"b\":3,\"\\u0062\":4,\"b\":5}")
        #expect(object["a"]?.int == 2)
        #expect(object["b"]?.int == 5)
        #expect(object.members.map(\.name) == ["a", "a", "b", "b", "b"])
        #expect(object.literals.map(\.name.description) == ["\"a\"", "\"\\u0061\"", "\"b\"", "\"\\u0062\"", "\"b\""])
    }

    @Test("Names that only look the same are different")
    func lookalikes() throws {
        let object = try object("{\"e\u{301}\":1,\"\\ud800\":2}")
        #expect(object["\u{E9}"] == nil)
        #expect(object["e\u{301}"]?.int == 1)
        #expect(object["\u{FFFD}"] == nil)
    }

    @Test("The empty name is a name")
    func emptyName() throws {
        #expect(try object("{\"\":1}")[""]?.int == 1)
    }

    @Test(
        "Valid JSON of another kind is no object, and malformed text is that first",
        arguments: [
            ("[1]", .notAnObject, 0), ("  3", .notAnObject, 2), ("\"{}\"", .notAnObject, 0), ("null", .notAnObject, 0),
            ("[1", .unexpectedEnd, 2), ("nope", .unexpectedByte, 1), ("3 {}", .trailingText, 2),
            ("", .unexpectedEnd, 0),
            ("{", .unexpectedEnd, 1), ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":1", .unexpectedEnd, 6),
            ("{\"a\":1,", .unexpectedEnd, 7), ("{\"a\":1,}", .unexpectedByte, 7), ("{\"a\":1}x", .trailingText, 7),
            ("{\"a\";1}", .unexpectedByte, 4), ("{\"a\":1;}", .unexpectedByte, 6), ("{a:1}", .unexpectedByte, 1),
            ("{\"a\":{\"b\":[01]}}", .badNumber, 12), ("\u{FEFF}{}", .byteOrderMark, 0),
            ("{\"a\n\":1}", .controlCharacter, 3),
        ] as [(String, JSONError.Reason, Int)]
    )
    func refuses(text: String, reason: JSONError.Reason, offset: Int) {
        #expect(throws: JSONError(reason, at: offset)) { try JSONObject(parsing: ByteBuffer(string: text)) }
    }

    @Test("The object itself counts in the depth")
    func depth() throws {
        func text(_ depth: Int) -> ByteBuffer {
            ByteBuffer(
                string: "{\"a\":" + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
                    + "}"
            )
        }
        #expect(try JSONObject(parsing: text(512)).count == 1)
        #expect(throws: JSONError(.tooDeep, at: 5 + 511)) { try JSONObject(parsing: text(513)) }
        #expect(try JSONObject(parsing: ByteBuffer(string: "{}"), maxDepth: 1).count == 0)
        #expect(throws: JSONError(.tooDeep, at: 0)) { try JSONObject(parsing: ByteBuffer(string: "{}"), maxDepth: 0) }
        #expect(throws: JSONError(.tooDeep, at: 5)) {
            try JSONObject(parsing: ByteBuffer(string: "{\"a\":[]}"), maxDepth: 1)
        }
    }

    @Test("A frame full of members is read, and the last of them counts")
    func manyMembers() throws {
        let count = 20_000
        let text = "{" + (0..<count).map { "\"a\":\($0)" }.joined(separator: ",") + "}"
        let object = try object(text)
        #expect(object.count == count)
        #expect(object["a"]?.int == count - 1)
        #expect(object["b"] == nil)
    }

    @Test("Replacing a member leaves every other byte as it was")
    func replaces() throws {
        let object = try object(" {\"a\" : 1, \"dst\":\"x\",\n\"p\":{\"dst\":1.00},\"\\u0064st\" :null } ")
        let replaced = object.replacing("dst") { _ in JSONValue(string: "me") }
        #expect(String(buffer: replaced) == "{\"a\" : 1, \"dst\":\"me\",\n\"p\":{\"dst\":1.00},\"\\u0064st\" :\"me\" }")
        #expect(object.replacing("dst") { $0.isNull ? .null : nil } == object.bytes)
        #expect(object.replacing("absent") { _ in .null } == object.bytes)
    }

    @Test("Bytes in front of the readable ones don't count")
    func slices() throws {
        var buffer = ByteBuffer(string: "xx {\"a\":\"b\"} ")
        buffer.moveReaderIndex(forwardBy: 2)
        let object = try JSONObject(parsing: buffer)
        #expect(object["a"]?.string == "b")
        #expect(String(buffer: object.bytes) == "{\"a\":\"b\"}")
        #expect(object.value.kind == .object)
    }
}

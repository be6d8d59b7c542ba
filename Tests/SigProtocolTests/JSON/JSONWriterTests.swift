import NIOCore
import SigProtocol
import Testing

@Suite("The JSON writer writes compact, valid JSON")
struct JSONWriterTests {
    private func write(_ escaping: JSONWriter.Escaping = .minimal, _ body: (inout JSONWriter) throws -> Void) rethrows
        -> String
    {
        var writer = JSONWriter(escaping: escaping)
        try body(&writer)
        return String(buffer: writer.buffer)
    }

    @Test("Commas and colons stand where they belong")
    func structure() throws {
        let text = try write {
            $0.beginObject()
            $0.name("a")
            $0.beginArray()
            $0.int(-1)
            $0.uint(.max)
            $0.beginArray()
            $0.endArray()
            $0.beginObject()
            $0.endObject()
            $0.null()
            $0.endArray()
            $0.name("b")
            $0.bool(true)
            $0.name("c\n")
            $0.raw(try JSONValue(parsing: " 1.50 "))
            $0.name("d")
            $0.double(0.1)
            $0.name("e")
            $0.double(.infinity)
            $0.name("f")
            $0.raw(ByteBuffer(string: "{\"x\": 1}"))
            $0.endObject()
        }
        #expect(
            text
                == "{\"a\":[-1,18446744073709551615,[],{},null],\"b\":true,\"c\\n\":1.50,\"d\":0.1,\"e\":null,\"f\":{\"x\": 1}}"
        )
        #expect(throws: Never.self) { try JSONValue(parsing: text) }
    }

    @Test("Strings are escaped no more than they must be")
    func minimalEscaping() {
        let text = write { $0.string("\"\\/\n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}é\u{80}\u{2028}\u{202E}😀<>&'") }
        #expect(text == "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0000\\u001f\u{7F}é\u{80}\u{2028}\u{202E}😀<>&'\"")
    }

    @Test("For terminals, what is not harmless is escaped")
    func terminalEscaping() {
        let text = write(.terminal) {
            $0.string(
                "a\u{7F}\u{80}\u{9F}\u{A0}é\u{61C}\u{200E}\u{200F}\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}\u{2066}\u{2069}\u{FEFF}😀\n"
            )
        }
        #expect(
            text
                == "\"a\\u007f\\u0080\\u009f\u{A0}é\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a\\u202e\u{202F}\\u2066\\u2069\\ufeff😀\\n\""
        )
    }

    @Test("For terminals, raw values become one harmless line that says the same")
    func terminalRaw() throws {
        let value = try JSONValue(parsing: "{\n\t\"a\u{202E}\" :\r\n [1, \"\u{9B}31m\\u001b\u{7F}\"]}")
        let text = write(.terminal) { $0.raw(value) }
        #expect(text == "{\"a\\u202e\" : [1, \"\\u009b31m\\u001b\\u007f\"]}")
        #expect(try JSONValue(parsing: text).isEquivalent(to: value))
    }

    @Test("Every character below U+3000 comes back as it was")
    func roundTrips() throws {
        for escaping in [JSONWriter.Escaping.minimal, .terminal] {
            let text = String(String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar($0 as UInt32) }))
            let written = write(escaping) { $0.string(text) }
            #expect(try JSONValue(parsing: written).string.map { Array($0.utf8) } == Array(text.utf8))
            let raw = write(escaping) { $0.raw(JSONValue(string: text)) }
            #expect(raw == written)
        }
    }

    @Test("A string can be built around another one, whose escapes stay")
    func splices() throws {
        let literal = try JSONValue(parsing: "\"\\u0058\\n\u{202E}é\"")
        #expect(
            write { $0.string(prefix: "Code \"not\" found: ", inner: literal) }
                == "\"Code \\\"not\\\" found: \\u0058\\n\u{202E}é\""
        )
        #expect(write { $0.string(prefix: "<", inner: literal, suffix: ">") } == "\"<\\u0058\\n\u{202E}é>\"")
        #expect(write(.terminal) { $0.string(prefix: "", inner: literal) } == "\"\\u0058\\n\\u202eé\"")
        #expect(write { $0.string(prefix: "a", inner: .null, suffix: "b") } == "\"ab\"", "nothing to splice")
        #expect(write { $0.string(prefix: "", inner: JSONValue(string: "")) } == "\"\"")
    }

    @Test("Bytes that are no UTF-8 become U+FFFD")
    func invalidBytes() throws {
        let text = write { $0.string(utf8: ByteBuffer(bytes: [0x61, 0xFF, 0x22])) }
        #expect(text == "\"a\u{FFFD}\\\"\"")
        #expect(write { $0.string(utf8: ByteBuffer(string: "é\n")) } == "\"é\\n\"")
    }

    @Test("It goes on where a buffer ends")
    func appends() {
        var writer = JSONWriter(buffer: ByteBuffer(string: "data: "))
        writer.bool(false)
        #expect(String(buffer: writer.buffer) == "data: false")
    }
}

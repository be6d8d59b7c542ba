import NIOCore
import SigProtocol
import Testing

@Suite("JSON values give what they say and keep what they were")
struct JSONValueTests {
    @Test("Each kind answers for itself and for no other")
    func kinds() throws {
        let texts: [(String, JSONValue.Kind)] = [
            ("{}", .object), ("[]", .array), ("\"1\"", .string), ("1", .number), ("-1", .number), ("true", .bool),
            ("false", .bool), ("null", .null),
        ]
        for (text, kind) in texts {
            let value = try JSONValue(parsing: text)
            #expect(value.kind == kind)
            #expect((value.string != nil) == (kind == .string))
            #expect((value.number != nil) == (kind == .number))
            #expect((value.int != nil) == (kind == .number))
            #expect((value.bool != nil) == (kind == .bool))
            #expect(value.isNull == (kind == .null))
            #expect((value.object != nil) == (kind == .object))
            #expect((value.elements != nil) == (kind == .array))
        }
        #expect(try JSONValue(parsing: "true").bool == true)
        #expect(try JSONValue(parsing: "false").bool == false)
    }

    @Test(
        "Strings are decoded",
        arguments: [
            ("\"\"", ""), ("\"abc\"", "abc"), ("\"\\n\\t\\r\\b\\f\\/\\\\\\\"\"", "\n\t\r\u{8}\u{c}/\\\""),
            ("\"\\u0041\\u00e9\\u20AC\"", "Aé€"), ("\"\\ud83d\\ude00!\"", "😀!"), ("\"\\u0000\"", "\0"),
            ("\"\\ud800\"", "\u{FFFD}"), ("\"\\ud800x\"", "\u{FFFD}x"), ("\"\\ud800\\ud83d\\ude00\"", "\u{FFFD}😀"),
            ("\"\\ude00\\ud83d\"", "\u{FFFD}\u{FFFD}"), ("\"\\ud83d\\u0041\"", "\u{FFFD}A"),
            ("\"\\ud83d\\n\"", "\u{FFFD}\n"),
            ("\"v=0\\r\\no=-\"", "v=0\r\no=-"), ("\"\\uffff\\udbff\\udfff\"", "\u{FFFF}\u{10FFFF}"),
        ]
    )
    func decodesStrings(literal: String, text: String) throws {
        let value = try JSONValue(parsing: literal)
        #expect(value.string.map { Array($0.utf8) } == Array(text.utf8))
        #expect(String(buffer: value.bytes) == literal)
    }

    @Test("A string is compared scalar by scalar, without being decoded first")
    func comparesStrings() throws {
        #expect(try JSONValue(parsing: "\"\\u0074ype\"").isString("type"))
        #expect(try JSONValue(parsing: "\"type\"").isString("type"))
        #expect(try !JSONValue(parsing: "\"types\"").isString("type"))
        #expect(try !JSONValue(parsing: "\"typ\"").isString("type"))
        #expect(try !JSONValue(parsing: "\"t\\\\pe\"").isString("t\\\\pe"))
        #expect(try JSONValue(parsing: "\"t\\\\pe\"").isString("t\\pe"))
        #expect(try !JSONValue(parsing: "\"\\n\"").isString("\\n"))
        #expect(try !JSONValue(parsing: "\"e\u{301}\"").isString("é"), "not the same scalars")
        #expect(try !JSONValue(parsing: "\"\\ud800\"").isString("\u{FFFD}"), "half a character is not the sign for it")
        #expect(try !JSONValue(parsing: "1").isString("1"))
        #expect(try JSONValue(parsing: "\"\"").isString(""))
    }

    @Test("Integers are exact or nil")
    func integers() throws {
        #expect(try JSONValue(parsing: "0").int == 0)
        #expect(try JSONValue(parsing: "-0").int == 0)
        #expect(try JSONValue(parsing: "9223372036854775807").int == .max)
        #expect(try JSONValue(parsing: "-9223372036854775808").int == .min)
        for text in ["9223372036854775808", "-9223372036854775809", "1.0", "1e2", "1E400", "12345678901234567890123"] {
            #expect(try JSONValue(parsing: text).int == nil, "\(text)")
            #expect(try JSONValue(parsing: text).number == text)
        }
    }

    @Test("Floating-point numbers are the nearest, or nil beyond the largest")
    func doubles() throws {
        #expect(try JSONValue(parsing: "2.5").double == 2.5)
        #expect(try JSONValue(parsing: "-0.1e1").double == -1)
        #expect(try JSONValue(parsing: "1e-999").double == 0)
        #expect(try JSONValue(parsing: "1e999").double == nil)
        #expect(try JSONValue(parsing: "-1e999").double == nil)
        #expect(try JSONValue(parsing: "\"1\"").double == nil)
    }

    @Test("Values made from Swift are valid and mean the same")
    func makesValues() throws {
        let text = "a\"b\\c\n\u{1}é\u{2028}"
        #expect(JSONValue(string: text).string == text)
        #expect(try JSONValue(parsing: JSONValue(string: text).bytes) == JSONValue(string: text))
        #expect(JSONValue(int: .min).int == .min)
        #expect(JSONValue.null.isNull)
        #expect(JSONValue(string: "x").description == "\"x\"")
    }

    @Test("Elements come in order, each with its exact bytes")
    func elements() throws {
        let value = try JSONValue(parsing: " [ 1 , \"a,]\" ,{\"b\":[2,3]}, [ ] ,1.50 ] ")
        #expect(value.elements?.map(\.description) == ["1", "\"a,]\"", "{\"b\":[2,3]}", "[ ]", "1.50"])
        #expect(try JSONValue(parsing: "[ ]").elements == [])
    }

    @Test("What is taken out shares the memory of what it was taken from")
    func sharesStorage() throws {
        let frame = ByteBuffer(string: "{\"payload\":\"" + String(repeating: "x", count: 100_000) + "\"}")
        let value = try #require(try JSONObject(parsing: frame)["payload"])
        let frameStart = frame.withUnsafeReadableBytes { $0.baseAddress.map { Int(bitPattern: $0) } }
        let valueStart = value.bytes.withUnsafeReadableBytes { $0.baseAddress.map { Int(bitPattern: $0) } }
        #expect(valueStart == frameStart.map { $0 + 11 })
    }
}

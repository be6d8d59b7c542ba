import SigProtocol
import Testing

@Suite("JSON values are compared by what they say, and paths lead into them")
struct JSONComparisonTests {
    @Test(
        "Different texts that say the same",
        arguments: [
            ("{\"a\":1,\"b\":2}", "{ \"b\":2, \"a\":1 }"), ("{\"a\":1,\"a\":2}", "{\"a\":2}"), ("\"A\"", "\"\\u0041\""),
            ("[1,[2,{\"x\":\"\\n\"}]]", "[ 1, [2 ,{\"x\":\"\\u000a\"} ] ]"), ("{\"\\u0061\":null}", "{\"a\":null}"),
            ("{}", "{ }"), ("\"😀\"", "\"\\ud83d\\uDE00\""), ("{\"a\":{\"b\":1,\"c\":2}}", "{\"a\":{\"c\":2,\"b\":1}}"),
            ("\"\\ud800\"", "\"\\uD800\""),
        ]
    )
    func equivalent(left: String, right: String) throws {
        let (left, right) = (try JSONValue(parsing: left), try JSONValue(parsing: right))
        #expect(left.isEquivalent(to: right))
        #expect(right.isEquivalent(to: left))
    }

    @Test(
        "Texts that do not say the same",
        arguments: [
            ("1", "1.0"), ("1", "\"1\""), ("[1,2]", "[2,1]"), ("[1]", "[1,1]"), ("{\"a\":1}", "{\"a\":1,\"b\":1}"),
            ("{\"a\":1}", "{\"b\":1}"), ("{\"a\":1,\"a\":2}", "{\"a\":1}"), ("true", "false"), ("null", "false"),
            ("{}", "[]"),
            ("\"é\"", "\"e\u{301}\""), ("{\"é\":1}", "{\"e\u{301}\":1}"), ("\"\\ud800\"", "\"\\udbff\""),
            ("\"a\"", "\"A\""),
            ("[[[[1]]]]", "[[[[2]]]]"), ("1e2", "100"), ("\"\\ud800\"", "\"\u{FFFD}\""),
        ]
    )
    func notEquivalent(left: String, right: String) throws {
        let (left, right) = (try JSONValue(parsing: left), try JSONValue(parsing: right))
        #expect(!left.isEquivalent(to: right))
        #expect(!right.isEquivalent(to: left))
    }

    @Test("The deepest values that are taken can be compared")
    func deep() throws {
        let opening = String(repeating: "[{\"a\":", count: 256)
        let closing = String(repeating: "}]", count: 256)
        let left = try JSONValue(parsing: opening + "1" + closing)
        #expect(left.isEquivalent(to: try JSONValue(parsing: opening + " 1" + closing)))
        #expect(!left.isEquivalent(to: try JSONValue(parsing: opening + "2" + closing)))
    }

    private static let document = """
        {"a":{"b":[10,{"c":"found"},[1,2]]},"odd name":true,"ключ":1,"a-b_c$1":2,"dup":1,"dup":2,"x.y":3,"[0]":4,"":5}
        """

    @Test(
        "A path leads to a value",
        arguments: [
            (".a.b[0]", "10"), (".a.b[1].c", "\"found\""), (".a[\"b\"][2][1]", "2"), ("[\"odd name\"]", "true"),
            (".ключ", "1"), (".a-b_c$1", "2"), (".dup", "2"), ("[\"x.y\"]", "3"), ("[\"[0]\"]", "4"), ("[\"\"]", "5"),
            (".[\"odd name\"]", "true"), (".a.[\"b\"].[0]", "10"), ("[\"\\u0061\"].b[0]", "10"),
        ]
    )
    func paths(path: String, value: String) throws {
        let document = try JSONValue(parsing: Self.document)
        let path = try JSONPath(parsing: path)
        #expect(path.value(in: document)?.description == value)
    }

    @Test(
        "A path that leads nowhere gives nil",
        arguments: [".z", ".a.b[3]", ".a[0]", ".a.b.c", ".dup.x", ".a.b[1].c[0]"]
    )
    func nowhere(path: String) throws {
        #expect(try JSONPath(parsing: path).value(in: JSONValue(parsing: Self.document)) == nil)
    }

    @Test("A dot alone is the value itself")
    func identity() throws {
        let document = try JSONValue(parsing: Self.document)
        #expect(try JSONPath(parsing: ".").value(in: document) == document)
        #expect(try JSONPath(parsing: ".a").description == ".a")
        #expect(try JSONPath(parsing: ".a") == JSONPath(parsing: "[\"a\"]"))
    }

    @Test(
        "What is no path is refused with its place",
        arguments: [
            ("", 0), ("a", 0), ("..a", 1), (".a.", 3), (".a b", 2), ("[", 1), ("[]", 1), ("[-1]", 1), ("[1", 2),
            ("[a]", 1),
            ("[\"a]", 1), ("[\"a\"", 4), (".a[0]b", 5), ("[99999999999999999999]", 1), ("[1.5]", 2), (".a]", 2),
            (".a\"b\"", 2), ("[\"\\x\"]", 1),
        ]
    )
    func refusedPaths(path: String, offset: Int) throws {
        let error = #expect(throws: JSONPath.ParseError.self) { try JSONPath(parsing: path) }
        #expect(error?.offset == offset)
    }
}

import SigScript
import Testing

@Suite("JSON in statements")
struct JSONArgumentTests {
    private func problemsOf(_ json: String) -> [String] {
        problems(in: "peer a room+ws://h\na: raw text:=\(json)", ScriptContext(environment: ["y": "1"]))
    }

    @Test(
        "It goes to its closing bracket or quote, over blanks",
        arguments: [
            "{}", "{ \"a\" : [ 1 , { } ] }", "[1, 2]", "\"a } b\"", "\"a \\\" b\"", "5", "-1.5e3", "true", "null",
            "{\"a\":\"}\"}", "[\"]\", \"\\\\\"]",
            "{\"a\":\"${y}\"}", "{\"a\":${y}}", "\"${y}\"", "${y}", "[${y}, 1${y}]", "{\"a\":\"${z:-\\\"}\"}",
            "{\"a\":\"$${b}\"}", "\"$5\"",
        ]
    )
    func right(json: String) throws {
        let context = ScriptContext(environment: ["y": "1"])
        let script = try read("peer a room+ws://h\na: raw text:=\(json) # comment", in: context)
        #expect(script.statements.last?.text == "a: raw text:=\(json)")
    }

    @Test("Fields go on behind it")
    func fieldsBehind() throws {
        let script = try read("peer a peerjs+ws://h\na: offer metadata:={\"a\": 1} to=b sdp:=\"x y\" label=l")
        #expect(
            script.statements.last?.fields == [
                "metadata": "JSON {\"a\": 1}", "to": "b", "sdp": "JSON \"x y\"", "label": "l",
            ]
        )
    }

    @Test(
        "What is wrong has its place",
        arguments: [
            ("", 14), (" {}", 14), ("{", 14), ("[1", 14), ("\"a", 14), ("{\"a\":}", 19), ("{'a':1}", 15), ("{a:1}", 15),
            ("[1,]", 17), ("01", 15),
            ("tru", 17), ("{}x", 16), ("\"a\"b", 17), ("{\"a\":1}}", 21), ("[1}", 16), ("nul l", 17),
            ("{\"a\":\"\\q\"}", 20),
        ]
    )
    func wrong(json: String, column: Int) {
        #expect(problemsOf(json).first?.hasPrefix("2:\(column): ") == true, "\(problemsOf(json))")
    }

    @Test("With variables the place is where the JSON begins")
    func wrongWithVariables() {
        #expect(problemsOf("{\"a\":${y}x}").first?.hasPrefix("2:14: that is no JSON") == true)
    }

    @Test("Brackets without end are told by the bracket")
    func unclosed() {
        #expect(problemsOf("{\"a\":[1]").first?.contains("bracket that ends the JSON is missing") == true)
        #expect(problemsOf("\"a b").first?.contains("that ends the JSON string") == true)
    }

    @Test("Brackets inside each other have a bound")
    func depth() {
        let deep = String(repeating: "[", count: 513) + String(repeating: "]", count: 513)
        #expect(problemsOf(deep).first?.contains("512 brackets") == true)
        #expect(problemsOf(String(deep.dropFirst().dropLast())).isEmpty)
    }

    @Test("Only fields that go out as JSON take it")
    func fields() {
        #expect(
            problems(in: aliceLine + "alice: offer to:=1 sdp=fake").first?.hasPrefix("2:14: to:= is not taken here")
                == true
        )
        #expect(problems(in: aliceLine + "alice: close code:=4000").first?.hasPrefix("2:14: code:=") == true)
        #expect(problems(in: aliceLine + "alice: candidate to=b candidate:=null").isEmpty)
    }
}

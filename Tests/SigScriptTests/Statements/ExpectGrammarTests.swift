import SigProtocol
import SigScript
import Testing

@Suite("The grammar of expect")
struct ExpectGrammarTests {
    private func expectation(_ text: String) throws -> SigScript.Expectation? {
        try read(aliceLine + "alice: expect \(text)", in: ScriptContext(environment: ["y": "1"])).statements.last?
            .expectation
    }

    @Test("Mode, kind, tests, time and captures")
    func whole() throws {
        let expectation = try #require(
            try expectation("next offer from=bob .sdp within 1.5s capture a=.sdp capture b=.members[0].id")
        )
        #expect(expectation.peer == "alice")
        #expect(expectation.mode == .next)
        #expect(expectation.kind == .offer)
        #expect(expectation.tests.map(\.text) == ["from=bob", ".sdp"])
        #expect(expectation.time?.literal == "1.5s")
        #expect(expectation.captures.map(\.variable) == ["a", "b"])
        #expect(expectation.captures.map(\.path.description) == [".sdp", ".members[0].id"])
        #expect(expectation.text.hasPrefix("alice: expect next offer from=bob"))
        #expect(expectation.place.column == 1)
    }

    @Test("None has a time of its own kind, or none")
    func none() throws {
        let timed = try expectation("none peer-left for 1s")
        #expect(timed?.mode == SigScript.Expectation.Mode.none)
        #expect(timed?.kind == .peerLeft)
        #expect(timed?.time?.literal == "1s")
        #expect(try expectation("none error")?.time == nil)
    }

    @Test("Every kind of event can be expected", arguments: EventKind.allCases)
    func kinds(kind: EventKind) throws {
        #expect(try expectation(kind.rawValue)?.kind == kind)
    }

    @Test(
        "Tests compare in their way",
        arguments: [
            ("from=b", ".from", "= b"), ("from=", ".from", "= "), ("a!=b", ".a", "!= b"), ("a~=^b$", ".a", "~ ^b$"),
            ("a~='b c'", ".a", "~ b c"),
            ("a:={\"b\": 1}", ".a", "JSON {\"b\": 1}"), (".a", ".a", "present"),
            (".a.b[0][\"odd name\"]", ".a.b[0][\"odd name\"]", "present"),
            (".[\"a=b\"]=c", ".[\"a=b\"]", "= c"), ("list[1]=b", ".list[1]", "= b"), ("within=3", ".within", "= 3"),
            ("capture=x", ".capture", "= x"),
            ("a=${y}", ".a", "= ${y}"), ("a==b", ".a", "= =b"), ("größe=1", ".größe", "= 1"), ("a=@f", ".a", "= @f"),
            ("a=!=b", ".a", "= !=b"),
        ]
    )
    func tests(written: String, path: String, comparison: String) throws {
        let test = try #require(try expectation("other \(written)")?.tests.first)
        #expect(test.path.description == path)
        #expect(test.text == written)
        let seen =
            switch test.comparison {
            case .equal(let value): "= \(value.written)"
            case .unequal(let value): "!= \(value.written)"
            case .matches(let value): "~ \(value.written)"
            case .equalJSON(let template): "JSON \(template.written)"
            case .present: "present"
            }
        #expect(seen == comparison)
    }

    @Test(
        "What is wrong has its place",
        arguments: [
            ("", 15), ("ofer", 15), ("next", 19), ("none xyz", 20), ("offer bob", 21), ("offer =b", 21),
            ("offer .", 21), ("offer .a[=b", 24),
            ("offer .a..b", 24), ("offer a=", 0), ("offer within", 27), ("offer within 5x", 28), ("offer for 1s", 21),
            ("none offer within 1s", 26),
            ("offer within 1s within 2s", 31), ("offer capture", 28), ("offer capture a", 30),
            ("offer capture a=b", 31), ("offer capture 1=.b", 29),
            ("offer capture a=.b=c", 33), ("none offer capture a=.b", 26), ("offer a~=[", 24), ("offer a:={", 24),
            ("offer a='b'c", 26),
            ("offer next", 21), ("offer .a b", 24),
        ]
    )
    func wrong(written: String, column: Int) {
        let found = places(in: aliceLine + "alice: expect \(written)", ScriptContext())
        #expect(found == (column == 0 ? [] : ["2:\(column)"]))
    }

    @Test("A kind that is nearly one is asked about")
    func suggestion() {
        #expect(problems(in: aliceLine + "alice: expect anwser").first?.contains("did you mean 'answer'?") == true)
    }

    @Test("Regular expressions are read before anything is sent, and have bounds")
    func regularExpressions() throws {
        #expect(try expectation("offer sdp~='^v=0\\r\\n(a|b)+'")?.tests.count == 1)
        let deep = String(repeating: "(", count: 51) + String(repeating: ")", count: 51)
        #expect(problems(in: aliceLine + "alice: expect offer a~=\(deep)").first?.contains("50 brackets") == true)
        let long = String(repeating: "a", count: 4097)
        #expect(problems(in: aliceLine + "alice: expect offer a~=\(long)").first?.contains("4096 bytes") == true)
    }
}

import NIOCore
import SigProtocol
import SigScript
import Testing

@Suite("Tests of events")
struct EventTestTests {
    private func passes(_ path: String, _ comparison: EventTest.Comparison, _ event: Event) throws -> Bool {
        try EventTest(path: try JSONPath(parsing: path), comparison, text: path).passes(event)
    }

    @Test(
        "Every member of an event's JSON is found, before those of the payload",
        arguments: ["v", "at", "seq", "peer", "protocol", "direction", "kind", "from", "to", "payload"]
    )
    func members(name: String) throws {
        var event = try event(.message, from: "alice", payload: #"{"kind":"inner","x":{"to":1},"v":{"deep":true}}"#)
        event.to = "bob"
        let whole = try JSONValue(parsing: event.jsonLine())
        let expected = try #require(whole.object?[name])
        #expect(try passes(".\(name)", .equalJSON(expected), event))
        #expect(try passes(".", .equalJSON(whole), event))
    }

    @Test("What the event lacks is looked for in the payload")
    func payload() throws {
        let event = try event(.message, payload: #"{"from":"inner","v":{"deep":true},"to":"x"}"#)
        #expect(try passes(".from", .equal("inner"), event))
        #expect(try passes(".v.deep", .equal("true"), event), "the event's own v has nothing in it")
        #expect(try passes(".payload.from", .equal("inner"), event))
        #expect(try passes(".payload.payload", .present, event) == false)
        #expect(try passes("[0]", .present, event) == false)
    }

    @Test("A test of its parts is that of its text")
    func parts() throws {
        let event = try event(.message, from: "alice", payload: #"{"text":"hello"}"#)
        #expect(try passes(".text", .equal("hello"), event))
        #expect(try passes(".text", .unequal("hello"), event) == false)
        #expect(try passes(".text", .matches("^h"), event))
        #expect(try passes(".text", .present, event))
        #expect(throws: EventTestError.self) { try passes(".text", .matches("["), event) }
    }

    @Test("Regular expressions have bounds, in which no brackets harm")
    func bounds() {
        #expect(throws: EventTestError.self) { try EventTest("a~=\(String(repeating: "(", count: 100_000))") }
        #expect(throws: EventTestError.self) { try EventTest("a~=\(String(repeating: "[", count: 51))") }
        #expect(throws: EventTestError.self) { try EventTest("a~=\(String(repeating: "a", count: 4097))") }
        #expect(throws: Never.self) {
            _ = try EventTest("a~=\(String(repeating: "\\(", count: 100))")
            _ = try EventTest("a~=\(String(repeating: "(a)", count: 100))")
        }
    }
}

import NIOCore
import SigClient
import SigProtocol
import SigScript
import Testing

/// An event of a share peer, as short as a test needs it.
func event(
    _ kind: EventKind,
    from: String? = nil,
    payload: String = "{}",
    direction: EventDirection = .incoming
) throws -> Event {
    Event(
        at: Timestamp(milliseconds: 1_769_860_800_250),
        seq: 1,
        peer: "me",
        protocolName: .share,
        direction: direction,
        kind: kind,
        from: from,
        payload: try JSONValue(parsing: payload)
    )
}

@Suite("What is waited for")
struct WaitPlanTests {
    @Test("Conditions are met in any order, each by one event")
    func anyOrder() throws {
        var plan = WaitPlan(conditions: [try WaitCondition("message,from=a"), try WaitCondition("message,from=b")])
        plan.take(try event(.message, from: "b"))
        #expect(!plan.isMet)
        plan.take(try event(.message, from: "b"))
        #expect(!plan.isMet, "the second message of b must not stand for one of a")
        #expect(plan.missing == "message,from=a")
        plan.take(try event(.message, from: "a"))
        #expect(plan.isMet)
    }

    @Test("The count is of the last condition")
    func countOfLastCondition() throws {
        var plan = WaitPlan(conditions: [try WaitCondition("ack"), try WaitCondition("message")], count: 2)
        plan.take(try event(.message))
        plan.take(try event(.ack))
        #expect(plan.missing == "message")
        plan.take(try event(.message))
        #expect(plan.isMet)
    }

    @Test("Without a condition the count is of events that count")
    func countOfEvents() throws {
        var plan = WaitPlan(conditions: [], count: 2)
        plan.take(try event(.identity), counts: false)
        plan.take(try event(.message), counts: true)
        #expect(plan.missing == "1 more event")
        plan.take(try event(.message, direction: .outgoing), counts: true)
        #expect(!plan.isMet)
        plan.take(try event(.message), counts: true)
        #expect(plan.isMet)
    }

    @Test("What comes beyond a count that is met is one too many; without a count nothing is")
    func oneTooMany() throws {
        var plan = WaitPlan(conditions: [], count: 1)
        let (message, sent) = (try event(.message), try event(.message, direction: .outgoing))
        #expect(!plan.isOneTooMany(message))
        plan.take(message)
        #expect(plan.isOneTooMany(message) && !plan.isOneTooMany(message, counts: false) && !plan.isOneTooMany(sent))
        var named = WaitPlan(conditions: [try WaitCondition("ack"), try WaitCondition("message")], count: 1)
        let ack = try event(.ack)
        named.take(message)
        #expect(named.isOneTooMany(message) && !named.isOneTooMany(ack), "the other is still waited for")
        named.take(ack)
        #expect(named.isOneTooMany(message) && !named.isOneTooMany(ack), "the last is counted")
        var nested = WaitPlan(
            conditions: [try WaitCondition("message,from=a"), try WaitCondition("message")],
            count: 1
        )
        nested.take(message)
        let awaited = try event(.message, from: "a")
        #expect(nested.isOneTooMany(message) && !nested.isOneTooMany(awaited))
        var uncounted = WaitPlan(conditions: [try WaitCondition("message")])
        uncounted.take(message)
        #expect(!uncounted.isOneTooMany(message))
    }

    @Test("Nothing to wait for is never met, so that listening goes on")
    func nothing() throws {
        var plan = WaitPlan(conditions: [])
        plan.take(try event(.message))
        #expect(!plan.isWaiting)
        #expect(!plan.isMet)
    }

    @Test("What we sent meets no condition")
    func outgoing() throws {
        let condition = try WaitCondition("message")
        #expect(!condition.isMet(by: try event(.message, direction: .outgoing)))
        #expect(condition.isMet(by: try event(.message)))
    }

    @Test("An unknown kind is told with the kinds that there are")
    func unknownKind() {
        let error = #expect(throws: EventTestError.self) { try WaitCondition("mesage") }
        #expect(error?.description.contains("peer-joined") == true)
    }

    @Test("What never comes in a protocol is told before anybody waits for it", arguments: ProtocolName.allCases)
    func neverComes(protocolName: ProtocolName) throws {
        let error = try WaitCondition("error,code=x")
        #expect(error.complaint(in: protocolName) == nil)
        let heartbeat = try WaitCondition("heartbeat")
        #expect(heartbeat.complaint(in: protocolName)?.hasPrefix("no 'heartbeat' ever comes in the protocol ") == true)
        let message = try WaitCondition("message")
        #expect((message.complaint(in: protocolName) == nil) == (protocolName == .share))
    }

    @Test("A comma in a value is escaped")
    func comma() throws {
        let condition = try WaitCondition(#"message,text=a\,b"#)
        #expect(condition.isMet(by: try event(.message, payload: #"{"text":"a,b"}"#)))
        #expect(!condition.isMet(by: try event(.message, payload: #"{"text":"a"}"#)))
    }

    @Test(
        "Tests of a field",
        arguments: [
            ("from=alice", true), ("from=bob", false), ("from!=bob", true), ("from!=alice", false),
            ("text=hello", true),
            ("text~=^h.l+o$", true), ("text~=^x", false), ("json.type=offer", true), (".json.type", true),
            (".json.sdp", false), ("json:={\"n\":1.0,\"type\":\"offer\"}", true),
            ("json:={\"n\":1,\"type\":\"offer\"}", false), ("json.n=1.0", true), ("nothing!=x", true),
            ("nothing=x", false),
            ("kind=message", true), (".payload.text", true), ("list[1]=b", true), (#".["odd name"]"#, true),
        ]
    )
    func tests(text: String, passes: Bool) throws {
        let payload = #"{"text":"hello","json":{"type":"offer","n":1.0},"list":["a","b"],"odd name":0}"#
        #expect(try EventTest(text).passes(try event(.message, from: "alice", payload: payload)) == passes)
    }

    @Test("Tests that can't be read say what a test looks like", arguments: ["", "word", "=x", "a~=[", "a:={", ".a["])
    func unreadable(text: String) {
        #expect(throws: EventTestError.self) { try EventTest(text) }
    }
}

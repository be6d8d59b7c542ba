import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The share service: every error of the document's table, in the order of the checks")
struct ShareErrorTests {
    private static let id = "550e8400-e29b-41d4-a716-446655440000"

    @Test(
        "Each fault has its words",
        arguments: [
            ("[1]", "Expected JSON object"), ("3", "Expected JSON object"), ("\"x\"", "Expected JSON object"),
            ("null", "Expected JSON object"), ("", "Expected JSON object"), ("{", "Expected JSON object"),
            ("{} x", "Expected JSON object"), ("{\"type\":\"share\",}", "Expected JSON object"),
            ("{}", "Missing or invalid 'type' field"), ("{\"type\":1}", "Missing or invalid 'type' field"),
            ("{\"type\":null}", "Missing or invalid 'type' field"),
            ("{\"type\":\"lookup\"}", "Missing or invalid 'code' field"),
            ("{\"type\":\"lookup\",\"code\":3}", "Missing or invalid 'code' field"),
            ("{\"type\":\"message\",\"text\":\"x\"}", "Missing or invalid 'recipient' field"),
            (
                "{\"type\":\"message\",\"recipient\":\"not-a-uuid\",\"text\":\"x\"}",
                "Missing or invalid 'recipient' field"
            ),
            ("{\"type\":\"message\",\"recipient\":1,\"text\":\"x\"}", "Missing or invalid 'recipient' field"),
            ("{\"type\":\"message\",\"recipient\":\"\(id)\"}", "Missing or invalid 'text' field"),
            ("{\"type\":\"message\",\"recipient\":\"\(id)\",\"text\":null}", "Missing or invalid 'text' field"),
            ("{\"type\":\"lookup\",\"code\":\"ZZZZ\"}", "Code not found: ZZZZ"),
            ("{\"type\":\"lookup\",\"code\":\" z\\u007az\\\" \"}", "Code not found:  z\\u007az\\\" "),
            ("{\"type\":\"lookup\",\"code\":\"\"}", "Code not found: "),
            ("{\"type\":\"message\",\"recipient\":\"\(id)\",\"text\":\"x\"}", "Recipient not found"),
            ("{\"type\":\"nope\"}", "Unknown message type: nope"),
            ("{\"type\":\"Share\"}", "Unknown message type: Share"),
            ("{\"type\":\"id\"}", "Unknown message type: id"), ("{\"type\":\"a\\nb\"}", "Unknown message type: a\\nb"),
        ]
    )
    func faults(frame: String, words: String) throws {
        var talk = ShareConversation()
        _ = try talk.connect("a")
        #expect(talk.say("a", frame) == ["{\"type\":\"error\",\"message\":\"\(words)\"}"])
        #expect(talk.closes["a"] == nil, "the connection lives")
        #expect(try talk.code(of: "a").count == 4)
    }

    @Test("Binary frames are no JSON objects, whatever they hold")
    func binary() throws {
        var talk = ShareConversation()
        _ = try talk.connect("a")
        #expect(
            talk.send("a", .binary(ByteBuffer(string: "{\"type\":\"share\",\"mid\":1}")))
                == ["{\"type\":\"error\",\"message\":\"Expected JSON object\"}"]
        )
    }

    @Test("4096 bytes are taken, one more is too large, and the connection lives")
    func size() throws {
        var talk = ShareConversation()
        let id = try talk.connect("a")
        let start = "{\"type\":\"message\",\"recipient\":\"\(id)\",\"mid\":1,\"text\":\""
        let text = String(repeating: "x", count: 4096 - start.utf8.count - 2)
        #expect(talk.say("a", start + text + "\"}").last == #"{"type":"ack","mid":1}"#)
        #expect(talk.say("a", start + text + "x\"}") == [#"{"type":"error","message":"Frame too large"}"#])
        #expect(
            talk.send("a", .binary(ByteBuffer(repeating: 0, count: 4097)))
                == [#"{"type":"error","message":"Frame too large"}"#]
        )
        #expect(talk.closes["a"] == nil)
        #expect(try talk.code(of: "a").count == 4)
    }

    @Test("Objects nested deeper than 512 are no JSON objects here")
    func depth() throws {
        var talk = ShareConversation()
        _ = try talk.connect("a")
        func frame(_ depth: Int) -> String {
            "{\"type\":\"nope\",\"x\":" + String(repeating: "[", count: depth - 1)
                + String(repeating: "]", count: depth - 1) + "}"
        }
        #expect(talk.say("a", frame(512)) == [#"{"type":"error","message":"Unknown message type: nope"}"#])
        #expect(talk.say("a", frame(513)) == [#"{"type":"error","message":"Expected JSON object"}"#])
    }

    @Test("Size comes before rate, rate before JSON, JSON before type, type before fields")
    func order() throws {
        var talk = ShareConversation(rateLimits: true)
        _ = try talk.connect("a")
        func words(_ frame: String) -> String {
            let frames = talk.say("a", frame)
            return (try? ShareServerMessage(parsing: ByteBuffer(string: frames.first ?? ""))).flatMap {
                if case .error(let message) = $0.frame { message.string } else { nil }
            } ?? "none"
        }
        let tooLarge = String(repeating: "x", count: 4097)
        #expect(words(tooLarge) == "Frame too large")
        #expect(words("[]") == "Expected JSON object")
        #expect(words("{\"code\":1}") == "Missing or invalid 'type' field")
        #expect(words("{\"type\":\"message\"}") == "Missing or invalid 'recipient' field")
        #expect(words("{\"type\":\"message\",\"recipient\":\"\(Self.id)\"}") == "Missing or invalid 'text' field")
        #expect(words("{\"type\":\"message\",\"recipient\":\"\(Self.id)\",\"text\":\"\"}") == "Recipient not found")
        // The burst of five is used up; what is too large has not counted.
        #expect(words("[]") == "Rate limited")
        #expect(words("{}") == "Rate limited")
        #expect(words(tooLarge) == "Frame too large")
    }
}

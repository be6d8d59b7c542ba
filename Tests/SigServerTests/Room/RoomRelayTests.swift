import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The room service: offers, answers, candidates, hang-ups")
struct RoomRelayTests {
    @Test("Each goes to its target alone, and the sender hears nothing", arguments: RoomSignal.allCases)
    func relays(signal: RoomSignal) throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob", "carol")
        #expect(talk.say("alice", "{\"type\":\"\(signal)\",\"to\":\"bob\"}") == [])
        #expect(
            talk.hears("bob") == ["{\"type\":\"\(signal)\",\"room\":\"r\",\"from\":\"alice\",\"to\":\"bob\"}"]
        )
        #expect(talk.hears("carol") == [])
    }

    @Test("All known fields go through, whatever the type; others don't", arguments: RoomSignal.allCases)
    func fields(signal: RoomSignal) throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        let fields = #""sdp":1,"candidate":2,"members":["m"],"code":"c","error":"e""#
        _ = talk.say("alice", "{\"x\":1,\"to\":\"bob\",\(fields),\"SDP\":3,\"type\":\"\(signal)\"}")
        #expect(
            talk.hears("bob")
                == ["{\"type\":\"\(signal)\",\"room\":\"r\",\"from\":\"alice\",\"to\":\"bob\",\(fields)}"]
        )
    }

    @Test("Empty fields are left out, but null and empty payloads are not")
    func emptyFields() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        _ = talk.say(
            "alice",
            #"{"type":"offer","to":"bob","sdp":null,"candidate":"","members":[],"code":"","error":null}"#
        )
        #expect(
            talk.hears("bob")
                == [#"{"type":"offer","room":"r","from":"alice","to":"bob","sdp":null,"candidate":""}"#]
        )
    }

    @Test("Room and sender are the true ones, and no other room is reached")
    func truth() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        talk.party("s", "carol")
        _ = talk.say("alice", #"{"type":"offer","room":"s","from":"carol","to":"bob"}"#)
        #expect(talk.hears("bob") == [#"{"type":"offer","room":"r","from":"alice","to":"bob"}"#])
        #expect(
            talk.say("alice", #"{"type":"offer","room":"s","to":"carol"}"#)
                == [RoomFrame.error(.targetNotFound, "r")]
        )
        #expect(talk.hears("carol") == [])
    }

    @Test(
        "Payloads pass byte for byte",
        arguments: [
            "1.0", "1e400", "0.10", "-0", "null", "true", "\"\"", "[]", "{}", #"{"b":1,"a":2,"b":3}"#,
            "{ \"a\" : [ 1 ] }",
            #""\u003c\/\ud800<script>&""#, "\"é\u{2028}😀\u{7f}\"", "[[[{\"\":[]}]]]",
        ]
    )
    func payloads(payload: String) throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        _ = talk.say("alice", "{\"type\":\"candidate\",\"to\":\"bob\",\"candidate\":\(payload),\"sdp\":\(payload)}")
        #expect(
            talk.hears("bob") == [
                "{\"type\":\"candidate\",\"room\":\"r\",\"from\":\"alice\",\"to\":\"bob\",\"sdp\":\(payload),"
                    + "\"candidate\":\(payload)}"
            ]
        )
    }

    @Test("The target is trimmed, and seen trimmed; case counts")
    func target() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        _ = talk.say("alice", #"{"type":"offer","to":"  bob\n"}"#)
        #expect(talk.hears("bob") == [#"{"type":"offer","room":"r","from":"alice","to":"bob"}"#])
        for target in ["Bob", "bob2", "bo"] {
            let answer = talk.say("alice", "{\"type\":\"offer\",\"to\":\"\(target)\"}")
            #expect(answer == [RoomFrame.error(.targetNotFound, "r")])
        }
    }

    @Test("Without a room nothing is relayed; that is said before anything about the target")
    func notJoined() throws {
        var talk = try RoomConversation()
        talk.open("a")
        for message in [#"{"type":"offer"}"#, #"{"type":"hangup","to":"a b"}"#, #"{"type":"answer","to":"bob"}"#] {
            #expect(talk.say("a", message) == [RoomFrame.error(.notJoined)])
        }
    }

    @Test(
        "A target that is missing, no id, or oneself is invalid; there is no broadcast",
        arguments: [
            #""to":"alice""#, #""to":" alice ""#, #""to":"""#, #""to":" ""#, #""to":"a b""#, #""to":"用户""#,
            #""to":"*""#,
            #""to":null"#, #""x":1"#, "\"to\":\"\(String(repeating: "x", count: 65))\"",
        ]
    )
    func invalidTarget(member: String) throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        #expect(
            talk.say("alice", "{\"type\":\"hangup\",\(member)}") == [RoomFrame.error(.invalidTarget, "r")]
        )
        #expect(talk.hears("bob") == [])
    }

    @Test("Messages of one sender keep their order")
    func order() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        for number in 0..<20 {
            _ = talk.say("alice", "{\"type\":\"candidate\",\"to\":\"bob\",\"candidate\":\(number)}")
        }
        let numbers = try talk.hears("bob").map { try RoomEnvelope(parsing: ByteBuffer(string: $0)).candidate?.int }
        #expect(numbers == Array(0..<20))
    }
}

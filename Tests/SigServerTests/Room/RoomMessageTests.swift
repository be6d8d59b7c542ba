import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The room service: pings, other types, and what is no message")
struct RoomMessageTests {
    @Test("A ping gets a pong, which names nobody, joined or not")
    func ping() throws {
        var talk = try RoomConversation()
        talk.open("a")
        let pong = [#"{"type":"pong","room":"","from":""}"#]
        #expect(talk.say("a", #"{"type":"ping"}"#) == pong)
        _ = talk.join("a", "r", "alice")
        #expect(talk.say("a", #"{"type":"ping","room":"zz","from":"zz","to":"zz","sdp":1,"id":7}"#) == pong)
    }

    @Test(
        "Types that clients don't send are answered with an error, and the connection stays",
        arguments: [
            "{}", "null", #"{"type":""}"#, #"{"type":null}"#, #"{"type":"nope"}"#, #"{"type":"Ping"}"#,
            #"{"type":" ping"}"#,
            #"{"TYPE":"ping"}"#, #"{"type":"joined"}"#, #"{"type":"pong"}"#, #"{"type":"room_members"}"#,
            #"{"type":"error"}"#, #"{"type":"ping","type":"x"}"#,
        ]
    )
    func unknownTypes(text: String) throws {
        var talk = try RoomConversation()
        talk.open("a")
        #expect(talk.say("a", text) == [RoomFrame.error(.unknownType)])
        _ = talk.join("a", "r", "alice")
        #expect(talk.say("a", text) == [RoomFrame.error(.unknownType, "r")])
        #expect(talk.closes["a"] == nil)
    }

    @Test(
        "What is no JSON object, or has a field of the wrong kind, is closed with 1007 and the reason",
        arguments: [
            ("hello", "unexpected character in JSON at byte 0"), ("", "JSON ends too early at byte 0"),
            (#"{"type":"ping""#, "JSON ends too early at byte 14"),
            (#"{"type":"ping"}{}"#, "text after the JSON value at byte 15"),
            ("\u{feff}{}", "byte order mark before JSON at byte 0"), ("[]", "not a JSON object at byte 0"),
            ("5", "not a JSON object at byte 0"), (#""x""#, "not a JSON object at byte 0"),
            (#"{"type":5}"#, "'type' is not a string"), (#"{"type":"ping","room":5}"#, "'room' is not a string"),
            (#"{"type":"join","from":[]}"#, "'from' is not a string"), (#"{"to":{}}"#, "'to' is not a string"),
            (#"{"type":"ping","members":[1]}"#, "'members' is not an array of strings"),
            (#"{"members":"x"}"#, "'members' is not an array of strings"), (#"{"code":1}"#, "'code' is not a string"),
            (#"{"error":true}"#, "'error' is not a string"),
        ]
    )
    func noMessage(text: String, reason: String) throws {
        var talk = try RoomConversation()
        talk.open("a")
        #expect(talk.say("a", text) == [])
        #expect(talk.closes["a"] == WebSocketClose(code: 1007, reason: reason))
        #expect(talk.service.peerCount == 0)
    }

    @Test("512 levels are relayed, counting the envelope; one more is closed with 1007")
    func depth() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        func offer(_ levels: Int) -> String {
            let brackets = String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
            return "{\"type\":\"offer\",\"to\":\"bob\",\"sdp\":\(brackets)}"
        }
        _ = talk.say("alice", offer(512))
        #expect(talk.hears("bob").count == 1)
        _ = talk.say("alice", offer(513))
        #expect(talk.closes["alice"]?.code == 1007)
    }

    @Test("Binary frames are closed with 1007, whatever they hold")
    func binary() throws {
        var talk = try RoomConversation()
        talk.open("a")
        #expect(talk.send("a", .binary(ByteBuffer(string: #"{"type":"ping"}"#))) == [])
        #expect(talk.closes["a"] == WebSocketClose(code: 1007, reason: "text frames only"))
    }
}

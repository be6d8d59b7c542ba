import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: messages between clients")
struct PeerJSRelayTests {
    private func talk(_ names: String...) -> PeerJSConversation {
        var talk = PeerJSConversation()
        for name in names { talk.connect(name) }
        return talk
    }

    @Test(
        "What is relayed has type, src, dst and payload and nothing else",
        arguments: ["OFFER", "ANSWER", "CANDIDATE", "LEAVE", "EXPIRE"]
    )
    func relayed(type: String) {
        var talk = talk("a", "b")
        talk.say("a", #"{"payload":{"k":1},"x":1,"dst":"b","src":"mallory","type":"\#(type)","ttl":5}"#)
        #expect(talk.hears("b") == [#"{"type":"\#(type)","src":"a","dst":"b","payload":{"k":1}}"#])
        #expect(talk.hears("a") == [], "nothing is acknowledged")
    }

    @Test(
        "A payload arrives byte for byte",
        arguments: [
            "null", "0", "-0", "1.0", "12345678901234567890", "1e400", "true", #""""#, #""\u0041\ud800\/é""#,
            "[ 1 , 2 ]",
            #"{"b":1,"a":2,"b":3, "1":4}"#, #"{ "sdp" : "v=0\r\n" }"#, "[[[[[[[[]]]]]]]]",
        ]
    )
    func payloads(payload: String) {
        var talk = talk("a", "b")
        talk.say("a", #"{"type":"OFFER","dst":"b","payload":\#(payload)}"#)
        #expect(talk.hears("b") == [#"{"type":"OFFER","src":"a","dst":"b","payload":\#(payload)}"#])
    }

    @Test("An absent payload stays absent")
    func noPayload() {
        var talk = talk("a", "b")
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        #expect(talk.hears("b") == [#"{"type":"OFFER","src":"a","dst":"b"}"#])
    }

    @Test(
        "The sender's own id stands in src, whatever was written there",
        arguments: [#""mallory""#, #""b""#, "null", "7", "{}"]
    )
    func source(src: String) {
        var talk = talk("a", "b")
        talk.say("a", #"{"type":"OFFER","src":\#(src),"dst":"b"}"#)
        #expect(talk.hears("b") == [#"{"type":"OFFER","src":"a","dst":"b"}"#])
    }

    @Test("Order is kept, and a message to oneself comes back")
    func order() {
        var talk = talk("a", "b")
        for number in 0..<100 { talk.say("a", #"{"type":"CANDIDATE","dst":"b","payload":\#(number)}"#) }
        #expect(
            talk.hears("b")
                == (0..<100).map { #"{"type":"CANDIDATE","src":"a","dst":"b","payload":\#($0)}"# }
        )
        talk.say("a", #"{"type":"CANDIDATE","dst":"a","payload":"fence"}"#)
        #expect(talk.hears("a") == [#"{"type":"CANDIDATE","src":"a","dst":"a","payload":"fence"}"#])
    }

    @Test("A megabyte passes")
    func large() {
        var talk = talk("a", "b")
        let payload = "\"" + String(repeating: "v", count: 1_000_000) + "\""
        talk.say("a", #"{"type":"OFFER","dst":"b","payload":\#(payload)}"#)
        #expect(talk.hears("b") == [#"{"type":"OFFER","src":"a","dst":"b","payload":\#(payload)}"#])
    }

    @Test("Binary frames are read as text, bad bytes become U+FFFD, and what goes out is text")
    func binary() {
        var talk = talk("a", "b")
        talk.send("a", .binary(ByteBuffer(string: #"{"type":"OFFER","dst":"b","payload":"é"}"#)))
        #expect(talk.hears("b") == [#"{"type":"OFFER","src":"a","dst":"b","payload":"é"}"#])
        var bytes = ByteBuffer(string: #"{"type":"OFFER","dst":"b","payload":"x"#)
        bytes.writeBytes([0xFF, 0xFE])
        bytes.writeString(#""}"#)
        talk.send("a", .binary(bytes))
        #expect(
            talk.hears("b") == ["{\"type\":\"OFFER\",\"src\":\"a\",\"dst\":\"b\",\"payload\":\"x\u{FFFD}\u{FFFD}\"}"]
        )
    }

    @Test(
        "Types that clients have no use of are dropped, and do not wait",
        arguments: [
            #""OPEN""#, #""ERROR""#, #""ID-TAKEN""#, #""INVALID-KEY""#, #""offer""#, #""OFFER ""#, #""PING""#, #""""#,
            "5",
            "null", #"["OFFER"]"#, #""HEARTBEAT""#,
        ]
    )
    func otherTypes(type: String) {
        var talk = talk("a", "b")
        talk.say("a", #"{"type":\#(type),"dst":"b","payload":1}"#)
        talk.say("a", #"{"type":\#(type),"dst":"absent","payload":1}"#)
        talk.say("a", #"{"dst":"b","payload":1}"#)
        #expect(talk.hears("a") == [])
        #expect(talk.hears("b") == [])
        #expect(talk.service.waiting.peerCount == 0)
        #expect(talk.isReached("a", by: "a", from: "b") == true, "the sender is as it was")
    }

    @Test(
        "What is no JSON object is ignored, and the connection goes on",
        arguments: [
            "{bad", "", "null", "5", #""text""#, "true", "[]", #"[{"type":"OFFER","dst":"b"}]"#, "\u{FEFF}{}",
            #"{"type":"OFFER","dst":"b"} x"#, #"{"type":"OFFER","dst":"b","payload":01}"#,
            String(repeating: "[", count: 100_000), "{\"x\":" + String(repeating: "[", count: 600),
        ]
    )
    func noObject(text: String) {
        var talk = talk("a", "b")
        talk.say("a", text)
        talk.send("a", .binary(ByteBuffer(string: text)))
        talk.send("a", .binary(ByteBuffer(bytes: [0xFF, 0xFE])))
        #expect(talk.closes.isEmpty)
        #expect(talk.hears("a") == [])
        #expect(talk.hears("b") == [])
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        #expect(talk.hears("b") == [#"{"type":"OFFER","src":"a","dst":"b"}"#])
        talk.leave("a")
        talk.connect("a")
    }

    @Test(
        "Without a dst nothing goes anywhere, and nobody is told",
        arguments: ["", #""dst":"","#, #""dst":null,"#, #""dst":0,"#, #""dst":false,"#]
    )
    func withoutDst(dst: String) {
        var talk = talk("a", "b")
        for type in ["OFFER", "ANSWER", "CANDIDATE", "EXPIRE"] {
            talk.say("a", #"{"type":"\#(type)",\#(dst)"payload":1}"#)
        }
        talk.wait(.seconds(7))
        #expect(talk.hears("a") == [])
        #expect(talk.hears("b") == [])
        #expect(talk.isReached("a", by: "a", from: "b") == true)
    }

    @Test("A dst is compared without conversion")
    func dstKinds() {
        var talk = talk("5", "true", "a")
        for dst in ["5", "true", #"["a"]"#, #"{"a":1}"#] { talk.say("a", #"{"type":"OFFER","dst":\#(dst)}"#) }
        #expect(talk.hears("5") == [])
        #expect(talk.hears("true") == [])
        #expect(talk.hears("a") == [])
        talk.say("a", #"{"type":"OFFER","dst":"\u0035"}"#)
        #expect(talk.hears("5") == [#"{"type":"OFFER","src":"a","dst":"\u0035"}"#])
    }

    @Test("Nobody is told when a peer disconnects")
    func disconnect() {
        var talk = talk("a", "b", "c")
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        talk.leave("b")
        talk.leave("c", WebSocketClose(code: 1000))
        talk.wait(.seconds(7))
        #expect(talk.hears("a") == [])
    }

    // MARK: LEAVE

    @Test("LEAVE with a dst leaves the sender where it is; for an absent one it is dropped")
    func leaveWithDst() {
        var talk = talk("a", "b")
        talk.say("a", #"{"type":"LEAVE","dst":"b","payload":{"why":1}}"#)
        #expect(talk.hears("b") == [#"{"type":"LEAVE","src":"a","dst":"b","payload":{"why":1}}"#])
        talk.say("a", #"{"type":"LEAVE","dst":"absent"}"#)
        talk.say("a", #"{"type":"EXPIRE","dst":"absent"}"#)
        #expect(talk.open("absent") == [PeerJSConversation.open])
        talk.wait(.seconds(7))
        #expect(talk.hears("a") == [])
        #expect(talk.isReached("a", by: "a", from: "b") == true)
    }

    @Test(
        "LEAVE without a dst gives the id back, and the connection can still send",
        arguments: ["", #","dst":"""#, #","dst":null"#]
    )
    func leaveWithoutDst(dst: String) {
        var talk = talk("a", "b")
        talk.say("a", #"{"type":"LEAVE"\#(dst)}"#)
        #expect(talk.hears("a") == [])
        #expect(talk.hears("b") == [])
        #expect(talk.closes.isEmpty)
        talk.say("b", #"{"type":"OFFER","dst":"a","payload":"for whoever comes"}"#)
        #expect(talk.hears("a") == [])
        talk.say("a", #"{"type":"ANSWER","dst":"b"}"#)
        #expect(talk.hears("b") == [#"{"type":"ANSWER","src":"a","dst":"b"}"#])
        #expect(
            talk.open("x", id: "a", token: "other")
                == [PeerJSConversation.open, #"{"type":"OFFER","src":"b","dst":"a","payload":"for whoever comes"}"#]
        )
    }

    @Test("Who gave an id back can't take it from the one who has it then, neither by its end nor by LEAVE again")
    func successorIsSafe() {
        var talk = talk("a", "b")
        talk.say("a", #"{"type":"LEAVE"}"#)
        #expect(talk.open("x", id: "a", token: "other") == [PeerJSConversation.open])
        talk.say("a", #"{"type":"LEAVE"}"#)
        #expect(talk.isReached("x", by: "a", from: "b") == true)
        talk.leave("a")
        #expect(talk.isReached("x", by: "a", from: "b") == true)
    }

    @Test("LEAVE of a connection that was taken over from gives the id back for both")
    func leaveOfTheOld() {
        var talk = talk("a", "b")
        #expect(talk.open("a2", id: "a") == [])
        talk.say("a", #"{"type":"LEAVE"}"#)
        #expect(talk.isReached("a2", by: "a", from: "b") == false)
        #expect(talk.open("x", id: "a", token: "other") == [PeerJSConversation.open])
    }
}

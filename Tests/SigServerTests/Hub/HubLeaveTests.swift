import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Leaving hubs")
struct HubLeaveTests {
    @Test("Each of the others hears of it once, however it came about")
    func once() {
        for close in [WebSocketClose.abnormal, .noStatus, WebSocketClose(code: 1000), WebSocketClose(code: 4000)] {
            var talk = HubConversation()
            talk.party("h", "a", "b", "c")
            talk.end("b", close)
            #expect(talk.hears("a") == [.peerDisconnected(id: "2")])
            #expect(talk.hears("c") == [.peerDisconnected(id: "2")])
        }
    }

    @Test("Only those of the same hub hear of it")
    func sameHub() {
        var talk = HubConversation()
        talk.party("h", "a")
        talk.party("other", "x", "y")
        talk.end("a")
        #expect(talk.hears("x").isEmpty)
    }

    @Test(
        "A text frame is closed with 1003, bytes that are no message with 1002, bad UTF-8 with 1007, and the peer has left"
    )
    func badFrames() {
        let bad: [(WebSocketMessage, UInt16, String)] = [
            (.text(""), 1003, "binary frames only"), (.text("{}"), 1003, "binary frames only"),
            (.binary(ByteBuffer(bytes: [0xFF])), 1002, "not a protobuf message"),
            (.binary(ByteBuffer(bytes: [0x0A, 0x05, 0x0A])), 1002, "not a protobuf message"),
            (.binary(ByteBuffer(bytes: [0x0A, 0x03, 0x12, 0x01, 0xFF])), 1007, "a text is not UTF-8"),
            (.binary(ByteBuffer(repeating: 0x28, count: 2000)), 1002, "too many fields"),
        ]
        for (message, code, reason) in bad {
            var talk = HubConversation()
            talk.party("h", "a", "b")
            talk.send("b", message)
            #expect(talk.closes["b"] == WebSocketClose(code: code, reason: reason))
            #expect(talk.hears("a") == [.peerDisconnected(id: "2")])
        }
    }

    @Test("When the server stops nobody is told of all the others")
    func draining() {
        var talk = HubConversation()
        talk.party("h", "a", "b")
        talk.isDraining = true
        talk.end("b")
        #expect(talk.hears("a").isEmpty)
        talk.end("a")
        #expect(talk.service.registry.count == 0)
    }
}

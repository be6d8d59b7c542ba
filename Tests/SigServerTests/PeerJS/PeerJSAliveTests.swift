import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: who is silent for too long is closed")
struct PeerJSAliveTests {
    private static let heartbeat = #"{"type":"HEARTBEAT"}"#

    private func talk(_ names: String...) -> PeerJSConversation {
        var configuration = PeerJSConfiguration()
        configuration.aliveTimeout = .seconds(10)
        var talk = PeerJSConversation(configuration)
        for name in names { talk.connect(name) }
        return talk
    }

    @Test("Closed without a code after the time, and the id is free at once")
    func silent() {
        var talk = talk("a")
        talk.wait(.milliseconds(9_999))
        #expect(talk.closes["a"] == nil)
        talk.wait(.milliseconds(1))
        #expect(talk.closes["a"] == .noStatus)
        #expect(talk.open("x", id: "a", token: "other") == [PeerJSConversation.open])
        talk.leave("a")
        #expect(talk.isReached("x", by: "a", from: "x") == true)
        #expect(talk.service.registry.clientCount == 1)
    }

    @Test("A heartbeat is one whole time, and is neither answered nor relayed")
    func heartbeat() {
        var talk = talk("a", "b")
        for _ in 0..<5 {
            talk.wait(.milliseconds(9_750))
            talk.say("a", Self.heartbeat)
            talk.say("b", #"{"type":"HEARTBEAT","dst":"a","payload":1}"#)
        }
        #expect(talk.closes.isEmpty)
        #expect(talk.hears("a") == [])
        #expect(talk.hears("b") == [])
        talk.wait(.milliseconds(9_999))
        #expect(talk.closes.isEmpty)
        talk.wait(.milliseconds(250))
        #expect(talk.closes["a"] == .noStatus && talk.closes["b"] == .noStatus)
    }

    @Test("Nothing else counts")
    func otherMessages() {
        var talk = talk("a", "b")
        for _ in 0..<9 {
            talk.wait(.seconds(1))
            talk.say("a", #"{"type":"CANDIDATE","dst":"b"}"#)
            talk.say("a", #"{"type":"heartbeat"}"#)
            talk.say("a", "{}")
            talk.say("b", Self.heartbeat)
        }
        talk.wait(.seconds(1))
        #expect(talk.closes["a"] == .noStatus)
        #expect(talk.closes["b"] == nil)
        #expect(talk.hears("b").count == 9, "and nobody is told")
    }

    @Test(
        "A client that takes over is closed by the first one's time, with the older connection; heartbeats of both count"
    )
    func takeOver() {
        var talk = talk("a")
        talk.wait(.seconds(6))
        #expect(talk.open("a2", id: "a") == [])
        talk.wait(.seconds(3))
        talk.say("a", Self.heartbeat)
        talk.wait(.seconds(3))
        #expect(talk.closes.isEmpty)
        talk.say("a2", Self.heartbeat)
        talk.wait(.milliseconds(9_999))
        #expect(talk.closes.isEmpty)
        talk.wait(.milliseconds(1))
        #expect(talk.closes["a"] == .noStatus && talk.closes["a2"] == .noStatus)
        #expect(talk.service.registry.clientCount == 0)
        #expect(talk.service.registry.connectionCount == 0)
    }

    @Test("Connections that gave their id back are still looked at, apart from who has the id then")
    func withoutID() {
        var talk = talk("a", "b")
        talk.say("a", #"{"type":"LEAVE"}"#)
        talk.wait(.seconds(5))
        #expect(talk.open("x", id: "a", token: "other") == [PeerJSConversation.open])
        talk.say("b", Self.heartbeat)
        talk.wait(.seconds(5))
        #expect(talk.closes["a"] == .noStatus)
        #expect(talk.closes["x"] == nil)
        #expect(talk.isReached("x", by: "a", from: "b") == true)
    }

    @Test("A closed client is not listened to; what is sent to it waits for the next holder")
    func afterTheClose() {
        var talk = talk("a")
        talk.wait(.seconds(5))
        talk.connect("b")
        talk.wait(.seconds(5))
        #expect(talk.closes["a"] == .noStatus)
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        #expect(talk.hears("b") == [])
        talk.say("b", #"{"type":"OFFER","dst":"a","payload":1}"#)
        talk.leave("a")
        #expect(
            talk.open("a", token: "other")
                == [PeerJSConversation.open, #"{"type":"OFFER","src":"b","dst":"a","payload":1}"#]
        )
    }

    @Test("By default a minute")
    func standard() {
        var talk = PeerJSConversation()
        talk.connect("a")
        talk.wait(.milliseconds(59_999))
        #expect(talk.closes["a"] == nil)
        talk.wait(.milliseconds(1))
        #expect(talk.closes["a"] == .noStatus)
    }
}

import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: what attackers can reach is bounded")
struct PeerJSBoundsTests {
    private static let expire = #"{"type":"EXPIRE","src":"b","dst":"a"}"#

    @Test("The 257th message for an absent peer is answered with EXPIRE at once; the others wait on")
    func queueIsFull() {
        var talk = PeerJSConversation()
        talk.connect("a")
        for number in 0..<256 { talk.say("a", #"{"type":"CANDIDATE","dst":"b","payload":\#(number)}"#) }
        #expect(talk.hears("a") == [])
        for _ in 0..<3 {
            talk.say("a", #"{"type":"CANDIDATE","dst":"b","payload":"too many"}"#)
            #expect(talk.hears("a") == [Self.expire])
        }
        let frames = talk.open("b")
        #expect(frames.count == 257)
        #expect(frames.last == #"{"type":"CANDIDATE","src":"a","dst":"b","payload":255}"#)
        talk.wait(.seconds(7))
        #expect(talk.hears("a") == [])
    }

    @Test("A message of more than 4 MiB is relayed, but does not wait")
    func messageIsLarge() {
        var talk = PeerJSConversation()
        talk.connect("a", "c")
        let payload = "\"" + String(repeating: "v", count: 4 << 20) + "\""
        talk.say("a", #"{"type":"OFFER","dst":"b","payload":\#(payload)}"#)
        #expect(talk.hears("a") == [Self.expire])
        talk.say("a", #"{"type":"OFFER","dst":"c","payload":\#(payload)}"#)
        #expect(talk.hears("c").first?.utf8.count == payload.utf8.count + 47)
        #expect(talk.service.waiting.cost == 0)
    }

    @Test("Beyond the number of absent peers each gets EXPIRE at once, also where nobody hears it")
    func manyAbsent() {
        var talk = PeerJSConversation(limits: .init(peers: 3))
        talk.connect("a")
        for id in ["1", "2", "3", "4", "1", "5"] { talk.say("a", #"{"type":"OFFER","dst":"\#(id)"}"#) }
        let refused = ["4", "5"].map { #"{"type":"EXPIRE","src":"\#($0)","dst":"a"}"# }
        #expect(talk.hears("a") == refused)
        talk.say("a", #"{"type":"LEAVE"}"#)
        talk.say("a", #"{"type":"OFFER","dst":"6"}"#)
        #expect(talk.hears("a") == [])
        talk.wait(.seconds(6))
        #expect(talk.service.waiting.peerCount == 0)
    }

    @Test("One client can fill the memory for waiting messages and no more; then all of it is given back")
    func memory() {
        var talk = PeerJSConversation(limits: .init(bytes: 1 << 20))
        #expect(talk.open("a", id: String(repeating: "\u{1}", count: 5_000)) == [PeerJSConversation.open])
        talk.connect("b")
        let payload = "\"" + String(repeating: "v", count: 20_000) + "\""
        var sent = 0
        while talk.hears("a").isEmpty, sent < 100 {
            talk.say("a", #"{"type":"OFFER","dst":"\#(sent)","payload":\#(payload)}"#)
            sent += 1
        }
        #expect(sent < 100)
        #expect(talk.service.waiting.cost <= 1 << 20)
        let larger = "\"" + String(repeating: "v", count: 100_000) + "\""
        talk.say("b", #"{"type":"OFFER","dst":"0","payload":\#(larger)}"#)
        #expect(talk.hears("b") == [#"{"type":"EXPIRE","src":"0","dst":"b"}"#], "the bound is for all")
        talk.wait(.seconds(6))
        #expect(talk.service.waiting.cost == 0)
        talk.say("b", #"{"type":"OFFER","dst":"0","payload":\#(larger)}"#)
        #expect(talk.hears("b") == [])
    }

    @Test("An id as long as a request can carry is served, expires and is taken over like any other")
    func longIDs() {
        var talk = PeerJSConversation()
        let long = String(repeating: "x", count: 16_000)
        #expect(talk.open("a", id: long) == [PeerJSConversation.open])
        #expect(talk.open("x", id: long, token: "other").count == 1)
        #expect(talk.open("a2", id: long) == [])
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        talk.say("a", #"{"type":"OFFER","dst":"\#(long)y"}"#)
        talk.wait(.seconds(6))
        #expect(
            talk.hears("a2") == [
                #"{"type":"EXPIRE","src":"b","dst":"\#(long)"}"#,
                #"{"type":"EXPIRE","src":"\#(long)y","dst":"\#(long)"}"#,
            ]
        )
    }

    @Test("Coming and going a thousand times leaves nothing behind")
    func comingAndGoing() {
        var talk = PeerJSConversation()
        for round in 0..<1_000 {
            talk.connect("a\(round)")
            _ = talk.open("b", id: "a\(round)")
            talk.say("b", #"{"type":"OFFER","dst":"absent\#(round)"}"#)
            if round.isMultiple(of: 3) { talk.say("b", #"{"type":"LEAVE"}"#) }
            talk.leave(round.isMultiple(of: 2) ? "a\(round)" : "b")
            talk.leave(round.isMultiple(of: 2) ? "b" : "a\(round)")
        }
        #expect(talk.service.registry.clientCount == 0)
        #expect(talk.service.registry.idCount == 0)
        #expect(talk.service.registry.connectionCount == 0)
        talk.wait(.seconds(6))
        #expect(talk.service.waiting.peerCount == 0)
        #expect(talk.service.waiting.cost == 0)
    }

    @Test("A thousand connections that take over from each other are one client")
    func manyTakeOvers() {
        var talk = PeerJSConversation()
        talk.connect("a")
        for number in 0..<1_000 { _ = talk.open("\(number)", id: "a") }
        #expect(talk.service.registry.clientCount == 1)
        talk.wait(.seconds(60))
        #expect(talk.closes.count == 1_001)
        #expect(talk.service.registry.connectionCount == 0)
    }
}

import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: messages for an absent peer")
struct PeerJSWaitingTests {
    private func talk(_ names: String...) -> PeerJSConversation {
        var talk = PeerJSConversation()
        for name in names { talk.connect(name) }
        return talk
    }

    private static func expire(_ absent: String, to sender: String) -> String {
        #"{"type":"EXPIRE","src":"\#(absent)","dst":"\#(sender)"}"#
    }

    @Test("They come behind OPEN, oldest first, from all senders, with nothing in them that is not relayed")
    func delivered() {
        var talk = talk("a", "c")
        talk.say("a", #"{"type":"OFFER","dst":"b","payload":1}"#)
        talk.say("c", #"{"type":"CANDIDATE","dst":"b","payload":2}"#)
        talk.say("a", #"{"type":"ANSWER","dst":"b","payload":3,"extra":1}"#)
        talk.say("a", #"{"type":"CANDIDATE","dst":"\u0062"}"#)
        #expect(
            talk.open("b") == [
                PeerJSConversation.open, #"{"type":"OFFER","src":"a","dst":"b","payload":1}"#,
                #"{"type":"CANDIDATE","src":"c","dst":"b","payload":2}"#,
                #"{"type":"ANSWER","src":"a","dst":"b","payload":3}"#,
                #"{"type":"CANDIDATE","src":"a","dst":"\u0062"}"#,
            ]
        )
    }

    @Test("They come once, and then never expire")
    func once() {
        var talk = talk("a")
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        #expect(talk.open("b").count == 2)
        talk.leave("b")
        #expect(talk.open("b") == [PeerJSConversation.open])
        talk.wait(.seconds(7))
        #expect(talk.hears("a") == [])
    }

    @Test("They outlive their sender, and go to whoever has the id next, with any token")
    func outlive() {
        var talk = talk("a", "b")
        talk.leave("b")
        talk.say("a", #"{"type":"OFFER","dst":"b","payload":"meant for the first"}"#)
        talk.leave("a")
        #expect(
            talk.open("b", token: "other").last
                == #"{"type":"OFFER","src":"a","dst":"b","payload":"meant for the first"}"#
        )
    }

    @Test("A refused connection does not get them")
    func refused() {
        var talk = talk("a")
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        #expect(talk.open("b", query: "key=wrong&id=b&token=t").count == 1)
        #expect(talk.open("b").count == 2)
    }

    // MARK: Expiry

    @Test(
        "Each type that waits expires 5 to 6 s after it came; the peer gets nothing then",
        arguments: ["OFFER", "ANSWER", "CANDIDATE"]
    )
    func expires(type: String) {
        for start in stride(from: 0, to: 2000, by: 170) {
            var talk = talk("a")
            talk.wait(.milliseconds(Int64(start)))
            talk.say("a", #"{"type":"\#(type)","dst":"b","payload":1}"#)
            talk.wait(.milliseconds(4999))
            #expect(talk.hears("a") == [])
            talk.wait(.milliseconds(1001))
            #expect(talk.hears("a") == [Self.expire("b", to: "a")])
            #expect(talk.open("b") == [PeerJSConversation.open])
            talk.wait(.seconds(7))
            #expect(talk.hears("a") == [])
        }
    }

    @Test("A queue expires as a whole, from its first message; one EXPIRE tells of it")
    func wholeQueue() {
        var talk = talk("a")
        for _ in 0..<20 {
            talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
            talk.wait(.milliseconds(240))
        }
        talk.wait(.milliseconds(1200))
        #expect(talk.hears("a") == [Self.expire("b", to: "a")])
        #expect(talk.open("b") == [PeerJSConversation.open])
    }

    @Test("Every sender is told, and of every absent peer, also where the ids run together")
    func everyPair() {
        var talk = talk("a", "a_x")
        talk.say("a_x", #"{"type":"OFFER","dst":"y"}"#)
        talk.say("a", #"{"type":"OFFER","dst":"x_y"}"#)
        talk.say("a", #"{"type":"OFFER","dst":"y"}"#)
        talk.say("a_x", #"{"type":"CANDIDATE","dst":"y"}"#)
        talk.wait(.seconds(6))
        #expect(talk.hears("a") == [Self.expire("y", to: "a"), Self.expire("x_y", to: "a")])
        #expect(talk.hears("a_x") == [Self.expire("y", to: "a_x")])
    }

    @Test("A later message begins anew")
    func again() {
        var talk = talk("a")
        for _ in 0..<3 {
            talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
            talk.wait(.seconds(6))
            #expect(talk.hears("a") == [Self.expire("b", to: "a")])
        }
    }

    @Test("EXPIRE goes to the sender's id: to a later holder, or to nobody")
    func expireToID() {
        var talk = talk("a")
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        talk.leave("a")
        #expect(talk.open("later", id: "a", token: "other") == [PeerJSConversation.open])
        talk.wait(.seconds(6))
        #expect(talk.hears("later") == [Self.expire("b", to: "a")])
        talk.say("later", #"{"type":"OFFER","dst":"b"}"#)
        talk.say("later", #"{"type":"LEAVE"}"#)
        talk.say("later", #"{"type":"OFFER","dst":"a"}"#)
        talk.wait(.seconds(6))
        #expect(talk.hears("later") == [])
        #expect(talk.service.waiting.peerCount == 0)
    }

    @Test(
        "A dst that is no string waits for nobody, and comes back as it was",
        arguments: ["5", "5.0", "-0.50e1", "true", #"["b"]"#, #"{ "b" : 1 }"#, #""\ud800""#, #""\u0062x""#]
    )
    func dstKinds(dst: String) {
        var talk = talk("a")
        talk.say("a", #"{"type":"OFFER","dst":\#(dst)}"#)
        talk.wait(.seconds(6))
        #expect(talk.hears("a") == [#"{"type":"EXPIRE","src":\#(dst),"dst":"a"}"#])
    }

    @Test("Numbers are compared as they were written")
    func numbers() {
        var talk = talk("a")
        for dst in ["5", "5.0", "5"] { talk.say("a", #"{"type":"OFFER","dst":\#(dst)}"#) }
        talk.wait(.seconds(6))
        #expect(
            talk.hears("a") == [#"{"type":"EXPIRE","src":5,"dst":"a"}"#, #"{"type":"EXPIRE","src":5.0,"dst":"a"}"#]
        )
    }

    @Test("A time of one's own; none at all is none")
    func ownTime() {
        var configuration = PeerJSConfiguration()
        configuration.expireTimeout = .seconds(1)
        var talk = PeerJSConversation(configuration)
        talk.connect("a")
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        talk.wait(.milliseconds(999))
        #expect(talk.hears("a") == [])
        talk.wait(.seconds(1))
        #expect(talk.hears("a") == [Self.expire("b", to: "a")])
        configuration.expireTimeout = .nanoseconds(.max)
        talk = PeerJSConversation(configuration)
        talk.connect("a")
        talk.say("a", #"{"type":"OFFER","dst":"b"}"#)
        talk.wait(.seconds(50))
        #expect(talk.hears("a") == [])
    }
}

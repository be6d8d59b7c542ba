import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Relaying in hubs")
struct HubRelayTests {
    @Test("Offers and answers reach their target alone, with the true sender, in their order")
    func relay() {
        var talk = HubConversation()
        talk.party("h", "a", "b", "c")
        for number in 0..<20 {
            talk.say("a", number % 2 == 0 ? .offer(to: "2", sdp: "o\(number)") : .answer(to: "2", sdp: "a\(number)"))
        }
        let expected: [HubServerMessage] = (0..<20).map { number in
            number % 2 == 0 ? .offer(from: "1", sdp: "o\(number)") : .answer(from: "1", sdp: "a\(number)")
        }
        #expect(talk.hears("b") == expected)
        #expect(talk.hears("a").isEmpty)
        #expect(talk.hears("c").isEmpty)
    }

    @Test("Nothing is remembered: either side offers, again and again, and answers what was never asked")
    func stateless() {
        var talk = HubConversation()
        talk.party("h", "a", "b")
        talk.say("b", .answer(to: "1", sdp: "first"))
        talk.say("b", .offer(to: "1", sdp: "glare"))
        talk.say("b", .offer(to: "1", sdp: "glare"))
        #expect(
            talk.hears("a") == [
                .answer(from: "2", sdp: "first"), .offer(from: "2", sdp: "glare"), .offer(from: "2", sdp: "glare"),
            ]
        )
    }

    @Test("What one sends to oneself comes back")
    func oneself() {
        var talk = HubConversation()
        talk.party("h", "a")
        #expect(talk.say("a", .offer(to: "1", sdp: "me")) == [.offer(from: "1", sdp: "me")])
    }

    @Test("For nobody there is silence: unknown, gone, in another hub, or not exactly the id")
    func nobody() {
        var talk = HubConversation()
        talk.party("h", "a", "b")
        talk.party("other", "x", "y", "z")
        for target in [
            "9", "0", "3", "-1", "+2", "01", "02", "2 ", " 2", "", "x", "2.0", "２", "18446744073709551616",
            "99999999999999999999999999", "2\0",
        ] {
            #expect(talk.say("a", .offer(to: target, sdp: "nobody")).isEmpty)
            #expect(talk.say("a", .answer(to: target, sdp: "nobody")).isEmpty)
        }
        talk.end("b")
        #expect(talk.say("a", .offer(to: "2", sdp: "late")) == [.peerDisconnected(id: "2")])
        for name in ["x", "y", "z"] { #expect(talk.hears(name).isEmpty) }
        talk.open("c", "/v1/hubs/join?id=h")
        #expect(talk.hears("c").count == 1, "nothing waited for somebody to come")
    }

    @Test("Descriptions are any text: none at all, NUL, emoji, JSON, a megabyte")
    func anyText() {
        var talk = HubConversation()
        talk.party("h", "a", "b")
        for sdp in ["", "\0", "v=0\r\n", "\u{1F600}", "{\"sdp\":1}", String(repeating: "s", count: 1 << 20)] {
            talk.say("a", .offer(to: "2", sdp: sdp))
            #expect(talk.hears("b") == [.offer(from: "1", sdp: sdp)])
        }
    }

    @Test("Frames that mean nothing are ignored: empty, unknown fields, a message without content")
    func ignored() {
        var talk = HubConversation()
        talk.party("h", "a", "b")
        for bytes in [[], [0x28, 0x01], [0x7A, 0x01, 0x00], [0x0A, 0x00], [0x12, 0x00]] as [[UInt8]] {
            #expect(talk.send("a", .binary(ByteBuffer(bytes: bytes))).isEmpty)
        }
        #expect(talk.closes.isEmpty)
        #expect(talk.hears("b").isEmpty)
    }

    @Test("Several messages in one frame: the last counts, and the parts of one are merged")
    func severalInOne() {
        var talk = HubConversation()
        talk.party("h", "a", "b")
        var frame = HubClientMessage.offer(to: "2", sdp: "first").encoded()
        frame.writeImmutableBuffer(HubClientMessage.answer(to: "9", sdp: "second").encoded())
        frame.writeImmutableBuffer(HubClientMessage.answer(to: "2", sdp: "").encoded())
        talk.send("a", .binary(frame))
        #expect(talk.hears("b") == [.answer(from: "1", sdp: "second")])
    }

    @Test("Candidates and new metadata are ignored, as by the ZeroHub server")
    func noTrickle() {
        var talk = HubConversation()
        talk.open("a", "/v1/hubs/create?id=h&peerMetadata=old")
        talk.open("b", "/v1/hubs/join?id=h")
        _ = (talk.hears("a"), talk.hears("b"))
        talk.say("a", .candidate(to: "2", candidate: "c"))
        talk.say("a", .metadata(peer: "1", metadata: "new"))
        #expect(talk.hears("b").isEmpty)
        talk.open("c", "/v1/hubs/join?id=h")
        #expect(talk.greeting("c")?.peers[0].metadata == "old")
    }

    @Test("With --hub-trickle candidates are relayed, and one's own metadata changes for those who come later")
    func trickle() {
        var talk = HubConversation(trickle: true)
        talk.open("a", "/v1/hubs/create?id=h&peerMetadata=old")
        talk.open("b", "/v1/hubs/join?id=h&peerMetadata=B")
        _ = (talk.hears("a"), talk.hears("b"))
        talk.say("a", .candidate(to: "2", candidate: "candidate:1"))
        #expect(talk.hears("b") == [.candidate(from: "1", candidate: "candidate:1")])
        #expect(talk.say("a", .metadata(peer: "1", metadata: "new")).isEmpty)
        talk.say("a", .metadata(peer: "2", metadata: "another's"))
        talk.say("b", .metadata(peer: "2", metadata: String(repeating: "x", count: HubLimits.metadata + 1)))
        #expect(talk.hears("b").isEmpty)
        talk.open("c", "/v1/hubs/join?id=h")
        #expect(talk.greeting("c")?.peers.map(\.metadata) == ["new", "B", ""])
    }
}

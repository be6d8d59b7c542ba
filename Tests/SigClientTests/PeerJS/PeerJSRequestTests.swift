import SigProtocol
import Testing

@testable import SigClient

private typealias Conversation = MachineConversation<PeerJSClientMachine>

@Suite("What a PeerJS client sends")
struct PeerJSRequestTests {
    private func offer(_ connectionID: String, kind: PeerJSConnectionKind = .data) -> PeerJSPayload {
        let channel = PeerJSOffer.Channel(label: connectionID)
        return .offer(PeerJSOffer(sdp: "v=0", connectionID: connectionID, channel: kind == .data ? channel : nil))
    }

    private func hearOffer(_ conversation: inout Conversation, from peer: String, _ payload: PeerJSPayload) {
        let frame = PeerJSMessage(
            .offer,
            src: JSONValue(string: peer),
            dst: JSONValue(string: "alice"),
            payload: payload.value
        ).frame(by: .server)
        _ = conversation.hears(.text(frame))
    }

    private let candidate = ICECandidate("candidate:1", sdpMid: "0", sdpMLineIndex: 0)

    @Test("Answers and candidates have the forms of the browser library")
    func forms() throws {
        var conversation = try Conversation.open()
        #expect(
            try conversation.asks(.answer(to: "bob", sdp: "v=0\r\n", connectionID: "dc_1"))
                == #"{"type":"ANSWER","payload":{"sdp":{"type":"answer","sdp":"v=0\r\n"},"type":"data","connectionId":"dc_1"},"dst":"bob"}"#
        )
        #expect(
            try conversation.asks(.candidate(to: "bob", candidate, connectionID: "mc_1"))
                == #"{"type":"CANDIDATE","payload":{"candidate":{"candidate":"candidate:1","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":null},"type":"media","connectionId":"mc_1"},"dst":"bob"}"#
        )
    }

    @Test("An answer belongs to the peer's last offer, whichever others came")
    func defaultOfAnswers() throws {
        var conversation = try Conversation.open()
        #expect(
            conversation.refusal(of: .answer(to: "bob", sdp: "x", connectionID: nil))?.code == .invalidArgument,
            "nothing to answer"
        )
        hearOffer(&conversation, from: "bob", offer("dc_1"))
        hearOffer(&conversation, from: "bob", offer("mc_2", kind: .media))
        hearOffer(&conversation, from: "carol", offer("dc_3"))
        let answer = try conversation.asks(.answer(to: "bob", sdp: "x", connectionID: nil))
        #expect(answer.contains(#""type":"media","connectionId":"mc_2""#))
    }

    @Test("A candidate belongs to the last offer that went either way")
    func defaultOfCandidates() throws {
        var conversation = try Conversation.open()
        #expect(conversation.refusal(of: .candidate(to: "bob", candidate, connectionID: nil))?.code == .invalidArgument)
        hearOffer(&conversation, from: "bob", offer("dc_theirs"))
        try conversation.asks(.message(PeerJSMessage(.offer, to: "bob", payload: offer("dc_ours"))))
        #expect(try conversation.asks(.candidate(to: "bob", candidate, connectionID: nil)).contains("dc_ours"))
        #expect(
            try conversation.asks(.answer(to: "bob", sdp: "x", connectionID: nil)).contains("dc_theirs"),
            "our own offer is nothing that we answer"
        )
        hearOffer(&conversation, from: "bob", offer("dc_again"))
        #expect(try conversation.asks(.candidate(to: "bob", candidate, connectionID: nil)).contains("dc_again"))
    }

    @Test("What a connection is for is remembered where its id does not say it")
    func kindOfNamedConnections() throws {
        var conversation = try Conversation.open()
        hearOffer(&conversation, from: "bob", offer("video", kind: .media))
        let answer = try conversation.asks(.answer(to: "bob", sdp: "x", connectionID: "video"))
        #expect(answer.contains(#""type":"media""#))
    }

    @Test("Offers in other forms are remembered if they name their connection; huge names are not kept")
    func strangeOffers() throws {
        var conversation = try Conversation.open()
        _ = conversation.hears(#"{"type":"OFFER","src":"bob","payload":{"connectionId":"c1","sdp":"text"}}"#)
        _ = conversation.hears(#"{"type":"OFFER","src":"bob","payload":"v=0"}"#)
        let long = String(repeating: "x", count: PeerJSConnections.maxName + 1)
        _ = conversation.hears(#"{"type":"OFFER","src":"bob","payload":{"connectionId":"\#(long)"}}"#)
        #expect(
            try conversation.asks(.answer(to: "bob", sdp: "x", connectionID: nil)).contains(#""connectionId":"c1""#)
        )
    }

    @Test("Of too many peers the one whose last offer is oldest is forgotten")
    func manyPeers() throws {
        var conversation = try Conversation.open()
        for number in 0..<PeerJSConnections.maxPeers {
            hearOffer(&conversation, from: "p\(number)", offer("dc_\(number)"))
        }
        hearOffer(&conversation, from: "p0", offer("dc_new"))
        hearOffer(&conversation, from: "one more", offer("dc_more"))
        #expect(conversation.refusal(of: .answer(to: "p1", sdp: "x", connectionID: nil)) != nil)
        #expect(conversation.refusal(of: .answer(to: "p0", sdp: "x", connectionID: nil)) == nil)
        #expect(conversation.refusal(of: .answer(to: "one more", sdp: "x", connectionID: nil)) == nil)
    }

    @Test("What is sent is told as an event with us as the sender, raw frames too")
    func events() throws {
        let conversation = try Conversation.open()
        func event(_ request: PeerJSRequest) throws -> String? {
            try conversation.machine.prepare(request, as: 1).event?.summary
        }
        #expect(try event(.message(PeerJSMessage(.leave))) == "< LEAVE alice> -")
        #expect(try event(.message(PeerJSMessage(.expire, to: "bob"))) == "< EXPIRE alice>bob -")
        #expect(try event(.message(PeerJSMessage(.heartbeat))) == "< heartbeat")
        #expect(try event(.raw(.text(#"{"type":"OFFER","dst":"bob","payload":1}"#))) == "< OFFER alice>bob 1")
        #expect(try event(.raw(.text("nonsense"))) == "< other -")
        let expire = try conversation.machine.prepare(.message(PeerJSMessage(.expire, to: "bob")), as: 1).event
        #expect(expire?.error == nil, "our own EXPIRE is no failure of ours")
    }
}

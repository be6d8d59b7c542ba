import NIOCore
import SigProtocol
import Testing

@testable import SigClient

private typealias Conversation = MachineConversation<RoomClientMachine>

@Suite("What a room client sends, and what the server makes of it")
struct RoomRequestTests {
    private func join(_ room: String, _ id: String) throws -> RoomClientRequest {
        .join(try RoomName(room), try RoomPeerID(id))
    }

    @Test("A join that waits is answered when both messages have come")
    func join() throws {
        var conversation = try Conversation(room: nil)
        _ = conversation.connects()
        #expect(
            try conversation.asks(join("lobby", "alice"), as: "J") == #"{"type":"join","room":"lobby","from":"alice"}"#
        )
        #expect(conversation.hears(Said.joined("lobby", "alice")) == "identity alice in lobby")
        #expect(conversation.hears(Said.members("lobby", ["alice"])) == "J answered joined; members alice")
    }

    @Test("Refusals that a join can get are the join's; others are events")
    func refusedJoin() throws {
        var conversation = try Conversation(room: nil)
        _ = conversation.connects()
        try conversation.asks(join("lobby", "alice"), as: "J")
        #expect(conversation.hears(Said.error(.unknownType)) == "error unknown_type")
        #expect(conversation.hears(Said.error(.roomFull)) == "error room_full; J refused: room_full")
        #expect(conversation.hears(Said.error(.roomFull)) == "error room_full")
        #expect(
            conversation.machine.takeRefusals().map(\.kind) == [.unknownType, .roomFull],
            "the join's own is thrown"
        )
    }

    @Test("What the server would refuse for sure is told before it is sent")
    func hopelessJoins() throws {
        var conversation = try Conversation.joined()
        #expect(conversation.refusal(of: try join("other", "alice"))?.message.contains("leave") == true)
        #expect(conversation.refusal(of: try join("lobby", "bob"))?.code == .invalidArgument)
        #expect(conversation.refusal(of: try join("lobby", "alice")) == nil, "once more into one's own room")
        try conversation.asks(.leave)
        #expect(conversation.refusal(of: try join("other", "bob"))?.code == .invalidArgument, "the id stays bound")
        #expect(conversation.refusal(of: try join("other", "alice")) == nil)
    }

    @Test("A join that fails for want of a place unbinds the id")
    func unboundID() throws {
        var conversation = try Conversation.joined()
        try conversation.asks(.leave)
        try conversation.asks(join("full", "alice"), as: "J")
        _ = conversation.hears(Said.error(.roomFull))
        #expect(conversation.refusal(of: try join("full", "bob")) == nil)
    }

    @Test("A join that was given up still takes its answer, so that the next one does not")
    func cancelledJoin() throws {
        var conversation = try Conversation(room: nil)
        _ = conversation.connects()
        try conversation.asks(join("lobby", "alice"), as: "J")
        conversation.givesUp("J")
        _ = conversation.hears(Said.joined("lobby", "alice"))
        #expect(conversation.hears(Said.members("lobby", ["alice"])) == "answers nobody; members alice")
        #expect(conversation.machine.room?.text == "lobby", "we are in it all the same")
    }

    @Test("Messages have the forms of the web client")
    func messages() throws {
        var conversation = try Conversation.joined(with: ["bob"])
        let sdp = SessionDescription(type: "offer", sdp: "v=0").value
        #expect(
            try conversation.asks(.signal(.offer, to: " bob ", sdp: sdp, candidate: nil))
                == #"{"type":"offer","room":"lobby","from":"alice","to":"bob","sdp":{"type":"offer","sdp":"v=0"}}"#
        )
        #expect(
            try conversation.asks(.signal(.hangup, to: "bob", sdp: nil, candidate: nil))
                == #"{"type":"hangup","room":"lobby","from":"alice","to":"bob"}"#
        )
        #expect(
            try conversation.asks(
                .signal(.candidate, to: "bob", sdp: nil, candidate: try JSONValue(parsing: "[ 1.0 ]"))
            )
                == #"{"type":"candidate","room":"lobby","from":"alice","to":"bob","candidate":[ 1.0 ]}"#
        )
    }

    @Test("Messages outside of rooms, to oneself, to what is no id, and over 1 MiB are not sent")
    func hopelessMessages() throws {
        var conversation = try Conversation.joined()
        func refusal(to: String, _ payload: String = "null") throws -> SignalingError.Code? {
            let sdp = try JSONValue(parsing: payload)
            return conversation.refusal(of: .signal(.offer, to: to, sdp: sdp, candidate: nil))?.code
        }
        #expect(try refusal(to: "alice") == .invalidArgument)
        #expect(try refusal(to: "") == .invalidArgument)
        #expect(try refusal(to: "b ob") == .invalidArgument)
        let frame = #"{"type":"offer","room":"lobby","from":"alice","to":"bob","sdp":""}"#.utf8.count
        let room = RoomLimits.message - frame
        #expect(try refusal(to: "bob", "\"\(String(repeating: "x", count: room))\"") == nil)
        #expect(try refusal(to: "bob", "\"\(String(repeating: "x", count: room + 1))\"") == .tooLarge)
        #expect(try refusal(to: "nobody") == nil, "only the server knows who is there now")
        try conversation.asks(.leave)
        #expect(try refusal(to: "bob") == .invalidArgument)
    }

    @Test("Pongs answer pings in their order, given up or not")
    func pings() throws {
        var conversation = try Conversation(room: nil)
        _ = conversation.connects()
        for name in ["A", "B", "C"] { #expect(try conversation.asks(.ping, as: name) == #"{"type":"ping"}"#) }
        conversation.givesUp("B")
        #expect(conversation.hears(Said.pong) == "pong; A answered pong")
        #expect(conversation.hears(Said.pong) == "pong; answers nobody")
        #expect(conversation.hears(Said.pong) == "pong; C answered pong")
        #expect(conversation.hears(Said.pong) == "pong")
    }

    @Test("A ping whose pong may never come is refused with the rate")
    func limitedPing() throws {
        var conversation = try Conversation.joined()
        try conversation.asks(.ping, as: "A")
        #expect(conversation.hears(Said.error(.notJoined)) == "error not_joined", "of another message")
        #expect(conversation.hears(Said.error(.rateLimited)) == "error rate_limited; A refused: rate_limited")
        #expect(conversation.machine.takeRefusals().map(\.kind) == [.notJoined, .rateLimited])
        #expect(conversation.machine.takeRefusals() == [])
    }

    @Test("Requests in flight and refusals that are kept are bounded")
    func bounds() throws {
        var conversation = try Conversation(room: nil)
        _ = conversation.connects()
        for _ in 0..<RoomClientMachine.maxInFlight { try conversation.asks(.ping) }
        #expect(conversation.refusal(of: .ping)?.code == .invalidArgument)
        for _ in 0..<RoomClientMachine.maxRefusals + 1 { _ = conversation.hears(Said.error(.notJoined)) }
        #expect(conversation.machine.takeRefusals().count == RoomClientMachine.maxRefusals)
    }

    @Test("Members' messages are events, payloads byte for byte; what is unknown or broken is an event, too")
    func deliveries() throws {
        var conversation = try Conversation.joined(with: ["bob"])
        let offer = #"{"type":"offer","room":"lobby","from":"bob","to":"alice","sdp":{"n" : 1.0}}"#
        #expect(conversation.hears(offer + "\n") == #"offer bob>alice {"n" : 1.0}"#)
        #expect(
            conversation.hears(#"{"type":"hangup","room":"lobby","from":"bob","to":"alice","candidate":1}"#)
                == "hangup bob>alice -"
        )
        for (frame, told) in [
            (#"{"type":"news","room":"lobby"}"#, "other news"), ("null", "other -"), ("{}", "other -"),
            ("", "other -"), ("[]", "other -"), (#"{"type":"offer","from":7}"#, "other -"),
        ] {
            #expect(conversation.hears(frame) == told)
        }
        #expect(conversation.hears(.binary(ByteBuffer(bytes: [0xFF, 0x00]))) == "other -")
    }

    @Test("Raw frames are told as what they say")
    func rawFrames() throws {
        let machine = try Conversation.joined().machine
        func event(_ frame: String) throws -> String? {
            try machine.prepare(.raw(.text(frame)), as: 1).event?.summary
        }
        #expect(try event(#"{"type":"join","room":"r","from":"x"}"#) == "< join x in r")
        #expect(try event(#"{"type":"leave","room":"r"}"#) == "< leave r")
        #expect(try event(#"{"type":"ping"}"#) == "< ping")
        #expect(try event(#"{"type":"answer","from":"a","to":"b","sdp":1}"#) == "< answer a>b 1")
        #expect(try event(#"{"type":"x"}"#) == "< other x")
        #expect(try event("nonsense") == "< other -")
    }
}

import NIOCore
import SigProtocol
import SigScript
import Testing

@testable import SigClient

@Suite("Events of rooms")
struct RoomEventMapperTests {
    /// What the mapper makes of reports, after the identity `alice`.
    private func lines(_ reports: [RoomEvent]) -> [String] {
        var mapper = RoomEventMapper(peer: "me")
        return ([RoomEvent(.identity(id: "alice", room: "lobby"))] + reports).flatMap {
            mapper.events(for: $0, at: Timestamp(milliseconds: 0)).map { String(buffer: $0.jsonLine()) }
        }.dropFirst().map { String($0.dropFirst(#"{"v":1,"at":"1970-01-01T00:00:00.000Z","#.utf8.count)) }
    }

    /// A message as the server passes it on, through the client's own reader.
    private func delivery(_ frame: String) throws -> RoomDelivery {
        try #require(RoomDelivery(reading: ByteBuffer(string: frame)))
    }

    private let head = #""peer":"me","protocol":"room","direction":"in","kind":"#

    @Test("The identity names us and our room")
    func identity() {
        var mapper = RoomEventMapper(peer: "me")
        let event = mapper.events(for: RoomEvent(.identity(id: "alice", room: "lobby")), at: .now()).first
        #expect(event?.kind == .identity && event?.to == "alice" && event?.seq == 1 && event?.protocolName == .room)
        #expect(event?.payload.description == #"{"id":"alice","room":"lobby"}"#)
    }

    @Test("A list of members, and what it changed")
    func members() {
        let lines = lines([
            RoomEvent(.members(["alice", "b\u{1b}b"], room: "lobby")), RoomEvent(.peerJoined("bob")),
            RoomEvent(.peerLeft("carol")),
        ])
        #expect(
            lines == [
                #""seq":2,\#(head)"members","payload":{"room":"lobby","members":["alice","b\u001bb"]}}"#,
                #""seq":3,\#(head)"peer-joined","from":"bob","payload":{"derived":true}}"#,
                #""seq":4,\#(head)"peer-left","from":"carol","payload":{"derived":true}}"#,
            ]
        )
    }

    @Test(
        "Messages of others, their descriptions and candidates in the one form",
        arguments: [
            ("offer", #""sdp":{"type":"offer","sdp":"v=0","n":1.0},"#, #"{"sdp":"v=0","type":"offer","n":1.0}"#),
            ("offer", #""sdp":"v=0","#, #"{"sdp":"v=0","type":"offer"}"#),
            ("answer", #""sdp":{"sdp":null},"#, #"{"value":{"sdp":null}}"#), ("answer", "", "{}"),
            (
                "candidate", #""candidate":{"candidate":"candidate:1","sdpMid":null},"#,
                #"{"candidate":"candidate:1","sdpMid":null}"#
            ),
            ("candidate", #""candidate":null,"#, #"{"value":null}"#), ("hangup", #""sdp":{"sdp":"v=0"},"#, "{}"),
        ]
    )
    func relayed(type: String, members: String, payload: String) throws {
        let delivery = try delivery(#"{"type":"\#(type)",\#(members)"room":"lobby","from":"bob","to":"alice"}"#)
        #expect(
            lines([RoomEvent(RoomEvent.Kind(delivery))]) == [
                #""seq":2,\#(head)"\#(type)","from":"bob","to":"alice","payload":\#(payload)}"#
            ]
        )
    }

    @Test("Refusals have the server's code and words")
    func errors() {
        let error = RoomServerError(code: "room_full", text: "room is full", room: "")
        #expect(
            lines([RoomEvent(.error(error))]) == [
                #""seq":2,\#(head)"error","payload":{"code":"room_full","message":"room is full","room":""}}"#
            ]
        )
        var mapper = RoomEventMapper(peer: "me")
        let refusal = SignalingError(.serverError, "refused", serverMessage: "room is full", serverCode: "room_full")
        #expect(
            mapper.event(refusal: refusal, at: .now())?.payload.description
                == #"{"code":"room_full","message":"room is full","room":""}"#
        )
        #expect(mapper.event(refusal: SignalingError(.closed, "gone"), at: .now()) == nil, "no server said so")
    }

    @Test("What we send goes out")
    func outgoing() {
        let lines = lines([
            RoomEvent(.join(id: "alice", room: "lobby"), .outgoing), RoomEvent(.ping, .outgoing), RoomEvent(.pong),
            RoomEvent(.leave(room: "lobby"), .outgoing),
        ])
        #expect(lines.map { $0.contains(#""direction":"out""#) } == [true, true, false, true])
        #expect(lines[0].hasSuffix(#""kind":"join","from":"alice","payload":{"room":"lobby"}}"#))
        #expect(lines[3].hasSuffix(#""kind":"leave","from":"alice","payload":{"room":"lobby"}}"#))
    }
}

extension RoomDelivery {
    /// The delivery of a server's frame; nil for others.
    fileprivate init?(reading frame: ByteBuffer) {
        guard case .signal(let signal, let envelope) = try? RoomServerMessage(parsing: frame) else { return nil }
        self.init(signal, envelope)
    }
}

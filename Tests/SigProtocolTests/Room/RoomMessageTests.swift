import NIOCore
import SigProtocol
import Testing

@Suite("Room messages are the measured server's, byte for byte")
struct RoomMessageTests {
    private func route() throws -> RoomRoute {
        RoomRoute(room: try RoomName("r"), from: try RoomPeerID("alice"), to: try RoomPeerID("bob"))
    }

    private func frame(_ message: RoomServerMessage) -> String { String(buffer: message.frame()) }
    private func frame(_ request: RoomRequest) -> String { String(buffer: request.frame()) }
    private func read(_ text: String) throws -> RoomServerMessage {
        try RoomServerMessage(parsing: ByteBuffer(string: text))
    }

    @Test("The server's own messages")
    func serverMessages() {
        #expect(frame(.joined(room: "by", from: "alice")) == #"{"type":"joined","room":"by","from":"alice"}"# + "\n")
        #expect(
            frame(.members(room: "by", ["alice", "bob"]))
                == #"{"type":"room_members","room":"by","from":"","members":["alice","bob"]}"# + "\n"
        )
        #expect(frame(.pong) == #"{"type":"pong","room":"","from":""}"# + "\n")
        #expect(
            frame(.error(.unknownType, room: ""))
                == #"{"type":"error","room":"","from":"","code":"unknown_type","error":"unsupported message type"}"#
                + "\n"
        )
    }

    @Test("What a server writes, a client reads")
    func readsServerMessages() throws {
        let messages: [RoomServerMessage] = [
            .joined(room: "r", from: "a"), .members(room: "r", ["a", "b"]), .pong, .error(.roomFull, room: "r"),
            .signal(.hangup, RoomEnvelope(type: "hangup", room: "r", from: "a", to: "b", code: "made up")),
            .other(RoomEnvelope(type: "news")),
        ]
        for message in messages { #expect(try read(frame(message)) == message) }
        #expect(try read("{}") == .other(RoomEnvelope(type: "")))
        #expect(throws: RoomEnvelope.ReadingError.notAString(field: "code")) { try read(#"{"type":"error","code":1}"#) }
    }

    @Test("Requests are those of the web client")
    func requests() throws {
        let route = try route()
        let head = #","room":"r","from":"alice""#
        #expect(frame(.join(room: route.room, from: route.from)) == "{\"type\":\"join\"\(head)}")
        #expect(frame(.leave(room: route.room, from: route.from)) == "{\"type\":\"leave\"\(head)}")
        #expect(frame(.ping) == #"{"type":"ping"}"#)
        let sdp = SessionDescription(type: "offer", sdp: "v=0\r\n").value
        #expect(
            frame(.offer(route, sdp: sdp))
                == "{\"type\":\"offer\"\(head),\"to\":\"bob\",\"sdp\":{\"type\":\"offer\",\"sdp\":\"v=0\\r\\n\"}}"
        )
        #expect(
            frame(.answer(route, sdp: JSONValue(int: 1))) == "{\"type\":\"answer\"\(head),\"to\":\"bob\",\"sdp\":1}"
        )
        #expect(
            frame(.candidate(route, .null)) == "{\"type\":\"candidate\"\(head),\"to\":\"bob\",\"candidate\":null}"
        )
        #expect(frame(.hangup(route)) == "{\"type\":\"hangup\"\(head),\"to\":\"bob\"}")
    }

    @Test("Every code of the table has its kind, and every kind its words", arguments: RoomErrorKind.allCases)
    func kinds(kind: RoomErrorKind) {
        #expect(RoomErrorKind(code: kind.code) == kind)
        #expect(RoomErrorKind(code: kind.code.uppercased() + "x") == .other)
        #expect(RoomServerError(code: kind.code, text: "other words", room: "").kind == kind)
    }

    @Test("The codes and words are those of the table")
    func table() {
        let table = """
            invalid_id=invalid client id|invalid_room=invalid room name|identity_locked=connection identity is immutable|\
            already_joined=leave the current room before joining another|duplicate_id=client id already exists in room|\
            room_full=room is full|room_limit_reached=room limit reached|not_joined=join a room first|\
            invalid_target=invalid target client|target_not_found=target client is not in the room|\
            unknown_type=unsupported message type|rate_limited=too many messages, please slow down|\
            invalid_join=|room_missing=|membership_lost=|=
            """
        #expect(RoomErrorKind.allCases.map { "\($0.code)=\($0.text)" }.joined(separator: "|") == table)
    }
}

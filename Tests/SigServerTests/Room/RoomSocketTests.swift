import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Rooms over real sockets", .timeLimit(.minutes(10)))
struct RoomSocketTests {
    private func withRooms(
        _ configuration: RoomConfiguration = .init(),
        _ body: (SigServer) async throws -> Void
    ) async throws {
        try await withServer(serving: try RoomService(configuration: configuration), body)
    }

    @Test("A whole call: join, offer, answer, candidates both ways, hang-up, leave")
    func call() async throws {
        try await withRooms { server in
            let alice = try await RoomMember(server, room: "call", id: "alice")
            let bob = try await RoomMember(server, room: "call", id: "bob")
            #expect(try await alice.hears() == RoomFrame.members("call", "alice", "bob"))
            for (sender, from, recipient, to, type, text) in [
                (alice, "alice", bob, "bob", "offer", #""sdp":{"type":"offer","sdp":"v=0\r\n"}"#),
                (bob, "bob", alice, "alice", "answer", #""sdp":{"type":"answer","sdp":"v=0\r\n"}"#),
                (
                    alice, "alice", bob, "bob", "candidate",
                    #""candidate":{"candidate":"c","sdpMid":"0","sdpMLineIndex":0}"#
                ),
                (bob, "bob", alice, "alice", "candidate", #""candidate":null"#),
            ] {
                try await sender.say("{\"type\":\"\(type)\",\"to\":\"\(to)\",\(text)}")
                let relayed = "{\"type\":\"\(type)\",\"room\":\"call\",\"from\":\"\(from)\",\"to\":\"\(to)\",\(text)}"
                #expect(try await recipient.hears() == relayed)
            }
            try await bob.say(#"{"type":"hangup","to":"alice"}"#)
            #expect(try await alice.hears() == #"{"type":"hangup","room":"call","from":"bob","to":"alice"}"#)
            try await bob.say(#"{"type":"leave"}"#)
            #expect(try await alice.hears() == RoomFrame.members("call", "alice"))
            try await bob.say(#"{"type":"ping"}"#)
            #expect(try await bob.hears() == RoomFrame.pong)
        }
    }

    @Test("However a member goes, the others hear of it at once")
    func ends() async throws {
        try await withRooms { server in
            let bob = try await RoomMember(server, room: "r", id: "bob")
            for end in [
                { (member: RoomMember) in try await member.client.close() },
                { member in try await member.client.send(RawFrame.close(1000)) },
                { member in try await member.say("oops") },
                { member in try await member.client.send(RawFrame(RawFrame.binary, #"{"type":"ping"}"#)) },
                { member in try await member.client.send(RawFrame(RawFrame.text, #"{"type":"ping"}"#), masked: false) },
            ] as [(RoomMember) async throws -> Void] {
                let alice = try await RoomMember(server, room: "r", id: "alice")
                #expect(try await bob.hears() == RoomFrame.members("r", "alice", "bob"))
                try await end(alice)
                #expect(try await bob.hears() == RoomFrame.members("r", "bob"))
            }
        }
    }

    @Test("1 MiB is relayed; a byte more is closed with 1009, by its header alone, and the member has left")
    func sizes() async throws {
        try await withRooms { server in
            let bob = try await RoomMember(server, room: "r", id: "bob")
            let alice = try await RoomMember(server, room: "r", id: "alice")
            _ = try await bob.hears()
            let start = #"{"type":"offer","to":"bob","sdp":""#
            let sdp = String(repeating: "x", count: RoomLimits.message - start.utf8.count - 2)
            try await alice.say(start + sdp + "\"}")
            #expect(try await bob.hears().utf8.count > RoomLimits.message)
            try await alice.client.send(ByteBuffer(bytes: [0x81, 0xFF, 0, 0, 0, 0, 0, 0x10, 0, 1, 1, 2, 3, 4]))
            #expect(try await alice.client.frame() == .close(1009))
            try await alice.client.end()
            #expect(try await bob.hears() == RoomFrame.members("r", "bob"))
        }
    }

    @Test("What is no message is closed with 1007 and the reason")
    func noMessage() async throws {
        try await withRooms { server in
            let alice = try await RoomMember(server)
            try await alice.say(#"{"type":"ping","room":5}"#)
            #expect(try await alice.client.frame() == .close(1007, "'room' is not a string"))
            try await alice.client.send(RawFrame.close(1007))
            try await alice.client.end()
        }
    }

    @Test("Frames that come with the request for the upgrade are served")
    func together() async throws {
        try await withRooms { server in
            let client = try await RawClient.connect(to: server)
            var bytes = ByteBuffer(string: RawClient.upgradeRequest("/ws"))
            bytes.writeImmutableBuffer(RawFrame(RawFrame.text, #"{"type":"ping"}"#).bytes())
            try await client.send(bytes)
            #expect(try await client.response().status == 101)
            #expect(try await client.frame().text == RoomFrame.pong + "\n")
        }
    }

    @Test("An origin that is not allowed gets 403 and no WebSocket")
    func origins() async throws {
        var configuration = RoomConfiguration()
        configuration.allowedOrigins = "https://a.example"
        try await withRooms(configuration) { server in
            let evil = try await RawClient.connect(to: server)
            try await evil.send(RawClient.upgradeRequest("/ws", headers: "Origin: https://b.example\r\n"))
            let refused = try await evil.response()
            #expect(refused.status == 403)
            #expect(refused.body == "Forbidden\n")
            let good = try await RawClient.connect(to: server)
            try await good.send(RawClient.upgradeRequest("/ws", headers: "Origin: https://a.example\r\n"))
            #expect(try await good.response().status == 101)
        }
    }

    @Test("When the server stops, everybody is told with 1001")
    func drain() async throws {
        try await withRooms { server in
            let alice = try await RoomMember(server, room: "r", id: "alice")
            let bob = try await RoomMember(server, room: "r", id: "bob")
            async let drained: Void = server.drain()
            for member in [alice, bob] {
                #expect(try await member.client.closeFrame().code == 1001)
                try await member.client.close()
            }
            await drained
        }
    }

    @Test("A request that was begun before the server stops hears from /healthz that it is unavailable")
    func healthWhileDraining() async throws {
        try await withRooms { server in
            let member = try await RoomMember(server)
            let client = try await RawClient.connect(to: server)
            try await client.send("POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\na")
            _ = try await server.statistics { $0.heldBytes == 1 }
            async let drained: Void = server.drain()
            #expect(try await member.client.closeFrame().code == 1001)
            try await client.send("b")
            let response = try await client.response()
            #expect(response.status == 503)
            #expect(response.body == "unavailable\n")
            for client in [client, member.client] { try await client.close() }
            await drained
        }
    }
}

import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Hubs over real sockets", .timeLimit(.minutes(10)))
struct HubSocketTests {
    private func withHubs(
        _ configuration: ServerConfiguration = .still,
        rateLimits: Bool = false,
        _ body: (SigServer) async throws -> Void
    ) async throws {
        var hub = HubConfiguration()
        hub.secret = try HubSecret(HubConversation.secret)
        try await withServer(configuration, serving: HubService(configuration: hub, rateLimits: rateLimits), body)
    }

    @Test("A whole call: create, join, offer, answer, leave")
    func call() async throws {
        try await withHubs { server in
            let alice = try await HubMember(server, "/v1/hubs/create?id=call&hubMetadata=m&peerMetadata=A")
            let bob = try await HubMember(server, "/v1/hubs/join?id=call&peerMetadata=B")
            #expect(alice.hub.me == "1")
            #expect(bob.hub.peers.map(\.metadata) == ["A", "B"])
            #expect(try await alice.hears() == .peerJoined(bob.hub.peers[1]))
            try await alice.say(.offer(to: "2", sdp: "v=0\r\n"))
            #expect(try await bob.hears() == .offer(from: "1", sdp: "v=0\r\n"))
            try await bob.say(.answer(to: "1", sdp: ""))
            #expect(try await alice.hears() == .answer(from: "2", sdp: ""))
            try await bob.client.send(RawFrame.close(1000, "bye"))
            #expect(try await bob.client.closeFrame() == .close(1000), "the close is answered")
            #expect(try await alice.hears() == .peerDisconnected(id: "2"))
            try await alice.say(.offer(to: "1", sdp: "fence"))
            #expect(try await alice.hears() == .offer(from: "1", sdp: "fence"), "it was announced once")
        }
    }

    @Test("However a peer goes, it is told a code and why, and the others hear of it once")
    func ends() async throws {
        try await withHubs { server in
            let bob = try await HubMember(server)
            for (frame, masked, close) in [
                (RawFrame.close(1000), true, RawFrame.close(1000)),
                (RawFrame(RawFrame.close), true, RawFrame(RawFrame.close)),
                (RawFrame.close(4321, "x"), true, .close(4321)),
                (RawFrame(RawFrame.text, "{}"), true, .close(1003, "binary frames only")),
                (RawFrame(RawFrame.text, ""), true, .close(1003, "binary frames only")),
                (RawFrame(RawFrame.binary, [0xFF]), true, .close(1002, "not a protobuf message")),
                (RawFrame(RawFrame.binary, [0x0A, 3, 0x12, 1, 0xFF]), true, .close(1007, "a text is not UTF-8")),
                (RawFrame(0x83), true, .close(1002, "bad opcode 3")),
                (RawFrame(RawFrame.binary), false, .close(1002, "bad MASK")),
                (RawFrame(0x80), true, .close(1002, "continuation after FIN")),
                (RawFrame(0xC2), true, .close(1002, "RSV1 set")),
                (RawFrame.close(1005), true, .close(1002, "bad close code 1005")),
            ] {
                let alice = try await HubMember(server)
                _ = try await bob.hears()
                try await alice.client.send(frame, masked: masked)
                #expect(try await alice.client.closeFrame() == close)
                try await alice.client.close()
                #expect(try await bob.hears() == .peerDisconnected(id: alice.hub.me))
            }
            let alice = try await HubMember(server)
            _ = try await bob.hears()
            try await alice.client.close()
            #expect(try await bob.hears() == .peerDisconnected(id: alice.hub.me))
        }
    }

    @Test(
        "Fragments are joined, pings answered in between; a message may be 16 MiB, and a byte more is 1009 by its header alone"
    )
    func frames() async throws {
        try await withHubs { server in
            let (alice, bob) = (try await HubMember(server), try await HubMember(server))
            _ = try await alice.hears()
            let bytes = Array(HubClientMessage.offer(to: "2", sdp: "in pieces").encoded().readableBytesView)
            try await alice.client.send(RawFrame(0x02, Array(bytes[..<4])))
            try await alice.client.send(RawFrame(RawFrame.ping, "?"))
            #expect(try await alice.client.frame() == RawFrame(RawFrame.pong, "?"))
            try await alice.client.send(RawFrame(0x00, []))
            try await alice.client.send(RawFrame(0x80, Array(bytes[4...])))
            #expect(try await bob.hears() == .offer(from: "1", sdp: "in pieces"))

            let sdp = String(repeating: "s", count: 1 << 20)
            try await alice.say(.offer(to: "2", sdp: sdp))
            #expect(try await bob.hears() == .offer(from: "1", sdp: sdp))
            let tooLong: [UInt8] = [0x82, 0xFF, 0, 0, 0, 0, 0x01, 0, 0, 1, 1, 2, 3, 4]
            try await alice.client.send(ByteBuffer(bytes: tooLong))
            #expect(try await alice.client.frame() == .close(1009))
            #expect(try await bob.hears() == .peerDisconnected(id: "1"))
        }
    }

    @Test("A handshake that is not in order is 426 and leaves no hub, before 409; and closes the connection")
    func handshakes() async throws {
        try await withHubs { server in
            let peer = try await HubMember(server, "/v1/hubs/create?id=taken")
            let fields = [
                "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            ]
            let bad =
                (0..<4).map { left in fields.indices.filter { $0 != left }.map { fields[$0] } } + [
                    ["Upgrade: h2c"] + fields[1...], ["Upgrade: websocket", "Connection: keep-alive"] + fields[2...],
                    fields[..<2] + ["Sec-WebSocket-Version: 8", fields[3]], fields[..<3] + ["Sec-WebSocket-Key: short"],
                ]
            for fields in bad {
                for id in ["new", "taken"] {
                    let lines = fields.map { $0 + "\r\n" }.joined()
                    let response = try await RawClient.ask(
                        server,
                        Request("GET /v1/hubs/create?id=\(id)", headers: lines)
                    )
                    #expect(response.status == 426, "\(fields)")
                    #expect(response.body == #"{"error":"websocket upgrade error"}"#)
                    #expect(response.header("Upgrade") == "websocket")
                    #expect(response.header("Connection") == (lines.contains("Upgrade:") ? "close" : nil))
                }
            }
            #expect(try await RawClient.ask(server, "GET /v1/hubs/get?id=new").status == 404)
            #expect(try await RawClient.ask(server, "WS /v1/hubs/create?id=taken").status == 409)
            #expect(
                try await RawClient.ask(server, Request("GET /v1/hubs/join?id=x", headers: "Upgrade: websocket\r\n"))
                    .status == 404
            )
            try await peer.say(.offer(to: "1", sdp: ""))
            #expect(try await peer.hears() == .offer(from: "1", sdp: ""), "it has heard of nothing")
        }
    }

    @Test("Neither subprotocol nor extension is chosen, and pages of every origin may come")
    func offers() async throws {
        try await withHubs { server in
            let headers =
                "Origin: https://evil.example\r\nSec-WebSocket-Protocol: zerohub\r\nSec-WebSocket-Extensions: permessage-deflate\r\n"
            let client = try await RawClient.connect(to: server)
            try await client.send(RawClient.upgradeRequest("/v1/random-hubs/create", headers: headers))
            let response = try await client.response()
            #expect(response.status == 101)
            #expect(response.headers.map(\.name) == ["Upgrade", "Connection", "Sec-WebSocket-Accept"])
        }
    }

    @Test("Answers follow each other on one connection, and a WebSocket may follow them")
    func keptAlive() async throws {
        try await withHubs { server in
            let client = try await RawClient.connect(to: server)
            let requests = [
                "GET /v1/hubs/get?id=x", "HEAD /v1/status", "POST /v1/hubs/create?id=x", "POST /v1/hubs/create?id=x",
                "GET /nope",
            ]
            let lines = requests.map { "\($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }.joined()
            try await client.send(lines + RawClient.upgradeRequest("/v1/hubs/join?id=x"))
            for (status, isHead) in [(404, false), (200, true), (200, false), (409, false), (404, false), (101, false)]
            {
                #expect(try await client.response(toHead: isHead).status == status)
            }
            #expect(try await client.frame().first == RawFrame.binary)
        }
    }

    @Test(
        "A migrating server upgrades newcomers and closes with 1001 and the host; where that is too long TCP just ends"
    )
    func migration() async throws {
        try await withHubs { server in
            let admin = "Authorization: \(HubAuthorization.value(of: HubConversation.secret))\r\n"
            let peer = try await HubMember(server)
            #expect(
                try await RawClient.ask(server, Request("POST /v1/admin/migrate?host=h:1", headers: admin)).status
                    == 200
            )
            let away = try await RawClient.webSocket(to: server, path: "/v1/permanent-hubs/create?id=p")
            #expect(try await away.frame() == .close(1001, "h:1"))
            let long = String(repeating: "h", count: 124)
            #expect(
                try await RawClient.ask(server, Request("GET /v1/admin/migrate?host=\(long)", headers: admin)).status
                    == 200
            )
            let cut = try await RawClient.webSocket(to: server, path: "/v1/hubs/create?id=x")
            #expect(try await cut.end() == "")
            try await peer.say(.offer(to: "1", sdp: "still here"))
            #expect(try await peer.hears() == .offer(from: "1", sdp: "still here"))
            #expect(try await server.statistics { $0.webSockets == 1 }.webSockets == 1)
        }
    }

    @Test("The rate is said with 101, and 429 refuses an upgrade")
    func rate() async throws {
        try await withHubs(rateLimits: true) { server in
            let client = try await RawClient.connect(to: server)
            try await client.send(RawClient.upgradeRequest("/v1/hubs/create?id=h"))
            let first = try await client.response()
            #expect(first.status == 101)
            #expect(first.header("X-RateLimit-Remaining") == "59")
            let requests = try await RawClient.connect(to: server)
            for _ in 0..<59 { #expect(try await requests.get("/v1/status").status == 200) }
            #expect(try await requests.get("/nope").status == 429)
            #expect(try await RawClient.ask(server, "WS /v1/hubs/join?id=h").status == 429)
        }
    }

    @Test("Whoever comes at once: everybody is told of everybody exactly once, in the hub's list or by its joining")
    func manyAtOnce() async throws {
        try await withHubs { server in
            let members = try await withThrowingTaskGroup(of: HubMember.self) { group in
                for _ in 0..<40 { group.addTask { try await HubMember(server) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(members.map(\.hub.me)) == Set((1...40).map { "\($0)" }))
            for member in members {
                var known = member.hub.peers.map(\.id)
                #expect(known == known.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) })
                for _ in known.count..<40 {
                    guard case .peerJoined(let peer) = try await member.hears() else {
                        Issue.record("something else came")
                        return
                    }
                    known.append(peer.id)
                }
                #expect(known == (1...40).map { "\($0)" })
            }
        }
    }

    @Test("IPv4, IPv6 and a Unix socket are three addresses with a hub each")
    func addresses() async throws {
        let folder = try Folder()
        var configuration = ServerConfiguration.still
        configuration.listen = [
            .tcp(host: "127.0.0.1", port: 0), .tcp(host: "::1", port: 0), .unix(path: "\(folder.path)/s"),
        ]
        try await withHubs(configuration) { server in
            var ids: Set<String> = []
            for address in server.addresses {
                for me in ["1", "2"] {
                    let member = try await HubMember(server, at: address, "/v1/ip-hubs/join-or-create")
                    #expect(member.hub.me == me)
                    ids.insert(member.hub.id)
                }
            }
            #expect(ids.count == 3)
        }
    }
}

import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS over real sockets", .timeLimit(.minutes(10)))
struct PeerJSSocketTests {
    private let clock = ManualClock()

    private func withPeerJS(
        _ settings: (inout PeerJSConfiguration) -> Void = { _ in },
        _ body: (SigServer) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration.still
        configuration.clock = .manual(clock)
        settings(&configuration.peerjs)
        let service = PeerJSService(configuration: configuration.peerjs, random: RandomSource(seed: 1))
        try await withServer(configuration, serving: service, body)
    }

    private func connect(_ id: String, to server: SigServer, token: String = "tok") async throws -> RawClient {
        let path = "/peerjs?key=peerjs&id=\(id)&token=\(token)&version=1.5.4"
        return try await RawClient.webSocket(to: server, path: path)
    }

    /// Connects and is told OPEN.
    private func register(_ id: String, at server: SigServer) async throws -> RawClient {
        let client = try await connect(id, to: server)
        #expect(try await client.frame() == RawFrame(RawFrame.text, #"{"type":"OPEN"}"#))
        return client
    }

    @Test("Offer, answer and candidates between two peers, as text whatever they came as")
    func call() async throws {
        try await withPeerJS { server in
            let alice = try await register("alice", at: server)
            let bob = try await register("bob", at: server)
            try await alice.send(RawFrame(RawFrame.text, #"{"type":"OFFER","payload":{ "n": 1.0 },"dst":"bob"}"#))
            #expect(
                try await bob.frame()
                    == RawFrame(RawFrame.text, #"{"type":"OFFER","src":"alice","dst":"bob","payload":{ "n": 1.0 }}"#)
            )
            try await bob.send(
                RawFrame(
                    RawFrame.binary,
                    Array(#"{"type":"ANSWER","dst":"alice","payload":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
                )
            )
            #expect(
                try await alice.frame()
                    == RawFrame(
                        RawFrame.text,
                        "{\"type\":\"ANSWER\",\"src\":\"bob\",\"dst\":\"alice\",\"payload\":\"\u{FFFD}\"}"
                    )
            )
        }
    }

    @Test("A refusal is a frame behind the upgrade, then a close without a code")
    func refused() async throws {
        try await withPeerJS { server in
            let alice = try await register("alice", at: server)
            let other = try await connect("alice", to: server, token: "other")
            #expect(
                try await other.frame()
                    == RawFrame(RawFrame.text, #"{"type":"ID-TAKEN","payload":{"msg":"ID is taken"}}"#)
            )
            #expect(try await other.frame() == RawFrame(RawFrame.close))
            try await other.send(RawFrame(RawFrame.close))
            #expect(try await other.end() == "")
            try await alice.send(RawFrame(RawFrame.ping, "still there"))
            #expect(try await alice.frame() == RawFrame(RawFrame.pong, "still there"))
        }
    }

    @Test("A message that comes with the handshake is read; what waits comes behind OPEN")
    func early() async throws {
        try await withPeerJS { server in
            let alice = try await register("alice", at: server)
            try await alice.send(RawFrame(RawFrame.text, #"{"type":"OFFER","dst":"bob"}"#))
            try await alice.send(RawFrame(RawFrame.text, #"{"type":"LEAVE","dst":"alice"}"#))
            #expect(try await alice.frame().text == #"{"type":"LEAVE","src":"alice","dst":"alice"}"#)
            let bob = try await RawClient.connect(to: server)
            var bytes = ByteBuffer(string: RawClient.upgradeRequest("/peerjs?key=peerjs&id=bob&token=t"))
            bytes.writeImmutableBuffer(RawFrame(RawFrame.text, #"{"type":"ANSWER","dst":"alice"}"#).bytes())
            try await bob.send(bytes)
            #expect(try await bob.response().status == 101)
            #expect(try await bob.frame().text == #"{"type":"OPEN"}"#)
            #expect(try await bob.frame().text == #"{"type":"OFFER","src":"alice","dst":"bob"}"#)
            #expect(try await alice.frame().text == #"{"type":"ANSWER","src":"bob","dst":"alice"}"#)
        }
    }

    @Test("When TCP breaks, or the framing is broken, the id is free")
    func broken() async throws {
        try await withPeerJS { server in
            for round in 0..<3 {
                let alice = try await register("alice", at: server)
                switch round {
                case 0: try await alice.close()
                case 1:
                    try await alice.send(RawFrame(RawFrame.text, "{}"), masked: false)
                    #expect(try await alice.closeFrame().code == 1002)
                default:
                    try await alice.send(RawFrame(RawFrame.text, [0xFF, 0xFE]))
                    #expect(try await alice.closeFrame().code == 1007)
                }
                _ = try await server.statistics { $0.webSockets == 0 }
            }
            _ = try await register("alice", at: server)
        }
    }

    @Test("EXPIRE comes, and silence is closed, when the time is over")
    func time() async throws {
        try await withPeerJS { server in
            let alice = try await register("alice", at: server)
            try await alice.send(RawFrame(RawFrame.text, #"{"type":"OFFER","dst":"bob"}"#))
            try await alice.send(RawFrame(RawFrame.text, #"{"type":"LEAVE","dst":"alice"}"#))
            _ = try await alice.frame()
            await clock.advance(by: .seconds(6))
            #expect(try await alice.frame().text == #"{"type":"EXPIRE","src":"bob","dst":"alice"}"#)
            await clock.advance(by: .seconds(54))
            #expect(try await alice.frame() == RawFrame(RawFrame.close))
        }
    }

    @Test("When the server goes down everybody is told 1001")
    func shutdown() async throws {
        try await withPeerJS { server in
            let alice = try await register("alice", at: server)
            async let drained: Void = server.drain(within: .seconds(20))
            #expect(try await alice.closeFrame().code == 1001)
            try await alice.send(RawFrame.close(1001))
            #expect(try await alice.end() == "")
            try await alice.close()
            await drained
        }
    }

    @Test(
        "A client's close is answered with its code and reason",
        arguments: [(1000, ""), (1001, "going"), (4001, "bye")]
    )
    func clientCloses(code: UInt16, reason: String) async throws {
        try await withPeerJS { server in
            let alice = try await register("alice", at: server)
            try await alice.send(RawFrame.close(code, reason))
            #expect(try await alice.frame() == RawFrame.close(code, reason))
            #expect(try await alice.end() == "")
        }
    }

    @Test("Everything hangs below the path")
    func ownPath() async throws {
        try await withPeerJS({ peerjs in
            peerjs.key = "sesame"
            peerjs.path = "/myapp/"
        }) { server in
            let client = try await RawClient.webSocket(
                to: server,
                path: "/myapp/peerjs?key=sesame&id=alice&token=t"
            )
            #expect(try await client.frame().text == #"{"type":"OPEN"}"#)
            let http = try await RawClient.connect(to: server)
            for (path, status) in [
                ("/myapp", 200), ("/myapp/", 200), ("/myapp/sesame/id", 200), ("/MYAPP/sesame/id", 200),
                ("/myapp/peerjs/id", 401), ("/sesame/id", 404), ("/myappx", 404),
            ] {
                #expect(try await http.get(path).status == status, "\(path)")
            }
        }
    }

    @Test("The pages are answered beside the sockets")
    func pages() async throws {
        try await withPeerJS({ $0.allowDiscovery = true }) { server in
            let alice = try await register("alice", at: server)
            let http = try await RawClient.connect(to: server)
            let peers = try await http.get("/peerjs/peers")
            #expect(peers.status == 200)
            #expect(peers.body == #"["alice"]"#)
            let id = try await http.get("/peerjs/id?ts=1&version=1.5.4")
            #expect(UUIDText(parsing: id.body)?.text == id.body)
            #expect(id.header("Content-Type") == "text/html; charset=utf-8")
            try await http.send("HEAD /peerjs/id HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let head = try await http.response(toHead: true)
            #expect(head.status == 200)
            #expect(head.header("Content-Length") == "36")
            let root = try await http.get("/", headers: "Accept: application/json\r\n")
            #expect(
                root.body
                    == #"{"name":"PeerJS Server","description":"A server side element to broker connections between PeerJS clients.","#
                    + #""website":"https://peerjs.com/"}"#
            )
            for (path, status) in [
                ("/PEERJS/ID/", 200), ("/wrong/id", 401), ("/peerjs", 404), ("/id", 404), ("//id", 404),
                ("/peerjs/id/more", 404), ("/peerjs/%69d", 404), ("/%zz/id", 400),
            ] {
                #expect(try await http.get(path).status == status, "\(path)")
            }
            try await alice.close()
        }
    }
}

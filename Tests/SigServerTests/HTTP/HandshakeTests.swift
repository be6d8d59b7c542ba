import SigProtocol
import SigServer
import Testing

@Suite("Handshakes of each protocol", .timeLimit(.minutes(10)))
struct HandshakeTests {
    private static let upgrade = "Upgrade: websocket\r\n"
    private static let connection = "Connection: Upgrade\r\n"
    private static let version = "Sec-WebSocket-Version: 13\r\n"
    private static let key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    private static let evil = "Origin: http://evil.example\r\n"

    /// A room that takes pages of this machine only.
    private static let rooms = ServerConfiguration.serving([.room]) { $0.room.allowedOrigins = "" }

    @Test(
        "Rooms: the first check that fails decides; their order is Upgrade, Connection, method, version, origin, key",
        arguments: [
            ("GET /ws", "", 426, "Bad Request\n"),
            ("GET /ws", connection + version + key, 426, "Bad Request\n"),
            ("GET /ws", "Upgrade: h2c\r\n" + connection + version + key, 426, "Bad Request\n"),
            ("POST /ws", "", 426, "Bad Request\n"),
            ("GET /ws", upgrade + version + key, 400, "Bad Request\n"),
            ("POST /ws", upgrade + version + key, 400, "Bad Request\n"),
            ("GET /ws", upgrade + "Connection: keep-alive\r\n" + version + key, 400, "Bad Request\n"),
            ("POST /ws", upgrade + connection + key + evil, 405, "Method Not Allowed\n"),
            ("GET /ws", upgrade + connection + key, 400, "Bad Request\n"),
            ("GET /ws", upgrade + connection + "Sec-WebSocket-Version: 12\r\n" + key + evil, 400, "Bad Request\n"),
            ("GET /ws", upgrade + connection + version + evil, 403, "Forbidden\n"),
            ("GET /ws", upgrade + connection + version, 400, "Bad Request\n"),
            ("GET /ws", upgrade + connection + version + "Sec-WebSocket-Key: c2hvcnQ=\r\n", 400, "Bad Request\n"),
            ("GET /ws", "Upgrade: WebSocket\r\nConnection: keep-alive, UPGRADE\r\n" + version + key, 101, ""),
            ("GET /ws", upgrade + connection + "Sec-WebSocket-Version: 8, 13\r\n" + key, 101, ""),
        ] as [(String, String, Int, String)]
    )
    func room(request: String, headers: String, status: Int, body: String) async throws {
        try await withSigServer(Self.rooms) { server in
            let response = try await RawClient.ask(server, Request(request, headers: headers))
            #expect(response.status == status)
            #expect(response.body == body)
            #expect(response.header("Sec-WebSocket-Version") == (status == 101 ? nil : "13"))
            #expect(response.header("Upgrade") == (status == 426 || status == 101 ? "websocket" : nil))
        }
    }

    @Test(
        "PeerJS takes versions 13 and 8; what is refused is refused as HTML, without CORS",
        arguments: [
            ("GET /peerjs", upgrade + connection + version + key, 101, ""),
            ("GET /peerjs", upgrade + connection + "Sec-WebSocket-Version: 8\r\n" + key, 101, ""),
            ("GET /peerjs", upgrade + connection + "Sec-WebSocket-Version: 12\r\n" + key, 400, "Bad Request"),
            ("GET /peerjs", upgrade + connection + version, 400, "Bad Request"),
            ("GET /peerjs", upgrade + version + key, 400, "Bad Request"),
            ("POST /peerjs", upgrade + connection + version + key, 405, "Invalid HTTP method"),
            ("GET /other", upgrade + connection + version + key, 400, "Bad Request"),
        ] as [(String, String, Int, String)]
    )
    func peerJS(request: String, headers: String, status: Int, body: String) async throws {
        try await withSigServer(.serving([.peerjs])) { server in
            let response = try await RawClient.ask(server, Request(request, headers: headers + Self.evil))
            #expect(response.status == status)
            #expect(response.body == body)
            #expect(response.header("Content-Type") == (status == 101 ? nil : "text/html"))
            #expect(response.header("Access-Control-Allow-Origin") == nil)
            if status != 101 { #expect(response.header("Connection") == "close") }
        }
    }

    @Test("PeerJS takes the first subprotocol offered; rooms and share choose none")
    func subprotocols() async throws {
        try await withSigServer(.still) { server in
            for (path, chosen) in [("/peerjs", "one"), ("/ws", nil), ("/v1", nil)] as [(String, String?)] {
                let headers = "Sec-WebSocket-Protocol: one, two\r\nSec-WebSocket-Extensions: permessage-deflate\r\n"
                let response = try await RawClient.ask(server, Request("WS \(path)", headers: headers))
                #expect(response.status == 101)
                #expect(response.header("Sec-WebSocket-Protocol") == chosen)
                #expect(response.header("Sec-WebSocket-Extensions") == nil)
            }
        }
    }

    @Test("Whatever is not 101 closes the connection that asked for an upgrade")
    func closes() async throws {
        try await withSigServer(.still) { server in
            for path in ["/ws", "/v1", "/peerjs", "/nope", "/healthz"] {
                let client = try await RawClient.connect(to: server)
                let response = try await client.get(path, headers: "Upgrade: websocket\r\n")
                #expect(response.header("Connection") == "close", "\(path)")
                #expect(try await client.end() == "")
            }
        }
    }

    @Test("A path without an upgrade keeps its connection, and the next request on it may be the handshake")
    func laterHandshake() async throws {
        try await withSigServer(.still) { server in
            let client = try await RawClient.connect(to: server)
            for path in ["/ws", "/v1", "/peerjs/id", "/nope"] {
                #expect(try await client.get(path).header("Connection") == nil)
            }
            try await client.send(RawClient.upgradeRequest("/ws"))
            #expect(try await client.response().status == 101)
            try await client.send(RawFrame(RawFrame.text, #"{"type":"ping"}"#))
            #expect(try await client.frame().text == "{\"type\":\"pong\",\"room\":\"\",\"from\":\"\"}\n")
        }
    }
}

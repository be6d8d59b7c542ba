import NIOCore
import SigServer
import Testing

@Suite("HTTP on the shared port", .timeLimit(.minutes(10)))
struct HTTPConductTests {
    @Test(
        "Each bound and violation has its answer, and the connection closes after it",
        arguments: [
            ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
            ("GET nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
            ("\u{1}\u{2}\u{3}\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nNo colon\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -3\r\n\r\n", 400),
            ("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 16 * 1024))\r\n\r\n", 431),
            ("GET /\(String(repeating: "x", count: 16 * 1024)) HTTP/1.1\r\nHost: localhost\r\n\r\n", 431),
            ("GET / HTTP/1.1\r\nHost: localhost\r\n\(String(repeating: "X: x\r\n", count: 300))\r\n", 431),
            ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65537\r\n\r\n", 413),
            ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
            (
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "10001\r\n\(String(repeating: "x", count: 65537))\r\n0\r\n\r\n", 413
            ),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nExpect: the unexpected\r\n\r\n", 417),
            ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
            ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 421),
        ] as [(String, Int)]
    )
    func refused(request: String, status: Int) async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            try await client.send(request)
            let response = try await client.response()
            #expect(response.status == status)
            #expect(response.header("Connection") == "close")
            #expect(response.body.hasSuffix("\n"))
            #expect(try await client.end() == "")
        }
    }

    @Test("A body at its bound is taken, in one piece and in chunks")
    func bodyAtBound() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            let body = String(repeating: "x", count: 65536)
            try await client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65536\r\n\r\n\(body)")
            #expect(try await client.response().status == 404)
            try await client.send(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n10000\r\n\(body)\r\n0\r\n\r\n"
            )
            #expect(try await client.response().status == 404)
        }
    }

    @Test("Requests of one connection are answered in order, however they are cut")
    func pipelining() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            let requests =
                String(repeating: "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 100)
                + "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            let half = requests.index(requests.startIndex, offsetBy: 1234)
            try await client.send(String(requests[..<half]))
            try await client.send(String(requests[half...]))
            for _ in 1...100 { #expect(try await client.response().status == 404) }
            let last = try await client.response(toHead: true)
            #expect(last.status == 200)
            #expect(Int(last.header("Content-Length") ?? "") ?? 0 > 100)
            #expect(try await client.end() == "")
        }
    }

    @Test("A client that asks without reading is read no further, and gets every answer when it reads")
    func asksWithoutReading() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server, reads: false)
            let count = 4000
            let request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
            // Each answer is some kilobytes: no socket takes all of them.
            for _ in 0..<(count / 100) { try client.write(.init(string: String(repeating: request, count: 100))) }
            try await client.startReading()
            for _ in 1...count { #expect(try await client.response().status == 200) }
            #expect(await server.statistics().heldBytes == 0)
        }
    }

    @Test("HTTP/1.0 closes unless it asks to keep the connection")
    func oldVersion() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            try await client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(try await client.response().header("Connection") == "keep-alive")
            try await client.send("GET /a HTTP/1.0\r\n\r\n")
            #expect(try await client.response().header("Connection") == "close")
            try await client.end()
        }
    }

    @Test("Expect: 100-continue is told to go on, unless the body would be too large")
    func expect() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            let head = "POST /a HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
            try await client.send("\(head)Content-Length: 2\r\n\r\n")
            #expect(try await client.response().status == 100)
            try await client.send("ab")
            #expect(try await client.response().status == 404)
            try await client.send("\(head)Content-Length: 70000\r\n\r\n")
            #expect(try await client.response().status == 413)
            try await client.end()
        }
    }

    @Test("A client that has sent all it will still gets its answers")
    func halfClosed() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            try await client.send(
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /a HTTP/1.1\r\nHost: localhost\r\n\r\nGET /half"
            )
            try await client.closeOutput()
            #expect(try await client.response().status == 200)
            #expect(try await client.response().status == 404)
            #expect(try await client.end() == "")
        }
    }

    @Test(
        "Other upgrades are ignored, and the connection closes because the decoder stops there",
        arguments: ["h2c", "TLS/1.2"]
    )
    func otherUpgrades(name: String) async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            let response = try await client.get(
                "/",
                headers: "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: \(name)\r\nHTTP2-Settings: AAMAAABkAAQ\r\n"
            )
            #expect(response.status == 200)
            #expect(response.header("Connection") == "close")
            #expect(try await client.end() == "")
        }
    }

    @Test("CONNECT is no tunnel, and ends the connection")
    func connect() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            try await client.send("CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\n\r\n")
            let response = try await client.response()
            #expect(response.status == 404)
            #expect(response.header("Connection") == "close")
            #expect(try await client.end() == "")
        }
    }

    @Test("Connections beyond the largest number are told 503; when one has gone there is room again")
    func tooManyConnections() async throws {
        var configuration = ServerConfiguration.still
        configuration.maxConnections = 2
        try await withServer(configuration) { server in
            let first = try await RawClient.webSocket(to: server)
            let second = try await RawClient.connect(to: server)
            #expect(try await second.get("/a").status == 404)
            let third = try await RawClient.connect(to: server)
            let response = try await third.get("/a")
            #expect(response.status == 503)
            #expect(response.header("Connection") == "close")
            #expect(try await third.end() == "")
            for client in [third, first] { try await client.close() }
            _ = try await server.statistics { $0.connections == 1 }
            #expect(await server.statistics().turnedAway == 1)
            let fourth = try await RawClient.connect(to: server)
            #expect(try await fourth.get("/a").status == 404)
        }
    }
}

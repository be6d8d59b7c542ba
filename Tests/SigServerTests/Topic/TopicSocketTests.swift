import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The topic protocol over sockets", .timeLimit(.minutes(10)))
struct TopicSocketTests {
    private func post(_ path: String, _ body: String, headers: String = "") -> String {
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private func offer(_ length: Int) -> String {
        #"{"info":"i","offer":"\#(String(repeating: "v", count: length))"}"#
    }

    @Test("The exchange on one kept-alive connection, in whatever form the body comes")
    func exchange() async throws {
        try await withSigServer(.serving([.topic])) { server in
            let client = try await RawClient.connect(to: server)
            let chunked = "Transfer-Encoding: chunked\r\n"
            let body = #"{"info":"i","offer":"o","code":"c"}"#
            let size = String(body.utf8.count, radix: 16)
            try await client.send(
                "POST /t/offer HTTP/1.1\r\nHost: localhost\r\n\(chunked)\r\n\(size)\r\n\(body)\r\n0\r\n\r\n"
            )
            let offered = try await client.response()
            #expect(offered.body == #"{"code":"c"}"#)
            #expect(offered.header("Content-Length") == "12")
            #expect(offered.header("Content-Type") == "application/json")
            for type in ["", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n"] {
                try await client.send(post("/poll", #"{"code":"c","side":"answerer"}"#, headers: type))
                #expect(try await client.response().body == #"{"offer":"o","offerCandidates":[]}"#)
            }
            // Pipelined, in order.
            try await client.send(
                post("/answer", #"{"code":"c","answer":"a","side":"answerer"}"#)
                    + post("/poll", #"{"code":"c","side":"offerer"}"#)
            )
            #expect(try await client.response().body == #"{"success":true}"#)
            #expect(try await client.response().body == #"{"answer":"a","answerCandidates":[]}"#)
            try await client.close()
        }
    }

    @Test("HEAD is GET without the body")
    func head() async throws {
        try await withSigServer(.serving([.topic])) { server in
            let client = try await RawClient.connect(to: server)
            for path in ["/", "/topics", "/health", "/t/sessions"] {
                try await client.send("HEAD \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                let response = try await client.response(toHead: true)
                #expect(response.status == 200)
                #expect(response.header("Content-Type") == "application/json")
            }
            #expect(try await client.get("/health").status == 200)
            try await client.close()
        }
    }

    @Test(
        "A body of 16 MiB is taken, and is memory while the session lives; one byte more is refused before it has come"
    )
    func bodies() async throws {
        try await withSigServer(.serving([.topic])) { server in
            let client = try await RawClient.connect(to: server)
            let frame = offer(0).utf8.count
            try await client.send(post("/t/offer", offer(TopicLimits.body - frame)))
            #expect(try await client.response().status == 200)
            #expect(await server.statistics().heldBytes >= TopicLimits.body - frame)
            let head = "Host: localhost\r\nContent-Length: \(TopicLimits.body + 1)\r\n\r\n"
            try await client.send("POST /t/offer HTTP/1.1\r\n\(head)")
            let refused = try await client.response()
            #expect(refused.status == 413)
            #expect(refused.header("Content-Type") == "application/json")
            #expect(refused.header("Connection") == "close")
            #expect(refused.header("Access-Control-Allow-Credentials") == "true")
            #expect(refused.body == #"{"error":"Body must be 16777216 bytes or less"}"#)
            #expect(try await client.end() == "")
        }
    }

    @Test("A body in chunks is refused as soon as it is too long")
    func chunkedBody() async throws {
        try await withSigServer(.serving([.topic])) { server in
            let client = try await RawClient.connect(to: server)
            try await client.send("POST /poll HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = "100000\r\n" + String(repeating: "x", count: 1 << 20) + "\r\n"
            for _ in 0..<17 { try client.write(ByteBuffer(string: chunk)) }
            #expect(try await client.response().status == 413)
            try await client.close()
        }
    }

    @Test("Unfinished bodies count as memory; when it is full the largest is cut")
    func unfinished() async throws {
        let configuration = ServerConfiguration.serving([.topic]) { $0.maxMemory = 3 << 20 }
        try await withSigServer(configuration) { server in
            var clients: [RawClient] = []
            for _ in 0..<4 {
                let client = try await RawClient.connect(to: server)
                let head = "POST /t/offer HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16000000\r\n\r\n"
                try await client.send(head + String(repeating: "x", count: 1 << 20))
                clients.append(client)
            }
            let statistics = try await server.statistics { $0.accepted == 4 && $0.connections < 4 }
            #expect(statistics.connections < 4)
            #expect(statistics.heldBytes <= configuration.maxMemory)
            for client in clients { try await client.close() }
            #expect(try await server.statistics { $0.heldBytes == 0 }.heldBytes == 0)
        }
    }

    @Test("Sessions count against the server's memory, and beyond it offers are refused until some end")
    func stored() async throws {
        let clock = ManualClock()
        let configuration = ServerConfiguration.serving([.topic]) {
            $0.maxMemory = 400_000
            $0.clock = .manual(clock)
        }
        try await withSigServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            var statuses: [Int] = []
            for _ in 0..<12 {
                try await client.send(post("/t/offer", offer(30_000)))
                statuses.append(try await client.response().status)
            }
            #expect(statuses.first == 200)
            #expect(statuses.last == 503)
            #expect(await server.statistics().heldBytes > 150_000)
            #expect(try await client.get("/topics").status == 200)
            // Without waiting for the connection, which is idle for too long then.
            await clock.advance(by: .seconds(301))
            #expect(await server.statistics().heldBytes == 0)
        }
    }

    @Test(
        "A list that is long comes in chunks, and is whole; to HTTP/1.0 it ends with the connection; HEAD has no body"
    )
    func longList() async throws {
        try await withSigServer(.serving([.topic])) { server in
            let client = try await RawClient.connect(to: server)
            for _ in 0..<30 {
                try await client.send(post("/t/offer", offer(100_000)))
                #expect(try await client.response().status == 200)
            }
            try await client.send("HEAD /t/sessions HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let head = try await client.response(toHead: true)
            #expect(head.header("Content-Length") == nil)
            #expect(head.header("Transfer-Encoding") == nil)
            // The request behind it waits for its end.
            try await client.send(
                "GET /t/sessions HTTP/1.1\r\nHost: localhost\r\n\r\nGET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
            )
            let list = try await client.response()
            #expect(list.header("Transfer-Encoding") == "chunked")
            #expect(list.header("Content-Length") == nil)
            #expect(try TopicSession.list(parsing: ByteBuffer(string: list.body)).count == 30)
            #expect(try await client.response().body.hasPrefix(#"{"status":"ok""#))
            try await client.send("GET /t/sessions HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            let old = try await client.end()
            let end = try #require(old.firstRange(of: "\r\n\r\n"))
            #expect(old[..<end.lowerBound].contains("Connection: close"))
            #expect(!old[..<end.lowerBound].contains("Transfer-Encoding"))
            let sessions = try TopicSession.list(parsing: ByteBuffer(string: String(old[end.upperBound...])))
            #expect(sessions.count == 30)
        }
    }

    @Test("Who asks for long lists and does not read holds no more than a piece of each")
    func slowReaders() async throws {
        try await withSigServer(.serving([.topic])) { server in
            let client = try await RawClient.connect(to: server)
            for _ in 0..<20 {
                try await client.send(post("/t/offer", offer(1_000_000)))
                #expect(try await client.response().status == 200)
            }
            let stored = await server.statistics().heldBytes
            var slow: [RawClient] = []
            for _ in 0..<4 {
                let reader = try await RawClient.connect(to: server)
                try await reader.stopReading()
                try await reader.send("GET /t/sessions HTTP/1.1\r\nHost: localhost\r\n\r\n")
                slow.append(reader)
            }
            let held = try await server.statistics { $0.heldBytes > stored }.heldBytes - stored
            #expect(held <= 4 * (ServerBounds.listPiece + 1_200_000))
            for reader in slow {
                try await reader.startReading()
                #expect(try TopicSession.list(parsing: ByteBuffer(string: await reader.response().body)).count == 20)
                try await reader.close()
            }
            #expect(try await server.statistics { $0.heldBytes == stored }.heldBytes == stored)
            try await client.close()
        }
    }

    @Test("Random bytes as topics, queries and bodies end in an answer, and the server goes on")
    func rubbish() async throws {
        try await withSigServer(.serving([.topic])) { server in
            for path in ["/\u{1}/offer", "/%00/offer", "/%FF%FE/offer", "/\(String(repeating: "%", count: 500))/offer"]
            {
                let client = try await RawClient.connect(to: server)
                try await client.send(post(path, "\u{0}\u{1}{\"info\":"))
                #expect(try await client.response().status == 400)
                try await client.close()
            }
            #expect(try await RawClient.ask(server, "GET /health").status == 200)
        }
    }
}

import NIOCore
import NIOHTTP1
import NIOPosix
import Testing

@testable import SigClient

@Suite("HTTP requests", .timeLimit(.minutes(10)))
struct ConnectorHTTPTests {
    private func url(_ server: StubServer, _ path: String = "/") throws -> SignalingURL {
        try SignalingURL("http://127.0.0.1:\(server.port)\(path)")
    }

    @Test("a request has its method, path, headers and body; any status is returned")
    func request() async throws {
        let seen = Journal<String>()
        try await StubServer.with(
            HTTPScript.install { _, head, body in
                seen.add("\(head.method) \(head.uri) \(body)")
                for (name, value) in head.headers { seen.add("\(name): \(value)") }
                return .response(.notFound, ["X-Answer": "1"], body: "nothing here")
            }
        ) { server in
            var configuration = ConnectorConfiguration.patient
            configuration.headers = ["X-All": "all", "X-Both": "all", "User-Agent": "mine"]
            let connector = Connector(configuration)
            let response = try await connector.request(
                .POST,
                try url(server, "/offer?x=%20"),
                headers: ["x-both": "one", "Host": "other.test"],
                body: ByteBuffer(string: #"{"a":1}"#)
            )
            #expect(response.status == .notFound)
            #expect(response.headers["x-answer"] == ["1"])
            #expect(String(buffer: response.body) == "nothing here")
            #expect(seen.all.first == #"POST /offer?x=%20 {"a":1}"#)
            #expect(seen.all.contains("Content-Length: 7"))
            #expect(seen.all.contains("X-All: all"))
            #expect(seen.all.contains("x-both: one"))
            #expect(!seen.all.contains("X-Both: all"))
            #expect(seen.all.contains("User-Agent: mine"))
            #expect(seen.all.contains("Host: other.test"))
            await connector.shutdown()
        }
    }

    @Test("redirects are not followed")
    func redirect() async throws {
        try await StubServer.with(
            HTTPScript.install { _, _, _ in .response(.found, ["Location": "http://elsewhere.invalid/"]) }
        ) { server in
            let response = try await Connector(.patient).request(.GET, try url(server))
            #expect(response.status == .found)
        }
    }

    @Test("requests one after the other share a connection, until the connector is shut down")
    func keepAlive() async throws {
        try await StubServer.with(HTTPScript.install { count, _, _ in .response(.ok, body: "\(count)") }) { server in
            let connector = Connector(.patient)
            for count in 1...5 {
                let response = try await connector.request(.GET, try url(server))
                #expect(String(buffer: response.body) == "\(count)")
            }
            #expect(server.connections.all.count == 1)
            await connector.shutdown()
            try await server.connections.all[0].closeFuture.get()
            _ = try await connector.request(.GET, try url(server))
            #expect(server.connections.all.count == 2)
            try await server.connections.all[1].closeFuture.get()
        }
    }

    @Test("a connection that the server wants closed is not used again")
    func connectionClose() async throws {
        try await StubServer.with(
            HTTPScript.install { count, _, _ in .response(.ok, ["Connection": "close"], body: "\(count)") }
        ) { server in
            let connector = Connector(.patient)
            for _ in 1...2 {
                let response = try await connector.request(.GET, try url(server))
                #expect(String(buffer: response.body) == "1")
            }
            #expect(server.connections.all.count == 2)
        }
    }

    @Test("many requests at once open a bounded number of connections, and all are answered")
    func bounded() async throws {
        try await StubServer.with(HTTPScript.install { _, head, _ in .response(.ok, body: head.uri) }) { server in
            let connector = Connector(.patient)
            let target = try url(server)
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        let response = try await connector.request(.GET, target.adding(query: "n", value: "\(number)"))
                        return String(buffer: response.body)
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(answers == Set((0..<50).map { "/?n=\($0)" }))
            #expect(server.connections.all.count <= HTTPPool.maxConnections)
            await connector.shutdown()
        }
    }

    @Test("a stale kept-alive connection is replaced for GET, once, and not for POST")
    func stale() async throws {
        let total = Journal<String>()
        try await StubServer.with(
            HTTPScript.install { count, head, _ in
                total.add(head.method.rawValue)
                return count == 1 ? .response(.ok, body: "fresh") : .closeWithoutAnswer
            }
        ) { server in
            let connector = Connector(.patient)
            _ = try await connector.request(.GET, try url(server))
            let again = try await connector.request(.GET, try url(server))
            #expect(String(buffer: again.body) == "fresh")
            #expect(server.connections.all.count == 2)
            let target = try url(server)
            let error = await signalingError { try await connector.request(.POST, target) }
            #expect(error?.code == .closed)
            #expect(total.all == ["GET", "GET", "GET", "POST"])
        }
    }

    @Test("a fresh connection that is closed without an answer is not tried again")
    func closedFresh() async throws {
        try await StubServer.with(HTTPScript.install { _, _, _ in .closeWithoutAnswer }) { server in
            let target = try url(server)
            let error = await signalingError { try await Connector(.patient).request(.GET, target) }
            #expect(error?.code == .closed)
            #expect(server.connections.all.count == 1)
        }
    }

    @Test("a body over the bound is refused, whether its length is said or not")
    func bodyBound() async throws {
        let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n01234567890123456789\r\n0\r\n\r\n"
        try await StubServer.with(
            HTTPScript.install { _, head, _ in
                head.uri == "/chunked" ? .raw(chunked) : .response(.ok, body: "01234567890123456789")
            }
        ) { server in
            var configuration = ConnectorConfiguration.patient
            configuration.maxResponseBody = 19
            let connector = Connector(configuration)
            for path in ["/", "/chunked"] {
                let target = try url(server, path)
                let error = await signalingError { try await connector.request(.GET, target) }
                #expect(error?.code == .tooLarge)
            }
            configuration.maxResponseBody = 20
            let whole = try await Connector(configuration).request(.GET, try url(server, "/chunked"))
            #expect(whole.body.readableBytes == 20)
        }
    }

    @Test(
        "answers that are broken end in an error of their kind",
        arguments: [
            ("not http at all\r\n\r\n", SignalingError.Code.protocolViolation),
            ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", .closed),
            ("HTTP/2.0 200 OK\r\n\r\n", .protocolViolation),
            ("HTTP/1.1 200 OK\r\nX: \(String(repeating: "x", count: 70_000))\r\n\r\n", .tooLarge),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", .protocolViolation),
            ("HTTP/1.1 2", .closed),
            ("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n", .protocolViolation),
        ]
    )
    func broken(answer: String, code: SignalingError.Code) async throws {
        try await StubServer.with(HTTPScript.install { _, _, _ in .raw(answer, thenClose: true) }) { server in
            let target = try url(server)
            let error = await signalingError { try await Connector(.patient).request(.GET, target) }
            #expect(error?.code == code)
        }
    }

    @Test(
        "odd answers that are allowed are taken",
        arguments: [
            ("HTTP/1.1 200 OK\r\n\r\nuntil the end", "until the end"),
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "ok"),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nTrailer:\r\nX: y\r\n\r\n", "ok"),
            ("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n", ""),
            ("HTTP/1.0 200 OK\r\nEmpty:\r\n\r\nold", "old"),
        ]
    )
    func odd(answer: String, body: String) async throws {
        try await StubServer.with(HTTPScript.install { _, _, _ in .raw(answer, thenClose: true) }) { server in
            let response = try await Connector(.patient).request(.GET, try url(server))
            #expect(String(buffer: response.body) == body)
        }
    }

    @Test("an answer that nobody asked for does not reach the next request")
    func unsolicited() async throws {
        let twice = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nb"
        try await StubServer.with(
            HTTPScript.install { _, head, _ in head.uri == "/twice" ? .raw(twice) : .response(.ok, body: "c") }
        ) { server in
            let connector = Connector(.patient)
            let first = try await connector.request(.GET, try url(server, "/twice"))
            #expect(String(buffer: first.body) == "a")
            let second = try await connector.request(.GET, try url(server))
            #expect(String(buffer: second.body) == "c")
        }
    }

    @Test("a server that never answers: timed out; a cancelled request: cancelled; both are hung up on")
    func silence() async throws {
        let asked = Journal<String>()
        try await StubServer.with(
            HTTPScript.install { _, head, _ in
                asked.add(head.uri)
                return .silence
            }
        ) { server in
            let target = try url(server)
            let connector = Connector(.patient)
            let error = await signalingError {
                try await connector.request(.GET, target, timeout: .milliseconds(50))
            }
            #expect(error?.code == .timedOut)
            let second = try url(server, "/second")
            let task = Task { await signalingError { try await connector.request(.GET, second) } }
            await asked.wait { $0.contains("/second") }
            task.cancel()
            #expect(await task.value?.code == .cancelled)
            for connection in server.connections.all { try await connection.closeFuture.get() }
        }
    }

    @Test("what can't be sent is refused before anything is sent")
    func refused() async throws {
        let target = try SignalingURL("http://127.0.0.1:9/")
        for headers in [["A": "b\r\nC: d"], ["A b": "c"], ["Content-Length": "1"], ["Upgrade": "x"], ["": "x"]]
            as [[String: String]]
        {
            let fields = HTTPHeaders(headers.map { ($0.key, $0.value) })
            let error = await signalingError { try await Connector(.patient).request(.GET, target, headers: fields) }
            #expect(error?.code == .invalidArgument)
        }
        let method = await signalingError { try await Connector(.patient).request(.RAW(value: "GET /\r\n"), target) }
        #expect(method?.code == .invalidArgument)
        var configuration = ConnectorConfiguration.patient
        configuration.origin = "https://a\r\nX: y"
        let connector = Connector(configuration)
        let origin = await signalingError { try await connector.request(.GET, target) }
        #expect(origin?.code == .invalidArgument)
    }

    @Test("requests go over TLS and Unix sockets too")
    func transports() async throws {
        let path = "/tmp/sigclient-http-\(UInt64.random(in: .min ... .max))"
        let tls = try StubServer.tls(TestCertificates.local, TestCertificates.localKey)
        try await StubServer.with(
            unixSocket: path,
            tls: tls,
            HTTPScript.install { count, _, _ in .response(.ok, body: "\(count)") }
        ) { server in
            var configuration = ConnectorConfiguration.patient
            configuration.unixSocket = path
            configuration.tls.caPEM = Array(TestCertificates.authority.utf8)
            let connector = Connector(configuration)
            for count in 1...2 {
                let response = try await connector.request(.GET, try SignalingURL("https://localhost/"))
                #expect(String(buffer: response.body) == "\(count)")
            }
            await connector.shutdown()
        }
    }
}

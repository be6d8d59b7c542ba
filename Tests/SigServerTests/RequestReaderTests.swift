import NIOCore
import NIOHTTP1
import Testing

@testable import SigServer

@Suite("Reading requests, without sockets")
struct RequestReaderTests {
    private static let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
    private var reader = RequestReader(
        hosts: HostCheck(listen: [], anyHost: true),
        router: Router(protocols: []),
        now: start
    )

    private func head(
        _ method: HTTPMethod = .GET,
        _ uri: String = "/",
        version: HTTPVersion = .http1_1,
        headers: HTTPHeaders = ["Host": "localhost"]
    ) -> HTTPServerRequestPart {
        .head(HTTPRequestHead(version: version, method: method, uri: uri, headers: headers))
    }

    private mutating func take(_ part: HTTPServerRequestPart, after seconds: Int64 = 0) -> RequestReader.Action {
        reader.receive(part, from: .unix, now: Self.start + .seconds(seconds))
    }

    private func request(_ action: RequestReader.Action) throws -> ReceivedRequest {
        guard case .request(let request) = action else { throw RawClient.Failure(description: "no request: \(action)") }
        return request
    }

    @Test(
        "Targets are split raw",
        arguments: [
            ("/", "/", nil), ("/a%2Fb/../c", "/a%2Fb/../c", nil), ("/a?b=c?d", "/a", "b=c?d"), ("/a?", "/a", ""),
            ("http://h:1/a?b", "/a", "b"), ("https://h", "/", nil), ("http://h?q", "/", "q"), ("//a", "//a", nil),
        ] as [(String, String, String?)]
    )
    mutating func target(uri: String, path: String, query: String?) throws {
        _ = take(head(.GET, uri))
        let received = try request(take(.end(nil)))
        #expect(received.refusal == nil)
        #expect(received.request.path == path)
        #expect(received.request.query == query)
    }

    @Test("White space behind a header's value is no part of it")
    mutating func spaceBehindValues() throws {
        _ = take(head(headers: ["Host": "localhost \t", "Origin": "https://a ", "Content-Length": "0 "]))
        let received = try request(take(.end(nil)))
        #expect(received.refusal == nil)
        #expect(received.request.headers.origin == "https://a")
        #expect(received.request.headers.first(name: "Host") == "localhost")
    }

    @Test("A body is joined from its pieces")
    mutating func body() throws {
        _ = take(head(.POST))
        _ = take(.body(ByteBuffer(string: "one ")))
        #expect(reader.heldBytes == 4)
        _ = take(.body(ByteBuffer(string: "piece")))
        let received = try request(take(.end(nil)))
        #expect(String(buffer: received.request.body) == "one piece")
        #expect(received.keepAlive)
        #expect(reader.heldBytes == 0)
    }

    @Test("What comes behind a refusal is not looked at")
    mutating func afterRefusal() throws {
        _ = take(head(.POST))
        let piece = ByteBuffer(repeating: 0, count: 40_000)
        _ = take(.body(piece))
        #expect(try request(take(.body(piece))).refusal?.status == .payloadTooLarge)
        #expect(reader.isDone)
        for part in [.body(piece), .end(nil), head(), .end(nil)] as [HTTPServerRequestPart] {
            guard case .none = take(part) else { throw RawClient.Failure(description: "answered twice") }
        }
        #expect(reader.failed(HTTPParserError.invalidMethod, from: .unix) == nil)
        #expect(reader.deadline == nil)
    }

    @Test("Each state has its time")
    mutating func deadlines() throws {
        #expect(reader.deadline == Self.start + .seconds(5))
        reader.readEnded(now: Self.start + .seconds(3))
        // The first bytes do not give it more.
        #expect(reader.deadline == Self.start + .seconds(5))
        _ = take(head(.POST), after: 4)
        #expect(reader.deadline == Self.start + .seconds(14))
        for seconds in stride(from: 10 as Int64, through: 60, by: 5) {
            _ = take(.body(ByteBuffer(string: "x")), after: seconds)
        }
        #expect(reader.deadline == Self.start + .seconds(64))
        _ = take(.end(nil), after: 61)
        reader.readEnded(now: Self.start + .seconds(61))
        #expect(reader.deadline == Self.start + .seconds(121))
        // Bytes without a part are the beginning of a head.
        reader.readEnded(now: Self.start + .seconds(70))
        #expect(reader.deadline == Self.start + .seconds(75))
        reader.readEnded(now: Self.start + .seconds(74))
        #expect(reader.deadline == Self.start + .seconds(75))
    }

    @Test("Only Upgrade: websocket asks for a WebSocket; the router looks at the method")
    mutating func upgrades() throws {
        for (method, upgrade, isWebSocket) in [
            (.GET, "websocket", true), (.GET, "WebSocket", true), (.GET, "h2c, websocket", true), (.GET, "h2c", false),
            (.POST, "websocket", true), (.POST, "h2c", false),
        ] as [(HTTPMethod, String, Bool)] {
            var reader = RequestReader(
                hosts: HostCheck(listen: [], anyHost: true),
                router: Router(protocols: []),
                now: Self.start
            )
            _ = reader.receive(
                head(method, headers: ["Host": "h", "Upgrade": upgrade, "Connection": "Upgrade"]),
                from: .unix,
                now: Self.start
            )
            let received = try request(reader.receive(.end(nil), from: .unix, now: Self.start))
            #expect(received.isUpgrade == isWebSocket)
            #expect(received.hasUpgrade)
            #expect(reader.isDone)
        }
    }

    @Test(
        "While only loopback is listened on, only its names are taken",
        arguments: [
            ("localhost", true), ("LOCALHOST:80", true), ("a.b.localhost", true), ("localhost.", true),
            ("127.0.0.1", true),
            ("127.1.2.3:99999", true), ("[::1]", true), ("[::1]:80", true), ("[0:0:0:0:0:0:0:1]:80", true),
            ("evil.example", false),
            ("notlocalhost", false), ("localhost.evil.example", false), ("127.0.0.1.evil.example", false),
            ("10.0.0.1", false),
            ("[::2]", false), ("::1", false), ("", false), (":80", false), ("localhost:80x", false),
            ("localhost:80:80", false),
            ("[::1]evil", false), ("user@localhost", false), ("0.0.0.0", false), ("127.evil.example", false),
        ] as [(String, Bool)]
    )
    func hosts(host: String, isAllowed: Bool) {
        let check = HostCheck(listen: [.tcp(host: "127.0.0.1", port: 1), .unix(path: "/s")], anyHost: false)
        #expect(check.isOn)
        #expect(check.allows(host) == isAllowed)
        #expect(HostCheck(listen: [.tcp(host: "127.0.0.1", port: 1)], anyHost: true).allows(host))
        #expect(HostCheck(listen: [.everywhere(port: 1)], anyHost: false).allows(host))
    }

    @Test("Answers are whole, and nobody can add lines to them")
    func encoding() {
        let received = ReceivedRequest(
            request: ServiceRequest(method: .GET, path: "/"),
            version: .http1_1,
            keepAlive: true,
            hasUpgrade: false
        )
        let reply = HTTPReply.text(.ok, "hi", headers: ["X-Good": "a", "X-Bad": "a\r\nSet-Cookie: b"])
        let text = String(buffer: ReplyEncoder.encode(reply, to: received, closes: false))
        #expect(
            text
                == "HTTP/1.1 200 OK\r\nX-Good: a\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\n\r\nhi"
        )
        let empty = String(buffer: ReplyEncoder.encode(HTTPReply(.noContent), to: received, closes: true))
        #expect(empty == "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
    }
}

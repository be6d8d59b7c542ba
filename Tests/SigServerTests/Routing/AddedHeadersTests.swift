import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("The headers that rows add", .timeLimit(.minutes(10)))
struct AddedHeadersTests {
    private static let security = [
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("X-XSS-Protection", "1; mode=block"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ]

    private func origin(_ name: String) -> String { "Origin: \(name)\r\n" }

    @Test("Every origin may read PeerJS's answers, refusals and 404 too; Vary says that it was looked at")
    func everyOrigin() async throws {
        try await withSigServer(.serving([.peerjs])) { server in
            for path in ["/", "/peerjs/id", "/peerjs/peers", "/WRONG/id", "/nope"] {
                for name in ["http://app.example", "null"] {
                    let response = try await RawClient.ask(server, Request("GET \(path)", headers: origin(name)))
                    #expect(response.header("Access-Control-Allow-Origin") == name, "\(path)")
                    #expect(response.header("Vary") == "Origin")
                    #expect(response.header("Access-Control-Allow-Credentials") == nil)
                }
                let without = try await RawClient.ask(server, Request("GET \(path)", headers: ""))
                #expect(without.header("Access-Control-Allow-Origin") == nil)
                #expect(without.header("Vary") == "Origin")
            }
        }
    }

    @Test(
        "With origins listed only those are echoed, to the letter; the answer is the same for all, and so are WebSockets"
    )
    func listedOrigins() async throws {
        let configuration = ServerConfiguration.serving([.peerjs]) {
            $0.peerjs.corsOrigins = ["http://a.example", "http://b.example"]
        }
        try await withSigServer(configuration) { server in
            for (name, isEchoed) in [
                ("http://a.example", true), ("http://b.example", true), ("http://A.example", false),
                ("http://a.example/", false), ("http://c.example", false),
            ] {
                let response = try await RawClient.ask(server, Request("GET /", headers: origin(name)))
                #expect(response.status == 200)
                #expect(response.header("Access-Control-Allow-Origin") == (isEchoed ? name : nil))
                #expect(response.header("Vary") == "Origin")
                let socket = try await RawClient.ask(server, Request("WS /peerjs", headers: origin(name)))
                #expect(socket.status == 101)
                #expect(socket.header("Access-Control-Allow-Origin") == nil)
            }
        }
    }

    @Test("OPTIONS is answered with 204, and allows what is asked for in its own words")
    func preflight() async throws {
        try await withSigServer(.serving([.peerjs])) { server in
            let headers = origin("http://a") + "Access-Control-Request-Headers: x-one, X-Two\r\n"
            let asked = try await RawClient.ask(server, Request("OPTIONS /peerjs/id", headers: headers))
            #expect(asked.status == 204)
            #expect(asked.header("Content-Length") == "0")
            #expect(asked.header("Access-Control-Allow-Origin") == "http://a")
            #expect(asked.header("Access-Control-Allow-Headers") == "x-one, X-Two")
            #expect(asked.header("Access-Control-Allow-Methods") == "GET,HEAD,PUT,PATCH,POST,DELETE")
            #expect(asked.header("Vary") == "Origin, Access-Control-Request-Headers")
            #expect(asked.headers.filter { $0.name == "Vary" }.count == 1)
            let plain = try await RawClient.ask(server, "OPTIONS /x")
            #expect(plain.header("Access-Control-Allow-Origin") == nil)
            #expect(plain.header("Access-Control-Allow-Headers") == nil)
        }
    }

    @Test("A private network's server lets no page of the open network in")
    func privateNetwork() async throws {
        try await withSigServer(.still) { server in
            let headers = origin("http://a") + "Access-Control-Request-Private-Network: true\r\n"
            let response = try await RawClient.ask(server, Request("OPTIONS /x", headers: headers))
            #expect(response.status == 204)
            #expect(response.header("Access-Control-Allow-Private-Network") == nil)
        }
    }

    @Test("Outside of its path PeerJS says nothing about origins")
    func outsideOfThePath() async throws {
        let configuration = ServerConfiguration.serving([.peerjs]) { $0.peerjs.path = "/myapp" }
        try await withSigServer(configuration) { server in
            for path in ["/", "/nope", "/myappx"] {
                let response = try await RawClient.ask(server, Request("GET \(path)", headers: origin("http://a")))
                #expect(response.header("Access-Control-Allow-Origin") == nil)
                #expect(response.header("Vary") == nil)
            }
            let inside = try await RawClient.ask(server, Request("GET /myapp/nope", headers: origin("http://a")))
            #expect(inside.header("Access-Control-Allow-Origin") == "http://a")
        }
    }

    @Test("Rooms' answers and the page have the four security headers and no word about origins; a 101 has neither")
    func security() async throws {
        try await withSigServer(.serving([.room, .share])) { server in
            for (path, status) in [("/healthz", 200), ("/config.js", 200), ("/ws", 426), ("/", 200), ("/nope", 404)] {
                let response = try await RawClient.ask(server, Request("GET \(path)", headers: origin("http://a")))
                #expect(response.status == status)
                for (name, value) in Self.security { #expect(response.header(name) == value, "\(path)") }
                #expect(response.header("Access-Control-Allow-Origin") == nil)
                #expect(response.header("Vary") == nil)
            }
            for path in ["/ws", "/v1"] {
                let socket = try await RawClient.ask(server, Request("WS \(path)", headers: ""))
                #expect(socket.status == 101)
                #expect(socket.headers.map(\.name) == ["Upgrade", "Connection", "Sec-WebSocket-Accept"])
            }
            let share = try await RawClient.ask(server, "GET /v1")
            for (name, _) in Self.security { #expect(share.header(name) == nil) }
        }
    }

    @Test("PeerJS's answers have none of the four")
    func noSecurity() async throws {
        try await withSigServer(.serving([.room, .peerjs])) { server in
            for path in ["/", "/peerjs/id", "/nope"] {
                let response = try await RawClient.ask(server, Request("GET \(path)", headers: ""))
                for (name, _) in Self.security { #expect(response.header(name) == nil, "\(path)") }
            }
        }
    }

    @Test("An origin with a line break in it does not make a header of its own")
    func injection() {
        let policy = CORSPolicy(origins: [], methods: "GET")
        let row = Row(nil, .any, .any, .page, [.cors(policy)])
        for (origin, isTold) in [("a\r\nX-Evil: 1", false), ("a", true)] {
            let request = ReceivedRequest(
                request: ServiceRequest(path: "/", headers: ["Origin": origin]),
                version: .http1_1,
                keepAlive: true,
                hasUpgrade: false,
                route: Router.Route(row: row, match: .init(), index: 0)
            )
            #expect(policy.allowedOrigin(for: request.request) == origin)
            let bytes = String(buffer: ReplyEncoder.encode(HTTPReply(.ok), to: request, closes: false))
            #expect(bytes.contains("Vary: Origin\r\n"))
            #expect(bytes.contains("Access-Control-Allow-Origin") == isTold)
            #expect(!bytes.contains("X-Evil"))
        }
    }
}

import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("The routes and the page at /", .timeLimit(.minutes(10)))
struct RootPageTests {
    @Test("The page names all protocols, marks what is served, and allows its own script alone")
    func page() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            let page = try await client.get("/?anything")
            #expect(page.status == 200)
            #expect(page.header("Content-Type") == "text/html; charset=utf-8")
            for title in ["ZeroHub", "PeerJS server", "Room", "Rondevu", "Share codes"] {
                #expect(page.body.contains(title))
            }
            #expect(page.body.contains("Open the browser console to use the built-in test client"))
            #expect(page.body.firstRange(of: "<td>served") != nil)
            #expect(page.header("X-Content-Type-Options") == "nosniff")
            #expect(page.header("X-Frame-Options") == "DENY")
            #expect(page.header("Referrer-Policy") == "strict-origin-when-cross-origin")
            #expect(page.header("Access-Control-Allow-Private-Network") == nil)
            let policy = try #require(page.header("Content-Security-Policy"))
            #expect(!policy.contains("unsafe"))
            let begin = try #require(page.body.firstRange(of: "<script>"))
            let end = try #require(page.body.firstRange(of: "</script>"))
            let script = String(page.body[begin.upperBound..<end.lowerBound])
            let digest = try #require(Digest.base64("SHA256", script))
            #expect(policy.contains("script-src 'sha256-\(digest)'"))
        }
    }

    @Test("Each protocol that is served has its section and its client for the console, and the others have none")
    func sections() {
        let clients: [(ProtocolName, String)] = [
            (.hub, "window.hub = hub"), (.peerjs, "window.peerjs = peerjs"), (.room, "window.room = room"),
            (.share, "window.signal = signal"), (.topic, "window.topic = topic"),
        ]
        for served in [[], [.hub], [.peerjs], [.room], [.share], [.topic], [.hub, .peerjs, .room, .share, .topic]]
            as [Set<ProtocolName>]
        {
            let page = String(buffer: RootPage.reply(serving: served).body)
            for (name, client) in clients {
                #expect(page.contains(client) == served.contains(name))
                #expect(page.contains("<h2>\(RootPage.title(of: name))</h2>") == served.contains(name))
            }
        }
    }

    @Test("The PeerJS client of the page knows the path, also one that HTML would read")
    func peerJSPath() {
        let page = String(buffer: RootPage.reply(serving: [.peerjs], peerJSPath: "/a&b/").body)
        #expect(page.contains(#"_base: "/a&b/""#))
        #expect(page.contains("<code>/a&amp;b/peerjs"))
        #expect(page.contains("the path <code>/a&amp;b/</code>"))
    }

    @Test("A protocol that is not served has neither route nor script")
    func notServed() {
        let router = Router(protocols: [])
        guard case .reply(let reply) = router.route(ServiceRequest(path: "/v1"), isUpgrade: true).row.action else {
            Issue.record("somebody has /v1")
            return
        }
        #expect(reply.status == .notFound)
        #expect(!String(buffer: RootPage.reply(serving: []).body).contains("signal.share"))
    }

    @Test(
        "Paths are compared raw",
        arguments: [
            ("/v1", 426), ("/v1?token=x", 426), ("/v1/", 404), ("/V1", 404), ("/%761", 404), ("/./v1", 404),
            ("//v1", 404),
            ("/v1/../v1", 404), ("/index.html", 404), ("*", 404),
        ] as [(String, Int)]
    )
    func paths(path: String, status: Int) async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            let response = try await client.get(path)
            #expect(response.status == status)
            #expect(status == 426 ? response.header("Upgrade") == "websocket" : response.body == "Not Found\n")
        }
    }

    @Test("Only GET and HEAD have the page")
    func methods() async throws {
        try await withServer { server in
            let client = try await RawClient.connect(to: server)
            for method in ["POST", "OPTIONS", "DELETE", "PUT"] {
                try await client.send("\(method) / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
                #expect(try await client.response().status == 404)
            }
            try await client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(try await client.response(toHead: true).status == 200)
        }
    }

    @Test("The share protocol is served by default")
    func share() async throws {
        try await withSigServer(.still) { server in
            #expect(server.url(for: .share) == "share+ws://127.0.0.1:\(server.port ?? 0)/v1")
            let client = try await RawClient.webSocket(to: server)
            #expect(try await client.frame().text.hasPrefix(#"{"type":"id","id":""#))
            try await client.send(RawFrame(RawFrame.text, #"{"type":"share","mid":1}"#))
            #expect(try await client.frame().text.hasSuffix(#","mid":1}"#))
        }
    }
}

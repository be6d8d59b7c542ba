import SigProtocol
import SigServer
import Testing

/// The rows of `docs/routes.md`, each protocol alone and together. An expectation is the status and the body, or the body's
/// beginning and `…`.
@Suite("Who answers what on the port", .timeLimit(.minutes(10)))
struct RouteTableTests {
    private static let html = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
    private static let members =
        #"200 {"name":"PeerJS Server","description":"A server side element to broker connections between PeerJS "#
        + #"clients.","website":"https://peerjs.com/"}"#

    private static let allMembers = String(members.dropLast()) + #","version":"0.1.0"}"#

    private func expect(
        _ expected: [(Request, String)],
        _ protocols: Set<ProtocolName>,
        peerJSPath: String = "/",
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        let configuration = ServerConfiguration.serving(protocols) { $0.peerjs.path = peerJSPath }
        try await withSigServer(configuration) { server in
            for (request, expected) in expected {
                let response = try await RawClient.ask(server, request)
                let got = "\(response.status) \(response.body)"
                let isAsExpected = expected.hasSuffix("…") ? got.hasPrefix(expected.dropLast()) : got == expected
                #expect(isAsExpected, "\(request): \(got.prefix(80)), not \(expected)", sourceLocation: location)
            }
        }
    }

    @Test("Share alone: /v1, the page whatever is accepted, 404")
    func share() async throws {
        try await expect(
            [
                ("WS /v1", "101 "), ("GET /v1", "426 This…"), ("POST /v1", "426 This…"), ("OPTIONS /v1", "426 This…"),
                ("GET /", "200 <!doctype html>…"), (Request("GET /", headers: Self.html), "200 <!doctype html>…"),
                ("HEAD /", "200 "), ("POST /", "404 Not Found\n"), ("WS /ws", "404 Not Found\n"),
                ("WS /peerjs", "404 Not Found\n"), ("GET /healthz", "404 Not Found\n"),
                ("GET /peerjs/id", "404 Not Found\n"), ("OPTIONS /x", "404 Not Found\n"), ("GET *", "404 Not Found\n"),
            ],
            [.share]
        )
    }

    @Test("Rooms alone: /ws, /healthz and /config.js with any method, 404 in the words of the room server")
    func room() async throws {
        let missing = "404 404 page not found\n"
        try await expect(
            [
                ("WS /ws", "101 "), ("GET /ws", "426 Bad Request\n"), ("POST /ws", "426 Bad Request\n"),
                ("GET /healthz", "200 ok\n"), ("HEAD /healthz", "200 "), ("POST /healthz", "200 ok\n"),
                ("OPTIONS /healthz", "200 ok\n"), ("GET /healthz?x=1", "200 ok\n"), ("GET /healthz/", missing),
                ("DELETE /config.js", "200 window.__APP_CONFIG__ = …"), ("OPTIONS /config.js", "200 window.…"),
                ("WS /healthz", "200 ok\n"), ("GET /", missing),
                (Request("GET /", headers: Self.html), "200 <!doctype html>…"), ("GET /index.html", missing),
                ("WS /ws/", missing), ("WS /", missing), ("WS /v1", missing), ("GET /peerjs/id", missing),
                ("OPTIONS /x", missing), ("OPTIONS /ws", "426 Bad Request\n"),
            ],
            [.room]
        )
    }

    @Test("PeerJS alone: its socket and no other, its three paths, OPTIONS everywhere, 404")
    func peerJS() async throws {
        try await expect(
            [
                ("WS /peerjs", "101 "), ("WS /other", "400 Bad Request"), ("WS /peerjs/", "400 Bad Request"),
                ("WS /PEERJS", "400 Bad Request"), ("WS //peerjs", "400 Bad Request"), ("WS /", "400 Bad Request"),
                ("WS /v1", "400 Bad Request"), ("WS /ws", "400 Bad Request"), ("WS /peerjs/id", "400 Bad Request"),
                ("GET /peerjs", "404 Not Found"), ("GET /", Self.members), ("HEAD /", "200 "),
                (Request("GET /", headers: Self.html), "200 <!doctype html>…"),
                (Request("GET /", headers: "Accept: application/json\r\n"), Self.members),
                ("GET /peerjs/peers", "401 Unauthorized"), ("GET /PEERJS/Peers/?x", "401 Unauthorized"),
                ("GET /WRONG/id", "401 Invalid key provided"), ("GET /v1/id", "401 Invalid key provided"),
                ("GET /ws/peers", "401 Invalid key provided"), ("HEAD /peerjs/peers", "401 "),
                ("POST /peerjs/id", "404 Not Found"), ("DELETE /peerjs/id", "404 Not Found"),
                ("GET /id", "404 Not Found"), ("GET //id", "404 Not Found"), ("GET /peerjs/id/x", "404 Not Found"),
                ("GET /healthz", "404 Not Found"), ("POST /", "404 Not Found"), ("OPTIONS /peerjs/id", "204 "),
                ("OPTIONS /no/such/path", "204 "), ("OPTIONS /", "204 "),
            ],
            [.peerjs]
        )
    }

    @Test("PeerJS below a path: all of it there, in any case but for the socket; nothing outside")
    func peerJSPath() async throws {
        try await expect(
            [
                ("GET /myapp", Self.members), ("GET /myapp/", Self.members), ("GET /MYAPP", Self.members),
                (Request("GET /myapp", headers: Self.html), Self.members), ("WS /myapp/peerjs", "101 "),
                ("WS /MYAPP/peerjs", "400 Bad Request"), ("WS /peerjs", "400 Bad Request"),
                ("WS /myapp", "400 Bad Request"), ("GET /MyApp/WRONG/id", "401 Invalid key provided"),
                ("GET /myapp/peerjs/peers", "401 Unauthorized"), ("OPTIONS /myapp", "204 "),
                ("OPTIONS /myapp/x", "204 "), ("OPTIONS /myappx", "404 Not Found"), ("OPTIONS /", "404 Not Found"),
                ("GET /", "404 Not Found"), (Request("GET /", headers: Self.html), "200 <!doctype html>…"),
                ("GET /peerjs/id", "404 Not Found"), ("GET /myappx", "404 Not Found"),
            ],
            [.peerjs],
            peerJSPath: "myapp"
        )
    }

    @Test("Share and rooms: each its paths, the page, and rooms' 404")
    func shareAndRoom() async throws {
        try await expect(
            [
                ("WS /v1", "101 "), ("GET /v1", "426 This…"), ("WS /ws", "101 "), ("GET /ws", "426 Bad Request\n"),
                ("GET /", "200 <!doctype html>…"), ("GET /healthz", "200 ok\n"),
                ("GET /nope", "404 404 page not found\n"), ("WS /nope", "404 404 page not found\n"),
            ],
            [.share, .room]
        )
    }

    @Test("Share and PeerJS: JSON at / unless HTML is preferred, other WebSockets 400, PeerJS's 404")
    func shareAndPeerJS() async throws {
        try await expect(
            [
                ("WS /v1", "101 "), ("GET /v1", "426 This…"), ("OPTIONS /v1", "426 This…"), ("WS /peerjs", "101 "),
                ("WS /nope", "400 Bad Request"), ("GET /", Self.members),
                (Request("GET /", headers: Self.html), "200 <!doctype html>…"), ("GET /nope", "404 Not Found"),
                ("GET /v1/id", "401 Invalid key provided"), ("GET /v1/x", "404 Not Found"),
            ],
            [.share, .peerjs]
        )
        try await expect(
            [("GET /", "200 <!doctype html>…"), ("GET /a", Self.members)],
            [.share, .peerjs],
            peerJSPath: "/a"
        )
    }

    @Test("Rooms and PeerJS: rooms' paths stay theirs whatever the request")
    func roomAndPeerJS() async throws {
        try await expect(
            [
                ("WS /ws", "101 "), ("WS /peerjs", "101 "), ("GET /healthz", "200 ok\n"), ("WS /healthz", "200 ok\n"),
                ("OPTIONS /healthz", "200 ok\n"), ("OPTIONS /config.js", "200 window.…"),
                ("OPTIONS /ws", "426 Bad Request\n"), ("OPTIONS /nope", "204 "), ("GET /", Self.members),
                ("GET /nope", "404 Not Found"), ("GET /healthz/id", "401 Invalid key provided"),
            ],
            [.room, .peerjs]
        )
    }

    @Test("Hubs alone: their paths to the letter, with any method, and 404 in their words")
    func hub() async throws {
        let (missing, upgrade) = ("404 unsupported path", #"426 {"error":"websocket upgrade error"}"#)
        let notFound = #"404 {"error":"hub not found"}"#
        try await expect(
            [
                ("WS /v1/hubs/create?id=h", "101 "), ("WS /v1/hubs/join?id=h2", notFound),
                ("WS /v1/hubs/join-or-create?id=h2", "101 "), ("WS /v1/random-hubs/create", "101 "),
                ("WS /v1/ip-hubs/join-or-create", "101 "), ("WS /v1/permanent-hubs/join", notFound),
                ("WS /v1/status", #"200 {"status":"ok"}"#), ("WS /v1/hubs/get", notFound),
                ("WS /v1/permanent-hubs/create", #"401 {"error":"invalid authorization code"}"#),
                ("GET /v1/hubs/create", upgrade), ("OPTIONS /v1/hubs/create", upgrade),
                ("HEAD /v1/hubs/create", "426 "),
                ("POST /v1/hubs/create?id=x", #"200 {"id":"x",…"#), ("GET /v1/hubs/get?id=x", #"200 {"id":"x",…"#),
                ("OPTIONS /v1/status", #"200 {"status":"ok"}"#), ("DELETE /v1/status", #"200 {"status":"ok"}"#),
                ("GET /v1/admin/migrate", "503 new release host not found"),
                ("GET /v1/hubs/create/", missing), ("GET /v1//hubs/create", missing), ("WS /v1/hubs%2fcreate", missing),
                ("GET /V1/status", missing), ("GET /v1", missing), ("GET /v1/", missing), ("WS /", missing),
                ("GET /", missing), (Request("GET /", headers: Self.html), "200 <!doctype html>…"),
                ("OPTIONS /x", missing),
            ],
            [.hub]
        )
    }

    @Test("Hubs beside the others: their paths are theirs, below PeerJS's too, and elsewhere the others answer")
    func hubBeside() async throws {
        try await expect(
            [
                ("WS /v1", "101 "), ("GET /v1", "426 This…"), ("GET /v1/status", #"200 {"status":"ok"}"#),
                ("GET /", "200 <!doctype html>…"), ("GET /nope", "404 unsupported path"),
            ],
            [.hub, .share]
        )
        try await expect([("GET /nope", "404 404 page not found\n")], [.hub, .room, .share])
        try await expect(
            [
                ("OPTIONS /v1/status", #"200 {"status":"ok"}"#), ("OPTIONS /v1/hubs", "204 "),
                ("WS /v1/hubs/create", "101 "), ("WS /v1/hubs", "400 Bad Request"),
                ("GET /v1/id", "401 Invalid key provided"), ("GET /v1/hubs", "404 Not Found"),
            ],
            [.hub, .peerjs]
        )
    }

    @Test("All together, every socket opens and every path has its owner")
    func all() async throws {
        try await expect(
            [
                ("WS /v1?token=", "101 "), ("WS /v1/random-hubs/create", "101 "), ("WS /ws?x", "101 "),
                ("WS /peerjs?key=x", "101 "),
                ("WS /nope", "400 Bad Request"), ("GET /v1", "426 This…"), ("GET /ws", "426 Bad Request\n"),
                ("GET /peerjs", "404 404 Not Found"), ("GET /healthz", "200 ok\n"), ("GET /", Self.allMembers),
                (Request("GET /", headers: Self.html), "200 <!doctype html>…"), ("OPTIONS /nope", "204 "),
                ("GET /peerjs/peers", "401 Unauthorized"), ("GET /nope", "404 404 Not Found"),
                ("GET /topics", #"200 {"topics":[],…"#), ("GET /peerjs/sessions", #"200 {"sessions":[]}"#),
                ("GET /ws/sessions", #"200 {"sessions":[]}"#), ("GET /v1/sessions", #"200 {"sessions":[]}"#),
                ("GET /health", #"200 {"status":"ok",…"#), ("OPTIONS /healthz", "200 ok\n"),
            ],
            SigServer.servedProtocols
        )
    }

    @Test("Topics alone: their paths to the letter and by method, OPTIONS everywhere, 404 in the words of their server")
    func topic() async throws {
        let missing = "404 404 Not Found"
        try await expect(
            [
                ("GET /", #"200 {"version":"0.1.0"}"#), ("HEAD /", "200 "), ("POST /", missing),
                (Request("GET /", headers: Self.html), "200 <!doctype html>…"),
                (
                    "GET /topics?page=2",
                    #"200 {"topics":[],"pagination":{"page":2,"limit":100,"total":0,"hasMore":false}}"#
                ),
                ("HEAD /topics", "200 "), ("POST /topics", missing), ("GET /topics/", missing),
                ("GET /Topics", missing),
                ("GET /t/sessions?x", #"200 {"sessions":[]}"#), ("HEAD /t/sessions", "200 "),
                ("POST /t/sessions", missing),
                ("GET /t/sessions/", missing), ("GET /t/Sessions", missing), ("GET //sessions", missing),
                ("GET /a/t/sessions", missing), ("GET /sessions", missing), ("GET t/sessions", "400 …"),
                ("GET /topics/sessions", #"200 {"sessions":[]}"#), ("GET /v1/sessions", #"200 {"sessions":[]}"#),
                ("GET /a%2Fb/sessions", #"200 {"sessions":[]}"#), ("GET /%ZZ/sessions", #"400 {"error":"Missing…"#),
                ("POST /t/offer", #"400 {"error":"Invalid JSON body"}"#), ("GET /t/offer", missing),
                ("POST /offer", missing), ("POST //offer", missing), ("POST /t/offer/", missing),
                ("POST /x/../t/offer", missing), ("POST /answer", #"400 {"error":"Invalid JSON body"}"#),
                ("POST /poll", #"400 {"error":"Invalid JSON body"}"#), ("GET /answer", missing), ("HEAD /poll", "404 "),
                ("POST /leave", missing), ("PUT /poll", missing), ("DELETE /answer", missing), ("PATCH /poll", missing),
                ("GET /health", #"200 {"status":"ok","timestamp":…"#), ("POST /health", missing),
                ("OPTIONS /t/offer", "204 "), ("OPTIONS /no/such/path", "204 "), ("OPTIONS *", "204 "),
                ("WS /v1", missing), ("WS /topics", #"200 {"topics":[],…"#), ("GET /nope", missing),
            ],
            [.topic]
        )
    }

    @Test("Topics and others: the JSON at / has the members of all, and everything is as the row above says")
    func topicAndOthers() async throws {
        try await expect(
            [
                ("GET /", Self.allMembers), ("WS /topics", "400 Bad Request"),
                ("GET /peerjs/id/x", "404 404 Not Found"),
                ("POST /peerjs/offer", #"400 {"error":"Invalid JSON body"}"#), ("GET /nope/id", "401 Invalid key…"),
                ("GET /peerjs/sessions", #"200 {"sessions":[]}"#),
            ],
            [.topic, .peerjs]
        )
        try await expect(
            [
                ("GET /", #"200 {"version":"0.1.0"}"#), ("GET /a", Self.members), ("GET /a/", Self.members),
                ("GET /a/nope", "404 404 Not Found"), ("OPTIONS /a/x", "204 "),
            ],
            [.topic, .peerjs],
            peerJSPath: "/a"
        )
        try await expect(
            [
                ("GET /", #"200 {"version":"0.1.0"}"#), (Request("GET /", headers: Self.html), "200 <!doctype html>…"),
                ("GET /healthz", "200 ok\n"), ("WS /ws", "101 "), ("WS /v1", "101 "),
                ("GET /nope", "404 404 Not Found"),
            ],
            [.topic, .share, .room]
        )
    }

    @Test("/KEY/id is an id, and no newline behind it")
    func id() async throws {
        try await withSigServer(.serving([.peerjs])) { server in
            let response = try await RawClient.ask(server, "GET /peerjs/id?ts=1&version=2")
            #expect(response.status == 200)
            #expect(response.header("Content-Type") == "text/html; charset=utf-8")
            #expect(UUIDText(parsing: response.body)?.text == response.body)
        }
    }
}

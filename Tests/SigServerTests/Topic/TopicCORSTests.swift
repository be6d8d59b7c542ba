import NIOHTTP1
import SigProtocol
import SigServer
import Testing

@Suite("Which pages may read a topic server's answers", .timeLimit(.minutes(10)))
struct TopicCORSTests {
    private func origin(_ name: String?) -> String { name.map { "Origin: \($0)\r\n" } ?? "" }

    /// What is on every answer.
    private func expectAlways(_ response: RawResponse, allows origin: String?, vary: String = "Origin", _ note: String)
    {
        #expect(response.header("Access-Control-Allow-Origin") == origin, "\(note)")
        #expect(response.header("Access-Control-Allow-Credentials") == "true", "\(note)")
        #expect(response.header("Access-Control-Expose-Headers") == "Content-Type", "\(note)")
        #expect(response.headers.filter { $0.name == "Vary" }.map(\.value) == [vary], "\(note)")
    }

    @Test("Every origin is echoed on every answer, refusals too; without one, or with an empty one, none is named")
    func everyOrigin() async throws {
        try await withSigServer(.serving([.topic])) { server in
            for (request, status) in [
                ("GET /", 200), ("GET /topics", 200), ("GET /t/sessions", 200), ("GET /health", 200),
                ("POST /poll", 400),
                ("POST /t/offer", 400), ("GET /%ZZ/sessions", 400), ("GET /nope", 404), ("GET /poll", 404),
                ("DELETE /t/offer", 404),
            ] {
                for (name, allowed) in [
                    ("https://app.example", "https://app.example"), ("null", "null"), ("", nil), (nil, nil),
                ] as [(String?, String?)] {
                    let response = try await RawClient.ask(server, Request(request, headers: origin(name)))
                    #expect(response.status == status)
                    expectAlways(response, allows: allowed, "\(request) \(name ?? "-")")
                    let type = status == 404 ? "text/plain; charset=UTF-8" : "application/json"
                    #expect(response.header("Content-Type") == type)
                }
            }
            let two = try await RawClient.ask(server, Request("GET /topics", headers: origin("a") + origin("b")))
            expectAlways(two, allows: "a, b", "two")
        }
    }

    @Test("OPTIONS of any path is 204 with the same lists, whatever is asked for")
    func preflight() async throws {
        try await withSigServer(.serving([.topic])) { server in
            for path in ["/t/offer", "/answer", "/no/such/path", "/", "*"] {
                for asked in [
                    "", "Access-Control-Request-Method: DELETE\r\nAccess-Control-Request-Headers: x-other\r\n",
                ] {
                    let response = try await RawClient.ask(
                        server,
                        Request("OPTIONS \(path)", headers: origin("https://a") + asked)
                    )
                    #expect(response.status == 204)
                    expectAlways(response, allows: "https://a", vary: "Origin, Access-Control-Request-Headers", path)
                    #expect(response.header("Access-Control-Allow-Methods") == "GET,POST,OPTIONS")
                    #expect(response.header("Access-Control-Allow-Headers") == "Content-Type,Origin")
                    #expect(response.header("Access-Control-Max-Age") == "600")
                    #expect(response.header("Content-Type") == "text/plain; charset=UTF-8")
                    #expect(response.header("Content-Length") == nil)
                    #expect(response.header("Access-Control-Allow-Private-Network") == nil)
                }
            }
            let without = try await RawClient.ask(server, "OPTIONS /poll")
            #expect(without.status == 204)
            expectAlways(without, allows: nil, vary: "Origin, Access-Control-Request-Headers", "without")
        }
    }

    @Test("With origins listed all others are told the first of them, and are served all the same")
    func listed() async throws {
        let configuration = ServerConfiguration.serving([.topic]) {
            $0.topic.corsOrigins = ["https://one.example", "https://two.example"]
        }
        try await withSigServer(configuration) { server in
            for (name, allowed) in [
                ("https://two.example", "https://two.example"), ("https://one.example", "https://one.example"),
                ("https://TWO.example", "https://one.example"), ("https://three.example", "https://one.example"),
                ("null", "https://one.example"), (nil, "https://one.example"),
            ] as [(String?, String)] {
                for request in ["GET /health", "OPTIONS /poll", "GET /nope"] {
                    let response = try await RawClient.ask(server, Request(request, headers: origin(name)))
                    #expect(response.header("Access-Control-Allow-Origin") == allowed, "\(request) \(name ?? "-")")
                    #expect(response.status == (request == "GET /health" ? 200 : request == "GET /nope" ? 404 : 204))
                }
            }
        }
    }

    @Test("A star alone is every origin; in a list it is a name like others")
    func star() async throws {
        for (list, allowed) in [(["*"], "https://a"), (["*", "https://b"], "*"), (["https://b", "*"], "https://b")] {
            let configuration = ServerConfiguration.serving([.topic]) { $0.topic.corsOrigins = list }
            try await withSigServer(configuration) { server in
                let response = try await RawClient.ask(server, Request("GET /health", headers: origin("https://a")))
                #expect(response.header("Access-Control-Allow-Origin") == allowed)
            }
        }
    }

    @Test("At / and on 404 they are the topic protocol's, also where others are served")
    func withOthers() async throws {
        try await withSigServer(.serving([.topic, .peerjs, .share])) { server in
            for path in ["/", "/nope", "/peerjs/nope"] {
                let response = try await RawClient.ask(server, Request("GET \(path)", headers: origin("https://a")))
                expectAlways(response, allows: "https://a", path)
            }
            let type = try await RawClient.ask(server, "GET /").header("Content-Type")
            #expect(type == "application/json; charset=utf-8")
            // PeerJS's paths keep PeerJS's.
            for request in ["GET /peerjs/id", "OPTIONS /peerjs/id", "OPTIONS /peerjs/peers"] {
                let response = try await RawClient.ask(server, Request(request, headers: origin("https://a")))
                #expect(response.header("Access-Control-Allow-Origin") == "https://a")
                #expect(response.header("Access-Control-Allow-Credentials") == nil)
            }
        }
    }
}

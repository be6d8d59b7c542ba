import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("sigserve's settings of topics, as they are run")
struct SigserveTopicTests {
    /// Asks, with a body as POST, and returns the status, the text and the origin that is allowed.
    private func ask(
        _ server: Server,
        _ path: String,
        _ body: String? = nil,
        origin: String? = nil
    ) async throws -> (status: Int, text: String, allowed: String?) {
        var request = URLRequest(url: try #require(URL(string: server.url + path)), timeoutInterval: 30)
        if let body {
            request.httpMethod = "POST"
            request.httpBody = Data(body.utf8)
        }
        if let origin { request.setValue(origin, forHTTPHeaderField: "Origin") }
        let (data, response) = try await URLSession.shared.data(for: request)
        let answer = try #require(response as? HTTPURLResponse)
        let allowed = answer.value(forHTTPHeaderField: "Access-Control-Allow-Origin")
        return (answer.statusCode, String(decoding: data, as: UTF8.self), allowed)
    }

    @Test("Origins come from the option, else from the variable; none and * are every origin")
    func origins() async throws {
        for (options, variable, allowed) in [
            ([], nil, "http://c"), ([], "", "http://c"), ([], " * ", "http://c"),
            ([], "http://a, http://b", "http://a"),
            ([], "http://a,http://c", "http://c"),
            (["--topic-cors-origins", " http://b ,,http://a"], "http://c", "http://b"),
            (["--topic-cors-origins", ""], "http://a", "http://c"),
            (["--topic-cors-origins", "*"], "http://a", "http://c"),
        ] as [([String], String?, String)] {
            let server = try await Server(options, environment: variable.map { ["CORS_ORIGINS": $0] } ?? [:])
            let answer = try await ask(server, "/health", origin: "http://c")
            #expect(answer.allowed == allowed, "\(options) \(variable ?? "-")")
            try await server.stop()
        }
    }

    @Test("How long sessions live comes from the option, else from the variable, else it is 5 minutes")
    func timeout() async throws {
        for (options, variable, lifetime) in [
            ([], nil, 300_000), ([], "", 300_000), ([], "61000", 61_000),
            (["--topic-session-timeout", "62000"], "abc", 62_000),
        ] as [([String], String?, Int)] {
            let server = try await Server(options, environment: variable.map { ["SESSION_TIMEOUT": $0] } ?? [:])
            #expect(try await ask(server, "/t/offer", #"{"info":"i","offer":"o"}"#).status == 200)
            let list = try await ask(server, "/t/sessions").text
            let object = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [String: [[String: Any]]]
            let session = try #require(object?["sessions"]?.first)
            let created = try #require(session["createdAt"] as? Int)
            #expect(session["expiresAt"] as? Int == created + lifetime, "\(options) \(variable ?? "-")")
            #expect(abs(Date().timeIntervalSince1970 * 1000 - Double(created)) < 600_000)
            try await server.stop()
        }
    }

    @Test("A session whose time is over is gone")
    func expiry() async throws {
        try await withServer(["--topic-session-timeout", "1"]) { server in
            #expect(try await ask(server, "/t/offer", #"{"info":"i","offer":"o","code":"c"}"#).status == 200)
            var status = 200
            for _ in 0..<1000 where status == 200 {
                status = try await ask(server, "/poll", #"{"code":"c","side":"offerer"}"#).status
            }
            #expect(status == 404)
        }
    }

    @Test(
        "64: values that can't be understood",
        arguments: [
            ["--topic-session-timeout", "0"], ["--topic-session-timeout=-5"], ["--topic-session-timeout", "1e3"],
            ["--topic-session-timeout", "31536000001"], ["--topic-cors-origins", "http://a\r\nX: 1"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let outcome = try await run("sigserve", ["--listen", "127.0.0.1:0"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.error.contains("topic"), "\(outcome.error)")
    }

    @Test(
        "78: the same in variables, before listening",
        arguments: [
            ("SESSION_TIMEOUT", "abc"), ("SESSION_TIMEOUT", "0"), ("SESSION_TIMEOUT", "1e3"), ("SESSION_TIMEOUT", " 5"),
            ("CORS_ORIGINS", "http://a\nX: 1"),
        ]
    )
    func badVariable(name: String, value: String) async throws {
        let outcome = try await run("sigserve", ["--listen", "127.0.0.1:0"], environment: [name: value])
        #expect(outcome.status == 78)
        #expect(outcome.output == "")
        #expect(outcome.error.contains(name), "\(outcome.error)")
    }

    @Test("run tells its command where the topics are")
    func variable() async throws {
        let outcome = try await run("sigserve", ["run", "--quiet", "--", "sh", "-c", #"echo "$SIGCTL_TOPIC_URL""#])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("topic+http://127.0.0.1:"))
        #expect(outcome.output.hasSuffix("/\n"))
    }
}

import Foundation
import Testing

@Suite("Topics, with the built commands")
struct TopicFlowTests {
    @Test("A session from a script: announce, find, answer, and the answer is there")
    func session() async throws {
        try await withServer { server in
            let script = """
                CODE=$(sigctl topic offer chess --info alice --sdp fake:alice)
                [ "$(sigctl topic list)" = '1 chess' ]
                [ "$(sigctl topic sessions chess --info bob)" = "$CODE alice" ]
                [ -z "$(sigctl topic sessions chess --info alice)" ]
                sigctl topic poll "$CODE" --side answerer --json >offer.jsonl
                sigctl topic answer "$CODE" --sdp fake:bob
                [ -z "$(sigctl topic list)" ]
                sigctl topic poll "$CODE" --side offerer --wait answer --json >answer.jsonl
                """
            try await withFolder { folder in
                let outcome = try await run(
                    "/bin/sh",
                    ["-euc", script],
                    environment: ["SIGCTL_URL": server.url],
                    directory: folder
                )
                #expect(outcome.status == 0, "\(outcome.error)")
                #expect(outcome.output == "ack\n")
                for kind in ["offer", "answer"] {
                    let line = try String(contentsOf: folder.appendingPathComponent("\(kind).jsonl"), encoding: .utf8)
                    #expect(line.split(separator: "\n").count == 1)
                    #expect(
                        line.contains(#""protocol":"topic","direction":"in","kind":"\#(kind)","payload":{"sdp":"v=0"#)
                    )
                    #expect(try member("type", ofPayload: line) == kind)
                }
            }
        }
    }

    @Test("offer --wait answer announces, polls, and prints the answer")
    func waiting() async throws {
        try await withServer { server in
            let alice = try start(
                [
                    "topic", "offer", "chess", "--info", "alice", "--sdp", "fake:alice", "--wait", "answer",
                    "--interval", "100ms",
                ],
                server
            )
            let code = try #require(try await alice.standardOutput.next())
            #expect(UUID(uuidString: code) != nil)
            let answered = try await sigctl(["topic", "answer", code, "--sdp", "fake:bob"], server: server.url)
            #expect(answered.status == 0 && answered.output == "ack\n", "\(answered.error)")
            let answer = try #require(try await alice.standardOutput.next())
            #expect(answer.hasPrefix(#"answer: {"sdp":"v=0\r\n"#) && answer.contains(#""code":"\#(code)""#))
            #expect(try await alice.wait() == 0)
            #expect(try await alice.standardError.all() == "")
        }
    }

    @Test("Offers come from files and standard input; what arrives is what was sent")
    func descriptions() async throws {
        try await withServer { server in
            try await withFolder { folder in
                let sdp = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=\u{e9}\r\n"
                let file = folder.appendingPathComponent("offer.sdp")
                try Data(sdp.utf8).write(to: file)
                for source in ["@\(file.path)", "-"] {
                    let offered = try await sigctl(
                        ["topic", "offer", "a/b c", "--info", "alice", "--sdp", source],
                        server: server.url,
                        input: sdp
                    )
                    let code = offered.output.trimmingCharacters(in: .newlines)
                    let got = try await sigctl(
                        ["topic", "poll", code, "--side", "answerer", "--json"],
                        server: server.url
                    )
                    #expect(try member("sdp", ofPayload: got.output) == sdp, "\(offered.error) \(got.error)")
                }
                #expect(try await sigctl(["topic", "list"], server: server.url).output == "2 a/b c\n")
            }
        }
    }

    @Test("poll --follow prints each new thing once")
    func follow() async throws {
        try await withServer { server in
            let code = try await announce(server)
            let alice = try start(
                ["topic", "poll", code, "--side", "offerer", "--follow", "--interval", "100ms", "--json"],
                server
            )
            for (type, index) in [("host", 0), ("relay", 1)] {
                let sent = try await sigctl(
                    ["topic", "candidate", code, "--side", "answerer", "--candidate", "fake:\(type)"],
                    server: server.url
                )
                #expect(sent.status == 0 && sent.output == "ack\n", "\(sent.error)")
                let line = try #require(try await alice.standardOutput.next())
                #expect(line.contains(#""kind":"candidate","payload":{"candidate":"candidate:"#))
                #expect(line.contains("typ \(type)") && line.contains(#""index":\#(index)}"#))
            }
            _ = try await sigctl(["topic", "answer", code, "--sdp", "fake"], server: server.url)
            #expect(try await alice.standardOutput.next()?.contains(#""kind":"answer""#) == true)
            alice.signal(SIGTERM)
            #expect(try await alice.wait() == 143)
            #expect(try await alice.standardOutput.next() == nil)
        }
    }

    @Test("sessions --wait offer asks until somebody else is there; each session is told once")
    func sessionsFollow() async throws {
        try await withServer { server in
            let own = try await announce(server, info: "bob")
            let bob = try start(
                [
                    "topic", "sessions", "chess", "--info", "bob", "--wait", "offer", "--count", "2", "--timeout", "2m",
                    "--interval",
                    "100ms",
                ],
                server
            )
            let codes = [try await announce(server), try await announce(server, info: "c\u{1b}l")]
            #expect(!codes.contains(own))
            #expect(try await bob.standardOutput.next() == "\(codes[0]) alice")
            #expect(try await bob.standardOutput.next() == "\(codes[1]) c\\u{1b}l")
            #expect(try await bob.wait() == 0)
        }
    }

    @Test("Who we are is told before anything else, also where nobody is")
    func identity() async throws {
        try await withServer { server in
            let listed = try await sigctl(
                ["topic", "sessions", "chess", "--info", "bob", "--json"],
                server: server.url
            )
            #expect(listed.status == 0 && listed.output.split(separator: "\n").count == 1, "\(listed.output)")
            #expect(listed.output.contains(#""kind":"identity","to":"bob","payload":{"id":"bob"}"#))
        }
    }

    @Test("The list has all topics, however many pages there are")
    func pages() async throws {
        try await withServer { server in
            let names = (0..<1005).map { "t\($0 + 1000)" }
            try await offer(names, server)
            let listed = try await sigctl(["topic", "list"], server: server.url)
            #expect(listed.output.split(separator: "\n").map(String.init) == names.map { "1 \($0)" }, "\(listed.error)")
            let json = try await sigctl(["topic", "list", "--json"], server: server.url).output
            #expect(json.split(separator: "\n").count == 1)
            #expect(json.contains(#""kind":"result","payload":{"verb":"list","value":[{"topic":"t1000","count":1},"#))
        }
    }

    @Test("Each origin is a world of its own: by option, target and header")
    func origins() async throws {
        try await withServer { server in
            let code = try await announce(server, more: ["--origin", "https://a.example"])
            #expect(try await sigctl(["topic", "list"], server: server.url).output == "")
            let target =
                server.url.replacingOccurrences(of: "http", with: "topic+http")
                + "?origin=https%3A%2F%2Fa.example&topic=chess"
            #expect(try await sigctl(["topic", "sessions", "--url", target]).output == "\(code) alice\n")
            let poll = ["topic", "poll", code, "--side", "answerer"]
            #expect(try await sigctl(poll + ["--origin", "https://a.example"], server: server.url).status == 0)
            let none = try await sigctl(poll, server: server.url)
            #expect(none.status == 1 && none.error.contains("--origin"), "\(none.error)")
        }
    }

    @Test("What the server says of itself, and -v shows the wire")
    func server() async throws {
        try await withServer { server in
            let version = try await sigctl(["topic", "version", "-v"], server: server.url)
            #expect(version.status == 0 && version.output.split(separator: "\n").count == 1)
            #expect(version.error.contains("> GET / HTTP/1.1") && version.error.contains(#""version":""#))
            #expect(try await sigctl(["topic", "health"], server: server.url).output == "ok\n")
            let json = try await sigctl(["topic", "health", "--json"], server: server.url).output
            #expect(json.contains(#""payload":{"verb":"health","value":{"status":"ok","timestamp":"#))
        }
    }

    @Test("--raw prints each answer once, also those of polling")
    func raw() async throws {
        try await withServer { server in
            let code = try await announce(server)
            for candidate in ["fake:host", "fake:relay"] {
                _ = try await sigctl(
                    ["topic", "candidate", code, "--side", "offerer", "--candidate", candidate],
                    server: server.url
                )
            }
            for more in [[], ["--wait", "candidate"]] {
                let poll = try await sigctl(
                    ["topic", "poll", code, "--side", "answerer", "--raw"] + more,
                    server: server.url
                )
                #expect(poll.output.hasPrefix(#"{"offer":"v=0\r\n"#), "\(poll.error)")
                #expect(poll.output.split(separator: "\n").count == 1)
            }
        }
    }

    @Test("The example script runs")
    func exampleScript() async throws {
        let script = Binaries.package.appendingPathComponent("Examples/topic.sh").path
        let outcome = try await run(script, [])
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output.contains("alice got the answer"))
    }

    private func announce(_ server: Server, info: String = "alice", more: [String] = []) async throws -> String {
        let outcome = try await sigctl(
            ["topic", "offer", "chess", "--info", info, "--sdp", "fake"] + more,
            server: server.url
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        return outcome.output.trimmingCharacters(in: .newlines)
    }

    /// Offers in many topics, in requests on one connection: a command for each would take long.
    private func offer(_ topics: [String], _ server: Server) async throws {
        let script = """
            exec 3<>/dev/tcp/127.0.0.1/\(server.port)
            cat <&3 >answers &
            while read -r topic; do
                printf 'POST /%s/offer HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nContent-Length: 26\\r\\n\\r\\n' "$topic"
                printf '{"info":"x","offer":"v=0"}'
            done >&3
            printf 'GET /health HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nConnection: close\\r\\n\\r\\n' >&3
            wait
            grep -c '"code"' answers
            """
        try await withFolder { folder in
            let outcome = try await run(
                "/bin/bash",
                ["-c", script],
                input: topics.map { $0 + "\n" }.joined(),
                directory: folder
            )
            #expect(outcome.status == 0, "\(outcome.error)")
        }
    }

    private func start(_ arguments: [String], _ server: Server) throws -> Command {
        try Command("sigctl", arguments, environment: ["SIGCTL_URL": server.url], input: nil)
    }
}

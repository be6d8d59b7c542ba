import Foundation
import Testing

@Suite("What a topic server refuses")
struct TopicFailureTests {
    @Test(
        "1: a session that is not there, with and without --wait",
        arguments: [
            ["poll", "nope", "--side", "offerer"], ["poll", "nope", "--side", "offerer", "--wait", "answer"],
            ["poll", "nope", "--side", "answerer", "--follow"], ["answer", "nope", "--sdp", "fake"],
            ["candidate", "nope", "--side", "offerer", "--candidate", "fake"],
        ]
    )
    func notFound(arguments: [String]) async throws {
        try await withServer { server in
            let outcome = try await sigctl(["topic"] + arguments, server: server.url)
            #expect(outcome.status == 1)
            #expect(outcome.output == "")
            #expect(outcome.error.contains("Session not found, expired, or origin mismatch"), "\(outcome.error)")
            #expect(outcome.error.contains("--origin"))
        }
    }

    @Test("A refusal is an event with --json, and can be waited for")
    func errorEvents() async throws {
        try await withServer { server in
            let json = try await sigctl(["topic", "answer", "nope", "--sdp", "fake", "--json"], server: server.url)
            #expect(json.status == 1)
            #expect(json.output.contains(#""kind":"error","payload":{"message":"Session not found, expired,"#))
            #expect(json.output.hasSuffix("\"status\":404,\"of\":\"answer\"}}\n"))
            let expected = try await sigctl(
                ["topic", "answer", "nope", "--sdp", "fake", "--wait", "error,status=404"],
                server: server.url
            )
            #expect(expected.status == 0, "\(expected.error)")
            #expect(expected.output.hasPrefix("error Session not found"))
        }
    }

    @Test("1: the session expires while its answer is waited for, or before anybody asks")
    func expired() async throws {
        try await withServer(["--topic-session-timeout", "300"]) { server in
            let waiting = try await sigctl(
                ["topic", "offer", "chess", "--info", "a", "--sdp", "fake", "--wait", "answer", "--interval", "100ms"],
                server: server.url
            )
            #expect(waiting.status == 1)
            #expect(waiting.error.contains("has expired"), "\(waiting.error)")
            let code = waiting.output.split(separator: "\n").first.map(String.init) ?? ""
            #expect(try await sigctl(["topic", "answer", code, "--sdp", "fake"], server: server.url).status == 1)
            let expected = try await sigctl(
                ["topic", "offer", "chess", "--info", "a", "--sdp", "fake", "--wait", "expire", "--interval", "100ms"],
                server: server.url
            )
            #expect(expected.status == 0, "\(expected.error)")
        }
    }

    @Test("1: a code that another session has")
    func codeTaken() async throws {
        try await withServer { server in
            let offer = ["topic", "offer", "chess", "--info", "a", "--sdp", "fake", "--code", "my game"]
            #expect(try await sigctl(offer, server: server.url).output == "my game\n")
            let taken = try await sigctl(offer, server: server.url)
            #expect(taken.status == 1)
            #expect(taken.error.contains("Session code 'my game' already exists") && taken.error.contains("--code"))
        }
    }

    @Test("69: where no topic server is", arguments: [["list"], ["health"], ["poll", "x", "--side", "offerer"]])
    func elsewhere(arguments: [String]) async throws {
        try await withServer(["--protocols", "hub,peerjs"]) { server in
            let outcome = try await sigctl(["topic"] + arguments, server: server.url)
            #expect(outcome.status == 69, "\(outcome.error)")
            #expect(outcome.error.contains("--url"), "\(outcome.error)")
        }
        try await withServer { server in
            let outcome = try await sigctl(["topic"] + arguments + ["--url", server.url + "/else"])
            #expect(outcome.status == 69, "\(outcome.error)")
        }
        #expect(try await sigctl(["topic"] + arguments, server: "http://127.0.0.1:1").status == 69)
    }

    @Test("76: a server that answers something else")
    func otherAnswers() async throws {
        try await withFolder { folder in
            try "<html>".write(to: folder.appendingPathComponent("health"), atomically: true, encoding: .utf8)
            try await withServer(["--protocols", "room", "--web-root", folder.path]) { server in
                let outcome = try await sigctl(["topic", "health"], server: server.url)
                #expect(outcome.status == 76, "\(outcome.error)")
            }
        }
    }

    @Test("65: what is longer than servers take, before it is sent")
    func tooLong() async throws {
        let long = String(repeating: "x", count: 1025)
        for arguments in [
            ["offer", long, "--info", "a", "--sdp", "fake"], ["offer", "t", "--info", long, "--sdp", "fake"],
        ] {
            let outcome = try await sigctl(["topic"] + arguments, server: "http://127.0.0.1:1")
            #expect(outcome.status == 65, "\(outcome.error)")
            #expect(outcome.error.contains("1025 characters"))
        }
    }

    @Test("65: a description that is longer than the server takes")
    func tooLarge() async throws {
        try await withServer { server in
            let outcome = try await sigctl(
                ["topic", "offer", "chess", "--info", "alice"],
                server: server.url,
                input: "v=0\r\n" + String(repeating: "x", count: (16 << 20) - 10)
            )
            #expect(outcome.status == 65, "\(outcome.error)")
            #expect(outcome.error.contains("413") || outcome.error.contains("bytes"), "\(outcome.error)")
        }
    }

    @Test(
        "64: what can't be understood, with what to write instead",
        arguments: [
            (["topic"], "which verb? After 'topic' comes one of"), (["topic", "ofer", "x"], "did you mean 'offer'?"),
            (["topic", "offer", "--info", "a"], "which topic?"), (["topic", "sessions"], "which topic?"),
            (["topic", "offer", "chess", "--sdp", "fake"], "--info"),
            (["topic", "offer", "", "--info", "a", "--sdp", "fake"], "the topic is empty"),
            (["topic", "offer", "chess", "--info", "", "--sdp", "fake"], "--info is empty"),
            (["topic", "poll", "x"], "--side"), (["topic", "poll", "x", "--side", "both"], "answerer"),
            (["topic", "poll", "", "--side", "offerer"], "the code is empty"),
            (["topic", "poll", "x", "--side", "offerer", "--interval", "10ms"], "100ms"),
            (["topic", "candidate", "x", "--side", "offerer", "--candidate", "fake", "--index", "-1"], "--index"),
            (["topic", "list", "--count", "2"], "asks once"), (["topic", "health", "--wait", "ack"], "asks once"),
            (["topic", "list", "--url", "hub+ws://h"], "speaks topic"),
        ] as [([String], String)]
    )
    func usage(arguments: [String], hint: String) async throws {
        let outcome = try await sigctl(arguments, server: "http://127.0.0.1:1")
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }

    @Test("124: an answer that does not come; following for a while is 0")
    func timedOut() async throws {
        try await withServer { server in
            let offer = ["topic", "offer", "chess", "--info", "a", "--sdp", "fake"]
            let silent = try await sigctl(offer + ["--wait", "answer", "--timeout", "0.5"], server: server.url)
            #expect(silent.status == 124)
            #expect(silent.error.contains("still waiting for answer"))
            let code = silent.output.trimmingCharacters(in: .newlines)
            let followed = try await sigctl(
                ["topic", "poll", code, "--side", "offerer", "--follow", "--timeout", "0.5"],
                server: server.url
            )
            #expect(followed.status == 0 && followed.output == "" && followed.error == "", "\(followed.error)")
        }
    }

    @Test("130 and 141: Ctrl-C, and nobody reads standard output any more, silently")
    func ends() async throws {
        try await withServer { server in
            let offer = [
                "topic", "offer", "chess", "--info", "a", "--sdp", "fake", "--wait", "answer", "--timeout", "0",
            ]
            let alice = try Command("sigctl", offer, environment: ["SIGCTL_URL": server.url], input: nil)
            _ = try await alice.standardOutput.next()
            alice.signal(SIGINT)
            #expect(try await alice.wait() == 130)
            #expect(try await alice.standardError.all() == "")
            let closed = try await run(
                "/bin/bash",
                ["-c", "sigctl \(offer.joined(separator: " ")) | head -1 | wc -l; echo ${PIPESTATUS[0]}"],
                environment: ["SIGCTL_URL": server.url]
            )
            #expect(closed.output.split(whereSeparator: \.isWhitespace) == ["1", "141"])
            #expect(closed.error == "")
        }
    }
}

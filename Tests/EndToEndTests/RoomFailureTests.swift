import Foundation
import Testing

@Suite("What a room server refuses")
struct RoomFailureTests {
    @Test("1: a member that is not there; nothing is missed, with and without --wait")
    func targetNotFound() async throws {
        try await withServer { server in
            for more in [[], ["--wait", "answer"]] {
                let outcome = try await sigctl(
                    ["room", "offer", "bob", "--room", "lobby", "--id", "alice", "--sdp", "fake"] + more,
                    server: server.url
                )
                #expect(outcome.status == 1)
                #expect(outcome.output == "")
                #expect(
                    outcome.error
                        == "sigctl: the server sent an error: target_not_found: target client is not in the room\n"
                )
            }
            let expected = try await sigctl(
                ["room", "hangup", "bob", "--room", "lobby", "--id", "alice", "--wait", "error,code=target_not_found"],
                server: server.url
            )
            #expect(expected.status == 0)
            #expect(expected.output == "error target_not_found: target client is not in the room\n")
        }
    }

    @Test("75: an id that somebody has, a full room, and as an event with --json")
    func tryAgain() async throws {
        try await withServer { server in
            let alice = try Command(
                "sigctl",
                ["room", "join", "lobby", "--id", "alice"],
                environment: ["SIGCTL_URL": server.url],
                input: nil
            )
            _ = try await alice.standardOutput.next()
            let taken = try await sigctl(["room", "join", "lobby", "--id", "alice"], server: server.url)
            #expect(taken.status == 75)
            #expect(taken.output == "")
            #expect(taken.error.contains("client id already exists in room") && taken.error.contains("--retry"))
            let json = try await sigctl(["room", "join", "lobby", "--id", "alice", "--json"], server: server.url)
            #expect(json.status == 75)
            #expect(json.output.contains(#""kind":"error","payload":{"code":"duplicate_id","#))
            let expected = try await sigctl(
                ["room", "join", "lobby", "--id", "alice", "--wait", "error,code=duplicate_id"],
                server: server.url
            )
            #expect(expected.status == 0, "\(expected.error)")
        }
    }

    @Test("A refusal ends the command, also when as much has come as --count says")
    func refusalBehindTheCount() async throws {
        try await withServer { server in
            let url = server.url.replacing("http://", with: "room+ws://", maxReplacements: 1) + "/ws?room=r&id=carol"
            let carol = try Command(
                "sigctl",
                ["run"],
                input: """
                    peer carol \(url)
                    carol: expect members
                    carol: expect peer-joined from=alice
                    carol: offer to=alice sdp=fake
                    carol: wsping
                    """
            )
            // She is there when there is somebody besides the one who asks.
            while try await sigctl(["room", "members", "r"], server: server.url).output != "carol\n" {}
            let alice = try await sigctl(
                ["room", "offer", "bob", "--room", "r", "--id", "alice", "--sdp", "fake", "--count", "1"],
                server: server.url
            )
            #expect(alice.status == 1 && alice.error.contains("target_not_found"), "\(alice)")
            #expect(try await carol.wait() == 0)
        }
    }

    @Test(
        "A server that closes the connection is quoted, and what it said before counts more, every time",
        arguments: [
            ([], 1, "the server closed the connection (close 1008 go away)"),
            (
                [#"{"type":"error","room":"r","from":"","code":"forbidden","error":"not you"}"#], 65,
                "the server sent an error: forbidden: not you"
            ),
        ]
    )
    func lastWords(said: [String], status: Int32, sentence: String) async throws {
        try await ClosingServer.with(said) { url in
            // Whether the end is noticed by what is sent, by the fence or by the task with the events differs from run to run.
            for _ in 0..<10 {
                for more in [[], ["--wait", "answer"]] {
                    let outcome = try await sigctl(
                        ["room", "offer", "bob", "--room", "r", "--id", "alice", "--sdp", "fake"] + more,
                        server: url
                    )
                    #expect(outcome.status == status)
                    #expect(outcome.error == "sigctl: \(sentence)\n")
                }
            }
        }
    }

    @Test("Who waits for a refusal has what was asked for, also when the server closes the connection with it")
    func awaitedLastWords() async throws {
        let refusal = #"{"type":"error","room":"r","from":"","code":"forbidden","error":"not you"}"#
        try await ClosingServer.with([refusal]) { url in
            for _ in 0..<10 {
                let outcome = try await sigctl(
                    ["room", "hangup", "bob", "--room", "r", "--id", "alice", "--wait", "error,code=forbidden"],
                    server: url
                )
                #expect(outcome.status == 0)
                #expect(outcome.output == "error forbidden: not you\n")
                #expect(outcome.error == "")
            }
        }
    }

    @Test("--retry waits until the id is free")
    func retry() async throws {
        try await withServer { server in
            let alice = try Command(
                "sigctl",
                ["room", "join", "lobby", "--id", "alice"],
                environment: ["SIGCTL_URL": server.url],
                input: nil
            )
            _ = try await alice.standardOutput.next()
            let second = try Command(
                "sigctl",
                ["room", "join", "lobby", "--id", "alice", "--retry", "--wait", "members"],
                environment: ["SIGCTL_URL": server.url],
                input: nil
            )
            #expect(try await second.standardError.next(containing: "trying again in") != nil)
            alice.signal(SIGTERM)
            #expect(try await second.standardOutput.next() == "alice")
            #expect(try await second.wait() == 0)
        }
    }

    @Test("77: an Origin that the server does not take, with what to say")
    func origin() async throws {
        try await withServer(["--room-allowed-origins", "https://app.example"]) { server in
            let refused = try await sigctl(
                ["room", "ping", "--origin", "https://evil.example"],
                server: server.url
            )
            #expect(refused.status == 77)
            #expect(refused.error.contains("403") && refused.error.contains("--origin"))
            let taken = try await sigctl(["room", "ping", "--origin", "https://app.example"], server: server.url)
            #expect(taken.status == 0, "\(taken.error)")
        }
    }

    @Test("69: a path where no room server is")
    func paths() async throws {
        try await withServer { server in
            for verb in ["ping", "health"] {
                let outcome = try await sigctl(["room", verb, "--url", server.url + "/else/where"])
                #expect(outcome.status == 69, "\(verb): \(outcome.error)")
                #expect(outcome.error.contains("--url"))
            }
        }
    }

    @Test("65: a description that is longer than a message may be")
    func tooLarge() async throws {
        try await withServer { server in
            let outcome = try await sigctl(
                ["room", "offer", "bob", "--room", "lobby", "--id", "alice"],
                server: server.url,
                input: "v=0\r\n" + String(repeating: "x", count: 1_048_576)
            )
            #expect(outcome.status == 65)
            #expect(outcome.error.contains("1048576"))
        }
    }

    @Test(
        "64: what can't be understood, and names that can't be",
        arguments: [
            (["room"], "which verb? After 'room' comes one of"), (["room", "joim", "x"], "did you mean 'join'?"),
            (["room", "ping", "extra"], "unexpected argument 'extra'"),
            (["room", "join"], "which room?"), (["room", "join", "lobby"], "--id"),
            (["room", "join", "lobby", "--id", "a b"], "letters, digits"),
            (["room", "join", "a\nb", "--id", "a"], "can't be the name of a room"),
            (["room", "offer", "bob", "--id", "a", "--sdp", "fake"], "--room"),
            (
                ["room", "candidate", "bob", "--room", "r", "--id", "a", "--candidate", "fake", "--index", "-1"],
                "--index"
            ),
            (["room", "members", "lobby", "--count", "2"], "asks once"),
            (["room", "health", "--wait", "pong"], "asks once"),
        ] as [([String], String)]
    )
    func usage(arguments: [String], hint: String) async throws {
        let outcome = try await sigctl(arguments, server: "http://127.0.0.1:1")
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }

    @Test("124: a member that does not come, an answer that does not come; each is named")
    func timedOut() async throws {
        try await withServer { server in
            let sender = ["room", "offer", "bob", "--room", "lobby", "--id", "alice", "--sdp", "fake"]
            let absent = try await sigctl(sender + ["--when-there", "--timeout", "0.5"], server: server.url)
            #expect(absent.status == 124)
            #expect(absent.error.contains("bob has not come into the room"))
            let bob = try Command(
                "sigctl",
                ["room", "join", "lobby", "--id", "bob"],
                environment: ["SIGCTL_URL": server.url],
                input: nil
            )
            _ = try await bob.standardOutput.next()
            let silent = try await sigctl(
                sender + ["--wait", "answer,from=bob", "--timeout", "0.5"],
                server: server.url
            )
            #expect(silent.status == 124)
            #expect(silent.error.contains("still waiting for answer,from=bob"))
        }
    }

    @Test("130 and 141: Ctrl-C, and nobody reads standard output any more, silently")
    func ends() async throws {
        try await withServer { server in
            let alice = try Command(
                "sigctl",
                ["room", "join", "lobby", "--id", "alice"],
                environment: ["SIGCTL_URL": server.url],
                input: nil
            )
            _ = try await alice.standardOutput.next()
            alice.signal(SIGINT)
            #expect(try await alice.wait() == 130)
            #expect(try await alice.standardError.all() == "")
            let closed = try await run(
                "/bin/bash",
                ["-c", "sigctl room join lobby --id bob | head -1; echo ${PIPESTATUS[0]}"],
                environment: ["SIGCTL_URL": server.url]
            )
            #expect(closed.output == "bob\n141\n")
            #expect(closed.error == "")
        }
    }
}

import Foundation
import Testing

@Suite("What a hub server refuses")
struct HubFailureTests {
    @Test("1: a peer that is not there, though servers say nothing of it")
    func peerNotThere() async throws {
        try await withServer { server in
            let alice = try start(["hub", "create", "lobby"], server)
            _ = try await alice.standardOutput.next()
            for more in [[], ["--wait", "answer"]] {
                let outcome = try await sigctl(
                    ["hub", "offer", "7", "--hub", "lobby", "--sdp", "fake"] + more,
                    server: server.url
                )
                #expect(outcome.status == 1)
                #expect(outcome.output == "")
                #expect(outcome.error == "sigctl: the peer '7' is not in the hub; --when-there waits until it comes\n")
            }
        }
    }

    @Test(
        "1: a hub that is not there, with what to do",
        arguments: [
            (["join", "lobby"], "join-or-create"), (["get", "lobby"], "hub not found"),
            (["offer", "1", "--hub", "lobby", "--sdp", "fake"], "--kind"),
            (["join", "7c9e6679-7425-40de-944b-e07fc1f90ae7"], "--kind random"),
            (["join", "lobby", "--kind", "permanent"], "hub not found"),
        ]
    )
    func hubNotThere(arguments: [String], hint: String) async throws {
        try await withServer { server in
            let outcome = try await sigctl(["hub"] + arguments, server: server.url)
            #expect(outcome.status == 1)
            #expect(outcome.output == "")
            #expect(outcome.error.contains(hint), "\(outcome.error)")
        }
    }

    @Test("A refusal is an event with --json, and can be waited for")
    func errorEvents() async throws {
        try await withServer { server in
            let json = try await sigctl(["hub", "join", "lobby", "--json"], server: server.url)
            #expect(json.status == 1)
            #expect(json.output.contains(#""kind":"error","payload":{"message":"hub not found","status":404}"#))
            let expected = try await sigctl(["hub", "join", "lobby", "--wait", "error,status=404"], server: server.url)
            #expect(expected.status == 0, "\(expected.error)")
            #expect(expected.output == "error hub not found\n")
        }
    }

    @Test("1: a hub that is there already, fixed or permanent")
    func taken() async throws {
        try await withSecret { server, secret in
            let alice = try start(["hub", "create", "lobby"], server)
            _ = try await alice.standardOutput.next()
            let taken = try await sigctl(["hub", "create", "lobby"], server: server.url)
            #expect(taken.status == 1)
            #expect(taken.error.contains("hub id already exists") && taken.error.contains("join-or-create"))
            for status in [Int32(0), 1] {
                let made = try await sigctl(["hub", "permanent", "x", "--secret-file", secret], server: server.url)
                #expect(made.status == status, "\(made.error)")
            }
        }
    }

    @Test("77: another secret than the server's, which is never shown", arguments: ["permanent", "migrate"])
    func secrets(verb: String) async throws {
        try await withSecret { server, _ in
            let outcome = try await run(
                "/bin/bash",
                ["-c", "sigctl hub \(verb) host --secret-fd 3 -v 3< <(echo 'not the secret')"],
                environment: ["SIGCTL_URL": server.url]
            )
            #expect(outcome.status == 77)
            #expect(outcome.output == "")
            #expect(outcome.error.contains("invalid authorization code") && outcome.error.contains("--secret-file"))
            #expect(!outcome.error.contains("not the secret") && !outcome.error.contains("bm90IHRoZSBzZWNyZXQ"))
            #expect(try await sigctl(["hub", "status"], server: server.url).output == "ok\n", "nothing has happened")
        }
    }

    @Test("78 and 66: a secret that others can read, none in the variable, no file")
    func secretSources() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("secret").path
            _ = FileManager.default.createFile(
                atPath: file,
                contents: Data("x".utf8),
                attributes: [.posixPermissions: 0o644]
            )
            for (arguments, status) in [
                (["--secret-file", file], Int32(78)), (["--secret-env", "NO_SUCH"], 78),
                (["--secret-file", "/no/such"], 66),
            ] {
                let outcome = try await sigctl(["hub", "permanent", "x"] + arguments, server: "http://127.0.0.1:1")
                #expect(outcome.status == status, "\(outcome.error)")
            }
        }
    }

    @Test("69 and 76: where no hub server is")
    func elsewhere() async throws {
        try await withServer(["--protocols", "peerjs,topic,share"]) { server in
            for arguments in [["join", "x"], ["status"], ["get", "x"]] {
                let outcome = try await sigctl(["hub"] + arguments, server: server.url)
                #expect(outcome.status == 69, "\(arguments): \(outcome.error)")
                #expect(outcome.error.contains("--url"), "\(outcome.error)")
            }
        }
        try await withServer { server in
            for verb in [["status"], ["join", "x"]] {
                let outcome = try await sigctl(["hub"] + verb + ["--url", server.url + "/else/where"])
                #expect(outcome.status == 69, "\(verb): \(outcome.error)")
            }
        }
    }

    @Test("65: a description that is longer than a message may be")
    func tooLarge() async throws {
        try await withServer { server in
            let alice = try start(["hub", "create", "lobby"], server)
            _ = try await alice.standardOutput.next()
            let outcome = try await sigctl(
                ["hub", "offer", "1", "--hub", "lobby"],
                server: server.url,
                input: "v=0\r\n" + String(repeating: "x", count: 16 << 20)
            )
            #expect(outcome.status == 65, "\(outcome.error)")
        }
    }

    @Test(
        "64: what can't be understood, and what no server has, with what to write instead",
        arguments: [
            (["hub"], "which verb? After 'hub' comes one of"), (["hub", "jion", "x"], "did you mean 'join'?"),
            (["hub", "join"], "which hub?"), (["hub", "create"], "which hub?"), (["hub", "get"], "which hub?"),
            (["hub", "join", "x", "--kind", "fluid"], "fixed"),
            (["hub", "join", "--kind", "ip"], "join-or-create --kind ip"),
            (["hub", "create", "x", "--kind", "random"], "leave 'x' out"),
            (["hub", "create", "x", "--kind", "ip"], "join-or-create --kind ip"),
            (["hub", "create", "x", "--kind", "permanent"], "hub permanent x --secret-file"),
            (["hub", "join-or-create", "--kind", "random"], "create --kind random"),
            (["hub", "join-or-create", "x", "--kind", "ip"], "hub join x --kind ip"),
            (["hub", "get", "x", "--kind", "permanent"], "hub join x --kind permanent"),
            (["hub", "offer", "1", "--sdp", "fake"], "--hub"), (["hub", "permanent", "x"], "--secret-file"),
            (["hub", "migrate", "http://h/", "--secret-file", "/dev/null"], "without a scheme"),
            (["hub", "migrate", String(repeating: "h", count: 124), "--secret-file", "/dev/null"], "123 bytes"),
            (["hub", "status", "--wait", "result"], "asks once"),
            (["hub", "create", "x", "--url", "ws://h/v1/hubs/join"], "'hub join'"),
            (["hub", "join", "x", "--url", "hub+ws://h?kind=fluid"], "no kind of hub"),
            (["hub", "join", "x", "--url", "ws://h/?secret=x"], "--secret-file"),
        ] as [([String], String)]
    )
    func usage(arguments: [String], hint: String) async throws {
        let outcome = try await sigctl(arguments, server: "http://127.0.0.1:1")
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }

    @Test("124: a peer that does not come, an answer that does not come; each is named")
    func timedOut() async throws {
        try await withServer { server in
            let alice = try start(["hub", "create", "lobby"], server)
            _ = try await alice.standardOutput.next()
            let sender = ["hub", "offer", "--hub", "lobby", "--sdp", "fake", "--timeout", "0.5"]
            let absent = try await sigctl(sender + ["9", "--when-there"], server: server.url)
            #expect(absent.status == 124)
            #expect(absent.error.contains("the peer '9' has not come into the hub"))
            let silent = try await sigctl(sender + ["1", "--wait", "answer,from=1"], server: server.url)
            #expect(silent.status == 124)
            #expect(silent.error.contains("still waiting for answer,from=1"))
        }
    }

    @Test("75: more requests than the server takes in a minute")
    func tryAgain() async throws {
        try await withServer(["--rate-limits", "on"]) { server in
            let requests = """
                exec 3<>/dev/tcp/127.0.0.1/\(server.port)
                for _ in {1..60}; do printf 'GET /v1/status HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\n\\r\\n'; done >&3
                while read -r line <&3; do [[ $line == *'Remaining: 0'* ]] && break; done
                """
            #expect(try await run("/bin/bash", ["-c", requests]).status == 0)
            for verb in [["status"], ["join-or-create", "lobby"]] {
                let outcome = try await sigctl(["hub"] + verb, server: server.url)
                #expect(outcome.status == 75)
                #expect(outcome.error.contains("429") && outcome.error.contains("Limit exceeded"), "\(outcome.error)")
            }
        }
    }

    @Test("130 and 141: Ctrl-C, and nobody reads standard output any more, silently")
    func ends() async throws {
        try await withServer { server in
            let alice = try start(["hub", "create", "lobby"], server)
            _ = try await alice.standardOutput.next()
            alice.signal(SIGINT)
            #expect(try await alice.wait() == 130)
            #expect(try await alice.standardError.all() == "")
            let closed = try await run(
                "/bin/bash",
                ["-c", "sigctl hub create lobby | head -1; echo ${PIPESTATUS[0]}"],
                environment: ["SIGCTL_URL": server.url]
            )
            #expect(closed.output == "lobby\n141\n")
            #expect(closed.error == "")
        }
    }

    private func start(_ arguments: [String], _ server: Server) throws -> Command {
        try Command("sigctl", arguments, environment: ["SIGCTL_URL": server.url], input: nil)
    }
}

import Foundation
import Testing

@Suite("What a PeerJS server refuses, and what never comes")
struct PeerJSFailureTests {
    @Test("1: a peer that never comes, by its name; only a command that waits finds out")
    func expire() async throws {
        try await withServer(["--peerjs-expire-timeout", "200"]) { server in
            let waited = try await sigctl(
                ["peerjs", "offer", "nobody", "--id", "bob", "--sdp", "fake", "--wait", "answer"],
                server: server.url
            )
            #expect(waited.status == 1)
            #expect(waited.output == "")
            #expect(waited.error.contains("'nobody' never came"))
            let expected = try await sigctl(
                ["peerjs", "offer", "nobody", "--id", "bob", "--sdp", "fake", "--wait", "expire,from=nobody"],
                server: server.url
            )
            #expect(expected.status == 0)
            #expect(expected.output == "expire nobody\n")
        }
    }

    @Test("75: an id that somebody has, and no more places; the token of an id takes it again")
    func taken() async throws {
        try await withServer(["--peerjs-concurrent-limit", "1"]) { server in
            try await withFolder { folder in
                let token = folder.appendingPathComponent("token").path
                let alice = try Command(
                    "sigctl",
                    ["peerjs", "connect", "alice", "--peer-token-file", token],
                    environment: ["SIGCTL_URL": server.url],
                    input: nil
                )
                #expect(try await alice.standardOutput.next() == "alice")
                let attributes = try FileManager.default.attributesOfItem(atPath: token)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "made when absent, for nobody else")
                let secret = try String(contentsOfFile: token, encoding: .utf8).trimmingCharacters(in: .newlines)
                #expect(!secret.isEmpty)
                let taken = try await sigctl(["peerjs", "connect", "alice"], server: server.url)
                #expect(taken.status == 75)
                #expect(taken.output == "")
                #expect(taken.error.contains("ID is taken"))
                let full = try await sigctl(["peerjs", "connect", "bob"], server: server.url)
                #expect(full.status == 75)
                #expect(full.error.contains("concurrent user limit"))
                let again = try await sigctl(
                    ["peerjs", "connect", "alice", "--peer-token-file", token, "--timeout", "5", "--wait", "identity"],
                    server: server.url
                )
                #expect(again.status == 0, "\(again.error)")
                #expect(!again.error.contains(secret))
                chmod(token, 0o644)
                #expect(
                    try await sigctl(["peerjs", "connect", "alice", "--peer-token-file", token], server: server.url)
                        .status
                        == 78
                )
            }
        }
    }

    @Test("77: another key, over HTTP and WebSocket, with what to do; peers that the server does not tell")
    func notAllowed() async throws {
        try await withServer { server in
            for arguments in [["id"], ["connect", "alice"]] {
                let outcome = try await sigctl(["peerjs"] + arguments + ["--peerjs-key", "wrong"], server: server.url)
                #expect(outcome.status == 77, "\(outcome.error)")
                #expect(outcome.error.contains("--peerjs-key"), "\(outcome.error)")
            }
            let peers = try await sigctl(["peerjs", "peers"], server: server.url)
            #expect(peers.status == 77)
            #expect(peers.error.contains("discovery"))
        }
    }

    @Test("69: a path where no PeerJS server is, with what to check")
    func paths() async throws {
        try await withServer { server in
            let socket = try await sigctl(["peerjs", "connect", "a", "--url", server.url + "/elsewhere"])
            #expect(socket.status == 69)
            #expect(socket.error.contains("path"), "\(socket.error)")
            let http = try await sigctl(["peerjs", "id", "--url", server.url + "/elsewhere"])
            #expect(http.status == 69)
            #expect(http.error.contains("--peerjs-path"), "\(http.error)")
        }
    }

    @Test(
        "64: what can't be understood",
        arguments: [
            (["peerjs"], "which verb? After 'peerjs' comes one of"),
            (["peerjs", "ofer", "x"], "did you mean 'offer'?"),
            (["peerjs", "answer", "bob", "--connection-id", "x", "--sdp", "fake"], "--id"),
            (["peerjs", "answer", "bob", "--id", "alice", "--sdp", "fake"], "--connection-id"),
            (["peerjs", "offer", "bob", "--media", "--label", "x", "--sdp", "fake"], "--media"),
            (["peerjs", "peers", "--wait", "offer"], "asks once"), (["peerjs", "offer"], "peer"),
            (["peerjs", "connect", "--key", "peerjs"], "--peerjs-key"),
            (["peerjs", "connect", "--url", "ws://h/?token=abc"], "seen by others"),
            (["peerjs", "connect", "--url", "room+ws://h/"], "speaks peerjs"),
            (["help", "peerjs", "ofer"], "did you mean 'offer'?"),
        ] as [([String], String)]
    )
    func usage(arguments: [String], hint: String) async throws {
        let outcome = try await sigctl(arguments, server: "http://127.0.0.1:1")
        #expect(outcome.status == (hint == "--peerjs-key" ? 66 : 64))
        #expect(outcome.output == "")
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }

    @Test("65: what is no description or candidate, before the network")
    func badData() async throws {
        for arguments in [
            ["offer", "bob", "--sdp", "hello"], ["offer", "bob", "--sdp", "-"],
            ["candidate", "bob", "--id", "a", "--connection-id", "x", "--candidate", "hello"],
        ] {
            let outcome = try await sigctl(["peerjs"] + arguments, server: "http://127.0.0.1:1", input: "hello")
            #expect(outcome.status == 65, "\(outcome.error)")
            #expect(outcome.error.contains("--unchecked"))
        }
        #expect(try await sigctl(["peerjs", "offer", "bob", "--sdp", "@/no/such"]).status == 66)
    }

    @Test("130 and 141: Ctrl-C, and nobody reads standard output any more, silently")
    func ends() async throws {
        try await withServer { server in
            let alice = try Command(
                "sigctl",
                ["peerjs", "connect", "alice"],
                environment: ["SIGCTL_URL": server.url],
                input: nil
            )
            _ = try await alice.standardOutput.next()
            alice.signal(SIGINT)
            #expect(try await alice.wait() == 130)
            #expect(try await alice.standardError.all() == "")
            let closed = try await run(
                "/bin/bash",
                ["-c", "sigctl peerjs connect bob | head -1; echo ${PIPESTATUS[0]}"],
                environment: ["SIGCTL_URL": server.url]
            )
            #expect(closed.output == "bob\n141\n")
            #expect(closed.error == "")
        }
    }
}

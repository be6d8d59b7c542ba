import Foundation
import Testing

@Suite("Hubs, with the built commands")
struct HubFlowTests {
    @Test("A call from a script: join until an offer comes, answer whoever made it")
    func call() async throws {
        try await withServer { server in
            let alice = try start(["hub", "create", "lobby", "--wait", "offer", "--json"], server)
            _ = try #require(try await alice.standardOutput.next(containing: #""kind":"identity""#))
            let bob = try start(
                ["hub", "offer", "1", "--hub", "lobby", "--sdp", "fake:bob", "--wait", "answer", "--json"],
                server
            )
            let offer = try #require(try await alice.standardOutput.next(containing: #""kind":"offer""#))
            #expect(offer.contains(#""from":"2","to":"1","payload":{"sdp":"v=0\r\n"#))
            #expect(try await alice.wait() == 0)
            let answer = try await sigctl(
                ["hub", "answer", "2", "--hub", "lobby", "--sdp", "fake:alice"],
                server: server.url
            )
            #expect(answer.status == 0, "\(answer.error)")
            #expect(answer.output == "" && answer.error == "")
            let got = try #require(try await bob.standardOutput.next(containing: #""kind":"answer""#))
            #expect(got.contains(#""from":"3","to":"2""#), "each command that joins is a peer of its own")
            #expect(try member("type", ofPayload: got) == "answer")
            #expect(try await bob.wait() == 0)
        }
    }

    @Test(
        "In text: the hub's id alone on the first line, who is there, who comes and goes, and messages as inert lines"
    )
    func text() async throws {
        try await withServer(["--hub-trickle"]) { server in
            let alice = try start(
                [
                    "hub", "create", "lobby", "--metadata", #"{"name":"a"}"#, "--wait", "candidate", "--wait", "answer",
                    "--timeout", "2m",
                ],
                server
            )
            #expect(try await alice.standardOutput.next() == "lobby")
            #expect(try await alice.standardOutput.next() == #"members of lobby: 1 ({"name":"a"})"#)
            let bob = try start(["hub", "join", "lobby", "--metadata", "just words"], server)
            #expect(try await bob.standardOutput.next() == "2", "a joiner wants to know who it is")
            #expect(try await bob.standardOutput.next() == #"members of lobby: 1 ({"name":"a"}), 2 (just words)"#)
            #expect(try await alice.standardOutput.next() == "peer-joined 2 (just words)")
            bob.signal(SIGTERM)
            #expect(try await bob.wait() == 143)
            #expect(try await alice.standardOutput.next() == "peer-left 2")
            for arguments in [
                ["offer", "1", "--sdp", "v=0\r\n\u{1b}[2J\u{202e}"], ["candidate", "1", "--candidate", "fake:srflx"],
                ["answer", "1", "--sdp", "fake"],
            ] {
                let sent = try await sigctl(["hub"] + arguments + ["--hub", "lobby"], server: server.url)
                #expect(sent.status == 0, "\(sent.error)")
                #expect(sent.output == "" && sent.error == "")
            }
            let offer = try #require(try await alice.standardOutput.next(containing: "offer from 3: "))
            #expect(!offer.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202e })
            #expect(
                try await alice.standardOutput.next(containing: "candidate from 4")?.contains("typ srflx") == true
            )
            #expect(try await alice.standardOutput.next(containing: "answer from 5") != nil)
            #expect(try await alice.wait() == 0)
        }
    }

    @Test("--when-there sends when the peer has come")
    func whenThere() async throws {
        try await withServer { server in
            let alice = try start(["hub", "join-or-create", "lobby"], server)
            #expect(try await alice.standardOutput.next() == "1")
            let sender = try start(
                ["hub", "offer", "3", "--hub", "lobby", "--sdp", "fake", "--when-there"],
                server
            )
            #expect(try await alice.standardOutput.next(containing: "peer-joined 2") != nil)
            let carol = try start(["hub", "join", "lobby", "--wait", "offer,from=2"], server)
            #expect(try await carol.wait() == 0)
            #expect(try await sender.wait() == 0)
        }
    }

    @Test("A random hub's id is the first line, and joins it")
    func random() async throws {
        try await withServer { server in
            let alice = try start(["hub", "create", "--kind", "random"], server)
            let id = try #require(try await alice.standardOutput.next())
            #expect(UUID(uuidString: id) != nil)
            let bob = try await sigctl(
                ["hub", "join", id, "--kind", "random", "--wait", "members"],
                server: server.url
            )
            #expect(bob.output == "2\nmembers of \(id): 1, 2\n", "\(bob.error)")
            let got = try await sigctl(["hub", "get", id, "--kind", "random"], server: server.url)
            #expect(got.output.hasPrefix("id: \(id)\n"), "\(got.error)")
        }
    }

    @Test("Whoever comes from the same address meets in the same hub")
    func address() async throws {
        try await withServer { server in
            let alice = try start(["hub", "join-or-create", "--kind", "ip", "--json"], server)
            let line = try #require(try await alice.standardOutput.next(containing: #""kind":"identity""#))
            let hub = try #require(try member("hub", ofPayload: line))
            #expect(!hub.isEmpty && hub.allSatisfy(\.isNumber))
            let offered = try await sigctl(["hub", "offer", "1", "--kind", "ip", "--sdp", "fake"], server: server.url)
            #expect(offered.status == 0, "\(offered.error)")
            #expect(try await alice.standardOutput.next(containing: #""kind":"offer","from":"2""#) != nil)
            let joined = try await sigctl(
                ["hub", "join", hub, "--kind", "ip", "--wait", "members"],
                server: server.url
            )
            #expect(joined.output.hasPrefix("3\n"), "\(joined.error)")
        }
    }

    @Test("What the server tells of a hub; a hub goes with its last peer")
    func get() async throws {
        try await withServer { server in
            let alice = try start(["hub", "create", "a b", "--hub-metadata", #"{"n":1.0}"#], server)
            _ = try await alice.standardOutput.next(containing: "members")
            let text = try await sigctl(["hub", "get", "a b"], server: server.url).output.split(separator: "\n")
            #expect(text.count == 4)
            #expect(
                text.first == "id: a b" && text.last == "isPermanent: false" && text.contains(#"metadata: {"n":1.0}"#)
            )
            let json = try await sigctl(["hub", "get", "a b", "--json"], server: server.url).output
            #expect(json.contains(#""kind":"result","payload":{"verb":"get","value":{"id":"a b","createdAt":""#))
            #expect(json.split(separator: "\n").count == 1)
            alice.signal(SIGTERM)
            _ = try await alice.wait()
            #expect(try await sigctl(["hub", "get", "a b"], server: server.url).status == 1)
        }
    }

    @Test("A permanent hub is made with the secret, and stays when nobody is in it")
    func permanent() async throws {
        try await withSecret { server, secret in
            let made = try await sigctl(
                ["hub", "permanent", "lobby", "--secret-file", secret, "--hub-metadata", "x", "-v"],
                server: server.url
            )
            #expect(made.status == 0, "\(made.error)")
            #expect(made.output.hasPrefix("id: lobby\n") && made.output.hasSuffix("isPermanent: true\n"))
            #expect(made.error.contains("> Authorization: …"), "the secret is in no trace")
            for id in ["1", "2"] {
                let joined = try await sigctl(
                    ["hub", "join", "lobby", "--kind", "permanent", "--wait", "members,metadata=x"],
                    server: server.url
                )
                #expect(joined.output.hasPrefix("\(id)\n"), "\(joined.error)")
            }
        }
    }

    @Test("A migrating server names its backup host, and --follow goes there")
    func migrate() async throws {
        try await withSecret { server, secret in
            #expect(try await sigctl(["hub", "status"], server: server.url).output == "ok\n")
            try await withServer { backup in
                let host = "127.0.0.1:\(backup.port)"
                let migrated = try await sigctl(["hub", "migrate", host, "--secret-file", secret], server: server.url)
                #expect(migrated.status == 0, "\(migrated.error)")
                #expect(migrated.output == "migrating to \(host)\n")
                let status = try await sigctl(["hub", "status"], server: server.url)
                #expect(status.status == 0 && status.output == "migrating to \(host)\n")
                let refused = try await sigctl(["hub", "create", "lobby"], server: server.url)
                #expect(refused.status == 1)
                #expect(refused.error.contains(host) && refused.error.contains("--follow"))
                let alice = try start(["hub", "create", "lobby", "--follow"], server)
                #expect(try await alice.standardOutput.next() == "lobby", "alone on the first line, also after a move")
                #expect(try await alice.standardError.next(containing: "reconnecting") != nil)
                #expect(try await sigctl(["hub", "get", "lobby"], server: backup.url).status == 0)
                alice.signal(SIGTERM)
                _ = try await alice.wait()
            }
        }
    }

    @Test("--raw and -v show frames in their JSON form, each once")
    func raw() async throws {
        try await withServer { server in
            let alice = try start(["hub", "create", "lobby", "--raw", "-v"], server)
            let info = try #require(try await alice.standardOutput.next())
            #expect(info.hasPrefix(#"{"hubInfoMessage":{"id":"lobby","createTime":""#))
            let sent = try await sigctl(
                ["hub", "offer", "1", "--hub", "lobby", "--sdp", "fake", "-v"],
                server: server.url
            )
            #expect(sent.error.contains(#"> {"sendOfferMessage":{"answerPeerId":"1","offerSdp":"v=0\r\n"#))
            #expect(
                try await alice.standardOutput.next()?.hasPrefix(#"{"peerJoinedMessage":{"peer":{"id":"2","#) == true
            )
            #expect(
                try await alice.standardOutput.next()?.hasPrefix(#"{"offerMessage":{"offerPeerId":"2","offerSdp":"v=0"#)
                    == true
            )
            #expect(try await alice.standardError.next(containing: #"< {"offerMessage":{"#) != nil)
        }
    }

    @Test("Hub, kind and metadata come from targets, variables, files and standard input, too")
    func targets() async throws {
        try await withServer { server in
            let base = server.url.replacingOccurrences(of: "http", with: "hub+ws")
            let alice = try Command(
                "sigctl",
                ["hub", "join-or-create", "--metadata", "-", "--json"],
                environment: ["SIGCTL_HUB_URL": "\(base)?hub=caf%C3%A9", "SIGCTL_URL": "http://127.0.0.1:1"],
                input: #"{"from":"stdin"}"#
            )
            let members = try #require(try await alice.standardOutput.next(containing: #""kind":"members""#))
            #expect(members.contains(#""hub":"café""#) && members.contains(#""metadata":{"from":"stdin"}"#))
            let whole = try await sigctl([
                "hub", "join", "--wait", "members", "--url", "\(base)/v1/hubs/join?id=caf%C3%A9&peerMetadata=a+b",
            ])
            #expect(whole.output == "2\nmembers of café: 1 ({\"from\":\"stdin\"}), 2 (a b)\n", "\(whole.error)")
        }
    }

    @Test("Whoever comes back after a loss is a new peer", .timeLimit(.minutes(10)))
    func reconnect() async throws {
        let server = try await Server()
        let alice = try start(["hub", "join-or-create", "lobby", "--reconnect"], server)
        #expect(try await alice.standardOutput.next() == "1")
        server.command.signal(SIGKILL)
        _ = try await server.command.wait()
        #expect(try await alice.standardOutput.next(containing: "reconnecting, attempt 1") != nil)
        let second = try await Server(port: server.port)
        #expect(try await alice.standardOutput.next(containing: "members of lobby: 1") != nil)
        try await second.stop()
    }

    private func start(_ arguments: [String], _ server: Server) throws -> Command {
        try Command("sigctl", arguments, environment: ["SIGCTL_URL": server.url], input: nil)
    }
}

/// Runs `body` with a server that has a secret, and a file that has it, too.
func withSecret(_ body: (_ server: Server, _ secretFile: String) async throws -> Void) async throws {
    try await withFolder { folder in
        let secret = folder.appendingPathComponent("secret").path
        _ = FileManager.default.createFile(
            atPath: secret,
            contents: Data("correct horse battery staple\n".utf8),
            attributes: [.posixPermissions: 0o600]
        )
        try await withServer(["--hub-secret-file", secret]) { server in try await body(server, secret) }
    }
}

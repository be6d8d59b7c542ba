import Foundation
import Testing

@Suite("PeerJS, with the built commands")
struct PeerJSFlowTests {
    @Test("A call from a script: connect until an offer comes, answer under the same id")
    func call() async throws {
        try await withServer { server in
            try await withFolder { folder in
                let alice = try start(["peerjs", "connect", "alice", "--wait", "offer", "--json"], server)
                _ = try #require(try await alice.standardOutput.next(containing: #""kind":"identity""#))
                let bob = try start(
                    ["peerjs", "offer", "alice", "--id", "bob", "--sdp", "fake:bob", "--wait", "answer", "--json"],
                    server
                )
                let offer = try #require(try await alice.standardOutput.next(containing: #""kind":"offer""#))
                #expect(try await alice.wait() == 0)
                let connection = try #require(try member("connectionId", ofPayload: offer))
                #expect(connection.hasPrefix("dc_"))
                #expect(try member("connectionType", ofPayload: offer) == "data")
                let answer = try await sigctl(
                    ["peerjs", "answer", "bob", "--id", "alice", "--connection-id", connection, "--sdp", "fake:alice"],
                    server: server.url
                )
                #expect(answer.status == 0, "\(answer.error)")
                #expect(answer.output == "" && answer.error == "")
                let got = try #require(try await bob.standardOutput.next(containing: #""kind":"answer""#))
                #expect(try member("connectionId", ofPayload: got) == connection)
                #expect(try member("sdp", ofPayload: got)?.hasPrefix("v=0\r\n") == true)
                #expect(try await bob.wait() == 0)
            }
        }
    }

    @Test("In text the id stands alone on the first line, and messages follow as inert lines")
    func text() async throws {
        try await withServer { server in
            let alice = try start(["peerjs", "connect", "alice", "--count", "3"], server)
            #expect(try await alice.standardOutput.next() == "alice")
            let hostile = "v=0\r\n\u{1b}[2J\u{202e}"
            for arguments in [
                ["offer", "alice", "--id", "bob", "--sdp", hostile],
                ["candidate", "alice", "--id", "bob", "--connection-id", "dc_1", "--candidate", "fake:relay"],
                ["leave", "alice", "--id", "bob"],
            ] {
                let sent = try await sigctl(["peerjs"] + arguments, server: server.url)
                #expect(sent.status == 0, "\(sent.error)")
                #expect(sent.output == "")
            }
            let offer = try #require(try await alice.standardOutput.next())
            #expect(offer.hasPrefix("offer from bob: {\"sdp\":\"v=0\\r\\n"))
            #expect(!offer.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202e })
            #expect(try await alice.standardOutput.next()?.contains("typ relay") == true)
            #expect(try await alice.standardOutput.next() == "leave from bob")
            #expect(try await alice.wait() == 0)
        }
    }

    @Test("--count is a number of lines, also where more comes at once", arguments: [[], ["--wait", "offer"]])
    func countAtOnce(form: [String]) async throws {
        try await withServer(["--peerjs-expire-timeout", "60000"]) { server in
            for index in 1...5 {
                let sent = try await sigctl(
                    ["peerjs", "offer", "alice", "--connection-id", "c\(index)", "--sdp", "fake"],
                    server: server.url
                )
                #expect(sent.status == 0, "\(sent.error)")
            }
            let got = try await sigctl(["peerjs", "connect", "alice", "--count", "2"] + form, server: server.url)
            #expect(got.status == 0, "\(got.error)")
            let lines = got.output.split(separator: "\n")
            #expect(lines.count == 3 && lines.first == "alice", "\(got.output)")
        }
    }

    @Test("What waited for a peer is there when it connects; without an id the server gives one")
    func waiting() async throws {
        try await withServer(["--peerjs-expire-timeout", "60000"]) { server in
            let sent = try await sigctl(
                ["peerjs", "offer", "alice", "--sdp", "fake", "--media", "--connection-id", "mc_7"],
                server: server.url
            )
            #expect(sent.status == 0, "\(sent.error)")
            let got = try await sigctl(["peerjs", "connect", "alice", "--wait", "offer", "--json"], server: server.url)
            #expect(got.status == 0)
            let line = try #require(got.output.split(separator: "\n").first { $0.contains(#""kind":"offer""#) })
            #expect(line.contains(#""connectionType":"media","connectionId":"mc_7"}"#))
            #expect(line.range(of: #""from":"[0-9a-f-]{36}""#, options: .regularExpression) != nil)
        }
    }

    @Test("A payload that --json printed is taken again as it was")
    func payloads() async throws {
        try await withServer { server in
            try await withFolder { folder in
                func received(_ verb: String, _ arguments: [String]) async throws -> String {
                    let alice = try start(["peerjs", "connect", "alice", "--wait", verb, "--json"], server)
                    _ = try await alice.standardOutput.next(containing: #""kind":"identity""#)
                    let sent = try await sigctl(
                        ["peerjs", verb, "alice", "--id", "bob"] + arguments,
                        server: server.url
                    )
                    #expect(sent.status == 0, "\(sent.error)")
                    let line = try #require(try await alice.standardOutput.next(containing: #""kind":"\#(verb)""#))
                    #expect(try await alice.wait() == 0)
                    let start = try #require(line.range(of: #""payload":"#)).upperBound
                    return String(line[start...].dropLast())
                }
                let file = folder.appendingPathComponent("payload").path
                let candidate = try await received(
                    "candidate",
                    ["--candidate", "fake:srflx", "--connection-id", "dc_9", "--mid", "data"]
                )
                try candidate.write(toFile: file, atomically: true, encoding: .utf8)
                #expect(try await received("candidate", ["--candidate", "@\(file)"]) == candidate)
                let answer = try await received("answer", ["--sdp", "fake", "--connection-id", "dc_9"])
                try answer.write(toFile: file, atomically: true, encoding: .utf8)
                #expect(try await received("answer", ["--sdp", "@\(file)"]) == answer)
            }
        }
    }

    @Test("What the server answers when it is asked")
    func inquiries() async throws {
        try await withServer(["--peerjs-allow-discovery"]) { server in
            let id = try await sigctl(["peerjs", "id"], server: server.url)
            #expect(id.status == 0)
            #expect(UUID(uuidString: id.output.trimmingCharacters(in: .newlines)) != nil)
            #expect(try await sigctl(["peerjs", "peers"], server: server.url).output == "")
            let alice = try start(["peerjs", "connect", "alice"], server)
            #expect(try await alice.standardOutput.next() == "alice")
            let bob = try start(["peerjs", "connect", "b o\u{1b}b"], server)
            _ = try await bob.standardOutput.next()
            let peers = try await sigctl(["peerjs", "peers"], server: server.url)
            #expect(peers.output == "alice\nb o\\u{1b}b\n")
            let json = try await sigctl(["peerjs", "peers", "--json"], server: server.url)
            #expect(
                json.output.hasSuffix(
                    "\"kind\":\"result\",\"payload\":{\"verb\":\"peers\",\"value\":[\"alice\",\"b o\\u001bb\"]}}\n"
                )
            )
            #expect(json.output.split(separator: "\n").count == 1)
            let info = try await sigctl(["peerjs", "info"], server: server.url)
            #expect(info.output.hasPrefix("name: PeerJS Server\n"))
        }
    }

    @Test("Key, path and id come from options, targets and variables")
    func targets() async throws {
        try await withServer(["--peerjs-key", "secret key", "--peerjs-path", "/my/app"]) { server in
            let base = server.url.replacingOccurrences(of: "http", with: "peerjs+ws")
            let target = "\(base)/my/app/peerjs?key=secret%20key&id=alice"
            let alice = try Command(
                "sigctl",
                ["peerjs", "connect"],
                environment: ["SIGCTL_PEERJS_URL": target, "SIGCTL_URL": "http://127.0.0.1:1"],
                input: nil
            )
            #expect(try await alice.standardOutput.next() == "alice")
            let sent = try await sigctl(
                [
                    "peerjs", "leave", "alice", "--id", "bob", "--peerjs-key", "secret key", "--peerjs-path", "my/app/",
                    "-v",
                ],
                server: server.url
            )
            #expect(sent.status == 0, "\(sent.error)")
            #expect(sent.error.contains("/my/app/peerjs?key=secret%20key&id=bob&token=…"))
            #expect(try await alice.standardOutput.next() == "leave from bob")
            #expect(
                try await sigctl(["peerjs", "id", "--peerjs-key", "secret key"], server: server.url + "/my/app").status
                    == 0
            )
        }
    }

    @Test("sigserve run tells its command path and key")
    func underRun() async throws {
        let outcome = try await run(
            "sigserve",
            ["run", "--quiet", "--peerjs-key", "a key", "--peerjs-path", "/my/app", "--", "sigctl", "peerjs", "id"]
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(UUID(uuidString: outcome.output.trimmingCharacters(in: .newlines)) != nil)
    }

    private func start(_ arguments: [String], _ server: Server) throws -> Command {
        try Command("sigctl", arguments, environment: ["SIGCTL_URL": server.url], input: nil)
    }
}

import Foundation
import Testing

@Suite("Rooms, with the built commands")
struct RoomFlowTests {
    @Test("A call from a script: an offer that waits for its member, join until it comes, answer under the same id")
    func call() async throws {
        try await withServer { server in
            let bob = try start(
                [
                    "room", "offer", "alice", "--room", "lobby", "--id", "bob", "--when-there", "--sdp", "fake:bob",
                    "--wait",
                    "answer", "--json",
                ],
                server
            )
            _ = try await bob.standardOutput.next(containing: #""kind":"members""#)
            let alice = try await sigctl(
                ["room", "join", "lobby", "--id", "alice", "--wait", "offer", "--json"],
                server: server.url
            )
            #expect(alice.status == 0, "\(alice.error)")
            let offer = try #require(alice.output.split(separator: "\n").first { $0.contains(#""kind":"offer""#) })
            #expect(offer.contains(#""from":"bob","to":"alice","payload":{"sdp":"v=0\r\n"#))
            let answer = try await sigctl(
                ["room", "answer", "bob", "--room", "lobby", "--id", "alice", "--sdp", "fake:alice"],
                server: server.url
            )
            #expect(answer.status == 0, "\(answer.error)")
            #expect(answer.output == "" && answer.error == "")
            let got = try #require(try await bob.standardOutput.next(containing: #""kind":"answer""#))
            #expect(try member("type", ofPayload: got) == "answer")
            #expect(try await bob.wait() == 0)
        }
    }

    @Test("In text: the id alone on the first line, who is there, who comes and goes, and messages as inert lines")
    func text() async throws {
        try await withServer { server in
            let alice = try start(["room", "join", "lobby", "--id", "alice", "--wait", "hangup"], server)
            #expect(try await alice.standardOutput.next() == "alice")
            #expect(try await alice.standardOutput.next() == "members alice")
            let bob = try start(["room", "join", "lobby", "--id", "bob"], server)
            #expect(try await alice.standardOutput.next() == "members alice, bob")
            #expect(try await alice.standardOutput.next() == "peer-joined bob")
            bob.signal(SIGTERM)
            #expect(try await bob.wait() == 143)
            #expect(try await alice.standardOutput.next() == "members alice")
            #expect(try await alice.standardOutput.next() == "peer-left bob")
            for arguments in [
                ["offer", "alice", "--sdp", "v=0\r\n\u{1b}[2J\u{202e}"],
                ["candidate", "alice", "--candidate", "fake:srflx"],
                ["hangup", "alice"],
            ] {
                let sent = try await sigctl(
                    ["room"] + arguments + ["--room", "lobby", "--id", "carol"],
                    server: server.url
                )
                #expect(sent.status == 0, "\(sent.error)")
                #expect(sent.output == "" && sent.error == "")
            }
            let offer = try #require(try await alice.standardOutput.next(containing: "offer from carol: "))
            #expect(!offer.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202e })
            #expect(
                try await alice.standardOutput.next(containing: "candidate from carol")?.contains("typ srflx") == true
            )
            #expect(try await alice.standardOutput.next(containing: "hangup") == "hangup from carol")
            #expect(try await alice.wait() == 0)
        }
    }

    @Test("Who is there, without whoever asks")
    func members() async throws {
        try await withServer { server in
            let empty = try await sigctl(["room", "members", "lobby"], server: server.url)
            #expect(empty.status == 0 && empty.output == "" && empty.error == "")
            let alice = try start(["room", "join", "lobby", "--id", "alice"], server)
            _ = try await alice.standardOutput.next()
            #expect(try await sigctl(["room", "members", "lobby"], server: server.url).output == "alice\n")
            #expect(try await alice.standardOutput.next(containing: "peer-joined sigctl-") != nil, "others see it")
            let json = try await sigctl(["room", "members", "lobby", "--json"], server: server.url).output
            #expect(json.hasSuffix("\"kind\":\"result\",\"payload\":{\"verb\":\"members\",\"value\":[\"alice\"]}}\n"))
            #expect(json.split(separator: "\n").count == 1)
        }
    }

    @Test("The server's health, and its pong")
    func server() async throws {
        try await withServer { server in
            #expect(try await sigctl(["room", "health"], server: server.url).output == "ok\n")
            let ping = try await sigctl(["room", "ping"], server: server.url)
            #expect(ping.status == 0)
            #expect(ping.output.range(of: #"^pong in [0-9.]+ ms\n$"#, options: .regularExpression) != nil)
            let kinds = try await sigctl(["room", "ping", "--json"], server: server.url).output.split(separator: "\n")
            #expect(kinds.count == 4, "opened, ping, pong, closed")
        }
    }

    @Test("--raw prints each frame once, on one line")
    func raw() async throws {
        try await withServer { server in
            let alice = try start(["room", "join", "lobby", "--id", "alice", "--raw"], server)
            _ = try await alice.standardOutput.next(containing: #""members":["alice"]"#)
            #expect(try await sigctl(["room", "members", "lobby"], server: server.url).output == "alice\n")
            let came = try #require(try await alice.standardOutput.next())
            #expect(came.hasPrefix(#"{"type":"room_members","room":"lobby","from":"","members":["alice","sigctl-"#))
            let went = try #require(try await alice.standardOutput.next())
            #expect(went == #"{"type":"room_members","room":"lobby","from":"","members":["alice"]}"#)
        }
    }

    @Test("Room and id come from the target, too")
    func target() async throws {
        try await withServer { server in
            let target = server.url.replacingOccurrences(of: "http", with: "room+ws") + "/ws?room=caf%C3%A9&id=alice"
            let alice = try Command(
                "sigctl",
                ["room", "join", "--json"],
                environment: ["SIGCTL_ROOM_URL": target, "SIGCTL_URL": "http://127.0.0.1:1"],
                input: nil
            )
            let identity = try #require(try await alice.standardOutput.next(containing: #""kind":"identity""#))
            #expect(identity.contains(#""payload":{"id":"alice","room":"café"}"#))
        }
    }

    @Test("Whoever comes back after a loss is the same member", .timeLimit(.minutes(10)))
    func reconnect() async throws {
        let server = try await Server()
        let alice = try start(["room", "join", "lobby", "--id", "alice", "--reconnect"], server)
        _ = try await alice.standardOutput.next()
        server.command.signal(SIGKILL)
        _ = try await server.command.wait()
        #expect(try await alice.standardOutput.next(containing: "reconnecting, attempt 1") != nil)
        let second = try await Server(port: server.port)
        #expect(try await alice.standardOutput.next(containing: "members alice") != nil)
        try await second.stop()
    }

    private func start(_ arguments: [String], _ server: Server) throws -> Command {
        try Command("sigctl", arguments, environment: ["SIGCTL_URL": server.url], input: nil)
    }
}

import Foundation
import Testing

@Suite("Scripts, with the built command")
struct RunCommandTests {
    /// Two members of a room, the second of whom is offered something.
    private let call = """
        peer alice ${SIGCTL_ROOM_URL}?room=lobby&id=alice
        peer bob ${SIGCTL_ROOM_URL}?room=lobby&id=bob
        alice: offer to=bob sdp='v=0'
        bob: expect offer from=alice

        """

    /// Runs a script that is piped in, on a server of its own.
    private func piped(_ script: String, _ arguments: String..., environment: [String: String] = [:]) async throws
        -> Outcome
    {
        try await run("sigctl", ["run", "--serve"] + arguments, environment: environment, input: script)
    }

    @Test(
        "The examples run green, each on a server of its own, and strictly what they say",
        arguments: ["share", "peerjs", "room", "hub", "topic", "all"]
    )
    func examples(_ name: String) async throws {
        let file = Binaries.package.appendingPathComponent("Examples/\(name).sig").path
        let outcome = try await run("sigctl", ["run", "--serve", "-q", file])
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output == "" && outcome.error == "")
    }

    @Test("Every event of the examples fits the schema")
    func schema() async throws {
        let schema = try JSONSchema(contentsOf: Binaries.package.appendingPathComponent("docs/events.schema.json"))
        let files = ["peerjs", "room", "all"].map { Binaries.package.appendingPathComponent("Examples/\($0).sig").path }
        let outcome = try await run("sigctl", ["run", "--serve", "--json", "--raw"] + files)
        #expect(outcome.status == 0, "\(outcome.error)")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count > 80)
        for line in lines {
            #expect(throws: Never.self, "\(line)") { try schema.check(line) }
        }
    }

    @Test("Events are readable lines: whose, which way, what; with --json all of them as JSON; with -q none")
    func output() async throws {
        let text = try await piped(call)
        #expect(text.status == 0, "\(text.error)")
        let lines = text.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("alice > join from alice: {\"room\":\"lobby\"}"))
        #expect(lines.contains("bob < identity bob"))
        #expect(lines.contains(#"alice > offer from alice to bob: {"sdp":"v=0","type":"offer"}"#))
        #expect(lines.contains(#"bob < offer from alice: {"sdp":"v=0","type":"offer"}"#))
        #expect(!lines.contains { $0.contains("opened") })
        #expect(text.error == "")

        let json = try await piped(call, "--json")
        for line in json.output.split(separator: "\n") {
            let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(event["v"] as? Int == 1)
            #expect(["alice", "bob"].contains(event["peer"] as? String))
        }
        #expect(json.output.contains(#""kind":"opened""#))
        #expect(try await piped(call, "-q").output == "")
        #expect(try await piped(call, "--raw").output.contains(#"bob < {"type":"offer""#))
    }

    @Test("A failed expectation is 1, and says where on the first line of standard error")
    func failure() async throws {
        let outcome = try await piped(call + "bob: expect answer from=alice within 50ms\n", "-q")
        #expect(outcome.status == 1)
        let lines = outcome.error.split(separator: "\n").map(String.init)
        #expect(
            lines.first
                == "standard input:5:1: bob expected answer from=alice, and it did not come within 50 ms"
        )
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    ") })
    }

    @Test("What is wrong in a script is 65 before anything connects; a file that is not there 66; other misuse 64")
    func exitCodes() async throws {
        try await withFolder { folder in
            let good = folder.appendingPathComponent("good.sig").path
            let bad = folder.appendingPathComponent("bad.sig").path
            try call.write(toFile: good, atomically: true, encoding: .utf8)
            try (call + "alice: ofer to=bob\n").write(toFile: bad, atomically: true, encoding: .utf8)
            let wrong = try await run("sigctl", ["run", "--serve", good, bad])
            #expect(wrong.status == 65)
            #expect(wrong.output == "", "nothing runs if one of the files is wrong")
            #expect(wrong.error.contains("bad.sig:5:8: "))
            #expect(try await run("sigctl", ["run", "\(folder.path)/none.sig"]).status == 66)
            #expect(try await run("sigctl", ["run", "--wait", "offer", good]).status == 64)
            #expect(try await run("sigctl", ["run", "--url", "http://h", good]).status == 64)
            #expect(try await run("sigctl", ["run", "--var", "9=1", good]).status == 64)
            let refused = try await run("sigctl", ["run"], input: "peer a room+ws://127.0.0.1:1/ws?room=x&id=a\n")
            #expect(refused.status == 69)
            #expect(refused.error.hasPrefix("standard input:1:1: "))
        }
    }

    @Test("Statements may come through a pipe to the command alone; with nothing to read it asks what to do")
    func alone() async throws {
        try await withServer { server in
            let outcome = try await run(
                "sigctl",
                [],
                environment: ["SIGCTL_ROOM_URL": "room+\(server.url)"],
                input: call + "bob: ping\n"
            )
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(outcome.output.contains("bob < pong"))
        }
        let nothing = try await run("sigctl", [], input: "")
        #expect(nothing.status == 64)
        #expect(nothing.error.contains("which verb?"))
        let failing = try await run("sigctl", [], input: "timeout 1s\nset x=1\nnonsense\n")
        #expect(failing.status == 65)
        let self_ = try await run("sigctl", ["run", "-"], input: "set x=@-\n")
        #expect(self_.status == 65)
    }

    @Test("A script runs by its own name")
    func shebang() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("call.sig")
            try ("#!/usr/bin/env -S sigctl run --serve\n" + call).write(to: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
            let outcome = try await run(file.path, [])
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(outcome.output.contains("bob < offer from alice"))
        }
    }

    @Test("--keep-going runs on and keeps the first code; --strict minds what is left; --dry-run connects nowhere")
    func options() async throws {
        let failing = "peer s ${SIGCTL_SHARE_URL}\ns: expect code within 10ms\ns: lookup code=x\nset x=1\ns: share\n"
        let stopped = try await piped(failing)
        #expect(stopped.status == 1)
        #expect(!stopped.output.contains("s < code"))
        let gone = try await piped(failing, "--keep-going")
        #expect(gone.status == 1)
        #expect(gone.output.contains("s < code"))
        #expect(gone.error.contains("standard input:3:4: "))

        let left = call.replacingOccurrences(of: "bob: expect offer from=alice\n", with: "bob: wsping\n")
        #expect(try await piped(left).status == 0)
        let strict = try await piped(left, "--strict")
        #expect(strict.status == 1)
        #expect(strict.error.contains("standard input: 1 event was not expected (--strict)"))

        let dry = try await run(
            "sigctl",
            ["run", "--dry-run"],
            environment: ["SIGCTL_ROOM_URL": "room+ws://127.0.0.1:1/ws"],
            input: call
        )
        #expect(dry.status == 0 && dry.output == "" && dry.error == "")
        #expect(try await piped(call, "--dry-run").status == 0)
        #expect(try await piped(call + "bob: nonsense\n", "--dry-run").status == 65)
    }

    @Test("Variables from outside, and the environment; several files, each with peers and a server of its own")
    func variables() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("room.sig").path
            try "peer a ${SIGCTL_ROOM_URL}?room=${room}&id=${WHO}\na: expect identity room=lobby id=me\n"
                .write(toFile: file, atomically: true, encoding: .utf8)
            let outcome = try await run(
                "sigctl",
                ["run", "--serve", "--var", "room=lobby", file, file],
                environment: ["WHO": "me", "room": "other"]
            )
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(outcome.output.components(separatedBy: "a < identity me").count == 3)
        }
    }

    @Test("A reader that goes away ends it quietly")
    func brokenPipe() async throws {
        let script =
            #"printf '%s\n' 'peer a ${SIGCTL_ROOM_URL}' 'repeat 100000 {' 'a: ping' '}' | sigctl run --serve 2>err | head -n 1; "#
        try await withFolder { folder in
            let outcome = try await run(
                "/bin/bash",
                ["-c", script + "echo ${PIPESTATUS[1]}; cat err"],
                input: "",
                directory: folder
            )
            let lines = outcome.output.split(separator: "\n").map(String.init)
            #expect(lines.last == "141", "\(lines)")
        }
    }

    @Test(
        "Ctrl-C closes the peers with their handshakes and ends by the signal, silently",
        arguments: [SIGINT, SIGTERM]
    )
    func interrupted(_ signal: Int32) async throws {
        try await withServer { server in
            let watcher = try Command(
                "sigctl",
                ["room", "join", "lobby", "--id", "watcher", "--wait", "peer-left,from=bob", "--url", server.url],
                input: nil
            )
            _ = try await watcher.standardOutput.next(containing: "members")
            let command = try Command(
                "sigctl",
                ["run", "--json"],
                environment: ["SIGCTL_ROOM_URL": "room+\(server.url)"],
                input: call + "bob: expect answer within 1h\n"
            )
            _ = try await command.standardOutput.next(
                containing: #""peer":"bob","protocol":"room","direction":"in","kind":"offer""#
            )
            command.signal(signal)
            #expect(try await command.wait() == 128 + signal)
            #expect(try await command.standardError.all() == "")
            #expect(try await command.standardOutput.all().contains(#""kind":"closed","payload":{"code":1000"#))
            #expect(try await watcher.wait() == 0)
        }
    }

    @Test("--timeout ends it with 124")
    func timeout() async throws {
        let outcome = try await piped(call + "bob: expect answer within 1h\n", "--timeout", "500ms")
        #expect(outcome.status == 124)
        #expect(outcome.error.contains("timed out after 500 ms"))
    }

    @Test("A secret of a script is nowhere in what is printed")
    func secret() async throws {
        try await withFolder { folder in
            let secret = folder.appendingPathComponent("secret")
            try "hunter2".write(to: secret, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret.path)
            let file = folder.appendingPathComponent("s.sig")
            try """
            peer s ${SIGCTL_SHARE_URL}
            s: share
            s: expect code capture code=.code
            secret password=@secret
            s: message to=${code} text="it is ${password}"
            s: expect message text="it is ${password}!" within 10ms
            """.write(to: file, atomically: true, encoding: .utf8)
            for options in [[], ["--json", "--raw"], ["-v"]] {
                let outcome = try await run("sigctl", ["run", "--serve"] + options + [file.path])
                #expect(outcome.status == 1)
                #expect(outcome.error.contains("it is …"))
                #expect(!outcome.output.contains("hunter2"))
                #expect(!outcome.error.contains("hunter2"))
            }
        }
    }
}

import ChildSupport
import Foundation
import Testing

@Suite("Commands of the prompt that begin with a dot")
struct PromptCommandTests {
    @Test("They show what there is")
    func showing() async throws {
        try await withPrompt { prompt, server, _ in
            try await prompt.run("peer idler \(server.room)?room=lobby&id=idler idle")
            try await prompt.run(".peers")
            var lines = prompt.terminal.screen.lines
            #expect(lines.contains { $0.hasPrefix("* me") && $0.contains("room open, id alice") })
            #expect(lines.contains { $0.hasPrefix("  idler") && $0.contains("not connected") })
            try await prompt.run(".events 1")
            lines = prompt.terminal.screen.lines
            #expect(lines[lines.count { !$0.isEmpty } - 2].hasPrefix("me: members alice"))
            try await prompt.run(".raw on")
            try await prompt.run("ping")
            try await prompt.wait(forLineWith: "me: > ping")
            try await prompt.wait(forLineWith: #"    {"type":"pong""#)
            try await prompt.run(".timing")
            try await prompt.run("ping")
            try await prompt.wait(forLineWith: "took ")
            try await prompt.run(".help")
            try await prompt.wait(forLineWith: ".record FILE")
            try await prompt.run(".reord x")
            try await prompt.wait(forLineWith: "there is no .reord; did you mean .record?")
            try await prompt.run(".events many")
            try await prompt.wait(forLineWith: ".events takes a number")
            try await prompt.run("help offer")
            try await prompt.wait(forLineWith: "sdp=")
            prompt.type(".quit")
            #expect(try await prompt.terminal.waitForEnd() == 0)
        }
    }

    @Test("A script that is recorded from the middle of a session has what it needs, and runs")
    func recording() async throws {
        try await withPrompt { prompt, server, home in
            try await prompt.run("set who=bob")
            try await prompt.run("peer bob \(server.room)?room=lobby&id=${who}")
            try await prompt.run("bob: offer to=alice sdp=fake")
            try await prompt.run("expect offer from=bob")
            try await prompt.run("peer gone \(server.room)?room=lobby&id=gone")
            try await prompt.run("gone: close")
            try await prompt.run(".record call.sig")
            try await prompt.run("answer to=bob sdp=fake")
            prompt.type("expect offer within 10ms")
            try await prompt.waitForPrompt()
            try await prompt.run("bob: expect answer from=alice within 30s")
            try await prompt.run(".record off")
            try await prompt.run("ping")
            let file = home.appendingPathComponent("call.sig")
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(
                text.split(separator: "\n").dropFirst() == [
                    "peer me '\(server.room)?room=lobby&id=alice'", "set who=bob",
                    "peer bob \(server.room)?room=lobby&id=${who}", "use me", "answer to=bob sdp=fake",
                    "bob: expect answer from=alice within 30s",
                ]
            )
            // What is there is not written over.
            prompt.type(".save call.sig")
            try await prompt.wait(forLineWith: "call.sig is there already")
            try await prompt.run(".save all.sig")
            let all = try String(contentsOf: home.appendingPathComponent("all.sig"), encoding: .utf8)
            #expect(all.contains("gone: close\n") && all.hasSuffix("ping\n"))
            try await prompt.leave()
            let outcome = try await run("sigctl", ["run", file.path], directory: home)
            #expect(outcome.status == 0, "\(outcome.error)")
        }
    }

    @Test("A script has no secrets in it, and neither has the screen")
    func secrets() async throws {
        try await withPrompt { prompt, _, home in
            let file = home.appendingPathComponent("token")
            try "hidden".write(to: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            try await prompt.run("secret token=@token")
            try await prompt.run(".record all.sig")
            try await prompt.run("offer to=nobody sdp=${token}")
            try await prompt.wait(forLineWith: "me: error")
            try await prompt.run(".raw on")
            try await prompt.run(".events 20")
            let text = try String(contentsOf: home.appendingPathComponent("all.sig"), encoding: .utf8)
            #expect(text.contains("secret token=@token\n") && text.contains("offer to=nobody sdp=${token}\n"))
            #expect(!text.contains("hidden"))
            #expect(!prompt.terminal.screen.everything.contains { $0.contains("hidden") })
            try await prompt.leave()
        }
    }

    @Test("A session of all five protocols is recorded and runs on a fresh server")
    func fiveProtocols() async throws {
        let statements = [
            "peer host ${SIGCTL_SHARE_URL}", "host: share", "host: expect code capture code=.code",
            "peer guest ${SIGCTL_SHARE_URL}", "guest: message to=${code} text='hello you'",
            "host: expect message text='hello you'",
            "guest: lookup code=ZZZZ", "guest: expect error",
            "peer pia ${SIGCTL_PEERJS_URL}?id=pia", "peer paul ${SIGCTL_PEERJS_URL}?id=paul",
            "pia: offer to=paul sdp=fake", "paul: expect offer from=pia", "paul: answer to=pia sdp=fake",
            "pia: expect answer from=paul",
            "peer rita ${SIGCTL_ROOM_URL}?room=lobby&id=rita", "peer rolf ${SIGCTL_ROOM_URL}?room=lobby&id=rolf",
            "rita: candidate to=rolf candidate=fake", "rolf: expect candidate from=rita",
            "peer hanna ${SIGCTL_HUB_URL}?hub=lobby", "hanna: expect identity capture hanna=.id",
            "peer hugo ${SIGCTL_HUB_URL}?hub=lobby", "hugo: offer to=${hanna} sdp=fake",
            "hanna: expect offer capture hugo=.from", "hanna: answer to=${hugo} sdp=fake", "hugo: expect answer",
            "peer tom ${SIGCTL_TOPIC_URL}?topic=chat&info=tom&interval=100ms",
            "peer tina ${SIGCTL_TOPIC_URL}?topic=chat&info=tina&interval=100ms",
            "tom: offer sdp=fake", "tina: expect offer capture session=.code", "tina: answer sdp=fake",
            "tom: expect answer code=${session}",
            "repeat 2 {", "rita: ping", "rita: expect pong", "}",
        ]
        try await withFolder { home in
            let environment = ["HOME": home.path, "TERM": "xterm", "LANG": "C.UTF-8", "NO_COLOR": "1"]
            let terminal = try Terminal(
                [Binaries.folder.appendingPathComponent("sigserve").standardizedFileURL.path, "run", "--quiet", "--"]
                    + [Binaries.folder.appendingPathComponent("sigctl").standardizedFileURL.path, "repl"],
                environment: environment,
                columns: 100,
                height: 40,
                directory: home.path
            )
            try await terminal.wait(forCursorLine: "sigctl>")
            for statement in [".record all.sig"] + statements {
                let isPrompt: @Sendable (String) -> Bool = { $0.last == ">" && !$0.contains(" ") }
                let count = terminal.screen.everything.count { $0.contains("> ") && $0.contains(statement.prefix(40)) }
                terminal.type(statement + "\r")
                try await terminal.wait(for: "the prompt behind '\(statement)'") { screen in
                    isPrompt(screen.cursorLine)
                        && screen.everything.count { $0.contains("> ") && $0.contains(statement.prefix(40)) } > count
                }
            }
            terminal.type("\u{4}")
            #expect(try await terminal.waitForEnd() == 0)
            let failures = terminal.screen.everything.filter { $0.hasPrefix("prompt:") }
            #expect(failures == [])
            let text = try String(contentsOf: home.appendingPathComponent("all.sig"), encoding: .utf8)
            let lines = text.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(lines == statements)
            // On a server of its own.
            let outcome = try await run(
                "sigserve",
                ["run", "--quiet", "--", "sigctl", "run", "all.sig"],
                directory: home
            )
            #expect(outcome.status == 0, "\(outcome.error)")
        }
    }
}

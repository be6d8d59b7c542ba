import ChildSupport
import Foundation
import Testing

@Suite("The prompt runs statements while events come")
struct PromptTests {
    @Test("Two lines say what to do; the target is a peer, and the one in use")
    func beginning() async throws {
        try await withPrompt { prompt, _, _ in
            let lines = prompt.terminal.screen.lines
            #expect(lines[0].hasPrefix("sigctl ") && lines[0].contains("such as: help"))
            #expect(lines[1].contains("Ctrl-D leaves"))
            #expect(lines[2...4] == ["me: identity alice", "me: members alice", "me>"])
            #expect(prompt.terminal.screen.unknown == [])
            try await prompt.leave()
        }
    }

    @Test("Alone on a terminal sigctl is a prompt, and without one it says so")
    func alone() async throws {
        try await withFolder { home in
            let prompt = try Prompt(home: home)
            try await prompt.waitForPrompt("sigctl>")
            #expect(prompt.terminal.screen.lines[0].contains("such as: peer me room+ws://"))
            try await prompt.leave()
        }
        let outcome = try await sigctl([])
        #expect(outcome.status == 64)
        #expect(outcome.error.contains("which verb?"))
    }

    @Test("Where nobody types, statements are a script behind the target, and the first failure ends it")
    func piped() async throws {
        try await withServer { server in
            let target = server.room + "?room=lobby&id=alice"
            var outcome = try await sigctl([target], input: "ping\nexpect pong within 30s\n")
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(outcome.output.contains("me < pong"))
            outcome = try await sigctl(["repl", target], input: "expect offer within 10ms\nping\n")
            #expect(outcome.status == 1)
            #expect(outcome.error.hasPrefix("standard input:1"))
            #expect(!outcome.output.contains("pong"))
            for arguments in [["repl", "nonsense"], ["repl", "--wait", "offer"], ["repl", "--count", "1"]] {
                outcome = try await sigctl(arguments, input: "ping\n")
                #expect(outcome.status == 64)
            }
        }
    }

    @Test("Several peers talk, and the one in use is in the prompt")
    func peers() async throws {
        try await withPrompt { prompt, server, _ in
            try await prompt.run("peer bob \(server.room)?room=lobby&id=bob")
            try await prompt.run("use bob", "bob>")
            try await prompt.run("offer to=alice sdp=fake", "bob>")
            try await prompt.run("me: expect offer from=bob within 30s", "bob>")
            try await prompt.run("me: answer to=bob sdp=fake", "bob>")
            let screen = try await prompt.run("expect answer from=alice within 30s", "bob>")
            #expect(screen.everything.contains { $0.hasPrefix("bob: answer from alice") })
            #expect(screen.everything.contains { $0.hasPrefix("me: offer from bob") })
            try await prompt.leave()
        }
    }

    @Test("A statement that fails is told, and the session goes on")
    func failing() async throws {
        try await withPrompt { prompt, _, _ in
            prompt.type("expect offer within 10ms")
            try await prompt.wait(forLineWith: "offer")
            try await prompt.waitForPrompt()
            prompt.type("ofer to=bob")
            try await prompt.wait(forLineWith: "prompt:2:1: ")
            try await prompt.waitForPrompt()
            prompt.type("peer x room+ws://127.0.0.1:1/ws?room=r&id=x")
            try await prompt.wait(forLineWith: "refused")
            try await prompt.waitForPrompt()
            try await prompt.run("ping")
            try await prompt.wait(forLineWith: "me: pong")
            try await prompt.leave()
        }
    }

    @Test("What is typed stays whole while events stream in")
    func streaming() async throws {
        try await withPrompt(columns: 60, height: 20) { prompt, server, home in
            let other = try Prompt([server.room + "?room=lobby&id=bob"], home: home)
            try await other.wait(forLineWith: "me: members")
            try await other.waitForPrompt()
            other.type("repeat 300 {")
            other.type("offer to=alice sdp=fake")
            other.type("}")
            // Longer than a row, with wide characters.
            let text = "expect none offer from=nobody-日本語 for 10ms # and a long comment behind it"
            for character in text {
                prompt.terminal.type(String(character))
                await Task.yield()
            }
            try await other.waitForPrompt()
            let screen = try await prompt.terminal.wait(for: "the events above the line") { screen in
                screen.lines.joined().hasSuffix("me> " + text)
                    && screen.everything.count { $0.hasPrefix("me: offer from bob") } == 300
            }
            #expect(screen.unknown == [])
            let before = screen.everything.count
            prompt.terminal.type("\r")
            try await prompt.waitForPrompt()
            #expect(prompt.terminal.screen.everything.count == before + 1)
            try await other.leave()
            try await prompt.leave()
        }
    }

    @Test("Ctrl-C clears a line, and twice ends a statement that runs")
    func interrupting() async throws {
        try await withPrompt { prompt, _, _ in
            prompt.terminal.type("quit")
            try await prompt.terminal.wait(forCursorLine: "me> quit")
            prompt.terminal.type("\u{3}")
            try await prompt.wait(forLineWith: "me> quit^C")
            try await prompt.waitForPrompt()
            prompt.type("expect offer within 10m")
            try await prompt.terminal.wait(for: "no prompt") { $0.cursorLine == "" }
            prompt.terminal.type("\u{3}")
            try await prompt.wait(forLineWith: "Ctrl-C again to end it")
            #expect(prompt.terminal.screen.cursorLine == "")
            prompt.terminal.type("\u{3}")
            try await prompt.wait(forLineWith: "ended")
            try await prompt.waitForPrompt()
            try await prompt.run("ping")
            try await prompt.leave()
        }
    }

    @Test("Blocks and lines that go on have a prompt of their own, and Ctrl-C forgets them")
    func blocks() async throws {
        try await withPrompt { prompt, _, _ in
            prompt.type("repeat 3 {")
            try await prompt.waitForPrompt("...>")
            prompt.type("ping")
            try await prompt.terminal.wait(for: "two of them") { $0.everything.count { $0.hasPrefix("...>") } == 2 }
            prompt.terminal.type("\u{3}")
            try await prompt.waitForPrompt()
            prompt.type("repeat 2 {")
            prompt.type("ping")
            prompt.type("}")
            try await prompt.waitForPrompt()
            try await prompt.terminal.wait(for: "two pongs") { $0.everything.count { $0 == "me: pong" } == 2 }
            prompt.type("ping \\")
            try await prompt.waitForPrompt("...>")
            prompt.type("")
            try await prompt.terminal.wait(for: "three pongs") { $0.everything.count { $0 == "me: pong" } == 3 }
            try await prompt.leave()
        }
    }

    @Test("Many statements that are pasted run one after the other")
    func pasting() async throws {
        try await withPrompt { prompt, server, _ in
            let statements =
                ["peer bob \(server.room)?room=lobby&id=bob"]
                + (1...30).flatMap { _ in ["bob: offer to=alice sdp=fake", "expect offer from=bob"] }
            prompt.terminal.paste(statements.map { $0 + "\n" }.joined() + "ping")
            let screen = try await prompt.terminal.wait(for: "the last line") { $0.cursorLine == "me> ping" }
            #expect(screen.everything.count { $0.hasPrefix("me: offer from bob") } == 30)
            #expect(screen.everything.count { $0.hasPrefix("me> expect offer from=bob") } == 30)
            try await prompt.terminal.wait(forCursorLine: "me> ping")
            prompt.terminal.type("\u{15}")
            try await prompt.waitForPrompt()
            try await prompt.leave()
        }
    }

    @Test("Tab completes statements, fields, and who is there")
    func completion() async throws {
        try await withPrompt { prompt, server, _ in
            try await prompt.run("peer bertram \(server.room)?room=lobby&id=bertram")
            prompt.terminal.type("off\t")
            try await prompt.terminal.wait(for: "the verb") { $0.cursorLine == "me> offer" && $0.cursor.column == 10 }
            prompt.terminal.type("t\tber\t")
            try await prompt.terminal.wait(for: "the peer") { $0.cursorLine == "me> offer to=bertram" }
            prompt.terminal.type("s\tfake\r")
            try await prompt.wait(forLineWith: "bertram: offer from alice")
            try await prompt.waitForPrompt()
            prompt.terminal.type(".t\t")
            try await prompt.terminal.wait(forCursorLine: "me> .timing")
            prompt.terminal.type("\u{15}.re\t")
            try await prompt.terminal.wait(forCursorLine: "me> .record")
            prompt.terminal.type("\u{15}.r\t")
            try await prompt.wait(forLineWith: ".record  .raw")
            prompt.terminal.type("\u{15}")
            try await prompt.waitForPrompt()
            try await prompt.leave()
        }
    }
}

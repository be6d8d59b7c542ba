import ChildSupport
import Foundation
import Testing

@Suite("The prompt and its terminal")
struct PromptTerminalTests {
    @Test("Ctrl-Z stops it in a shell, and fg brings the line back, with what came meanwhile")
    func suspending() async throws {
        try await withServer { server in
            try await withFolder { home in
                let shell = try Terminal(
                    ["sh", "-i"],
                    environment: [
                        "TERM": "xterm", "LANG": "C.UTF-8", "HOME": home.path, "PS1": "shell$ ", "NO_COLOR": "1",
                        "SIGCTL": Binaries.folder.appendingPathComponent("sigctl").standardizedFileURL.path,
                    ],
                    columns: 100
                )
                try await shell.wait(forCursorLine: "shell$")
                // A hub: a room would cut a client that gives no pong for as long as this takes on a slow machine.
                shell.type("$SIGCTL 'hub+\(server.url)?hub=lobby'\r")
                try await shell.wait(forLine: "me: members of lobby: 1")
                try await shell.wait(forCursorLine: "me>")
                shell.type("stat")
                try await shell.wait(forCursorLine: "me> stat")
                shell.type("\u{1A}")
                try await shell.wait(forCursorLine: "shell$")
                #expect(shell.screen.modes == [])
                let join = ["hub", "join-or-create", "lobby", "--kind", "fixed", "--wait", "members"]
                #expect(try await sigctl(join, server: server.url).output.contains("members of lobby: 1, 2"))
                shell.type("fg\r")
                try await shell.wait(for: "the line below what came") { screen in
                    screen.cursorLine == "me> stat" && screen.everything.contains { $0.hasPrefix("me: peer-left") }
                }
                shell.type("us\r")
                try await shell.wait(forLine: #"me: result: {"verb":"status","value":{"status":"ok"}}"#)
                shell.type("\u{4}")
                try await shell.wait(forCursorLine: "shell$")
                shell.type("exit\r")
                #expect(try await shell.waitForEnd() == 0)
            }
        }
    }

    @Test("The terminal is restored after signals and traps", arguments: [SIGTERM, SIGHUP, SIGABRT, SIGILL])
    func restoring(number: Int32) async throws {
        try await withPrompt { prompt, _, _ in
            prompt.terminal.type("half a line")
            try await prompt.terminal.wait(forCursorLine: "me> half a line")
            #expect(!prompt.terminal.settings.isCanonical)
            prompt.terminal.signal(number)
            #expect(try await prompt.terminal.waitForEnd() & 0x7F == number)
            #expect(prompt.terminal.settings == (true, true, true))
            #expect(prompt.terminal.screen.modes == [])
        }
    }

    @Test("A server that is killed is told, and the prompt goes on")
    func serverKilled() async throws {
        try await withFolder { home in
            let server = try await Server()
            let prompt = try Prompt([server.room + "?room=lobby&id=alice"], home: home)
            try await prompt.wait(forLineWith: "me: members alice")
            try await prompt.waitForPrompt()
            prompt.terminal.type("half a line")
            try await prompt.terminal.wait(forCursorLine: "me> half a line")
            server.command.signal(SIGKILL)
            try await prompt.wait(forLineWith: "me: closed 1006")
            try await prompt.terminal.wait(for: "the line") { $0.cursorLine.hasSuffix("> half a line") }
            prompt.terminal.type("\u{15}")
            try await prompt.terminal.wait(for: "an empty line") { $0.cursorLine.hasSuffix(">") }
            try await prompt.leave()
        }
    }

    @Test("Colours are only where they are wanted")
    func colours() async throws {
        try await withPrompt(environment: ["NO_COLOR": ""]) { prompt, _, _ in
            #expect(prompt.terminal.screen.style(of: "me: members")?.parameters == [36])
            #expect(prompt.terminal.screen.style(of: "me>")?.parameters == [1])
            prompt.type("ofer")
            let screen = try await prompt.wait(forLineWith: "prompt:1:1")
            #expect(screen.style(of: "prompt:1:1")?.parameters == [31])
            try await prompt.leave()
        }
        try await withPrompt { prompt, _, _ in
            prompt.type("ofer")
            try await prompt.wait(forLineWith: "prompt:1:1")
            #expect(!String(decoding: prompt.terminal.output, as: UTF8.self).contains("m\u{1B}["))
            #expect(prompt.terminal.screen.style(of: "me>") == .plain)
            #expect(prompt.terminal.screen.style(of: "prompt:1:1") == .plain)
            try await prompt.leave()
        }
    }

    @Test("On a terminal that can do nothing there are plain lines")
    func dumb() async throws {
        try await withPrompt(environment: ["TERM": "dumb", "NO_COLOR": ""]) { prompt, _, _ in
            prompt.type("ping")
            try await prompt.wait(forLineWith: "me: pong")
            prompt.type("quit")
            #expect(try await prompt.terminal.waitForEnd() == 0)
            #expect(!prompt.terminal.output.contains(0x1B))
        }
    }

    @Test("Keys are those of vi where ~/.editrc says so")
    func vi() async throws {
        try await withServer { server in
            try await withFolder { home in
                try "sigctl:bind -v\n".write(
                    to: home.appendingPathComponent(".editrc"),
                    atomically: true,
                    encoding: .utf8
                )
                let prompt = try Prompt([server.room + "?room=lobby&id=alice"], home: home)
                try await prompt.waitForPrompt()
                prompt.terminal.type("xing\u{1B}0rp")
                try await prompt.terminal.wait(forCursorLine: "me> ping")
                prompt.terminal.type("\r")
                try await prompt.wait(forLineWith: "me: pong")
                try await prompt.waitForPrompt()
                try await prompt.leave()
            }
        }
    }

    @Test("What peers send can't drive the terminal, and is cut where it is too long")
    func hostile() async throws {
        try await withPrompt(columns: 80, height: 24) { prompt, server, home in
            let other = try Prompt([server.room + "?room=lobby&id=bob"], home: home)
            try await other.wait(forLineWith: "me: members")
            try await other.waitForPrompt()
            try await prompt.run("peer host share+ws://127.0.0.1:\(server.port)")
            try await prompt.run("host: share")
            let shown = try await prompt.wait(forLineWith: "host: code ")
            let code = try #require(shown.everything.first { $0.hasPrefix("host: code ") }?.split(separator: " ").last)
            try await other.run("peer guest share+ws://127.0.0.1:\(server.port)")
            prompt.terminal.type("half a line")
            let attacks = [
                #"\u{1b}[2J\u{1b}[H"#, #"\u{9b}31m"#, #"\u{202e}gnp.exe"#, #"\u{7}\u{8}\u{8}\r\nme: members mallory"#,
                #"\u{1b}]0;title\u{7}"#, #"\u{2028}x\u{0}y\u{1b}[?1049h"#,
            ]
            for attack in attacks { try await other.run("guest: message to=\(code) text=\"\(attack)\"") }
            let long = home.appendingPathComponent("long")
            try String(repeating: "日本", count: 150_000).write(to: long, atomically: true, encoding: .utf8)
            try await other.run("offer to=alice sdp=@long")
            let screen = try await prompt.terminal.wait(for: "the long one") { screen in
                screen.cursorLine == "me> half a line" && screen.everything.joined().contains(".events shows all)")
            }
            #expect(screen.unknown == [])
            #expect(screen.modes == [2004])
            #expect(screen.everything.count { $0.hasPrefix("host: message from ") } == attacks.count)
            #expect(screen.everything.contains { $0.contains(#"\u{1b}[2J\u{1b}[H"#) })
            #expect(screen.everything.contains { $0.contains(#"\u{202e}gnp.exe"#) })
            #expect(!screen.everything.contains { $0.hasPrefix("me: members mallory") })
            #expect(screen.bells == 0)
            // A thousand characters of a megabyte.
            #expect(screen.everything.count < 60)
            try await other.leave()
            prompt.terminal.type("\u{15}")
            try await prompt.waitForPrompt()
            try await prompt.leave()
        }
    }

    @Test("A flood of 10,000 events leaves the line as it is, and what is not shown is counted")
    func flood() async throws {
        try await withPrompt(columns: 80, height: 24) { prompt, server, home in
            let other = try Prompt([server.room + "?room=lobby&id=bob"], home: home)
            try await other.wait(forLineWith: "me: members")
            try await other.waitForPrompt()
            prompt.terminal.type("half a line")
            // Not faster than a client that shares a small machine with many tests can take it: servers cut those that can't.
            for line in ["repeat 200 {", "repeat 50 {", "hangup to=alice", "}", "sleep 50ms", "}"] { other.type(line) }
            try await other.waitForPrompt()
            try await other.run("answer to=alice sdp=fake")
            let screen: Screen
            do {
                screen = try await prompt.terminal.wait(for: "the end of the flood") { screen in
                    screen.cursorLine == "me> half a line"
                        && screen.lines.contains { $0.hasPrefix("me: answer from bob") }
                }
            } catch {
                Issue.record("the one who sent says: \(other.terminal.screen.text)")
                throw error
            }
            let shown = screen.everything.count { $0 == "me: hangup from bob" }
            let counts = screen.everything.filter { $0.hasPrefix("…") }.compactMap { Int($0.split(separator: " ")[1]) }
            #expect(shown + counts.reduce(0, +) == 10_000)
            try await other.leave()
            prompt.terminal.type("\u{15}")
            try await prompt.waitForPrompt()
            try await prompt.leave()
        }
    }

    @Test("Another size of the window while a line is typed")
    func resizing() async throws {
        try await withPrompt(columns: 80, height: 24) { prompt, _, _ in
            let line = "offer to=bob sdp=a-description-that-is-longer-than-one-row-of-a-narrow-window"
            prompt.terminal.type(line)
            try await prompt.terminal.wait(for: "the line") { $0.lines.joined().hasSuffix(line) }
            for columns in [41, 100, 33] {
                let drawn = prompt.terminal.screen.drawn
                prompt.terminal.resize(columns: columns, height: 20)
                // Another size before the line is drawn anew would have it looked for where it is not any more.
                try await prompt.terminal.wait(for: "the line in \(columns) columns") { screen in
                    screen.drawn > drawn && screen.lines.joined().hasSuffix("me: members aliceme> " + line)
                }
            }
            prompt.terminal.type("\u{15}")
            try await prompt.waitForPrompt()
            try await prompt.leave()
        }
    }
}

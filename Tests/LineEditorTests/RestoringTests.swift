import ChildSupport
import Foundation
import Testing

@Suite("The terminal is what it was, whatever ends the program")
struct RestoringTests {
    @Test(
        "After a signal or a trap",
        arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGILL, SIGSEGV, SIGTRAP, SIGBUS, SIGFPE, SIGUSR1, SIGALRM]
    )
    func signals(number: Int32) async throws {
        try await withEcho { echo in
            echo.terminal.type("half a line")
            try await echo.terminal.wait(forCursorLine: "echo> half a line")
            #expect(echo.terminal.settings == (false, false, true))
            #expect(echo.terminal.screen.modes == [2004])
            echo.terminal.signal(number)
            #expect(try await echo.terminal.waitForEnd() & 0x7F == number)
            #expect(echo.terminal.settings == (true, true, true))
            #expect(echo.terminal.screen.modes == [])
            // A shell's prompt comes below the line.
            #expect(echo.terminal.screen.cursor == (1, 0))
        }
    }

    @Test("After a signal while the terminal is stopped with Ctrl-S and nothing more goes into it")
    func stopped() async throws {
        try await withEcho { echo in
            echo.terminal.type("\u{13}")
            try echo.send((0..<200).map { "event \($0) \(String(repeating: "x", count: 2000))" })
            echo.terminal.signal(SIGTERM)
            #expect(try await echo.terminal.waitForEnd() == 128 + SIGTERM)
            #expect(echo.terminal.settings == (true, true, true))
        }
    }

    @Test("After leaving, also while no line is edited", arguments: ["quit\r", "\u{4}", "busy\r"])
    func leaving(keys: String) async throws {
        try await withEcho { echo in
            echo.terminal.type(keys)
            if keys == "busy\r" {
                try await echo.terminal.wait(for: "no prompt") { $0.text == "echo> busy" && $0.cursor.row == 1 }
                echo.terminal.signal(SIGTERM)
            }
            let status = try await echo.terminal.waitForEnd()
            #expect(status == (keys == "busy\r" ? 128 + SIGTERM : 0))
            #expect(echo.terminal.settings == (true, true, true))
            #expect(echo.terminal.screen.modes == [])
        }
    }

    /// A shell with job control that starts the program.
    private func withShell(_ body: (Terminal, URL) async throws -> Void) async throws {
        let folder = try EchoTerminal.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let shell = try Terminal(
            ["sh", "-i"],
            environment: ["TERM": "xterm", "LANG": "C.UTF-8", "HOME": folder.path, "PS1": "shell$ "],
            columns: 60,
            height: 20
        )
        try await shell.wait(forCursorLine: "shell$")
        shell.type("\(EchoTerminal.binary) \(folder.path)/events; echo over\r")
        try await shell.wait(forCursorLine: "echo>")
        try await body(shell, folder)
        // Ctrl-D would be refused by a shell that has not noticed yet that its stopped job is gone.
        shell.type("exec true\r")
        #expect(try await shell.waitForEnd() == 0)
    }

    @Test("Ctrl-Z stops it as the shell's jobs are stopped, and fg brings the line back")
    func suspending() async throws {
        try await withShell { shell, folder in
            shell.type("half a li")
            try await shell.wait(forCursorLine: "echo> half a li")
            shell.type("\u{1A}")
            let stopped = try await shell.wait(for: "the shell") {
                $0.cursorLine == "shell$" && $0.text.contains("Stopped")
            }
            #expect(!stopped.text.contains("half a li"))
            #expect(stopped.modes == [])
            shell.type("echo in between\r")
            try await shell.wait(forLine: "in between")
            shell.type("fg\r")
            try await shell.wait(forCursorLine: "echo> half a li")
            shell.type("ne\r")
            try await shell.wait(forLine: "said: half a line")
            shell.type("busy\r")
            try await shell.wait(for: "no prompt") { $0.cursorLine == "" && $0.text.hasSuffix("echo> busy") }
            shell.type("\u{1A}")
            try await shell.wait(forCursorLine: "shell$")
            shell.resize(columns: 50, height: 20)
            shell.type("fg\r")
            // The shell says which job it is before that gets the terminal: a Ctrl-C in between would be the shell's.
            try EchoTerminal.send(["back"], to: folder)
            try await shell.wait(forLine: "back")
            shell.type("\u{3}")
            try await shell.wait(forCursorLine: "echo>")
            shell.type("quit\r")
            try await shell.wait(forCursorLine: "shell$")
            #expect(shell.screen.unknown.allSatisfy { !$0.hasPrefix("CSI") })
        }
    }

    @Test("A shell goes on as before after a kill")
    func shellAfterwards() async throws {
        try await withShell { shell, _ in
            shell.type("half a line\u{1A}")
            try await shell.wait(forCursorLine: "shell$")
            shell.type("kill -9 %1; wait %1; echo killed\r")
            try await shell.wait(forLine: "killed")
            shell.type("echo still here\r")
            try await shell.wait(forLine: "still here")
        }
    }

    @Test(
        "Another size while a line is typed",
        arguments: ["short", "a-line-that-is-longer-than-one-row-of-the-window"]
    )
    func resizing(line: String) async throws {
        try await withEcho(columns: 40) { echo in
            try echo.send(["before"])
            try await echo.terminal.wait(forLine: "before")
            echo.terminal.type(line)
            try await echo.terminal.wait(for: "the line") { $0.text.replacing("\n", with: "").hasSuffix(line) }
            for columns in [20, 60, 30, 13, 80] {
                let drawn = echo.terminal.screen.drawn
                echo.terminal.resize(columns: columns, height: 12)
                var expected = Screen(columns: columns, height: 12)
                expected.feed("before\r\necho> \(line)")
                let text = expected.text
                try await echo.terminal.wait(for: "the line drawn anew") { $0.drawn > drawn && $0.text == text }
                // The line is the program's own drawing, and not what the terminal made of it.
                echo.terminal.type("x")
                expected.feed("x")
                try await echo.terminal.wait(untilShown: expected.text)
                echo.terminal.type("\u{7F}")
                expected = Screen(columns: columns, height: 12)
                expected.feed("before\r\necho> \(line)")
                try await echo.terminal.wait(untilShown: expected.text)
            }
            echo.terminal.type("\r")
            try await echo.terminal.wait(forLine: "said: \(line)")
        }
    }

    @Test("A terminal that cuts its rows keeps what stands above a line of one row")
    func cutting() async throws {
        try await withEcho(columns: 40) { echo in
            try echo.send(["before"])
            echo.terminal.type("short")
            try await echo.terminal.wait(untilShown: "before\necho> short")
            echo.terminal.resize(columns: 20, height: 5, rewrapping: false)
            echo.terminal.type("er")
            try await echo.terminal.wait(untilShown: "before\necho> shorter")
        }
    }

    @Test("Where nothing can be edited lines are read as they come", arguments: ["dumb", "", "no-such-terminal"])
    func plain(name: String) async throws {
        let echo = try EchoTerminal(environment: ["TERM": name])
        defer { echo.remove() }
        try await echo.terminal.wait(forCursorLine: "echo>")
        #expect(echo.terminal.settings == (true, true, true))
        echo.terminal.type("hello\r")
        try await echo.terminal.wait(untilShown: "echo> hello\nsaid: hello\necho>")
        echo.terminal.type("half")
        try await echo.terminal.wait(forCursorLine: "echo> half")
        echo.terminal.type("\u{3}")
        try await echo.terminal.wait(untilShown: "echo> hello\nsaid: hello\necho> half^C\necho>")
        echo.terminal.type("\u{4}")
        #expect(try await echo.terminal.waitForEnd() == 0)
        #expect(!echo.terminal.output.contains(0x1B))
    }

    @Test("Without a locale characters beyond ASCII work all the same")
    func locale() async throws {
        try await withEcho(environment: ["LANG": "C", "LC_ALL": ""]) { echo in
            echo.terminal.type("größe\r")
            try await echo.terminal.wait(forLine: "said: größe")
        }
    }
}

import ChildSupport
import Foundation
import Testing

/// `sigctl repl` on a terminal of its own, with a home of its own.
final class Prompt: Sendable {
    let terminal: Terminal

    /// - Parameter home: where its history and `.editrc` are, and where it runs.
    init(
        _ arguments: [String] = [],
        home: URL,
        environment: [String: String] = [:],
        columns: Int = 100,
        height: Int = 40
    ) throws {
        let standard = [
            "TERM": "xterm", "LANG": "C.UTF-8", "HOME": home.path, "NO_COLOR": "1", "COLUMNS": "",
            "SIGCTL_EXPECT_TIMEOUT": "300",
        ]
        terminal = try Terminal(
            [Binaries.folder.appendingPathComponent("sigctl").standardizedFileURL.path] + arguments,
            environment: standard.merging(environment) { $1 },
            columns: columns,
            height: height,
            directory: home.path
        )
    }

    /// Types a line and its end.
    func type(_ line: String) { terminal.type(line + "\r") }

    /// Waits until a line begins with this text, on the screen or above it.
    @discardableResult
    func wait(forLineWith text: String) async throws -> Screen {
        try await terminal.wait(for: "a line with '\(text)'") { $0.everything.contains { $0.contains(text) } }
    }

    /// Waits for an empty prompt.
    @discardableResult
    func waitForPrompt(_ prompt: String = "me>") async throws -> Screen {
        try await terminal.wait(forCursorLine: prompt)
    }

    /// Types a statement, and waits until it has run.
    @discardableResult
    func run(_ statement: String, _ prompt: String = "me>") async throws -> Screen {
        let before = Self.prompts(terminal.screen, prompt)
        type(statement)
        return try await terminal.wait(for: "the prompt behind '\(statement)'") { screen in
            screen.cursorLine == prompt && Self.prompts(screen, prompt) > before
        }
    }

    private static func prompts(_ screen: Screen, _ prompt: String) -> Int {
        screen.everything.count { $0.hasPrefix(prompt) }
    }

    /// Leaves it.
    func leave() async throws {
        terminal.type("\u{4}")
        #expect(try await terminal.waitForEnd() == 0)
        #expect(terminal.settings == (true, true, true))
    }
}

/// Runs `body` with a prompt that is a member of a room of a server.
func withPrompt(
    _ room: String = "?room=lobby&id=alice",
    environment: [String: String] = [:],
    columns: Int = 100,
    height: Int = 40,
    _ body: (Prompt, Server, URL) async throws -> Void
) async throws {
    try await withServer { server in
        try await withFolder { home in
            let target = server.room + room
            let prompt = try Prompt([target], home: home, environment: environment, columns: columns, height: height)
            try await prompt.wait(forLineWith: "members alice")
            try await prompt.waitForPrompt()
            try await body(prompt, server, home)
        }
    }
}

extension Server {
    /// The beginning of a target of rooms.
    var room: String { "room+ws://127.0.0.1:\(port)/ws" }
}

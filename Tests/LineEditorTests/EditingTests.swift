import ChildSupport
import Foundation
import Testing

/// The smallest program with an editor, on a terminal of its own.
struct EchoTerminal {
    let terminal: Terminal
    let folder: URL

    init(columns: Int = 40, height: Int = 10, environment: [String: String] = [:], editrc: String? = nil) throws {
        folder = try Self.makeFolder()
        if let editrc {
            try editrc.write(to: folder.appendingPathComponent(".editrc"), atomically: true, encoding: .utf8)
        }
        let standard = ["TERM": "xterm", "LANG": "C.UTF-8", "HOME": folder.path]
        terminal = try Terminal(
            [Self.binary, folder.appendingPathComponent("events").path],
            environment: standard.merging(environment) { $1 },
            columns: columns,
            height: height
        )
    }

    /// Makes a home with the pipe for events in it.
    static func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("echo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        mkfifo(folder.appendingPathComponent("events").path, 0o600)
        return folder
    }

    /// Events that come from elsewhere.
    func send(_ events: [String]) throws { try Self.send(events, to: folder) }

    static func send(_ events: [String], to folder: URL) throws {
        let pipe = try FileHandle(forWritingTo: folder.appendingPathComponent("events"))
        try pipe.write(contentsOf: Data(events.map { $0 + "\n" }.joined().utf8))
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    static let binary: String = {
        let folders = CommandLine.arguments.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        let all = folders + [Bundle.main.bundleURL, URL(fileURLWithPath: ".build/debug", isDirectory: true)]
        return all.map { $0.appendingPathComponent("line-editor-echo").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "line-editor-echo"
    }()
}

/// Runs `body` with such a program at its prompt.
func withEcho(
    columns: Int = 40,
    height: Int = 10,
    environment: [String: String] = [:],
    editrc: String? = nil,
    _ body: (EchoTerminal) async throws -> Void
) async throws {
    let echo = try EchoTerminal(columns: columns, height: height, environment: environment, editrc: editrc)
    defer { echo.remove() }
    try await echo.terminal.wait(forCursorLine: "echo>")
    try await body(echo)
}

@Suite("Lines are edited on a terminal")
struct EditingTests {
    @Test("A line is typed, changed in the middle, and told")
    func typing() async throws {
        try await withEcho { echo in
            echo.terminal.type("helo\u{1B}[Dl\r")
            try await echo.terminal.wait(untilShown: "echo> hello\nsaid: hello\necho>")
            echo.terminal.type("größe 日本\r")
            let screen = try await echo.terminal.wait(forLine: "said: größe 日本")
            #expect(screen.unknown == [])
            echo.terminal.type("\u{4}")
            #expect(try await echo.terminal.waitForEnd() == 0)
            #expect(echo.terminal.settings == (true, true, true))
            #expect(echo.terminal.screen.lines.contains("the end"))
        }
    }

    @Test("What happens meanwhile is shown above the line, which stays as it was")
    func events() async throws {
        try await withEcho { echo in
            echo.terminal.type("half a li")
            try await echo.terminal.wait(forCursorLine: "echo> half a li")
            try echo.send(["something happened", "and again"])
            try await echo.terminal.wait(untilShown: "something happened\nand again\necho> half a li")
            echo.terminal.type("ne\r")
            try await echo.terminal.wait(
                untilShown: "something happened\nand again\necho> half a line\nsaid: half a line\necho>"
            )
        }
    }

    @Test(
        "Lines of any length and script stay whole below what is shown",
        arguments: [
            // Over three rows; exactly full, with the prompt's six columns; one less and one more; wide characters, also where
            // one does not fit into the row.
            String(repeating: "0123456789", count: 5), "12345678901234", "1234567890123", "123456789012345",
            "日本語日本語日", "1日本語日本語日本語", "日本語日本語日本", "a日本語日本語日本語日本語日本語", "größe größe größe", "🎉🎉🎉🎉🎉🎉🎉🎉",
        ]
    )
    func wrapped(line: String) async throws {
        try await withEcho(columns: 20) { echo in
            echo.terminal.type(line)
            var plain = Screen(columns: 20, height: 10)
            // The editor makes a full row go on at once.
            plain.feed("echo> " + line)
            let shown = plain.text
            try await echo.terminal.wait(untilShown: shown)
            try echo.send(["one"])
            try await echo.terminal.wait(untilShown: "one\n" + shown)
            echo.terminal.type("\u{1B}[D\u{1B}[D")
            try echo.send(["two", "a longer one of more than a row"])
            try await echo.terminal.wait(untilShown: "one\ntwo\na longer one of more\n than a row\n" + shown)
            // The cursor is where it was.
            echo.terminal.type("\u{5}!\r")
            let said = try await echo.terminal.wait(for: "the answer") { screen in
                screen.everything.joined().contains("said: ") && screen.cursorLine == "echo>"
            }
            #expect(said.everything.joined().contains("said: \(line)!"))
        }
    }

    @Test("More than the window can show scrolls, and the line stays at the bottom")
    func longEvents() async throws {
        try await withEcho(columns: 20, height: 6) { echo in
            echo.terminal.type("abc")
            try await echo.terminal.wait(forCursorLine: "echo> abc")
            try echo.send((1...30).map { "event \($0)" } + [String(repeating: "x", count: 150)])
            let screen = try await echo.terminal.wait(for: "all events") { screen in
                screen.cursorLine == "echo> abc" && screen.everything.contains("event 30")
                    && screen.lines[4] == String(repeating: "x", count: 10)
            }
            #expect(screen.everything.filter { $0.hasPrefix("event ") } == (1...30).map { "event \($0)" })
            #expect(screen.everything.count { $0.hasPrefix("echo>") } == 1)
        }
    }

    @Test("What is typed while others write is neither lost nor mixed up")
    func streaming() async throws {
        try await withEcho(columns: 30, height: 12) { echo in
            let sender = Task { for number in 1...200 { try echo.send(["event \(number)"]) } }
            for character in "the quick brown fox jumps over the lazy dog" {
                echo.terminal.type(String(character))
                await Task.yield()
            }
            try await sender.value
            echo.terminal.type("\r")
            let screen = try await echo.terminal.wait(for: "everything") { screen in
                screen.everything.contains("event 200") && screen.everything.joined().contains("said: ")
                    && screen.cursorLine == "echo>"
            }
            #expect(screen.everything.filter { $0.hasPrefix("event") } == (1...200).map { "event \($0)" })
            #expect(screen.everything.joined().contains("said: the quick brown fox jumps over the lazy dog"))
            #expect(screen.unknown == [])
        }
    }

    @Test("A flood is shown as far as it is kept, and the rest is counted")
    func flood() async throws {
        try await withEcho { echo in
            echo.terminal.type("flood 10000\r")
            let screen = try await echo.terminal.wait(for: "the end of the flood") { screen in
                screen.everything.contains { $0.hasPrefix("flood 999") || $0.hasSuffix("lines are not shown") }
                    && screen.cursorLine == "echo>"
            }
            let shown = screen.everything.count { $0.hasPrefix("flood ") }
            let left = screen.everything.compactMap { line -> Int? in
                line.hasPrefix("…") ? Int(line.split(separator: " ")[1]) : nil
            }
            #expect(shown + left.reduce(0, +) == 10_000)
        }
    }
}

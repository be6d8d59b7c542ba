import ChildSupport
import Foundation
import Testing

/// The shells that completions are for.
enum Shell: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case bash, zsh, fish

    var testDescription: String { rawValue }
}

/// A shell on a terminal, with the completions of `completions/` and the built commands, in a folder of its own.
struct ShellSession {
    private let terminal: Terminal
    private static let prompt = "$"

    /// - Parameter home: a folder, in which the files are made that are completed.
    init(_ shell: Shell, home: URL) throws {
        let files = FileManager.default
        // Nothing but the commands, of all that stands beside them: folders of products would be offered as commands.
        let commands = home.appendingPathComponent(".commands")
        for folder in [".commands", "sub", "substitute"] {
            try files.createDirectory(at: home.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        for name in ["sigctl", "sigserve"] {
            try files.createSymbolicLink(
                at: commands.appendingPathComponent(name),
                withDestinationURL: Binaries.folder.appendingPathComponent(name).standardizedFileURL
            )
        }
        for name in ["offer.json", "host.token", "with space.json", "sub/inner.json"] {
            try "".write(to: home.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        try "peer a room+ws://127.0.0.1:8080?room=${lobby}&id=a\n".write(
            to: home.appendingPathComponent("call.sig"),
            atomically: true,
            encoding: .utf8
        )
        let configuration = home.appendingPathComponent(".config/sigctl")
        try files.createDirectory(at: configuration, withIntermediateDirectories: true)
        try #"{"profiles":{"staging":{"url":"http://192.0.2.1:9"},"local":{}}}"#.write(
            to: configuration.appendingPathComponent("config.json"),
            atomically: true,
            encoding: .utf8
        )
        let path = commands.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        terminal = try Terminal(
            try Self.command(shell, home),
            environment: [
                "HOME": home.path, "XDG_CONFIG_HOME": home.path + "/.config", "XDG_DATA_HOME": home.path + "/.data",
                "XDG_CACHE_HOME": home.path + "/.cache", "ZDOTDIR": home.path, "TERM": "xterm", "LANG": "C.UTF-8",
                "PATH": path, "PS1": "$ ", "SIG_TEST_TOKEN": "x",
                // Where nobody answers: whatever asks there would wait.
                "SIGCTL_URL": "http://192.0.2.1:9",
            ],
            columns: 120,
            height: 40,
            directory: home.path
        )
    }

    private static func command(_ shell: Shell, _ home: URL) throws -> [String] {
        let completions = Binaries.package.appendingPathComponent("completions").standardizedFileURL.path
        switch shell {
        case .bash:
            let start = home.appendingPathComponent(".start")
            try """
            PS1='$ '
            bind 'set show-all-if-ambiguous on'
            bind 'set completion-query-items 0'
            bind 'set page-completions off'
            bind 'set enable-bracketed-paste off'
            . '\(completions)/sigctl.bash'
            . '\(completions)/sigserve.bash'
            """.write(to: start, atomically: true, encoding: .utf8)
            return ["bash", "--noprofile", "--rcfile", start.path, "-i"]
        case .zsh:
            try """
            PS1='$ '
            fpath=('\(completions)' $fpath)
            autoload -Uz compinit
            compinit -u -D
            LISTMAX=10000
            setopt no_auto_menu no_list_ambiguous
            """.write(to: home.appendingPathComponent(".zshrc"), atomically: true, encoding: .utf8)
            return ["zsh", "-d", "-i"]
        case .fish:
            let start = """
                function fish_prompt; echo '$ '; end
                function fish_greeting; end
                set -g fish_autosuggestion_enabled 0
                source '\(completions)/sigctl.fish'
                source '\(completions)/sigserve.fish'
                """
            return ["fish", "--no-config", "-i", "-C", start]
        }
    }

    /// Waits until it takes lines.
    func start() async throws { try await terminal.wait(forCursorLine: Self.prompt) }

    /// What becomes of a line at the key for completion, and of keys behind it.
    func expect(_ typed: String, becomes line: String, typing keys: String = "") async throws {
        terminal.type(typed)
        try await terminal.wait(forCursorLine: "\(Self.prompt) \(typed)")
        terminal.type("\t" + keys)
        try await terminal.wait(forCursorLine: "\(Self.prompt) \(line)")
        try await clear()
    }

    /// What is offered for a line.
    func expect(_ typed: String, offers: [String], not others: [String]) async throws {
        terminal.type(typed)
        let shown = typed.hasSuffix(" ") ? String(typed.dropLast()) : typed
        try await terminal.wait(forCursorLine: "\(Self.prompt) \(shown)")
        terminal.type("\t")
        let screen = try await terminal.wait(for: "\(offers) for '\(typed)'") { screen in
            let list = Self.list(screen, below: typed)
            return offers.allSatisfy(list.contains)
        }
        let list = Self.list(screen, below: typed)
        for other in others { #expect(!list.contains(other), "'\(other)' is offered for '\(typed)'") }
        try await clear()
    }

    /// What stands on the screen but for the lines with what was typed.
    private static func list(_ screen: Screen, below typed: String) -> String {
        screen.lines.filter { !$0.hasPrefix(prompt) }.joined(separator: "\n")
    }

    /// Throws the line away and clears the window. Not by Ctrl-C: while a completion is made, it would be a signal.
    private func clear() async throws {
        terminal.type("\u{15}")
        try await terminal.wait(forCursorLine: Self.prompt)
        terminal.type("\u{C}")
        try await terminal.wait(for: "an empty window") { $0.text == Self.prompt }
    }

    func leave() async throws {
        terminal.type("exit\r")
        _ = try await terminal.waitForEnd()
    }
}

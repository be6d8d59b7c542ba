import ChildSupport
import Foundation
import Testing

@Suite("What was typed is kept")
struct PromptHistoryTests {
    private func mode(_ url: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    }

    @Test("Over restarts, for its owner alone, and without secrets")
    func history() async throws {
        try await withFolder { home in
            var prompt = try Prompt(home: home)
            try await prompt.waitForPrompt("sigctl>")
            try "hush".write(to: home.appendingPathComponent("token"), atomically: true, encoding: .utf8)
            for line in [
                "set a=1", "set größe=日本", " set b=hidden", "secret c=@token", "set password=hidden",
                "set d=token=hidden",
                "peer p room+ws://user:hidden@127.0.0.1:1/ws idle", "set z=2",
            ] {
                try await prompt.run(line, "sigctl>")
            }
            // A secret in one line of several.
            prompt.type("set e=\\")
            try await prompt.waitForPrompt("...>")
            try await prompt.run("password-hidden", "sigctl>")
            try await prompt.leave()
            let file = home.appendingPathComponent(".local/state/sigctl/history")
            #expect(try String(contentsOf: file, encoding: .utf8) == "set a=1\nset größe=日本\nset z=2\n")
            #expect(try mode(file) == 0o600)
            #expect(try mode(file.deletingLastPathComponent()) == 0o700)
            prompt = try Prompt(home: home)
            try await prompt.waitForPrompt("sigctl>")
            prompt.terminal.type("\u{1B}[A")
            try await prompt.terminal.wait(forCursorLine: "sigctl> set z=2")
            prompt.terminal.type("\u{1B}[A")
            try await prompt.terminal.wait(forCursorLine: "sigctl> set größe=日本")
            prompt.terminal.type("\u{15}")
            try await prompt.waitForPrompt("sigctl>")
            try await prompt.leave()
        }
    }

    @Test("Sessions that run at the same time keep each other's lines")
    func together() async throws {
        try await withFolder { home in
            let path = home.appendingPathComponent("state")
            let environment = ["XDG_STATE_HOME": path.path]
            let prompts = try (0..<3).map { _ in try Prompt(home: home, environment: environment) }
            for (number, prompt) in prompts.enumerated() {
                try await prompt.waitForPrompt("sigctl>")
                try await prompt.run("set first=\(number)", "sigctl>")
            }
            for (number, prompt) in prompts.enumerated().reversed() {
                try await prompt.run("set second=\(number)", "sigctl>")
                try await prompt.leave()
            }
            let text = try String(contentsOf: path.appendingPathComponent("sigctl/history"), encoding: .utf8)
            #expect(
                text.split(separator: "\n")
                    == ["set first=0", "set first=1", "set first=2", "set second=2", "set second=1", "set second=0"]
            )
        }
    }

    @Test("A thousand lines are kept, and a file that others may read is refused")
    func bounds() async throws {
        try await withFolder { home in
            let file = home.appendingPathComponent("history")
            try (1...1000).map { "set a=\($0)\n" }.joined().write(to: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
            let environment = ["SIGCTL_HISTFILE": file.path]
            var prompt = try Prompt(home: home, environment: environment)
            try await prompt.wait(forLineWith: "the history is not kept: others may read")
            try await prompt.waitForPrompt("sigctl>")
            try await prompt.run("set new=1", "sigctl>")
            try await prompt.leave()
            #expect(try !String(contentsOf: file, encoding: .utf8).contains("new"))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            prompt = try Prompt(home: home, environment: environment)
            try await prompt.waitForPrompt("sigctl>")
            try await prompt.run("set new=1", "sigctl>")
            try await prompt.leave()
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            #expect(lines.count == 1000)
            #expect(lines.first == "set a=2" && lines.last == "set new=1")
        }
    }

    @Test("An empty SIGCTL_HISTFILE keeps nothing")
    func none() async throws {
        try await withFolder { home in
            let prompt = try Prompt(home: home, environment: ["SIGCTL_HISTFILE": ""])
            try await prompt.waitForPrompt("sigctl>")
            try await prompt.run("set a=1", "sigctl>")
            try await prompt.leave()
            #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
        }
    }
}

import Foundation
import Testing

@Suite("sigserve --config")
struct SigserveConfigTests {
    private func withConfig(_ text: String, _ body: (URL, String) async throws -> Void) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("server.json")
            try text.write(to: file, atomically: true, encoding: .utf8)
            try await body(folder, file.path)
        }
    }

    @Test("Options come from the file, and the command line goes before it")
    func serving() async throws {
        let text =
            #"{"listen": ["127.0.0.1:1"], "protocols": "share,room", "json": true, "quiet": true, "peerjs-key": "k"}"#
        try await withConfig(text) { _, path in
            let command = try Command("sigserve", ["--config", path, "--listen", "127.0.0.1:0"], input: nil)
            let line = try await command.standardOutput.next() ?? ""
            #expect(line.contains(#""protocols":{"room":"#), "\(line) \(command.standardError.everything)")
            #expect(line.contains("share") && !line.contains("hub"))
            command.signal(SIGTERM)
            #expect(try await command.wait() == 0)
            #expect(try await command.standardError.all().isEmpty)
        }
    }

    @Test("Variables go before the file, and 'run' has it as well, whoever stands first")
    func running() async throws {
        let text = #"{"topic-session-timeout": 0, "protocols": "room", "peerjs-allow-discovery": false}"#
        try await withConfig(text) { _, path in
            let script = #"test -n "$SIGCTL_ROOM_URL" && test -z "$SIGCTL_HUB_URL""#
            for arguments in [["--config", path, "run"], ["run", "--config=\(path)"]] {
                let outcome = try await run(
                    "sigserve",
                    arguments + ["--", "sh", "-c", script],
                    environment: ["SESSION_TIMEOUT": "1000"]
                )
                #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
                let refused = try await run("sigserve", arguments + ["--", "true"])
                #expect(refused.status == 78)
                #expect(refused.error.contains("\(path):1:2: topic-session-timeout: --topic-session-timeout is from 1"))
            }
        }
    }

    @Test("Paths are relative to the file")
    func paths() async throws {
        try await withConfig(#"{"web-root": "pages", "port-file": "port"}"#) { folder, path in
            let pages = folder.appendingPathComponent("pages")
            try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
            let outcome = try await run(
                "sigserve",
                ["run", "--config", path, "--", "cat", folder.appendingPathComponent("port").path]
            )
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(Int(outcome.output.trimmingCharacters(in: .newlines)) != nil)
        }
    }

    @Test(
        "What is wrong is 78, with its place",
        arguments: [
            ("{\n \"listne\": 1}", ":2:2: there is no option 'listne'; did you mean 'listen'?"),
            ("{\"listen\": \"nowhere\"}", ":1:2: listen:"), ("{", ":1:2: JSON ends too early"),
            ("{\"hub-secret\": \"x\"}", "hub-secret-file"), ("{\"quiet\": 1}", ":1:2: quiet: it is true or false"),
            ("{\"tls-cert\": \"x\"}", ":1:2: --tls-cert and --tls-key belong together"),
            ("{\"max-connections\": -1}", ":1:2: max-connections: --max-connections is at least 1"),
        ]
    )
    func problems(text: String, sentence: String) async throws {
        try await withConfig(text) { _, path in
            let outcome = try await run("sigserve", ["--config", path])
            #expect(outcome.status == 78)
            #expect(outcome.error.contains("sigserve: \(path)") && outcome.error.contains(sentence), "\(outcome.error)")
        }
    }

    @Test("A file that is not there is 78, and what is typed wrong is the command line's fault")
    func others() async throws {
        #expect(try await run("sigserve", ["--config", "/none.json"]).status == 78)
        #expect(try await run("sigserve", ["--config"]).status == 64)
        try await withConfig("{}") { _, path in
            let unknown = try await run("sigserve", ["--config", path, "--bogus"])
            #expect(unknown.status == 64)
        }
    }
}

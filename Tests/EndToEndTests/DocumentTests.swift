import Foundation
import Testing

@Suite("Documents say what the commands do")
struct DocumentTests {
    private func schema() throws -> JSONSchema {
        try JSONSchema(contentsOf: Binaries.package.appendingPathComponent("docs/events.schema.json"))
    }

    @Test("Every event of a conversation fits the schema, with and without frames")
    func events() async throws {
        let schema = try schema()
        try await withServer { server in
            try await withFolder { folder in
                let token = folder.appendingPathComponent("token").path
                var lines: [String] = []
                let host = try Command(
                    "sigctl",
                    ["share", "--json", "--raw", "--wait", "message"],
                    environment: ["SIGCTL_URL": server.url],
                    input: nil
                )
                let code = try #require(
                    try member("code", ofPayload: try await host.standardOutput.next(containing: #""code""#) ?? "")
                )
                for arguments in [
                    ["lookup", code], ["lookup", "ZZZZ"], ["register", "--token-file", token],
                    ["message", code, offer, "--raw"],
                    ["listen", "--token-file", token, "--timeout", "0.2"],
                ] {
                    let outcome = try await sigctl(arguments + ["--json"], server: server.url)
                    lines += outcome.output.split(separator: "\n").map(String.init)
                }
                #expect(try await host.wait() == 0)
                lines += try await host.standardOutput.all().split(separator: "\n").map(String.init)
                var kinds: Set<String> = []
                for line in lines {
                    #expect(throws: Never.self, "\(line)") { try schema.check(line) }
                    kinds.insert(
                        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])["kind"]
                            as? String ?? ""
                    )
                }
                #expect(kinds == ["opened", "identity", "code", "found", "token", "message", "ack", "error", "closed"])
                let secret = try String(contentsOfFile: token, encoding: .utf8).trimmingCharacters(in: .newlines)
                #expect(!lines.contains { $0.contains(secret) })
            }
        }
    }

    @Test(
        "The schema refuses what is no event",
        arguments: [
            "{}", "[]", #"{"v":2}"#,
            #"{"v":1,"at":"yesterday","seq":1,"peer":"me","protocol":"share","direction":"in","kind":"ack","payload":{}}"#,
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"share","direction":"in","kind":"code","payload":{}}"#,
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":0,"peer":"me","protocol":"share","direction":"in","kind":"ack","payload":{}}"#,
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"share","direction":"in","kind":"token","payload":{"token":"x"}}"#,
        ]
    )
    func notEvents(text: String) throws {
        let schema = try schema()
        #expect(throws: (any Error).self) { try schema.check(text) }
    }

    @Test("Completions are what the commands generate", arguments: ["sigctl", "sigserve"])
    func completions(name: String) async throws {
        for (shell, file) in [("bash", "\(name).bash"), ("zsh", "_\(name)"), ("fish", "\(name).fish")] {
            let outcome = try await run(name, ["--generate-completion-script", shell])
            #expect(outcome.status == 0)
            let kept = try String(
                contentsOf: Binaries.package.appendingPathComponent("completions/\(file)"),
                encoding: .utf8
            )
            #expect(outcome.output == kept, "run: make completions")
        }
    }

    @Test("Help texts are what was reviewed", arguments: ["sigctl", "sigserve"])
    func help(name: String) async throws {
        let folder = Binaries.package.appendingPathComponent("Tests/EndToEndTests/Snapshots")
        let verbs =
            name == "sigctl"
            ? [
                [], ["share"], ["lookup"], ["message"], ["register"], ["listen"], ["demo"], ["version"],
                ["help", "exit-codes"], ["help", "waiting"],
            ]
            : [[], ["run"]]
        for verb in verbs {
            let arguments = verb.first == "help" ? verb : verb + ["--help"]
            let outcome = try await run(name, arguments)
            #expect(outcome.status == 0)
            let file = folder.appendingPathComponent(([name] + verb).joined(separator: "-") + ".txt")
            if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try outcome.output.write(to: file, atomically: true, encoding: .utf8)
                Issue.record("recorded \(file.lastPathComponent); read it and run again without RECORD_SNAPSHOTS")
                continue
            }
            let kept = try String(contentsOf: file, encoding: .utf8)
            #expect(outcome.output == kept, "if that is meant: RECORD_SNAPSHOTS=1 make test, and read the difference")
            #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 || verb.first == "help" })
        }
    }

    @Test("Every exit code is in the document and in the help")
    func exitCodes() async throws {
        let document = try String(
            contentsOf: Binaries.package.appendingPathComponent("docs/exit-codes.md"),
            encoding: .utf8
        )
        let help = try await sigctl(["help", "exit-codes"]).output
        for line in help.split(separator: "\n") {
            let number = line.trimmingCharacters(in: .whitespaces).prefix { $0.isNumber }
            #expect(document.contains("| \(number)"), "\(number) is not documented")
        }
    }

    @Test("The README's first shell example runs")
    func readmeScript() async throws {
        let readme = try String(contentsOf: Binaries.package.appendingPathComponent("README.md"), encoding: .utf8)
        let blocks = readme.components(separatedBy: "```sh\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        let script = try #require(blocks.first { $0.contains("--code-file") })
        try await withFolder { folder in
            try offer.write(to: folder.appendingPathComponent("offer.json"), atomically: true, encoding: .utf8)
            let outcome = try await run("sigserve", ["run", "--quiet", "--", "sh", "-ec", script], directory: folder)
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(outcome.output.contains("ack"))
            let got = try String(contentsOf: folder.appendingPathComponent("got.jsonl"), encoding: .utf8)
            #expect(got.contains(#""kind":"message""#))
        }
    }
}

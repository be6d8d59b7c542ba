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

    @Test("Every event of a whole call fits the schema", arguments: ["share", "peerjs", "room", "hub", "topic"])
    func demoEvents(name: String) async throws {
        let schema = try schema()
        let outcome = try await sigctl(["demo", name, "--json", "--raw"])
        #expect(outcome.status == 0, "\(outcome.error)")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count > 10)
        for line in lines {
            #expect(throws: Never.self, "\(line)") { try schema.check(line) }
            #expect(line.contains(#""protocol":"\#(name)""#))
        }
    }

    @Test("Refusals, answers and what is derived fit the schema")
    func otherEvents() async throws {
        let schema = try schema()
        try await withServer(["--peerjs-allow-discovery", "--peerjs-expire-timeout", "100"]) { server in
            var kinds: Set<String> = []
            for arguments in [
                ["peerjs", "peers"], ["peerjs", "connect", "a", "--peerjs-key", "wrong"],
                ["peerjs", "offer", "nobody", "--id", "a", "--sdp", "[]", "--unchecked", "--wait", "expire", "-v"],
                ["room", "members", "lobby"], ["room", "hangup", "b", "--room", "r", "--id", "a"],
                ["room", "join", "r", "--id", "a", "--timeout", "0.2"],
                ["hub", "join-or-create", "lobby", "--metadata", "[1]", "--timeout", "0.2"], ["hub", "join", "nobody"],
                ["hub", "status"], ["topic", "offer", "t", "--info", "i", "--code", "c", "--sdp", "fake"],
                ["topic", "sessions", "t"], ["topic", "answer", "c", "--sdp", "[]", "--unchecked"],
                ["topic", "poll", "c", "--side", "offerer", "--raw"], ["topic", "poll", "no", "--side", "offerer"],
                ["topic", "list"],
            ] {
                let outcome = try await sigctl(arguments + ["--json"], server: server.url)
                let lines = outcome.output.split(separator: "\n").map(String.init)
                for line in lines {
                    #expect(throws: Never.self, "\(line)") { try schema.check(line) }
                    let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                    kinds.insert(event?["kind"] as? String ?? "")
                }
            }
            #expect(
                kinds.isSuperset(of: [
                    "result", "error", "expire", "offer", "answer", "hangup", "members", "join", "closed", "code",
                    "ack",
                ])
            )
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
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"room","direction":"in","kind":"members","payload":{"members":[5]}}"#,
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"hub","direction":"in","kind":"members","payload":{"hub":"x","members":["1"]}}"#,
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"topic","direction":"in","kind":"expire","payload":{}}"#,
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"room","direction":"in","kind":"offer","payload":{"sdp":5,"type":"offer"}}"#,
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"room","direction":"in","kind":"peer-left","payload":{"derived":true}}"#,
            #"{"v":1,"at":"2026-01-31T12:00:00.250Z","seq":1,"peer":"me","protocol":"peerjs","direction":"in","kind":"result","payload":{"value":[]}}"#,
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

    @Test("Help texts are what was reviewed: those of all commands and topics, and no others")
    func help() async throws {
        let folder = Binaries.package.appendingPathComponent("Tests/EndToEndTests/Snapshots")
        let topics = try await HelpTexts.topics().map { ["sigctl", "help", $0] }
        let lines = try HelpTexts.commands().map { $0 + ["--help"] } + [["sigctl", "help"]] + topics
        var names: Set<String> = []
        for line in lines {
            let outcome = try await run(line[0], Array(line.dropFirst()))
            #expect(outcome.status == 0)
            let name = line.filter { $0 != "--help" }.joined(separator: "-") + ".txt"
            names.insert(name)
            let file = folder.appendingPathComponent(name)
            if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try outcome.output.write(to: file, atomically: true, encoding: .utf8)
                Issue.record("recorded \(name); read it and run again without RECORD_SNAPSHOTS")
                continue
            }
            let kept = try String(contentsOf: file, encoding: .utf8)
            #expect(outcome.output == kept, "if that is meant: RECORD_SNAPSHOTS=1 make test, and read the difference")
            // Topics are written by hand, with lines as they are typed.
            #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 || line[1...].first == "help" })
        }
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == names)
    }

    @Test("The manual of sigserve names the variables that its help names, and no others")
    func variables() async throws {
        let help = try await HelpTexts.help(of: ["sigserve"])
        let named = Set(help.matches(of: #/\$([A-Z_]+)/#).map { String($0.output.1) })
        let lines = try Documents.text(of: "man/sigserve.1").components(separatedBy: "\n")
        let listed = lines.filter { $0.hasPrefix(".It Ev ") }.map { String($0.dropFirst(7)) }
        #expect(Set(listed) == named && listed.count == named.count)
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
}

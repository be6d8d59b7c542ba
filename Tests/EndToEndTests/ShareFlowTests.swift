import Foundation
import Testing

@Suite("Share codes, with the built commands")
struct ShareFlowTests {
    @Test("The document's first example: a code, an offer to it, an answer back")
    func firstExample() async throws {
        try await withServer { server in
            try await withFolder { folder in
                let file = folder.appendingPathComponent("offer.json").path
                try offer.write(toFile: file, atomically: true, encoding: .utf8)
                let host = try Command(
                    "sigctl",
                    ["share", "--json"],
                    environment: ["SIGCTL_URL": server.url],
                    input: nil
                )
                let codeLine = try #require(try await host.standardOutput.next(containing: #""kind":"code""#))
                let code = try #require(try member("code", ofPayload: codeLine))
                let sent = try await sigctl(["message", code.lowercased(), "@\(file)"], server: server.url)
                #expect(sent.status == 0)
                #expect(sent.output == "ack\n")
                #expect(sent.error == "")
                let message = try #require(try await host.standardOutput.next(containing: #""kind":"message""#))
                #expect(try member("text", ofPayload: message) == offer)
                host.signal(SIGTERM)
                #expect(try await host.wait() == 143)
            }
        }
    }

    @Test("In text the code stands alone on the first line, and messages follow as lines")
    func textOutput() async throws {
        try await withServer { server in
            let host = try Command(
                "sigctl",
                ["share", "--count", "1"],
                environment: ["SIGCTL_URL": server.url],
                input: nil
            )
            let code = try #require(try await host.standardOutput.next())
            #expect(code.count == 4 && code.allSatisfy { $0.isUppercase })
            #expect(try await sigctl(["message", code, "a\u{1b}[2Jb"], server: server.url).status == 0)
            let line = try #require(try await host.standardOutput.next())
            #expect(line.hasPrefix("message from ") && line.hasSuffix(#": a\u{1b}[2Jb"#))
            #expect(try await host.wait() == 0)
        }
    }

    @Test("A command of --exec ends with ours when the time is up")
    func execTimeout() async throws {
        try await withServer { server in
            let outcome = try await sigctl(
                ["share", "--exec", "echo $$ >&2; exec sleep 1000", "--timeout", "10"],
                server: server.url
            )
            #expect(
                outcome.status == 124 && outcome.error.contains("the command of --exec has not ended"),
                "\(outcome)"
            )
            let pid = try #require(outcome.error.split(separator: "\n").compactMap { Int32($0) }.first, "\(outcome)")
            #expect(kill(pid, 0) == -1)
        }
    }

    @Test("A text that is too long is bad data, wherever it comes from")
    func tooLong() async throws {
        try await withServer { server in
            for length in [4090, 5000] {
                let outcome = try await sigctl(
                    ["message", "550e8400-e29b-41d4-a716-446655440000", String(repeating: "a", count: length)],
                    server: server.url
                )
                #expect(outcome.status == 65 && outcome.error.contains("too long"), "\(outcome)")
            }
        }
    }

    @Test("The acknowledgement of a message does not count")
    func countWithoutAcknowledgement() async throws {
        try await withServer { server in
            let host = try Command("sigctl", ["share"], environment: ["SIGCTL_URL": server.url], input: nil)
            let code = try #require(try await host.standardOutput.next())
            let outcome = try await sigctl(
                ["message", code, "hi", "--count", "1", "--timeout", "10"],
                server: server.url
            )
            #expect(outcome.status == 124 && outcome.output == "ack\n", "\(outcome)")
            host.signal(SIGTERM)
            #expect(try await host.wait() == 143)
        }
    }

    @Test("The document's second example: the same id after a restart of the server")
    func secondExample() async throws {
        try await withFolder { folder in
            let secret = folder.appendingPathComponent("secret").path
            let token = folder.appendingPathComponent("host.token").path
            var id = ""
            try await withServer(["--share-secret-file", secret]) { server in
                let registered = try await sigctl(["register", "--token-file", token], server: server.url)
                #expect(registered.status == 0)
                id = registered.output.trimmingCharacters(in: .newlines)
                #expect(UUID(uuidString: id) != nil)
                let kept = try String(contentsOfFile: token, encoding: .utf8).trimmingCharacters(in: .newlines)
                #expect(!(registered.output + registered.error).contains(kept), "the token is shown nowhere")
                let again = try await sigctl(["register", "--token-file", token], server: server.url)
                #expect(again.status == 64)
                #expect(again.error.contains("--force"))
            }
            try await withServer(["--share-secret-file", secret]) { server in
                let host = try Command(
                    "sigctl",
                    ["listen", "--token-file", token, "--wait", "message"],
                    environment: ["SIGCTL_URL": server.url],
                    input: nil
                )
                #expect(try await host.standardOutput.next() == id)
                let second = try await sigctl(["listen", "--token-file", token], server: server.url)
                #expect(second.status == 75)
                #expect(second.error.contains("Token already in use."))
                #expect(try await sigctl(["message", id.uppercased(), "hello"], server: server.url).status == 0)
                #expect(try await host.standardOutput.next(containing: "hello") != nil)
                #expect(try await host.wait() == 0)
            }
        }
    }

    @Test("A lookup prints the id alone; a code that nobody has is exit code 1 with the server's words")
    func lookup() async throws {
        try await withServer { server in
            let host = try Command(
                "sigctl",
                ["share", "--quiet"],
                environment: ["SIGCTL_SHARE_URL": server.webSocket],
                input: nil
            )
            let code = try #require(try await host.standardOutput.next())
            let found = try await sigctl(
                ["lookup", " \(code.lowercased().prefix(2))-\(code.dropFirst(2)) "],
                server: server.url
            )
            #expect(found.status == 0)
            #expect(UUID(uuidString: found.output.trimmingCharacters(in: .newlines)) != nil)
            let missing = try await sigctl(["lookup", "ZZZZ"], server: server.url)
            #expect(missing.status == 1)
            #expect(missing.output == "")
            #expect(missing.error.contains("Code not found: ZZZZ"))
            let json = try await sigctl(["lookup", code, "--json"], server: server.url)
            #expect(json.output.contains(#""kind":"found""#))
            let below = try await sigctl(["share", "lookup", code], server: server.url)
            #expect(below.output == found.output)
        }
    }

    @Test("--code-file appears with the code, whole")
    func codeFile() async throws {
        try await withServer { server in
            try await withFolder { folder in
                let file = folder.appendingPathComponent("code")
                try "OLD1".write(to: file, atomically: true, encoding: .utf8)
                let host = try Command(
                    "sigctl",
                    ["share", "--code-file", file.path],
                    environment: ["SIGCTL_URL": server.url],
                    input: nil
                )
                let code = try #require(try await host.standardOutput.next())
                // The note on standard error comes after the file.
                _ = try await host.standardError.next()
                #expect(try String(contentsOf: file, encoding: .utf8) == code + "\n")
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["code"])
            }
        }
    }

    @Test("--exec has the code in its environment and events on its input, and gives its exit code")
    func exec() async throws {
        try await withServer { server in
            let host = try Command(
                "sigctl",
                [
                    "share", "--exec",
                    "echo code=$SIGCTL_CODE; while read -r line; do case $line in *'\"kind\":\"message\"'*) echo got; exit 7;; esac; done",
                ],
                environment: ["SIGCTL_URL": server.url],
                input: nil
            )
            let code = try #require(try await host.standardOutput.next())
            #expect(try await host.standardOutput.next() == "code=\(code)")
            let sent = try await sigctl(["message", code, "$(touch /should-not-happen)"], server: server.url)
            #expect(sent.status == 0)
            #expect(try await host.standardOutput.next() == "got")
            #expect(try await host.wait() == 7)
        }
    }

    @Test("The command of --exec gets signals as a shell expects")
    func execSignals() async throws {
        try await withServer { server in
            let outcome = try await sigctl(["share", "--exec", "kill -TERM $$; echo survived"], server: server.url)
            #expect(outcome.status == 143)
            #expect(!outcome.output.contains("survived"))
        }
    }

    @Test("A message from a pipe keeps its bytes; with an answer awaited it is printed")
    func messageFromPipe() async throws {
        try await withServer { server in
            let host = try Command("sigctl", ["share", "--json"], environment: ["SIGCTL_URL": server.url], input: nil)
            let code = try #require(
                try member("code", ofPayload: try await host.standardOutput.next(containing: #""code""#) ?? "")
            )
            let text = "line one\r\nline two\n\t\u{1F600}\n"
            #expect(try await sigctl(["message", code], server: server.url, input: text).status == 0)
            let message = try #require(try await host.standardOutput.next(containing: #""kind":"message""#))
            #expect(try member("text", ofPayload: message) == text)
        }
    }

    @Test("The example script runs")
    func exampleScript() async throws {
        let script = Binaries.package.appendingPathComponent("Examples/share.sh").path
        let outcome = try await run(script, [])
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output.contains("the host got the offer"))
    }
}

/// A text member of the payload of an event's line.
func member(_ name: String, ofPayload line: String) throws -> String? {
    let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return (event?["payload"] as? [String: Any])?[name] as? String
}

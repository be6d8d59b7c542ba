import Foundation
import Testing

@Suite("Secrets that commands print")
struct SecretCommandTests {
    @Test("A secret comes from a command that a profile names, and another source on the command line replaces it")
    func secret() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("secret").path
            try "s3cret\n".write(toFile: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            try await withServer(["--hub-secret-file", file]) { server in
                let text =
                    #"{"default": "p", "profiles": {"p": {"url": "\#(server.url)", "secret-command": ["cat", "\#(file)"]}}}"#
                try await withHome(text) { home in
                    let made = try await home.sigctl("hub", "permanent", "lobby")
                    #expect(made.status == 0, "\(made.error)")
                    let other = try await home.sigctl(
                        "hub",
                        "permanent",
                        "b",
                        "--secret-env",
                        "S",
                        environment: ["S": "wrong"]
                    )
                    #expect(other.status == 77, "\(other.error)")
                    let failing = try await home.sigctl(
                        "hub",
                        "permanent",
                        "c",
                        "--secret-command",
                        "echo 'no key' >&2; exit 3"
                    )
                    #expect(failing.status == 78 && failing.error.contains("no key"))
                    #expect(failing.error.contains("--secret-command: 'echo 'no key' >&2; exit 3' ended with 3"))
                    let both = try await home.sigctl(
                        "hub",
                        "permanent",
                        "d",
                        "--secret-command",
                        "true",
                        "--secret-file",
                        file
                    )
                    #expect(both.status == 64)
                }
            }
        }
    }

    @Test("Headers come from a file of mode 600 or a command, and are not shown")
    func headers() async throws {
        try await withServer { server in
            try await withHome { home in
                let file = home.folder.appendingPathComponent("headers").path
                try "Authorization: Bearer s3cret\nX-App: t\n".write(toFile: file, atomically: true, encoding: .utf8)
                let open = try await home.sigctl("hub", "status", "--url", server.url, "--header-file", file)
                #expect(open.status == 78 && open.error.contains("chmod 600"))
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
                let sent = try await home.sigctl("hub", "status", "-v", "--url", server.url, "--header-file", file)
                #expect(sent.status == 0, "\(sent.error)")
                #expect(sent.error.contains("X-App: t") && sent.error.lowercased().contains("authorization: …"))
                #expect(!sent.error.contains("s3cret"))
                for (command, status) in [("echo 'X-Made: here'", Int32(0)), ("echo s3cret", 78)] {
                    let outcome = try await home.sigctl(
                        "hub",
                        "status",
                        "-v",
                        "--url",
                        server.url,
                        "--header-command",
                        command
                    )
                    #expect(outcome.status == status, "\(outcome.error)")
                    #expect(outcome.error.contains("X-Made: here") == (status == 0))
                    #expect(status == 0 || !outcome.error.replacing(command, with: "").contains("s3cret"))
                }
            }
        }
    }

    @Test("A token comes from a command")
    func token() async throws {
        try await withServer { server in
            try await withHome { home in
                let registered = try await home.sigctl("register", "--token-file", "host.token", "--url", server.url)
                #expect(registered.status == 0, "\(registered.error)")
                let listening = try Command(
                    "sigctl",
                    ["listen", "--token-command", "cat host.token", "--url", server.url],
                    environment: home.environment,
                    directory: home.folder
                )
                #expect(
                    try await listening.standardOutput.next() == registered.output.trimmingCharacters(in: .newlines)
                )
                listening.signal(SIGTERM)
                #expect(try await listening.wait() == 143)
            }
        }
    }
}

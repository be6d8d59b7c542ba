import Foundation
import Testing

@Suite("sigserve, as it is run")
struct SigserveTests {
    @Test("Readiness is one line of JSON with the URLs, and nothing else ever on standard output")
    func readyJSON() async throws {
        let server = try Command("sigserve", ["--listen", "127.0.0.1:0", "--json"], input: nil)
        let line = try #require(try await server.standardOutput.next())
        let ready = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let port = try #require(ready["port"] as? Int)
        #expect(ready["url"] as? String == "http://127.0.0.1:\(port)")
        #expect(ready["pid"] as? Int == Int(server.processID))
        #expect((ready["protocols"] as? [String: String])?["share"] == "share+ws://127.0.0.1:\(port)/v1")
        #expect(try await sigctl(["lookup", "ZZZZ"], server: "http://127.0.0.1:\(port)").status == 1)
        server.signal(SIGTERM)
        #expect(try await server.wait() == 0)
        #expect(try await server.standardOutput.all() == line + "\n")
    }

    @Test("The port file has the number alone, and is removed at the end")
    func portFile() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("port")
            let server = try Command("sigserve", ["--listen", "127.0.0.1:0", "--port-file", file.path], input: nil)
            let url = try #require(try await server.standardOutput.next())
            let port = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)
            #expect(url.hasSuffix(":\(port)"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["port"])
            server.signal(SIGINT)
            #expect(try await server.wait() == 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        }
    }

    @Test("A Unix socket is served to its owner, and removed at the end")
    func unixSocket() async throws {
        try await withFolder { folder in
            let path = folder.appendingPathComponent("s").path
            let server = try Command("sigserve", ["--listen", "unix:\(path)"], input: nil)
            _ = try await server.standardOutput.next()
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect((mode ?? 0o777) & 0o077 == 0)
            let outcome = try await sigctl(["lookup", "ZZZZ", "--unix-socket", path])
            #expect(outcome.status == 1, "\(outcome.error)")
            server.signal(SIGTERM)
            #expect(try await server.wait() == 0)
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test("69: a port in use, named")
    func portInUse() async throws {
        try await withServer { server in
            let second = try await run("sigserve", ["--listen", "127.0.0.1:\(server.port)"])
            #expect(second.status == 69)
            #expect(second.output == "")
            #expect(second.error.contains("\(server.port)"))
        }
    }

    @Test(
        "64: command lines that can't be understood",
        arguments: [
            ["--nope"], ["--listen", "nonsense"], ["--rate-limits", "maybe"], ["--max-memory", "lots"], ["-hello"],
            ["run"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let outcome = try await run("sigserve", arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.error.hasPrefix("sigserve: "))
    }

    @Test(
        "78: configurations that can't work, before listening",
        arguments: [
            (["--protocols", "share", "--web-root", "."], "room"), (["--listen", "0.0.0.0:0"], "--public"),
            (["--listen", ":0"], "--public"),
            (["--listen", "127.0.0.1:0", "--tls-cert", "/dev/null"], "--tls-key"),
        ] as [([String], String)]
    )
    func configuration(arguments: [String], hint: String) async throws {
        let outcome = try await run("sigserve", arguments)
        #expect(outcome.status == 78)
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }

    @Test("78: a secret file that is too short or that others can read; one that is absent is made with mode 600")
    func secretFile() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("secret")
            try "short".write(to: file, atomically: true, encoding: .utf8)
            chmod(file.path, 0o600)
            #expect(
                try await run("sigserve", ["--listen", "127.0.0.1:0", "--share-secret-file", file.path]).status == 78
            )
            try Data(repeating: 7, count: 64).write(to: file)
            chmod(file.path, 0o644)
            #expect(
                try await run("sigserve", ["--listen", "127.0.0.1:0", "--share-secret-file", file.path]).status == 78
            )
            try FileManager.default.removeItem(at: file)
            try await withServer(["--share-secret-file", file.path]) { _ in
                let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
        }
    }

    @Test("run gives the command its URLs and ends with its exit code")
    func runCommand() async throws {
        let script = #"echo "$SIGCTL_URL $SIGCTL_SHARE_URL"; sigctl lookup ZZZZ 2>/dev/null; test $? = 1 && exit 42"#
        let outcome = try await run("sigserve", ["run", "--quiet", "--", "sh", "-c", script])
        #expect(outcome.status == 42)
        #expect(outcome.output.hasPrefix("http://127.0.0.1:"))
        #expect(outcome.output.contains(" share+ws://127.0.0.1:"))
        #expect(outcome.error == "")
        #expect(try await run("sigserve", ["run", "--quiet", "--", "/no/such/command"]).status == 127)
        #expect(try await run("sigserve", ["run", "--quiet", "--", "sh", "-c", "kill -TERM $$"]).status == 143)
        let input = try await run("sigserve", ["run", "--quiet", "--", "cat"], input: "through")
        #expect(input.output == "through")
    }

    @Test("run hands SIGTERM to the command and ends with it")
    func runSignal() async throws {
        let script = "trap 'echo got it; exit 9' TERM; echo ready; while :; do sleep 0.05; done"
        let server = try Command("sigserve", ["run", "--quiet", "--", "sh", "-c", script], input: nil)
        #expect(try await server.standardOutput.next() == "ready")
        server.signal(SIGTERM)
        #expect(try await server.wait() == 9)
        #expect(try await server.standardOutput.all().hasSuffix("got it\n"))
    }

    @Test("TLS with a CA of its own: trusted with --cacert, refused without, taken with --insecure")
    func tls() async throws {
        try await withFolder { folder in
            let ca = folder.appendingPathComponent("ca.pem").path
            try await withServer(["--tls", "auto", "--tls-ca-file", ca, "--any-host"]) { server in
                #expect(server.url.hasPrefix("https://"))
                #expect(try await sigctl(["lookup", "ZZZZ", "--cacert", ca], server: server.url).status == 1)
                #expect(
                    try await sigctl(["lookup", "ZZZZ"], server: server.url, environment: ["SIGCTL_CACERT": ca]).status
                        == 1
                )
                #expect(try await sigctl(["lookup", "ZZZZ", "-k"], server: server.url).status == 1)
                let untrusted = try await sigctl(["lookup", "ZZZZ"], server: server.url)
                #expect(untrusted.status == 69)
                #expect(untrusted.error.lowercased().contains("certificate"), "\(untrusted.error)")
                let wrongName = try await sigctl(
                    ["lookup", "ZZZZ", "--cacert", ca, "--servername", "other.example"],
                    server: server.url
                )
                #expect(wrongName.status == 69)
                let resolved = try await sigctl(
                    [
                        "lookup", "ZZZZ", "--cacert", ca, "--resolve", "signal.example:\(server.port):127.0.0.1",
                        "--servername", "localhost",
                    ],
                    server: "https://signal.example:\(server.port)"
                )
                #expect(resolved.status == 1, "\(resolved.error)")
            }
        }
        let outcome = try await run("sigserve", ["run", "--quiet", "--tls", "auto", "--", "sigctl", "lookup", "ZZZZ"])
        #expect(outcome.status == 1, "\(outcome.error)")
    }

    @Test("The log has a line for each thing that happens to a connection, without secrets")
    func log() async throws {
        let server = try await Server(["--log-format", "json"])
        _ = try await sigctl(
            ["listen", "--token-env", "T"],
            server: server.url,
            environment: ["T": "c2VjcmV0LXRva2Vu"]
        )
        try await server.stop()
        let lines = try await server.command.standardError.all().split(separator: "\n")
        #expect(lines.count >= 4)
        for line in lines { #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) } }
        #expect(lines.contains { $0.contains("4000") })
        #expect(!lines.contains { $0.contains("c2VjcmV0") })
    }

    @Test("--exit-with-parent ends it when the shell that started it is gone")
    func exitWithParent() async throws {
        let shell = try Command(
            "/bin/sh",
            ["-c", "sigserve --listen 127.0.0.1:0 --quiet --exit-with-parent & echo $!; wait"],
            input: nil
        )
        // The shell's line and the server's may come in either order.
        let lines = [try await shell.standardOutput.next() ?? "", try await shell.standardOutput.next() ?? ""]
        let process = try #require(lines.compactMap { Int32($0) }.first)
        #expect(kill(process, 0) == 0)
        shell.signal(SIGKILL)
        try await shell.wait()
        // The server holds the pipe open as long as it lives; this throws if it does not end.
        _ = try await shell.standardOutput.all()
    }
}

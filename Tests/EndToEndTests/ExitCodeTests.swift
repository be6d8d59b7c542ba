import Foundation
import Testing

@Suite("Exit codes of sigctl")
struct ExitCodeTests {
    /// A port that nobody listens on: bound, and given up again.
    private static let closedPort = "http://127.0.0.1:1"

    @Test(
        "64: command lines that can't be understood, with what to write instead",
        arguments: [
            ([], "sigctl share"), (["shrae"], "did you mean 'share'"), (["share", "--wiat", "x"], "--wiat"),
            (["message"], "code|id"), (["message", "BFKM", "-hello"], "after --"),
            (["share", "--count", "0"], "--count"),
            (["share", "--wait", "mesage"], "no kind of event"),
            (
                ["share", "--wait", "offer,from=bob"],
                "no 'offer' ever comes in the protocol share; what comes is identity"
            ),
            (
                ["room", "join", "r", "--id", "a", "--wait", "members", "--wait", "message"],
                "--wait message: no 'message'"
            ),
            (
                ["topic", "offer", "t", "--info", "a", "--sdp", "fake", "--wait", "peer-joined"],
                "offer, answer, candidate"
            ),
            (["share", "--timeout", "soon"], "soon"),
            (["lookup", "BFKM", "--url", "nonsense"], "no URL"),
            (["lookup", "BFKM", "--url", "room+ws://h/"], "speaks share"),
            (["ws://127.0.0.1:1/v1"], "target"), (["lookup", "BFKM", "-H", "no colon"], "colon"),
            (["lookup", "BFKM", "-H", "a: b\r\nc: d"], "line breaks"),
            (["lookup", "BFKM", "--cert", "/dev/null"], "--key"),
            (["lookup", "BFKM", "-4", "-6"], "exclude"), (["listen"], "--token-file"), (["register"], "--token-file"),
            (["lookup", "BFKM", "--url", "ws://h/v1?token=abc"], "seen by others"), (["help", "nothing"], "topics"),
            (["demo", "nothing"], "there is no demo"), (["share", "--reconnect"], "--token-file"),
        ] as [([String], String)]
    )
    func usage(arguments: [String], hint: String) async throws {
        let outcome = try await sigctl(arguments, server: Self.closedPort)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.error.hasPrefix("sigctl: "))
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }

    @Test(
        "0: help and the version, only when they were asked for",
        arguments: [
            ["-h"], ["--help"], ["help"], ["share", "--help"], ["help", "share"], ["peerjs", "-h"],
            ["help", "room", "offer"], ["help", "exit-codes"], ["--version"],
            ["version"],
        ]
    )
    func information(arguments: [String]) async throws {
        let outcome = try await sigctl(arguments)
        #expect(outcome.status == 0)
        #expect(!outcome.output.isEmpty)
        #expect(outcome.error == "")
    }

    @Test("65: bad data")
    func badData() async throws {
        try await withServer { server in
            #expect(try await sigctl(["lookup", "B1"], server: server.url).status == 65)
            #expect(try await sigctl(["message", "x", "text", "--to-id"], server: server.url).status == 65)
            let long = try await sigctl(
                ["message", "BFKM"],
                server: server.url,
                input: String(repeating: "x", count: 5000)
            )
            #expect(long.status == 65)
            try await withFolder { folder in
                let file = folder.appendingPathComponent("bytes")
                try Data([0xff, 0xfe]).write(to: file)
                let binary = try await sigctl(["message", "BFKM", "@\(file.path)"], server: server.url)
                #expect(binary.status == 65)
                #expect(binary.error.contains("UTF-8"))
            }
        }
    }

    @Test(
        "66: no such file",
        arguments: [
            ["message", "BFKM", "@/no/such"], ["listen", "--token-file", "/no/such"],
            ["lookup", "BFKM", "--cacert", "/no/such"], ["lookup", "BFKM", "--cert", "/dev/null", "--key", "peerjs"],
        ]
    )
    func noInput(arguments: [String]) async throws {
        let outcome = try await sigctl(arguments, server: Self.closedPort)
        #expect(outcome.status == 66)
        #expect(outcome.error.contains("no such file") || outcome.error.contains("No such file"))
    }

    @Test("68: no such host")
    func hostNotFound() async throws {
        let outcome = try await sigctl(["lookup", "BFKM", "--url", "ws://no-such-host.invalid/v1"])
        #expect(outcome.status == 68)
        #expect(outcome.error.contains("no-such-host.invalid"))
    }

    @Test("69: refused, with what to do; no such socket; a path where nothing is")
    func unavailable() async throws {
        let refused = try await sigctl(["lookup", "BFKM"], server: Self.closedPort)
        #expect(refused.status == 69)
        #expect(refused.error.contains("start sigserve, or give --url"))
        #expect(try await sigctl(["lookup", "BFKM", "--unix-socket", "/no/such/socket"]).status == 69)
        try await withServer { server in
            let path = try await sigctl(["lookup", "BFKM", "--url", server.url + "/elsewhere"])
            #expect(path.status == 69)
            #expect(path.error.contains("400"))
        }
    }

    @Test("69: a server that is killed in mid-flight")
    func killed() async throws {
        let server = try await Server()
        let host = try Command("sigctl", ["share"], environment: ["SIGCTL_URL": server.url], input: nil)
        _ = try await host.standardOutput.next()
        server.command.signal(SIGKILL)
        #expect(try await host.wait() == 69)
        #expect(try await host.standardError.all().contains("lost"))
    }

    @Test("1: a server that shuts down in an orderly way, with its close code")
    func goingAway() async throws {
        let server = try await Server()
        let host = try Command("sigctl", ["share"], environment: ["SIGCTL_URL": server.url], input: nil)
        _ = try await host.standardOutput.next()
        #expect(try await server.stop() == 0)
        #expect(try await host.wait() == 1)
        #expect(try await host.standardError.all().contains("1001"))
    }

    @Test("74: a file that can't be written, before anything is asked of the server")
    func cannotWrite() async throws {
        let outcome = try await sigctl(["register", "--token-file", "/no/such/folder/token"], server: Self.closedPort)
        #expect(outcome.status == 74)
        let code = try await sigctl(["share", "--code-file", "/no/such/folder/code"], server: Self.closedPort)
        #expect(code.status == 74)
    }

    @Test("75: rate limited by connections, with when to try again")
    func tryAgain() async throws {
        try await withServer(["--rate-limits", "on"]) { server in
            var last = Outcome(status: 0, output: "", error: "")
            // 3 connections at once, then one in 10 s; on a busy machine some of these take long.
            for _ in 1...20 where last.status != 75 {
                last = try await sigctl(["lookup", "ZZZZ"], server: server.url)
            }
            #expect(last.status == 75)
            #expect(last.error.contains("429") && last.error.contains("and --retry does that"), "\(last.error)")
            last.status = 0
            for _ in 1...20 where last.status != 75 {
                last = try await sigctl(["lookup", "ZZZZ", "--retry", "--timeout", "1"], server: server.url)
            }
            #expect(last.status == 75)
            #expect(last.error.contains("the next attempt would be in"), "\(last.error)")
            #expect(!last.error.contains("--retry"), "it was given: \(last.error)")
        }
    }

    @Test("77: a token that the server does not take")
    func badToken() async throws {
        try await withServer { server in
            let outcome = try await sigctl(
                ["listen", "--token-env", "T"],
                server: server.url,
                environment: ["T": "bm90IGEgdG9rZW4="]
            )
            #expect(outcome.status == 77)
            #expect(outcome.error.contains("Bad token."))
            #expect(!outcome.error.contains("bm90IGEgdG9rZW4"))
        }
    }

    @Test("78: a token file that others can read, a variable that is not set")
    func configuration() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("token")
            try "abc".write(to: file, atomically: true, encoding: .utf8)
            chmod(file.path, 0o644)
            let outcome = try await sigctl(["listen", "--token-file", file.path], server: Self.closedPort)
            #expect(outcome.status == 78)
            #expect(outcome.error.contains("chmod 600"))
            #expect(try await sigctl(["listen", "--token-env", "NOT_SET"], server: Self.closedPort).status == 78)
        }
    }

    @Test("124: what was waited for did not come; 0 if nothing was waited for")
    func timedOut() async throws {
        try await withServer { server in
            let waited = try await sigctl(
                ["share", "--wait", "message,from=x", "--timeout", "0.3"],
                server: server.url
            )
            #expect(waited.status == 124)
            #expect(waited.error.contains("message,from=x"))
            let listened = try await sigctl(["share", "--timeout", "3"], server: server.url)
            #expect(listened.status == 0)
        }
    }

    @Test("130: Ctrl-C, silently")
    func interrupted() async throws {
        try await withServer { server in
            let host = try Command("sigctl", ["share", "--quiet"], environment: ["SIGCTL_URL": server.url], input: nil)
            _ = try await host.standardOutput.next()
            host.signal(SIGINT)
            #expect(try await host.wait() == 130)
            #expect(try await host.standardError.all() == "")
        }
    }

    @Test("141: nobody reads standard output any more, also while there is nothing to print")
    func closedPipe() async throws {
        try await withServer { server in
            let outcome = try await run(
                "/bin/bash",
                ["-c", "sigctl share --quiet | head -1; echo ${PIPESTATUS[0]}"],
                environment: ["SIGCTL_URL": server.url]
            )
            #expect(outcome.output.hasSuffix("\n141\n"))
            #expect(outcome.error == "")
        }
    }
}

import Foundation
import Testing

@Suite("The mistakes that everybody makes once, each with a sentence that helps")
struct ClassicMistakeTests {
    /// A command of each protocol that only asks, without its server.
    private static let asking: [(name: String, arguments: [String])] = [
        ("share", ["lookup", "BFKM"]), ("peerjs", ["peerjs", "offer", "a", "--id", "b", "--sdp", "fake"]),
        ("peerjs", ["peerjs", "id"]), ("room", ["room", "members", "lobby"]), ("room", ["room", "health"]),
        ("hub", ["hub", "join", "lobby"]), ("hub", ["hub", "status"]), ("topic", ["topic", "list"]),
        ("topic", ["topic", "poll", "x", "--side", "offerer"]),
    ]

    private static let tls = ["--tls", "auto"]

    @Test(
        "Options of other tools",
        arguments: [
            (["share", "--host", "x"], "--url ws://127.0.0.1:8080"), (["room", "join", "-p", "80"], "--url"),
            (["hub", "status", "--ca-file", "x"], "--cacert FILE"),
            (["listen", "--token", "s3cret"], "--token-file FILE"),
            (["hub", "migrate", "h", "--password", "s3cret"], "--secret-file FILE"),
        ]
    )
    func foreignOptions(arguments: [String], hint: String) async throws {
        let outcome = try await sigctl(arguments)
        #expect(outcome.status == 64 && outcome.error.contains(hint), "\(outcome.error)")
        #expect(!outcome.error.contains("s3cret"))
    }

    @Test(
        "Options of other servers",
        arguments: [
            (["--port", "9000"], "--listen 127.0.0.1:9000"), (["-p", "9000"], "--listen 127.0.0.1:9000"),
            (["--sslkey", "x"], "--tls-key FILE"), (["--allow_discovery"], "--peerjs-allow-discovery"),
            (["run", "--port", "9000", "--", "true"], "--listen"), (["--verbose"], "--quiet"),
        ]
    )
    func foreignServerOptions(arguments: [String], hint: String) async throws {
        let outcome = try await run("sigserve", arguments)
        #expect(outcome.status == 64 && outcome.error.contains(hint), "\(outcome.error)")
    }

    @Test("An argument that is no UTF-8 is refused as a whole, and not sent with its faults mended")
    func noText() async throws {
        let outcome = try await run("/bin/sh", ["-c", #"sigctl lookup "$(printf 'BF\377M')""#])
        #expect(outcome.status == 65, "\(outcome.error)")
        #expect(outcome.error.contains("argument 2 is no UTF-8") && !outcome.error.contains("can't connect"))
    }

    @Test("A descriptor that nobody has opened is refused before a socket takes its number", arguments: 3...16)
    func descriptors(number: Int) async throws {
        try await withServer { server in
            for verb in ["register", "listen"] {
                let outcome = try await sigctl([verb, "--token-fd", "\(number)"], server: server.url)
                #expect(outcome.status == 64 && outcome.output == "", "\(verb): \(outcome)")
                #expect(outcome.error.contains("--token-fd \(number): no such descriptor is open"))
            }
        }
    }

    @Test(
        "A closed standard output is told, and no socket takes its place",
        arguments: ["sigctl room health", "sigctl version"]
    )
    func closedOutput(command: String) async throws {
        try await withServer { server in
            let outcome = try await run(
                "/bin/sh",
                ["-c", "\(command) >&-"],
                environment: ["SIGCTL_URL": server.url]
            )
            #expect(
                outcome.status == 74 && outcome.error.contains("can't write standard output: Bad file descriptor"),
                "\(outcome)"
            )
        }
    }

    @Test(
        "Options without a verb ask for one",
        arguments: [["-v"], ["-q"], ["--json"], ["--url", "http://127.0.0.1:1"], ["-m", "3"]]
    )
    func optionsAlone(arguments: [String]) async throws {
        let outcome = try await sigctl(arguments)
        #expect(outcome.status == 64 && outcome.error.contains("which verb?"), "\(outcome.error)")
    }

    @Test("Files of certificates that are none are a matter of configuration, and an empty name is none of them")
    func certificateFiles() async throws {
        try await withFolder { folder in
            let text = folder.appendingPathComponent("text")
            try Data("no certificate".utf8).write(to: text)
            for file in [text.path, folder.path] {
                let outcome = try await sigctl(["room", "health", "--cacert", file, "--url", "https://127.0.0.1:1"])
                #expect(outcome.status == 78, "\(outcome.error)")
            }
            let empty = try await sigctl(["room", "health", "--cacert", "", "--url", "https://127.0.0.1:1"])
            #expect(empty.status == 64 && empty.error.contains("--cacert takes the name"), "\(empty.error)")
        }
    }

    @Test("The host of a proxy that is not there is the proxy's, and not that of --url")
    func proxyHost() async throws {
        let outcome = try await sigctl(["room", "health", "-x", "http://nosuch.invalid:3128"])
        #expect(outcome.status == 68 && outcome.error.contains("--proxy"), "\(outcome.error)")
        #expect(!outcome.error.contains("--url right"))
    }

    @Test("What is advised instead of a missing room or topic is a command that runs")
    func advice() async throws {
        try await withServer { server in
            for arguments in [
                ["room", "members"], ["room", "join", "--timeout", "10"], ["topic", "offer", "--sdp", "fake"],
            ] {
                let refused = try await sigctl(arguments, server: server.url)
                let line = try #require(
                    refused.error.split(separator: "\n").first?.components(separatedBy: "like: sigctl ").last
                )
                let given = arguments.drop { !$0.hasPrefix("--") }
                let outcome = try await sigctl(
                    line.split(separator: " ").map(String.init) + (given.isEmpty ? [] : Array(given)),
                    server: server.url
                )
                #expect(outcome.status == 0, "\(line): \(outcome.error)")
            }
        }
    }

    @Test("Without TLS to a server that speaks it, and the other way round")
    func schemes() async throws {
        try await withServer(Self.tls) { server in
            for command in Self.asking {
                let plain = try await sigctl(command.arguments + ["--url", "http://127.0.0.1:\(server.port)"])
                #expect(plain.status == 69)
                #expect(plain.error.contains("its URL begins with wss:// or https://"), "\(plain.error)")
            }
        }
        try await withServer { server in
            for command in Self.asking {
                let secure = try await sigctl(command.arguments + ["--url", "https://127.0.0.1:\(server.port)"])
                #expect(secure.status == 69)
                #expect(secure.error.contains("a URL begins with ws:// or http://"), "\(secure.error)")
            }
        }
    }

    @Test("A certificate that nobody here knows, and one for another name")
    func certificates() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("ca.pem").path
            try await withServer(Self.tls + ["--tls-ca-file", file]) { server in
                let unknown = try await sigctl(["lookup", "BFKM"], server: server.url)
                #expect(unknown.status == 69)
                #expect(unknown.error.contains("not trusted") && unknown.error.contains("--cacert FILE, or -k"))
                #expect(unknown.error.contains("sigctl help tls"))
                let other = try await sigctl(
                    ["topic", "list", "--cacert", file, "--servername", "other.example"],
                    server: server.url
                )
                #expect(other.status == 69)
                #expect(
                    other.error.contains("not for other.example") && other.error.contains("--servername NAME, or -k")
                )
                #expect(try await sigctl(["lookup", "ZZZZ", "-k"], server: server.url).status == 1)
                let known = try await sigctl(["room", "health", "--cacert", file], server: server.url)
                #expect(known.status == 0, "\(known.error)")
            }
        }
    }

    @Test(
        "A server of another protocol, with its own words and status",
        arguments: ["share", "peerjs", "room", "hub", "topic"]
    )
    func otherProtocol(name: String) async throws {
        try await withServer(["--protocols", name]) { server in
            for command in Self.asking where command.name != name {
                let outcome = try await sigctl(command.arguments, server: server.url)
                #expect(outcome.status == 69, "\(command.arguments) at \(name): \(outcome.error)")
                #expect(outcome.error.contains("; is this a "), "\(command.arguments) at \(name): \(outcome.error)")
                #expect(outcome.error.contains("sigctl help targets"))
                #expect(outcome.error.contains("HTTP 40"), "\(outcome.error)")
            }
        }
    }

    @Test("A room at the path of share codes: what answers there is no room server")
    func otherPath() async throws {
        try await withServer { server in
            let outcome = try await sigctl(["room", "members", "lobby", "--url", server.url + "/v1"])
            #expect(outcome.status == 76)
            #expect(outcome.error.contains("is this a room server"), "\(outcome.error)")
        }
    }

    @Test("A path of the server where another protocol is spoken, which lets nobody in or says nothing")
    func unready() async throws {
        try await withServer { server in
            let closed = try await sigctl(["room", "members", "lobby", "--url", server.url + "/peerjs"])
            #expect(closed.status == 1)
            #expect(closed.error.contains("No id, token, or key supplied to websocket server"), "\(closed.error)")
            #expect(closed.error.contains("(close 1005); is this a room server"), "\(closed.error)")
            let silent = try await sigctl(["lookup", "BFKM", "--url", server.url + "/ws"])
            #expect(silent.status == 124)
            #expect(silent.error.contains("did not send an identity in time; is this a share-code server"))
        }
    }

    @Test("Nobody listens there", arguments: asking.indices)
    func nobody(_ index: Int) async throws {
        let outcome = try await sigctl(Self.asking[index].arguments, server: "http://127.0.0.1:1")
        #expect(outcome.status == 69)
        #expect(outcome.error.contains("refused") && outcome.error.contains("start sigserve, or give --url"))
    }

    @Test(
        "Codes that can't be one, however they are typed",
        arguments: [
            ("AFKM", 1, "no vowels, and 'A' is one"), ("BFKO", 1, "was it BFKQ?"), ("bb-km", 1, "it has B twice"),
            ("8FKM", 65, "was it BFKM?"), ("B1K", 65, "letters only"), ("BFK", 65, "it has 3 letters"),
            ("bf km", 1, "as long as its owner is connected"),
        ]
    )
    func codes(code: String, status: Int32, hint: String) async throws {
        try await withServer { server in
            let outcome = try await sigctl(["lookup", code], server: server.url)
            #expect(outcome.status == status, "\(outcome.error)")
            #expect(outcome.error.contains(hint), "\(outcome.error)")
            if status == 1 { #expect(outcome.error.contains("Code not found")) }
            let message = try await sigctl(["message", code, "hello"], server: server.url)
            #expect(message.status == status && message.error.contains(hint), "\(message.error)")
        }
    }

    @Test("A token of a server that has forgotten its secret")
    func token() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("host.token").path
            try await withServer { server in
                let registered = try await sigctl(["register", "--token-file", file], server: server.url)
                #expect(registered.status == 0)
            }
            try await withServer { server in
                let outcome = try await sigctl(["listen", "--token-file", file], server: server.url)
                #expect(outcome.status == 77)
                #expect(outcome.error.contains("Bad token.") && outcome.error.contains("sigctl register"))
            }
        }
    }

    @Test("A proxy of the environment that is not there is called by its name, with the way around it")
    func proxy() async throws {
        let outcome = try await sigctl(
            ["lookup", "BFKM", "--url", "http://signal.example"],
            environment: ["http_proxy": "http://127.0.0.1:1"]
        )
        #expect(outcome.status == 69)
        #expect(outcome.error.contains("the proxy 127.0.0.1:1") && outcome.error.contains("no_proxy=HOST"))
    }

    @Test("A host that the server does not know as its own")
    func host() async throws {
        try await withServer { server in
            let outcome = try await sigctl([
                "topic", "list", "--url", "http://signal.example:\(server.port)",
                "--resolve", "signal.example:\(server.port):127.0.0.1",
            ])
            #expect(outcome.status == 77)
            #expect(outcome.error.contains("421") && outcome.error.contains("--any-host"), "\(outcome.error)")
        }
    }

    @Test(
        "Words that are nearly right",
        arguments: [
            ("share --timout 5", "did you mean '--timeout'?"), ("sahre", "did you mean 'share'?"),
            ("room jion lobby", "did you mean 'join'?"), ("topic poll x --side offeror", "did you mean 'offerer'?"),
            ("hub join x --kind fxied", "did you mean 'fixed'?"), ("help exitcodes", "did you mean 'exit-codes'?"),
            ("help room jion", "did you mean 'join'?"), ("demo rom", "did you mean 'room'?"),
            ("share --wait mesage", "did you mean 'message'?"), ("share --jsno", "did you mean '--json'?"),
            ("peers", "sigctl peerjs peers"), ("topic poll x --side up", "it takes offerer, answerer"),
            ("share --nonsense", "'sigctl share --help' lists them"),
            ("message", "'sigctl message --help' shows examples"),
        ]
    )
    func nearly(line: String, hint: String) async throws {
        let outcome = try await sigctl(line.split(separator: " ").map(String.init))
        #expect(outcome.status == 64)
        #expect(outcome.error.contains(hint), "\(outcome.error)")
        #expect(outcome.error.split(separator: "\n").count == 1)
    }

    @Test(
        "Words that are nearly right, of sigserve",
        arguments: [
            ("--protocl all", "did you mean '--protocols'?"), ("--protocols rom", "did you mean 'room'?"),
            ("--rate-limits onn", "it takes on, off"), ("--tls atuo", "did you mean 'auto'?"),
            ("--log-format jsno", "did you mean 'json'?"), ("rnu -- true", "did you mean 'run'?"),
            ("run --prot-file x -- true", "did you mean '--port-file'?"),
        ]
    )
    func nearlyServing(line: String, hint: String) async throws {
        let outcome = try await run("sigserve", line.split(separator: " ").map(String.init))
        #expect(outcome.status == 64)
        #expect(outcome.error.contains(hint), "\(outcome.error)")
    }
}

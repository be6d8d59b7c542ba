import Foundation
import Testing

@Suite("Options that are given beforehand")
struct ConfigurationTests {
    /// The values of `sigctl config --json` by their names, with their origins.
    private func config(_ home: ConfiguredHome, _ arguments: [String] = [], _ environment: [String: String] = [:])
        async throws -> [String: [[String]]]
    {
        let outcome = try await run(
            "sigctl",
            ["config", "--json"] + arguments,
            environment: home.environment.merging(environment) { $1 }
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let values = try #require(object?["values"] as? [[String: String]])
        return Dictionary(grouping: values) { $0["name"] ?? "" }.mapValues { rows in
            rows.map { [$0["value"] ?? "", $0["origin"] ?? ""] }
        }
    }

    @Test("The command line goes before variables, these before the profile; what repeats adds up")
    func precedence() async throws {
        let text = #"{"profiles": {"p": {"timeout": 1, "connect-timeout": 2, "servername": "a", "header": "X-A: 1"}}}"#
        try await withHome(text) { home in
            let found = try await config(
                home,
                ["--profile", "p", "--timeout", "4", "--header", "X-C: 3"],
                ["SIGCTL_TIMEOUT": "3", "SIGCTL_CONNECT_TIMEOUT": "3", "SIGCTL_HEADER": "X-B: 2"]
            )
            let profile = "profile p in \(home.file.path)"
            #expect(found["timeout"] == [["4", "command line"]])
            #expect(found["connect-timeout"] == [["3", "$SIGCTL_CONNECT_TIMEOUT"]])
            #expect(found["servername"] == [["a", profile]])
            #expect(
                found["header"] == [["X-A: 1", profile], ["X-B: 2", "$SIGCTL_HEADER"], ["X-C: 3", "command line"]]
            )
            #expect(try await config(home)["connect-timeout"] == [["10 s", "default"]])
        }
    }

    @Test("The server is --url, a variable of the protocol, that of all, the profile's of the protocol, its url")
    func servers() async throws {
        let text = #"{"default": "p", "profiles": {"p": {"url": "http://a", "room-url": "ws://b"}}}"#
        try await withHome(text) { home in
            let profile = "profile p in \(home.file.path)"
            let found = try await config(home)
            #expect(found["room-url"] == [["ws://b", profile]] && found["hub-url"] == [["http://a", profile]])
            let variables = try await config(home, [], ["SIGCTL_URL": "http://c", "SIGCTL_HUB_URL": "ws://d"])
            #expect(variables["room-url"] == [["http://c", "$SIGCTL_URL"]])
            #expect(variables["hub-url"] == [["ws://d", "$SIGCTL_HUB_URL"]])
            #expect(try await config(home, ["--url", "ws://e"])["hub-url"] == [["ws://e", "command line"]])
            #expect(try await config(home, ["--profile", ""])["hub-url"] == [["http://127.0.0.1:8080", "default"]])
        }
    }

    @Test("Verbs, scripts and the prompt's input reach the server of the profile, with its options")
    func verbs() async throws {
        try await withServer { server in
            let text = """
                {"profiles": {"p": {"url": "\(server.url)", "timeout": 20, "peerjs-key": "wrong", "room": "lobby", "id": "alice"},
                  "proxied": {"proxy": "http://127.0.0.1:1"}}}
                """
            try await withHome(text) { home in
                let members = try await home.sigctl("room", "members", "lobby", "--profile", "p")
                #expect(members.status == 0, "\(members.error)")
                #expect(try await home.sigctl("--profile", "p", "lookup", "ZZZZ").status == 1)
                // The profile's key is no fault of a verb that has no use for it; this one has.
                let wrong = try await home.sigctl("peerjs", "id", environment: ["SIGCTL_PROFILE": "p"])
                #expect(wrong.status != 0)
                let right = try await home.sigctl("peerjs", "id", "--peerjs-key", "peerjs", "--profile", "p")
                #expect(right.status == 0, "\(right.error)")
                let script = "set server=${SIGCTL_URL}\n"
                #expect(try await home.sigctl("run", "--dry-run", input: script).status == 65)
                let checked = try await home.sigctl("run", "--profile", "p", "--dry-run", input: script)
                #expect(checked.status == 0, "\(checked.error)")
                let room = "peer a room+ws://127.0.0.1:\(server.port)/ws?room=r&id=a\n"
                let failed = try await home.sigctl("run", "--profile", "proxied", "-m", "10", input: room)
                #expect(failed.status == 69, "\(failed.error)")
                let served = try await home.sigctl(
                    "run",
                    "--serve",
                    "--profile",
                    "proxied",
                    input: "peer a ${SIGCTL_ROOM_URL}?room=r&id=a\n"
                )
                #expect(served.status == 0, "\(served.error)")
            }
        }
    }

    @Test("What is wrong is told with its origin, and is 78")
    func origins() async throws {
        let text =
            #"{"profiles": {"p": {"connect-timeout": "soon"}, "q": {"cacert": "none.pem"}, "r": {"header": "Cookie: a=b"}, "s": {"share-url": "nowhere"}}}"#
        try await withHome(text) { home in
            let path = home.file.path
            let folder = home.file.deletingLastPathComponent().path
            for (arguments, environment, status, sentence) in [
                (
                    ["share", "--profile", "p"], [:], 78,
                    "profile p in \(path): connect-timeout: The value 'soon' is invalid"
                ),
                (
                    ["hub", "status", "--profile", "q"], [:], 66,
                    "profile q in \(path): --cacert \(folder)/none.pem: no such file"
                ),
                (["share", "--profile", "r"], [:], 78, "\(path):1:84: header: this header is a secret"),
                (["share"], ["SIGCTL_TIMEOUT": "soon"], 78, "sigctl: $SIGCTL_TIMEOUT: The value 'soon' is invalid"),
                (["share"], ["SIGCTL_CONNECT_TIMEOUT": "0"], 78, "$SIGCTL_CONNECT_TIMEOUT: --connect-timeout must be"),
                (["share"], ["SIGCTL_INSECURE": "maybe"], 78, "$SIGCTL_INSECURE: 'maybe' is neither yes nor no"),
                (["hub", "join", "x"], ["SIGCTL_KIND": "odd"], 78, "$SIGCTL_KIND: The value 'odd' is invalid"),
                (["share"], ["SIGCTL_URL": "nowhere"], 78, "$SIGCTL_URL: 'nowhere' is no URL"),
                (["share", "--profile", "s"], [:], 78, "profile s in \(path): share-url: 'nowhere' is no URL"),
                (["share"], ["SIGCTL_PROFILE": "x"], 78, "$SIGCTL_PROFILE: there is no profile 'x'"),
                (["share"], ["SIGCTL_CONFIG": "/none/c.json"], 78, "$SIGCTL_CONFIG: there is no file /none/c.json"),
                // What is typed wrong is the command line's fault, whatever else is there.
                (["share", "--bogus"], ["SIGCTL_TIMEOUT": "5"], 64, "there is no option --bogus"),
                (["lookup"], ["SIGCTL_TIMEOUT": "5"], 64, "missing expected argument"),
            ] as [([String], [String: String], Int32, String)] {
                let outcome = try await run(
                    "sigctl",
                    arguments,
                    environment: home.environment.merging(environment) { $1 }
                )
                #expect(outcome.status == status, "\(arguments) \(environment)")
                #expect(outcome.error.contains(sentence), "\(outcome.error)")
            }
        }
    }

    @Test("A file that is broken, or that others may write, stops what would use it, and not help")
    func files() async throws {
        try await withHome("{\n  \"profiles\": }\n") { home in
            let broken = try await home.sigctl("lookup", "BFKM")
            #expect(broken.status == 78 && broken.error.contains("\(home.file.path):2:15: unexpected character"))
            for arguments in [["help"], ["version"], ["share", "--help"], ["--version"]] {
                #expect(try await run("sigctl", arguments, environment: home.environment).status == 0)
            }
            try home.write("{}", mode: 0o666)
            let open = try await home.sigctl("lookup", "BFKM")
            #expect(open.status == 78 && open.error.contains("chmod 600"))
            #expect(try await home.sigctl("lookup", "B", environment: ["SIGCTL_CONFIG": ""]).status != 78)
        }
    }

    @Test("The file is $SIGCTL_CONFIG, else that below $XDG_CONFIG_HOME, else that below the home")
    func places() async throws {
        try await withHome(#"{"profiles": {"home": {}}}"#) { home in
            for name in ["xdg/sigctl/config.json", "own.json"] {
                let file = home.folder.appendingPathComponent(name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try #"{"profiles": {"\#(name.prefix(3))": {}}}"#.write(to: file, atomically: true, encoding: .utf8)
            }
            let xdg = ["XDG_CONFIG_HOME": home.folder.appendingPathComponent("xdg").path]
            let own = ["SIGCTL_CONFIG": home.folder.appendingPathComponent("own.json").path]
            #expect(try await home.sigctl("profile", "list").output == "home\n")
            #expect(try await home.sigctl("profile", "list", environment: xdg).output == "xdg\n")
            #expect(try await home.sigctl("profile", "list", environment: xdg.merging(own) { $1 }).output == "own\n")
        }
    }

    @Test("'sigctl config' shows no secrets, and names variables that are none")
    func shown() async throws {
        try await withHome(#"{"profiles": {}}"#) { home in
            let outcome = try await home.sigctl(
                "config",
                "--origin",
                "-H",
                "Authorization: Bearer s3cret",
                environment: ["SIGCTL_URL": "wss://a:s3cret@h/?token=s3cret", "SIGCTL_TIMOUT": "5"]
            )
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(!(outcome.output + outcome.error).contains("s3cret"))
            #expect(outcome.output.contains("$SIGCTL_URL") && outcome.output.contains("command line"))
            #expect(outcome.error == "sigctl: $SIGCTL_TIMOUT is no variable of sigctl; did you mean $SIGCTL_TIMEOUT?\n")
        }
    }

    @Test("Every option of every verb is either kept beforehand or said to one command")
    func options() async throws {
        let dump = try await run("sigctl", ["--experimental-dump-help"]).output
        let root = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
        var waiting = [try #require(root?["command"] as? [String: Any])]
        var names: Set<String> = []
        while let command = waiting.popLast() {
            waiting += command["subcommands"] as? [[String: Any]] ?? []
            for argument in command["arguments"] as? [[String: Any]] ?? []
            where argument["kind"] as? String != "positional" {
                let long = (argument["names"] as? [[String: String]] ?? []).first { $0["kind"] == "long" }
                #expect(long != nil, "every option has a long name: \(argument)")
                if let name = long?["name"] { names.insert(name) }
            }
        }
        let source = try String(
            contentsOf: Binaries.package.appendingPathComponent("Sources/sigctl/Beforehand/ProfileOptionNames.swift"),
            encoding: .utf8
        )
        let parts = source.components(separatedBy: "static let all:")
        let once = Self.words(parts[0])
        let kept = Self.words(parts[1].components(separatedBy: ".union(urls)")[0])
        #expect(
            names.subtracting(["generate-completion-script"]) == once.union(kept),
            "\(names.symmetricDifference(once.union(kept)))"
        )
        #expect(once.isDisjoint(with: kept))
    }

    private static func words(_ text: String) -> Set<String> {
        let parts = text.components(separatedBy: "\"")
        return Set(stride(from: 1, to: parts.count, by: 2).map { parts[$0] })
    }
}

import Foundation
import Testing

@Suite("sigctl profile")
struct ProfileCommandTests {
    @Test("Profiles are added, listed, shown, chosen and removed, in a file of mode 600")
    func life() async throws {
        try await withHome { home in
            let added = try await home.sigctl(
                "profile",
                "add",
                "staging",
                "--url",
                "ws://127.0.0.1:1",
                "--cacert",
                "ca.pem",
                "-H",
                "X-App: t",
                "--header",
                "X-B: 2",
                "--peerjs-url",
                "peerjs+ws://127.0.0.1:2/app",
                "--insecure",
                "--peerjs-key=k"
            )
            #expect(added.status == 0, "\(added.error)")
            #expect(added.error.contains("sigctl profile use staging"))
            let mode = try FileManager.default.attributesOfItem(atPath: home.file.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let shown = try await home.sigctl("profile", "show", "staging").output.split(separator: "\n").map {
                $0.split(separator: " ", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            }
            #expect(
                shown.map(\.first) == ["url", "cacert", "header", "header", "peerjs-url", "insecure", "peerjs-key"]
            )
            #expect(shown[1].last?.hasSuffix("/ca.pem") == true && shown[1].last?.hasPrefix("/") == true)
            #expect(shown[5] == ["insecure", "true"])

            #expect(try await home.sigctl("profile", "add", "local", "-q").status == 0)
            #expect(try await home.sigctl("profile", "list").output == "staging\nlocal\n")
            #expect(try await home.sigctl("profile", "use").status == 1)
            #expect(try await home.sigctl("profile", "use", "local").status == 0)
            #expect(try await home.sigctl("profile", "use").output == "local\n")
            #expect(try await home.sigctl("profile", "list", "--json").output.contains(#""default":"local""#))
            #expect(try await home.sigctl("profile", "remove", "local").error.contains("no profile is used now"))
            #expect(try await home.sigctl("profile", "remove", "staging").status == 0)
            #expect(try await home.sigctl("profile", "list").output.isEmpty)
            #expect(try await home.sigctl("profile", "use", "--none").status == 0)
        }
    }

    @Test("A profile is replaced with --force only, and the rest of the file stays as it was")
    func force() async throws {
        let before = "{\"profiles\":{\n\t\"b\":{\"url\":\"ws:\\/\\/x\"},\n\t\"a\":{}}}\n"
        try await withHome(before) { home in
            let refused = try await home.sigctl("profile", "add", "a", "--timeout", "5")
            #expect(refused.status == 64 && refused.error.contains("--force"))
            #expect(home.text == before)
            #expect(try await home.sigctl("profile", "add", "a", "--timeout", "5", "--force").status == 0)
            #expect(home.text.hasPrefix("{\"profiles\":{\n\t\"b\":{\"url\":\"ws:\\/\\/x\"},\n\t\"a\":{\n"))
            #expect(home.text.contains("\"timeout\": \"5\"") && !home.text.contains("force"))
        }
    }

    @Test("Commands that change the file at the same time lose nothing of each other")
    func race() async throws {
        try await withHome("{}") { home in
            let names = (1...12).map { "p\($0)" }
            try await withThrowingTaskGroup(of: Int32.self) { group in
                for name in names {
                    group.addTask { try await home.sigctl("profile", "add", name, "--timeout", "5").status }
                }
                for try await status in group { #expect(status == 0) }
            }
            let listed = try await home.sigctl("profile", "list").output.split(separator: "\n").map(String.init)
            #expect(listed.sorted() == names.sorted())
        }
    }

    @Test("A link to the file stays one")
    func link() async throws {
        try await withHome("{}") { home in
            let real = home.folder.appendingPathComponent("dotfiles.json")
            try FileManager.default.moveItem(at: home.file, to: real)
            try FileManager.default.createSymbolicLink(at: home.file, withDestinationURL: real)
            #expect(try await home.sigctl("profile", "add", "a", "--retry").status == 0)
            #expect(try String(contentsOf: real, encoding: .utf8).contains("retry"))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: home.file.path) == real.path)
        }
    }

    @Test(
        "What can't be kept is refused with the next step, and nothing is written",
        arguments: [
            (["x", "--sdp", "fake"], "said to one command"), (["x", "--wait", "offer"], "said to one command"),
            (["x", "--secret", "s"], "secret-file"), (["x", "--header", "Authorization: Bearer s"], "header-file"),
            (["x", "--url", "wss://a:s@h"], "secrets are not kept here"),
            (["x", "--timeout", "soon"], "'soon' is no value of --timeout"),
            (["x", "--kind", "odd"], "'odd' is invalid"), (["x", "--peerjs-kye", "k"], "did you mean '--peerjs-key'?"),
            (["x", "--room-url", "hub+ws://h"], "is a target of hub"), (["--url", "ws://h"], "which name?"),
            (["x", "y"], "several: x y"), (["a b"], "is no name for a profile"), (["x", "--url"], "--url"),
            (["x", "--profile", "y"], "said to one command"),
        ]
    )
    func refusals(arguments: [String], sentence: String) async throws {
        try await withHome { home in
            let outcome = try await run("sigctl", ["profile", "add"] + arguments, environment: home.environment)
            #expect(outcome.status == 64, "\(arguments)")
            #expect(outcome.error.contains(sentence), "\(outcome.error)")
            #expect(!outcome.error.contains("Bearer s"))
            #expect(home.text.isEmpty)
        }
    }

    @Test("A profile that is not there is told with those that are")
    func unknown() async throws {
        try await withHome(#"{"profiles": {"staging": {}, "local": {}}}"#) { home in
            for arguments in [["show", "stagin"], ["use", "stagin"], ["remove", "stagin"]] {
                let outcome = try await run("sigctl", ["profile"] + arguments, environment: home.environment)
                #expect(outcome.status == 78)
                #expect(outcome.error.contains("did you mean 'staging'? there are staging, local"))
            }
            for name in ["stagin", "other"] {
                let outcome = try await home.sigctl("lookup", "BFKM", "--profile", name)
                #expect(outcome.status == 78)
                #expect(outcome.error.contains("--profile: there is no profile '\(name)' in \(home.file.path)"))
            }
        }
    }

    @Test("Tab offers the names of the profiles, and the variables of a script")
    func completion() async throws {
        try await withHome(#"{"profiles": {"staging": {}, "local": {"nonsense": 1}}}"#) { home in
            try
                "set a=1\npeer me ${SIGCTL_URL}?x=${room}&y=${a}${id:-7}$${none}\n# ${no}\nme: expect offer b=.from\nme: close ${b}\n"
                .write(to: home.folder.appendingPathComponent("call.sig"), atomically: true, encoding: .utf8)
            for arguments in [
                ["share", "--", "--profile", "3", "0", "sigctl", "share", "--profile", ""],
                ["profile", "show", "--", "positional@0", "3", "0", "sigctl", "profile", "show", ""],
            ] {
                let outcome = try await run("sigctl", ["---completion"] + arguments, environment: home.environment)
                #expect(outcome.status == 0, "\(outcome.error)")
                #expect(outcome.output == "staging\nlocal\n", "\(arguments)")
            }
            let variables = try await run(
                "sigctl",
                ["---completion", "run", "--", "--var", "4", "0", "sigctl", "run", "'call.sig'", "--var", ""],
                environment: home.environment,
                directory: home.folder
            )
            #expect(variables.output == "room=\nid=\n")
        }
    }
}

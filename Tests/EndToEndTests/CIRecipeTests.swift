import Foundation
import Testing

/// The recipes of docs/ci.md are files, and those files work: with the built commands in the place of installed ones, and a small
/// script in the place of `npm`.
@Suite("The recipes for CI")
struct CIRecipeTests {
    private static var examples: URL { Binaries.package.appendingPathComponent("Examples/ci") }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Binaries.package.appendingPathComponent(path), encoding: .utf8)
    }

    @Test(
        "The document shows the files to the letter",
        arguments: [
            ("yaml", "github.yml"), ("yaml", "gitlab.yml"), ("sh", "plain.sh"), ("py", "playwright/test_call.py"),
            ("js", "playwright/site/call.js"),
        ]
    )
    func shown(language: String, file: String) throws {
        #expect(try text("docs/ci.md").contains("```\(language)\n\(text("Examples/ci/\(file)"))```"))
    }

    @Test("The Swift recipe is the one that is compiled and run")
    func swift() throws {
        let source = try text("Tests/SigClientTests/CIRecipe.swift")
        let recipe = try #require(
            source.components(separatedBy: "// docs/ci.md begins\n").last?
                .components(separatedBy: "// docs/ci.md ends").first
        )
        #expect(recipe.contains("withSigServer"))
        #expect(try text("docs/ci.md").contains("```swift\n\(recipe)```"))
    }

    @Test("The shell recipe ends with the command's exit code, and leaves no server behind")
    func plain() async throws {
        let script = Self.examples.appendingPathComponent("plain.sh").standardizedFileURL.path
        try await withFolder { folder in
            let url = folder.appendingPathComponent("url").path
            let passed = try await run(
                "/bin/sh",
                [script, "sh", "-c", #"sigctl room health && printf %s "$SIGCTL_URL" > "$1""#, "sh", url]
            )
            #expect(passed.status == 0, "\(passed.error)")
            let server = try String(contentsOfFile: url, encoding: .utf8)
            #expect(server.hasPrefix("http://127.0.0.1:"))
            let later = try await sigctl(["room", "health", "--quiet"], server: server)
            #expect(later.status == 69)
        }
        let failed = try await run("/bin/sh", [script, "sh", "-c", "exit 7"])
        #expect(failed.status == 7, "\(failed.error)")
    }

    /// A folder as a job sees its repository: with an `npm` that only asks the server for its health, and a `call.sig`; what would install
    /// the package finds it installed.
    private func withRepository(_ body: (URL, _ environment: [String: String]) async throws -> Void) async throws {
        try await withFolder { folder in
            let commands = folder.appendingPathComponent("bin")
            let tests = folder.appendingPathComponent("tests")
            for made in [commands, tests] {
                try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
            }
            for (name, script) in [
                ("npm", #"[ "$*" = test ] && sigctl room health --quiet && echo tested >> tested"#),
                ("curl", #"[ "${*: -1}" = https://packages.example/signaling.deb ] && : > swift-signaling.deb"#),
                ("sudo", #"exec "$@""#), ("apt-get", #"[ -e "${*: -1}" ] && echo installed >> installed"#),
            ] {
                let file = commands.appendingPathComponent(name)
                try "#!/bin/bash\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
            }
            try FileManager.default.copyItem(
                at: Binaries.package.appendingPathComponent("Examples/room.sig"),
                to: tests.appendingPathComponent("call.sig")
            )
            let path = [commands.path, Binaries.folder.standardizedFileURL.path, "/usr/bin", "/bin"]
            try await body(
                folder,
                [
                    "PATH": path.joined(separator: ":"),
                    "SIGNALING_DEB_URL": "https://packages.example/signaling.deb",
                ]
            )
        }
    }

    /// The shell steps of a recipe, as python3 reads its YAML; each as a script. An expression that the recipe's `env` may have is resolved by
    /// the caller's environment.
    private func steps(of file: String, _ expression: String) async throws -> [String] {
        let program = """
            import json, sys, yaml
            recipe = yaml.safe_load(open(sys.argv[1]))
            print(json.dumps(\(expression)))
            """
        let path = Self.examples.appendingPathComponent(file).standardizedFileURL.path
        let outcome = try await run("/usr/bin/python3", ["-c", program, path])
        try #require(outcome.status == 0, "\(outcome.error)")
        return try JSONDecoder().decode([String].self, from: Data(outcome.output.utf8))
    }

    @Test("The steps of the recipe for GitHub Actions run")
    func gitHub() async throws {
        let steps = try await steps(
            of: "github.yml",
            "[step['run'] for step in recipe['jobs']['end-to-end']['steps'] if 'run' in step]"
        )
        #expect(steps.count == 3)
        try await withRepository { folder, environment in
            for step in steps {
                // As the runner starts them.
                let outcome = try await run(
                    "/bin/bash",
                    ["--noprofile", "--norc", "-eo", "pipefail", "-c", step],
                    environment: environment,
                    directory: folder
                )
                #expect(outcome.status == 0, "\(step): \(outcome.error)")
            }
            for (file, least) in [("tested", 1), ("installed", 1), ("call.jsonl", 2)] {
                let lines = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                #expect(lines.split(separator: "\n").count >= least)
            }
        }
    }

    @Test("The jobs of the recipe for GitLab run, within the job and with the server as a service")
    func gitLab() async throws {
        let within = try await steps(
            of: "gitlab.yml",
            "recipe['within-the-job']['before_script'] + recipe['within-the-job']['script']"
        )
        try await withRepository { folder, environment in
            let script = within.joined(separator: "\n")
            let outcome = try await run("/bin/bash", ["-ec", script], environment: environment, directory: folder)
            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("tested").path))
        }
        // The service is started with the arguments of the recipe, but on a free port of this machine, and reached by its name.
        let command = try await steps(of: "gitlab.yml", "recipe['with-a-service']['services'][0]['command']")
        #expect(command.prefix(2) == ["--listen", "0.0.0.0:8080"])
        let script = try await steps(of: "gitlab.yml", "recipe['with-a-service']['script']")
        try await withServer(Array(command.dropFirst(2))) { server in
            try await withRepository { folder, environment in
                var environment = environment
                environment["SIGCTL_URL"] = server.url
                let outcome = try await run(
                    "/bin/bash",
                    ["-ec", script.joined(separator: "\n")],
                    environment: environment,
                    directory: folder
                )
                #expect(outcome.status == 0, "\(outcome.error)")
            }
        }
    }

    @Test("All that the image's build copies is there, and is let through to it")
    func dockerfile() throws {
        let ignored = try text(".dockerignore").split(separator: "\n").map(String.init)
        #expect(ignored.first == "*")
        var copied: [String] = []
        for line in try text("Dockerfile").split(separator: "\n")
        where line.hasPrefix("COPY ") && !line.contains("--from") {
            copied += line.split(separator: " ").dropFirst().dropLast().map(String.init)
        }
        #expect(copied.count > 8)
        for path in copied {
            #expect(
                FileManager.default.fileExists(atPath: Binaries.package.appendingPathComponent(path).path),
                "\(path)"
            )
            #expect(ignored.contains("!\(path)"), "\(path)")
        }
    }
}

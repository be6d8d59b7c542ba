import Foundation
import SigProtocol
import SigServer
import Testing

@testable import SigScript

@Suite("Values of statements")
struct ScriptValueTests {
    /// A folder that is removed at the end.
    private func withFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("script-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.path)
    }

    private func write(_ text: String, to path: String, mode: Int = 0o644) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// A share peer that talks to itself: what goes out comes back.
    private let echo = """
        peer a ${SHARE}
        a: share
        a: expect code capture me=.code

        """

    @Test("files are relative to the script, and their bytes are taken as they are")
    func files() async throws {
        try await withFolder { folder in
            try write("two\nlines\n", to: "\(folder)/text.txt")
            let played = try await play(
                echo + "a: message to=${me} text=@text.txt\na: expect message text=\"two\\nlines\\n\"\n",
                named: "\(folder)/test.sig"
            )
            #expect(played.code == .done, "\(played.failure)")
        }
    }

    @Test("a file that is not there is 66, one that is no UTF-8 is 65; both at their place")
    func badFiles() async throws {
        try await withFolder { folder in
            let absent = try await play(echo + "a: message to=${me} text=@no.txt\n", named: "\(folder)/test.sig")
            #expect(absent.code == .noInput)
            #expect(absent.failure.contains("test.sig:4:"))
            try Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: "\(folder)/bytes"))
            let bytes = try await play(echo + "a: message to=${me} text=@bytes\n", named: "\(folder)/test.sig")
            #expect(bytes.code == .badData)
        }
    }

    @Test("variables: what a statement set, else what was handed in, else the environment, else what stands behind :-")
    func precedence() async throws {
        let played = try await play(
            echo + """
                a: message to=${me} text="${one} ${two} ${three} ${four:-4}"
                set one=1
                a: message to=${me} text="${one} $$ {x}"
                a: expect message text='a b c 4'
                a: expect message text='1 $ {x}'
                """
        ) { configuration in
            configuration.variables = ["one": "a", "two": "b"]
            configuration.environment["two"] = "x"
            configuration.environment["three"] = "c"
        }
        #expect(played.code == .done, "\(played.failure)")
    }

    @Test("what is filled in is never split and never read again; in JSON it gets its escapes")
    func filledIn() async throws {
        _ = try await playsWell(
            echo + """
                set x='a b ${me} "q" # no comment'
                a: message to=${me} text=${x}
                a: expect message text=${x}
                a: message to=${me} text:={"x":"${x}"}
                a: expect message json.x=${x}
                """
        )
    }

    @Test("a variable that is captured later and is not set when it is needed is 65")
    func unset() async throws {
        let context = SourcePlace(source: "t", line: 1, column: 1)
        let statement = Statement(
            .set(name: "x", .text(Template([.variable(name: "nothing", instead: nil, place: context)], at: context))),
            at: context,
            text: ""
        )
        let told = Told()
        let code = await withScriptRunner(told.configuration([:])) {
            await $0.run(Script(name: "t", statements: [statement]))
        }
        #expect(code == .badData)
        #expect(told.played(code).failure.contains("${nothing} is not set"))
    }

    @Test("variables that double each other end at a bound, and not the memory")
    func growth() async throws {
        let played = try await play("set x=0123456789\nrepeat 64 {\n    set x=\"${x}${x}\"\n}\n")
        #expect(played.code == .badData)
        #expect(played.failure.contains("more than \(ScriptVariables.maxBytes) bytes"))
    }

    @Test("a secret is never shown: not in events, not in failures, not in what differs, not in frames")
    func secrets() async throws {
        try await withFolder { folder in
            try write("s3cr\"t-value\n", to: "\(folder)/secret", mode: 0o600)
            let played = try await play(
                echo + """
                    secret s=@secret
                    a: message to=${me} text="before ${s} behind"
                    a: message to=${me} text:={"deep":["${s}"]}
                    a: expect message text~=^before
                    a: expect message json.deep[0]="${s}x" within 10ms
                    a: lookup code="${s}"
                    """,
                named: "\(folder)/test.sig"
            ) {
                $0.keepsGoing = true
            }
            #expect(played.failures.count >= 1)
            #expect(played.events.contains { $0.payloadText("text") == "before … behind" })
            #expect(!played.everything.contains("s3cr"), "\(played.everything)")
        }
    }

    @Test("the file of a secret must be readable by its owner alone")
    func secretMode() async throws {
        try await withFolder { folder in
            try write("x", to: "\(folder)/open", mode: 0o644)
            let played = try await play("secret s=@open\n", named: "\(folder)/test.sig")
            #expect(played.code == .configuration)
            #expect(played.failure.contains("chmod 600"))
        }
    }

    @Test("standard input can't be read where the script itself stands there")
    func standardInput() async throws {
        let place = SourcePlace(source: "standard input", line: 1, column: 1)
        let statement = Statement(.set(name: "x", .standardInput(place)), at: place, text: "")
        let told = Told()
        var configuration = told.configuration([:])
        configuration.standardInput = .isTheScript
        let code = await withScriptRunner(configuration) { await $0.run(Script(name: "t", statements: [statement])) }
        #expect(code == .badData)
        #expect(told.played(code).failure.hasPrefix("standard input:1:1: "))
    }

    @Test("the token of an identity is kept in its file, and brings the id back; nothing shows it")
    func token() async throws {
        try await withFolder { folder in
            let played = try await play(
                """
                peer a ${SHARE}?token-file=host.token
                a: expect identity capture id=.id
                a: register
                a: expect token saved=host.token
                a: close
                peer b ${SHARE}?token-file=host.token
                b: expect identity id=${id}
                """,
                named: "\(folder)/test.sig"
            )
            #expect(played.code == .done, "\(played.failure)")
            let token = try String(contentsOfFile: "\(folder)/host.token", encoding: .utf8)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(token.count > 20)
            #expect(!played.everything.contains(token))
            let mode =
                try FileManager.default.attributesOfItem(atPath: "\(folder)/host.token")[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }
}

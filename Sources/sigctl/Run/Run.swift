import ArgumentParser
import SigClient
import SigProtocol
import SigScript

/// `sigctl run FILE…`: scripts of statements, from files or standard input.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run scripts of statements.",
        discussion: """
            sigctl run call.sig
            sigctl run --serve call.sig            # on an embedded server of its own
            sigctl run --var room=lobby --json *.sig
            sigctl run --serve --dry-run call.sig  # check it, connect nowhere
            echo 'peer a share+ws://127.0.0.1:8080' | sigctl run

            A script is read and checked whole before anything connects: 65 if something is wrong in it. It ends at the first failure, with \
            its exit code; 1 is an expectation that was not met. Several scripts run one after the other, each with peers of its own. \
            A file is run by its name if it is executable and begins with #!/usr/bin/env -S sigctl run --serve

            The statements are explained by 'help' among them, and in docs/statements.md.
            """
    )

    @Argument(
        help: ArgumentHelp("The scripts; - is standard input, and so is none.", valueName: "file"),
        completion: .file(extensions: ["sig"])
    )
    var files: [String] = []

    @Flag(name: .long, help: "Start a server on a free port for each script, and set $SIGCTL_URL and its siblings.")
    var serve = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Set a variable; repeatable. Secrets are set in the script: secret x=@FILE.",
            valueName: "name=value"
        ),
        completion: .scriptVariables
    )
    var `var`: [String] = []

    @OptionGroup var expectations: ExpectationOptions

    @Flag(name: .long, help: "Go on behind a statement that failed. The exit code is that of the first.")
    var keepGoing = false

    @Flag(name: .long, help: "Fail with 1 if events are left at the end that nobody expected.")
    var strict = false

    @Flag(name: .long, help: "Check the scripts, and run nothing.")
    var dryRun = false

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() async throws {
        try checkOptions()
        let variables = try ScriptVariableOption.values(of: `var`)
        let sources = try ScriptSource.read(files)
        let checked = serve ? EmbeddedServer.environmentToCheckWith : Environment.variables
        // All of them before the first connects.
        let scripts = try sources.map { ($0, try $0.script(environment: checked, variables: variables)) }
        guard !dryRun else { return }
        let interruption = Interruption.takeOver()
        let run = ScriptRun(
            options: common,
            variables: variables,
            expectTimeout: expectations.timeout,
            keepsGoing: keepGoing,
            isStrict: strict
        )
        let serve = serve
        var result = ExitCode.done
        let limit = TimeLimit(common.timeout)
        for (source, script) in scripts {
            let code = try await interruption.run(within: limit) {
                guard serve else {
                    return await run.run(script, source, environment: Environment.variables)
                }
                return try await EmbeddedServer.run { environment in
                    await run.run(script, source, environment: environment)
                }
            }
            if result == .done { result = code }
            if code != .done, !keepGoing { break }
        }
        if result != .done { throw CommandExit(status: result.rawValue) }
    }

    /// Refuses options that make no sense here.
    private func checkOptions() throws {
        guard common.wait.isEmpty, common.count == nil else {
            throw Failure(.usage, "scripts wait with 'expect'; --wait and --count are for single verbs")
        }
        guard common.url == nil else {
            throw Failure(
                .usage,
                "scripts name their targets; hand one in with --var, as in: sigctl run --var 'url=room+ws://127.0.0.1:8080' "
                    + "and in the script: peer alice ${url}?room=lobby"
            )
        }
        // What is wrong with the options is told before anything runs.
        _ = try Settings.connector(for: SignalingURL(Target.standard), options: common)
        if serve, common.unixSocket != nil || common.proxy != nil {
            throw Failure(.usage, "--serve connects to its own server; --unix-socket and --proxy lead elsewhere")
        }
    }
}

/// `--var name=value`.
enum ScriptVariableOption {
    static func values(of options: [String]) throws -> [String: String] {
        var values: [String: String] = [:]
        for option in options {
            let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts.first ?? "")
            let isName =
                !name.isEmpty && name.utf8.count <= ScriptBounds.nameLength
                && !(name.utf8.first.map(Self.isDigit) ?? true)
                && name.utf8.allSatisfy { Self.isDigit($0) || $0 == UInt8(ascii: "_") || Self.isLetter($0) }
            guard parts.count == 2, isName else {
                throw Failure(
                    .usage,
                    "--var '\(Inert.text(option, maxLength: 60))' is no variable; write --var name=value, the name of letters, digits and _"
                )
            }
            values[name] = String(parts[1])
        }
        return values
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

import ArgumentParser
import LineEditor
import SigClient
import SigProtocol
import SigScript

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// `sigctl repl [TARGET]`: statements at a prompt, while events are shown as they come.
struct Repl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Type statements at a prompt.",
        discussion: """
            sigctl repl
            sigctl repl 'room+ws://127.0.0.1:8080?room=lobby&id=alice'

            A TARGET becomes the peer 'me', and the one in use. Events are shown above the line that you type. Tab completes, \
            'help' lists the statements, '.help' the commands of the prompt, Ctrl-D leaves. Keys are those of emacs, or of vi \
            with 'bind -v' in ~/.editrc. 'sigctl TARGET' is short for this, and so is 'sigctl' alone on a terminal.

            What was typed is kept in $SIGCTL_HISTFILE, else in $XDG_STATE_HOME/sigctl/history, else in \
            ~/.local/state/sigctl/history, but for lines that begin with a space or have a secret in them. An empty \
            $SIGCTL_HISTFILE keeps nothing.

            When standard input is no terminal it is read as 'sigctl run -' reads it.
            """
    )

    @Argument(help: ArgumentHelp("The server to begin with.", valueName: "target"), completion: .targets)
    var target: String?

    @OptionGroup var expectations: ExpectationOptions

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() async throws {
        guard common.wait.isEmpty, common.count == nil else {
            throw Failure(.usage, "statements wait with 'expect'; --wait and --count are for single verbs")
        }
        let first = try firstStatements()
        guard isatty(0) == 1 else { return try await runInput(first) }
        let environment = Environment.variables
        let text = PromptText(isTerminal: Output.isTerminal, environment)
        guard !common.json else { throw Failure(.usage, "the prompt shows lines; --json is for scripts: sigctl run") }
        let memory = PromptMemory()
        memory.showsFrames = common.raw
        let history = PromptHistory(path: PromptHistory.path(environment))
        let (lines, problem) = await history.load()
        let completer = PromptCompleter(memory: memory, environment: environment.keys.sorted())
        var settings = LineEditor.Configuration(program: "sigctl")
        settings.history = lines
        settings.leftOut = { "… \($0) lines came too fast to be shown; .events has the last ones" }
        let editor = LineEditor(settings) { completer.complete($0, $1) }
        if !common.quiet { await editor.print(greeting) }
        if let problem { await editor.print(text.mistake("sigctl: \(Inert.text(problem))")) }
        let configuration = configuration(editor, memory, text, environment)
        await withScriptRunner(configuration) { runner in
            let session = PromptSession(editor, runner, memory, history, text, environment: environment)
            await session.run(first: first.statements)
            // What the peers' ends bring is no news to whoever leaves, and they don't wait for each of the peers.
            memory.isOver = true
            await runner.close(atOnce: true)
        }
    }

    /// Statements that come through a pipe: as `sigctl run -` has them, behind those that stand for the target.
    private func runInput(_ first: (statements: [Statement], known: ScriptKnowledge)) async throws {
        let environment = Environment.variables
        guard let source = try ScriptSource.read(["-"]).first else { return }
        var script = try source.script(environment: environment, variables: [:], knowing: first.known)
        script.statements = first.statements + script.statements
        let whole = script
        let run = ScriptRun(
            options: common,
            variables: [:],
            expectTimeout: expectations.timeout,
            keepsGoing: false,
            isStrict: false
        )
        let code = try await Interruption.takeOver().run(within: TimeLimit(common.timeout)) {
            await run.run(whole, source, environment: environment)
        }
        if code != .done { throw CommandExit(status: code.rawValue) }
    }

    private var greeting: String {
        let example = target == nil && common.url == nil ? "peer me room+ws://127.0.0.1:8080?room=lobby&id=me" : "help"
        return """
            sigctl \(Sigctl.version): type a statement, such as: \(example)
            Tab completes, help lists the statements, .help the rest, Ctrl-D leaves.
            """
    }

    /// What stands for the target: it becomes a peer, and the one in use.
    private func firstStatements() throws -> (statements: [Statement], known: ScriptKnowledge) {
        var reader = StatementReader(
            named: PromptSession.targetName,
            in: ScriptContext(environment: Environment.variables)
        )
        guard let target = target ?? common.url else { return ([], reader.known) }
        guard !target.contains(where: { $0 == "'" || $0.isNewline }) else {
            throw Failure(.usage, "a target has no quotes or line ends; write them as %27 and %0A")
        }
        var statements: [Statement] = []
        for line in ["peer me '\(target)'", "use me"] {
            switch reader.take(line) {
            case .statement(let statement): statements.append(statement)
            case .problems(let problems):
                throw Failure(.usage, problems.problems.first?.message ?? "that is no target")
            case .nothing, .needsMore: break
            }
        }
        return (statements, reader.known)
    }

    private func configuration(
        _ editor: LineEditor,
        _ memory: PromptMemory,
        _ text: PromptText,
        _ environment: [String: String]
    ) -> ScriptConfiguration {
        let common = common
        return ScriptConfiguration(
            connector: { target throws(ScriptFailure) in
                var connector = try Settings.connector(ofScript: target, options: common)
                if common.verbose { connector.trace = { event in Trace.lines(of: event).forEach(editor.show) } }
                return connector
            },
            environment: environment,
            timeout: expectations.timeout,
            overflow: .dropsOldest,
            standardInput: .isTheScript,
            showsHeartbeats: common.verbose,
            onEvent: { event in
                memory.take(event)
                let withFrame = memory.showsFrames
                guard !memory.isOver, withFrame || (event.direction == .incoming && event.kind != .opened) else {
                    return
                }
                editor.show(text.event(event, withFrame: withFrame))
            },
            onNote: { note in
                let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
                editor.show(lines.map { Inert.text(String($0)) }.joined(separator: "\n"))
            }
        )
    }
}

import LineEditor
import SigProtocol
import SigScript

/// A conversation at the prompt: takes lines, runs what they say, and shows what comes of it.
///
/// One statement runs at a time, in a task of its own, so that the terminal is heard meanwhile. The editor shows no line then.
actor PromptSession {
    /// What places in problems are called.
    static let sourceName = "prompt"
    /// The same for what a command line stands for.
    static let targetName = "target"
    static let sourceNames = [sourceName, targetName]

    let editor: LineEditor
    let runner: ScriptRunner
    let memory: PromptMemory
    let history: PromptHistory
    let text: PromptText
    var reader: StatementReader
    var record = SessionRecord()
    var recording: Recording?
    var tellsTime = false
    /// The lines of the statement that is being typed, for the history.
    private var lines: [String] = []
    private var running: Task<Void, Never>?
    private var wasInterrupted = false

    init(
        _ editor: LineEditor,
        _ runner: ScriptRunner,
        _ memory: PromptMemory,
        _ history: PromptHistory,
        _ text: PromptText,
        environment: [String: String]
    ) {
        self.editor = editor
        self.runner = runner
        self.memory = memory
        self.history = history
        self.text = text
        // What is typed comes from standard input, so that `@-` can't be read from there.
        let context = ScriptContext(
            environment: environment,
            scriptIsStandardInput: true,
            read: ScriptSource.included
        )
        reader = StatementReader(named: Self.sourceName, in: context)
    }

    /// Takes lines until somebody leaves.
    /// - Parameter first: statements that run before the first prompt.
    func run(first: [Statement]) async {
        begin(with: first)
        for await input in editor.inputs {
            switch input {
            case .line(let line): await take(line)
            case .cleared:
                reader.forgetOpenLines()
                lines = []
                prompt()
            case .interrupt: interrupt()
            case .end: await editor.close()
            }
        }
        running?.cancel()
        await running?.value
        await history.finish()
    }

    /// Runs statements that were not typed, one after the other, as far as they succeed.
    private func begin(with statements: [Statement]) {
        guard !statements.isEmpty else { return prompt() }
        // Together they are one statement to whoever interrupts them.
        start { session in
            for statement in statements {
                guard await session.perform(statement) else { return }
            }
        }
    }

    // MARK: Lines

    private func take(_ line: String) async {
        if reader.openLines.isEmpty, DotCommand.isOne(line) {
            await keep([line])
            do throws(DotCommand.Mistake) { await perform(try DotCommand(line)) } catch {
                await editor.print(text.mistake(error.sentence))
            }
            return prompt()
        }
        lines.append(line)
        let outcome = read(line)
        if case .needsMore = outcome { return prompt() }
        await keep(lines)
        lines = []
        switch outcome {
        case .nothing, .needsMore: prompt()
        case .problems(let problems):
            await editor.print(text.mistake(problems.description))
            prompt()
        case .statement(let statement):
            start { session in _ = await session.perform(statement) }
        }
    }

    private func read(_ line: String) -> StatementReader.Outcome {
        if reader.openLines.isEmpty { reader.known = ScriptKnowledge(memory.knowledge) }
        return reader.take(line)
    }

    private func keep(_ lines: [String]) async {
        let lines = lines.filter { !$0.isEmpty }
        guard PromptHistory.keeps(lines) else { return }
        for line in lines { editor.remember(line) }
        if let problem = await history.add(lines) { editor.show(text.mistake("sigctl: \(Inert.text(problem))")) }
    }

    func prompt() {
        let name = memory.knowledge.current.map { Inert.text($0) } ?? "sigctl"
        let colour = text.hasColours ? PromptText.Colour.bold.rawValue : nil
        editor.prompt(EditorPrompt(reader.openLines.isEmpty ? "\(name)>" : "...>", colour: colour))
    }

    // MARK: Running

    private func start(_ body: @escaping @Sendable (isolated PromptSession) async -> Void) {
        wasInterrupted = false
        running = Task {
            await body(self)
            self.running = nil
            self.prompt()
        }
    }

    private func interrupt() {
        guard let running else { return }
        if wasInterrupted {
            running.cancel()
        } else {
            wasInterrupted = true
            editor.show("Ctrl-C again to end it")
        }
    }

    /// Runs a statement and tells how it failed.
    /// - Returns: whether it was done.
    private func perform(_ statement: Statement) async -> Bool {
        let inUse = await runner.current
        let start = ContinuousClock.now
        var isDone = false
        do throws(ScriptFailure) {
            let outcome = try await runner.run(statement)
            isDone = true
            memory.know(await runner.knowledge)
            await note(record.add(statement, inUse: inUse))
            if outcome == .quit { await editor.close() }
        } catch {
            memory.know(await runner.knowledge)
            record.addRefused(statement, inUse: inUse)
            await editor.print(error.isCancelled ? "ended" : text.failure(error))
        }
        if tellsTime { await editor.print("took \(PromptText.duration(.now - start))") }
        return isDone
    }

    /// Adds what was done to the script that is being written.
    private func note(_ lines: [String]) async {
        guard !lines.isEmpty, let failure = addToRecording(lines) else { return }
        await editor.print(text.mistake(failure))
    }
}

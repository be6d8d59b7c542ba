/// Reads statements a line at a time, as they are typed.
///
/// What is known (peers with their protocols, variables) goes from statement to statement as if each had run and succeeded. Where it is known
/// better, ``known`` is set before the next line.
public struct StatementReader: Sendable {
    /// What a line gave.
    public enum Outcome: Sendable {
        /// Nothing: an empty line, a comment, or the end of a block that something was wrong with.
        case nothing
        case statement(Statement)
        /// The statement goes on in the next line: behind a `\`, or until the `}` of its block.
        case needsMore
        /// The line can't be understood. If it stands in a block, or begins one, the block is read on to its `}`, and nothing of it runs.
        case problems(ScriptProblems)
    }

    /// What stands for a file in places: `prompt`, `standard input`.
    public let name: String
    /// How many lines were read.
    public private(set) var lineCount = 0
    /// The lines of a statement that is not whole yet.
    public private(set) var openLines: [String] = []
    private var parser: StatementParser
    /// A line that goes on.
    private var line: SourceLine?
    /// What was known before the statement that is not whole yet.
    private var knownBefore: ScriptKnowledge?
    private var hasFailed = false

    public init(named name: String = "prompt", in context: ScriptContext, knowing: ScriptKnowledge = ScriptKnowledge())
    {
        self.name = name
        parser = StatementParser(in: context, knowing: knowing)
    }

    /// What statements are checked with. It is to be set between statements only.
    public var known: ScriptKnowledge {
        get { parser.known }
        set { parser.known = newValue }
    }

    /// How many blocks are open.
    public var depth: Int { parser.blocks.count }

    /// Reads a line.
    /// - Parameter text: without its end.
    public mutating func take(_ text: String) -> Outcome {
        lineCount += 1
        if openLines.isEmpty { knownBefore = parser.known }
        openLines.append(text)
        var line = line ?? SourceLine(source: name)
        self.line = nil
        line.append(Array(text.utf8)[...], number: lineCount)
        if line.goesOn, line.length <= ScriptBounds.lineBytes {
            self.line = line
            return .needsMore
        }
        parser.take(line)
        return outcome()
    }

    private mutating func outcome() -> Outcome {
        let failure = parser.failure
        if failure != nil { hasFailed = true }
        let isWhole = parser.blocks.isEmpty
        let statements = parser.takeStatements()
        let before = knownBefore
        parser.forgetProblems()
        if isWhole {
            openLines = []
            knownBefore = nil
        }
        guard !hasFailed else {
            if isWhole {
                hasFailed = false
                if let before { parser.known = before }
            }
            return failure.map { .problems($0) } ?? (isWhole ? .nothing : .needsMore)
        }
        guard isWhole else { return .needsMore }
        return statements.first.map { .statement($0) } ?? .nothing
    }

    /// Forgets a statement that is not whole yet, as when its line is cleared.
    public mutating func forgetOpenLines() {
        if let knownBefore { parser.known = knownBefore }
        parser.forgetBlocks()
        line = nil
        openLines = []
        knownBefore = nil
        hasFailed = false
    }

    /// What is missing of a statement that is not whole when the input ends; nil if nothing is open. It is forgotten.
    public mutating func finish() -> ScriptProblems? {
        defer { forgetOpenLines() }
        if let line {
            var scanner = LineScanner(line)
            parser.add(scanner.problem("the line goes on behind its \\, and nothing follows", at: line.bytes.count))
        }
        parser.closeBlocks()
        defer { parser.forgetProblems() }
        return parser.failure
    }
}

/// Reads statements a line at a time, as they are typed.
///
/// What is known (peers with their protocols, variables) goes from statement to statement as if each had run and succeeded. Where it is known
/// better, ``known`` is set before the next line.
public struct StatementReader: Sendable {
    /// What a line gave.
    public enum Outcome: Sendable {
        /// Nothing: an empty line or a comment.
        case nothing
        case statement(Statement)
        /// The statement goes on in the next line: behind a `\`, or until the `}` of its block.
        case needsMore
        /// The line can't be understood. A block that was open is forgotten with it.
        case problems(ScriptProblems)
    }

    public var context: ScriptContext
    public var known: ScriptKnowledge
    /// What stands for a file in places: `prompt`, `standard input`.
    public let name: String
    /// How many lines were read.
    public private(set) var lineCount = 0
    /// The lines of a statement that is not whole yet.
    public private(set) var openLines: [String] = []

    public init(named name: String = "prompt", in context: ScriptContext, knowing: ScriptKnowledge = ScriptKnowledge())
    {
        self.name = name
        self.context = context
        known = knowing
    }

    /// Reads a line.
    /// - Parameter line: without its end.
    public mutating func take(_ line: String) -> Outcome { .nothing }

    /// Forgets a statement that is not whole yet, as when its line is cleared.
    public mutating func forgetOpenLines() { openLines = [] }

    /// What is missing of a statement that is not whole when the input ends; nil if nothing is open.
    public mutating func finish() -> ScriptProblems? { nil }
}

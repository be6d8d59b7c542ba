import SigProtocol

extension ScriptProblem {
    /// Place, sentence, the line, and a caret below the place: several lines, harmless on a terminal.
    public var rendered: String { description }
}

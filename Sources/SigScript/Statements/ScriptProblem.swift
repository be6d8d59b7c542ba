import SigProtocol

/// What is wrong in a script, where, and what to write instead.
public struct ScriptProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public var place: SourcePlace
    /// One sentence that says what to write instead. Names and texts of the script are inert in it.
    public var message: String
    /// The line of the place, without its end, as it was written: not yet safe for a terminal.
    public var line: String
    /// What a command ends with: 65, or 66 for a file that is included and can't be read.
    public var exitCode: ExitCode

    public init(_ message: String, at place: SourcePlace, line: String, exitCode: ExitCode = .badData) {
        self.place = place
        self.message = message
        self.line = line
        self.exitCode = exitCode
    }

    /// Place and sentence, as compilers write them: `call.sig:3:12: there is no verb 'ofer'; …`.
    public var description: String { "\(Inert.text(place.description)): \(message)" }
}

/// All that is wrong in a script, in the order of its lines: at least one problem, at most ``maxCount``.
public struct ScriptProblems: Error, Sendable, CustomStringConvertible {
    /// More problems of one script are counted and not told: they mostly follow from the first.
    public static let maxCount = 20

    public let problems: [ScriptProblem]
    /// How many were found besides.
    public let untold: Int

    public init(_ first: ScriptProblem, _ others: [ScriptProblem] = [], untold: Int = 0) {
        problems = [first] + others
        self.untold = untold
    }

    /// What a command ends with: that of the first problem.
    public var exitCode: ExitCode { problems.first?.exitCode ?? .badData }

    /// All problems as ``ScriptProblem/rendered`` has them, one below the other.
    public var description: String {
        var lines = problems.map(\.rendered)
        if untold > 0 { lines.append(untold == 1 ? "and 1 more problem" : "and \(untold) more problems") }
        return lines.joined(separator: "\n")
    }
}

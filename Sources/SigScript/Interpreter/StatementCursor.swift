/// Where a script is: in which block, of which round, of which file. A pure value.
struct StatementCursor {
    private struct Frame {
        var statements: [Statement]
        var index = 0
        /// How often it begins anew when it is at its end.
        var roundsLeft: Int
    }

    private var frames: [Frame] = []

    init(_ statements: [Statement]) { enter(statements) }

    /// The next statement. A block or a file is one statement: whoever runs it enters it.
    mutating func next() -> Statement? {
        while let frame = frames.last {
            let last = frames.count - 1
            if frame.index < frame.statements.count {
                frames[last].index += 1
                return frame.statements[frame.index]
            }
            if frame.roundsLeft > 0, !frame.statements.isEmpty {
                frames[last].roundsLeft -= 1
                frames[last].index = 0
            } else {
                frames.removeLast()
            }
        }
        return nil
    }

    /// Goes into a block or file, behind which the script goes on.
    /// - Parameter rounds: how often it runs; less than 1 is not at all.
    mutating func enter(_ statements: [Statement], rounds: Int = 1) {
        guard rounds > 0 else { return }
        frames.append(Frame(statements: statements, roundsLeft: rounds - 1))
    }

    // MARK: Looking ahead

    /// Whether the next statement of a peer expects an `error`, so that an error that the server answers with is no failure.
    /// - Parameter current: the peer in use.
    func nextExpectsError(of peer: String, current: String?) -> Bool {
        var current = current
        for frame in frames.reversed() {
            if let answer = Self.answer(frame.statements[frame.index...], peer, &current) { return answer }
            if frame.roundsLeft > 0, let answer = Self.answer(frame.statements[...], peer, &current) { return answer }
        }
        return false
    }

    /// What the first statement of these that is the peer's says; nil if none is. Blocks are not deeper inside each other than they were
    /// read.
    private static func answer(_ statements: ArraySlice<Statement>, _ peer: String, _ current: inout String?) -> Bool? {
        for statement in statements {
            switch statement.action {
            case .use(let name): current = name
            case .peer(let name, _, _):
                if name == peer { return false }
            case .verb(let name, _):
                if name ?? current == peer { return false }
            case .expect(let expectation):
                if expectation.peer ?? current == peer { return expectation.expectsError }
            case .anyOrder(_, let expectations):
                let own = expectations.filter { $0.peer ?? current == peer }
                if !own.isEmpty { return own.contains(where: \.expectsError) }
            case .include(let script):
                if let answer = answer(script.statements[...], peer, &current) { return answer }
            case .repetition(_, let body):
                if let answer = answer(body[...], peer, &current) { return answer }
            case .set, .secret, .sleep, .timeout, .help: continue
            case .quit: return false
            }
        }
        return nil
    }
}

extension Expectation {
    fileprivate var expectsError: Bool { kind == .error && mode != .none }
}

/// A block whose `}` has not come yet.
struct OpenBlock: Sendable {
    enum Content: Sendable {
        case repetition(count: Template, [Statement])
        case anyOrder(within: Template?, [Expectation])
        /// Something is wrong with it: its lines are read, and nothing becomes of it.
        case broken
    }

    var content: Content
    var place: SourcePlace
    /// Its first line as it was written, without comments.
    private let text: String
    /// The line of `place`, for problems.
    let line: String
    /// Peers that are there now and were not when it began.
    private(set) var declared: Set<String> = []
    /// Peers that were there when it began and are closed now.
    private(set) var closed: Set<String> = []
    /// What each of its statements was written as.
    private var inner: [String] = []

    init(_ content: Content, at place: SourcePlace, text: String, line: String) {
        self.content = content
        self.place = place
        self.text = text
        self.line = line
    }

    mutating func noteDeclaration(of peer: String) {
        if closed.remove(peer) == nil { declared.insert(peer) }
    }

    mutating func noteClose(of peer: String) {
        if declared.remove(peer) == nil { closed.insert(peer) }
    }

    var takesOnlyExpectations: Bool {
        if case .anyOrder = content { true } else { false }
    }

    /// - Returns: whether the statement fits into the block.
    mutating func append(_ statement: Statement) -> Bool {
        switch content {
        case .broken: return true
        case .repetition(let count, var statements):
            // The array must not be shared while it grows.
            content = .broken
            statements.append(statement)
            content = .repetition(count: count, statements)
        case .anyOrder(let within, var expectations):
            guard case .expect(let expectation) = statement.action else { return false }
            content = .broken
            expectations.append(expectation)
            content = .anyOrder(within: within, expectations)
        }
        inner.append(statement.text)
        return true
    }

    /// The statement that the block is; nil if something is wrong with it.
    var statement: Statement? {
        let action: Statement.Action
        switch content {
        case .broken: return nil
        case .repetition(let count, let statements): action = .repetition(count: count, statements)
        case .anyOrder(let within, let expectations): action = .anyOrder(within: within, expectations)
        }
        var lines = [text]
        for statement in inner {
            for line in statement.split(separator: "\n", omittingEmptySubsequences: false) {
                lines.append("    \(line)")
            }
        }
        lines.append("}")
        return Statement(action, at: place, text: lines.joined(separator: "\n"))
    }
}

import SigProtocol
import SigScript

/// The statements of a session that were done, so that a script can be made of them.
///
/// No secret is in it, because none is in a statement: they come from files, and targets can't have any.
struct SessionRecord {
    /// Beyond these the oldest statements are forgotten, except for what declares peers and settings.
    static let maxStatements = 10_000
    static let maxBytes = 16 << 20

    private struct Entry {
        var text: String
        /// Whom it is about.
        var peer: String?
        var kind: Kind
    }

    private enum Kind { case setting, declaration, step }

    private var entries: [Entry] = []
    private var bytes = 0
    private(set) var forgotten = 0
    /// Statements that failed with an error of the server: they are part of the session if the error is expected next.
    private var refused: [String: Statement] = [:]

    /// Takes note of a statement that was done.
    /// - Parameter peer: the one in use when it ran.
    /// - Returns: what it adds to a script that is being written.
    mutating func add(_ statement: Statement, inUse peer: String?) -> [String] {
        var lines: [String] = []
        switch statement.action {
        case .help, .quit: return []
        case .peer(let name, _, _):
            forget(name)
            lines.append(keep(statement, .declaration, name))
        case .use: lines.append(keep(statement, .step, nil))
        case .set, .secret, .timeout, .include: lines.append(keep(statement, .setting, nil))
        case .verb(let named, let call):
            let name = named ?? peer
            if let name { refused[name] = nil }
            let isDeclaration = call.verb == "connect" || call.verb == "join"
            lines.append(keep(statement, isDeclaration ? .declaration : .step, name, needsName: named == nil))
            if call.verb == "close", let name { close(name) }
        case .expect(let expectation):
            // What failed with an error failed as it should, if that error is what is expected.
            if let name = expectation.peer ?? peer, let before = refused.removeValue(forKey: name),
                expectation.kind == .error
            {
                lines.append(keep(before, .step, name))
            }
            lines.append(keep(statement, .step, expectation.peer ?? peer))
        case .sleep, .repetition, .anyOrder: lines.append(keep(statement, .step, nil))
        }
        return lines
    }

    /// Takes note of a verb that failed.
    mutating func addRefused(_ statement: Statement, inUse peer: String?) {
        guard case .verb(let named, _) = statement.action, let name = named ?? peer else { return }
        refused[name] = statement
    }

    /// A script of the session so far.
    func script(version: String) -> String { head(version) + entries.map { $0.text + "\n" }.joined() }

    /// What a script that begins now needs before its first statement: the peers that are there, with what they joined, and what
    /// was set.
    func beginning(version: String, inUse peer: String?) -> String {
        let kept = entries.filter { $0.kind != .step }.map { $0.text + "\n" }.joined()
        let isDeclared = entries.contains { $0.kind == .declaration && $0.peer == peer }
        return head(version) + kept + (peer.map { isDeclared ? "use \($0)\n" : "" } ?? "")
    }

    private func head(_ version: String) -> String {
        var text = "# Written by sigctl \(version). Run it with: sigctl run FILE\n"
        if forgotten > 0 { text += "# \(forgotten) statements at the beginning were too many to be kept.\n" }
        return text
    }

    // MARK: Keeping

    private mutating func keep(_ statement: Statement, _ kind: Kind, _ peer: String?, needsName: Bool = false) -> String
    {
        let text = statement.text
        // A declaration may stand behind another peer's `use` in a script that begins later.
        let named = needsName && kind == .declaration ? peer.map { "\($0): \(text)" } ?? text : text
        entries.append(Entry(text: named, peer: peer, kind: kind))
        bytes += named.utf8.count
        while entries.count > Self.maxStatements || bytes > Self.maxBytes {
            guard let oldest = entries.firstIndex(where: { $0.kind == .step }) else { break }
            bytes -= entries.remove(at: oldest).text.utf8.count
            forgotten += 1
        }
        return text
    }

    /// A peer is closed: a script that begins later does not need it.
    private mutating func close(_ peer: String) {
        for index in entries.indices where entries[index].peer == peer { entries[index].kind = .step }
    }

    /// The name is given again.
    private mutating func forget(_ peer: String) {
        close(peer)
        refused[peer] = nil
    }
}

/// The names of peers and variables.
enum Names {
    static let rule = "letters, digits, _ and -, the first no digit and no -, up to \(ScriptBounds.nameLength)"

    /// Whether a text is a name: `[A-Za-z_][A-Za-z0-9_-]{0,63}`.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, LineScanner.isNameStart(first),
            text.utf8.count <= ScriptBounds.nameLength
        else { return false }
        return text.utf8.allSatisfy { LineScanner.isNameByte($0) }
    }

    /// What is wrong with the name of a peer; nil if it is one.
    static func problem(withPeer name: String) -> String? {
        if Keyword(rawValue: name) != nil { return "'\(name)' is a keyword and can't be the name of a peer" }
        return isName(name) ? nil : "'\(LineScanner.shown(name))' is no name of a peer: \(rule)"
    }
}

/// Something that may stand at the cursor: a word, or what the shell finds itself, since it knows how to quote a file's name.
///
/// Functions behind `CompletionKind.custom` give words, or the texts that the static members make.
public enum Offer: Sendable, Hashable {
    case word(String, note: String = "")
    /// Files with this extension (empty: all) and folders, behind a text such as `@`.
    case files(extension: String = "", behind: String = "")
    case folders(behind: String = "")
    /// The names of commands.
    case commands

    /// As a function behind `CompletionKind.custom` gives it: begins with a tab if it is no word.
    public var text: String {
        switch self {
        case .word(let word, ""): word
        case .word(let word, let note): "\(word)\t\(note)"
        case .files(let suffix, let lead): "\tfiles\t\(suffix)\t\(lead)"
        case .folders(let lead): "\tfolders\t\(lead)"
        case .commands: "\tcommands"
        }
    }

    /// Reads a text; what is no offer is nil.
    init?(_ text: String) {
        let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case (.some(""), 4) where parts[1] == "files": self = .files(extension: parts[2], behind: parts[3])
        case (.some(""), 3) where parts[1] == "folders": self = .folders(behind: parts[2])
        case (.some(""), 2) where parts[1] == "commands": self = .commands
        case (.some(let word), 1) where !word.isEmpty: self = .word(word)
        case (.some(let word), 2) where !word.isEmpty: self = .word(word, note: parts[1])
        default: return nil
        }
    }

    /// The line that the completion scripts read: its first character says what it is.
    var line: String {
        switch self {
        case .word(let word, let note): "=\(Self.flat(word))\t\(Self.flat(note))"
        case .files(let suffix, let lead): "f\(suffix)\t\(lead)"
        case .folders(let lead): "d\t\(lead)"
        case .commands: "c"
        }
    }

    /// The offer behind a text, such as the name of an option with its `=`.
    func behind(_ text: String) -> Offer {
        switch self {
        case .word(let word, let note): .word(text + word, note: note)
        case .files(let suffix, let lead): .files(extension: suffix, behind: text + lead)
        case .folders(let lead): .folders(behind: text + lead)
        case .commands: .commands
        }
    }

    private static func flat(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}

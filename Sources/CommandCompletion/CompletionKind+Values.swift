public import ArgumentParser
import SigSystem

extension CompletionKind {
    /// Values that a function makes of what was typed of the word. Words that do not begin like that are left out.
    public static func offers(_ make: @escaping @Sendable (_ word: String) -> [Offer]) -> CompletionKind {
        .custom { _, _, word in make(word).map(\.text) }
    }

    /// A text, `@FILE`, or `-` for standard input, as all values are that may be long; and words that mean something.
    public static func text(or words: [String] = []) -> CompletionKind {
        .offers { word in
            let meant = words.map { Offer.word($0) }
            guard !word.hasPrefix("@") else { return [.files(behind: "@")] }
            return meant + [.word("@", note: "a file"), .word("-", note: "standard input")]
        }
    }

    /// The names of the environment's variables.
    public static var variableNames: CompletionKind {
        .offers { _ in ChildProcess.environment.keys.sorted().map { .word($0) } }
    }

    /// A command for the shell: the first word of it.
    public static var shellCommand: CompletionKind { .offers { _ in [.commands] } }

    /// A command and its arguments, behind `--`.
    public static var commandLine: CompletionKind {
        .custom { words, index, _ in
            index > 0 && words.indices.contains(index) && words[index - 1] == "--"
                ? [Offer.commands.text] : [Offer.files().text]
        }
    }

    /// Names with commas between them, each once, or one word alone.
    public static func list(separatedByCommas names: [String], or single: String) -> CompletionKind {
        .offers { word in
            var given = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            _ = given.popLast()
            let lead = given.map { $0 + "," }.joined()
            guard !given.isEmpty else { return ([single] + names).map { .word($0) } }
            return names.filter { !given.contains($0) }.map { .word(lead + $0) }
        }
    }
}

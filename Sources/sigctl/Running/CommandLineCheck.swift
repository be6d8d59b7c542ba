import ArgumentParser
import SigProtocol
import SigScript

/// What the parser does not tell well about a command line.
enum CommandLineCheck {
    static let dashHint = "a value that starts with - goes after --, as in: sigctl message BFKM -- -text"

    /// Whether an argument asks for help or the version, as a whole word.
    static func asksForInformation(_ argument: String) -> Bool {
        ["-h", "--help", "help", "--version"].contains(argument) || argument.hasPrefix("--generate-completion-script")
            || argument.hasPrefix("--experimental-dump-help") || argument == "-help"
    }

    /// What is wrong before the parser looks at it.
    static func failure(in arguments: [String]) -> Failure? {
        guard let first = arguments.first else {
            return Failure(.usage, "which verb? Try: sigctl share, sigctl demo share, or sigctl help")
        }
        if first.contains("://") {
            return Failure(.usage, "a target needs a verb before it, as in: sigctl share --url \(first)")
        }
        return nil
    }

    /// The parser's message in one piece with its usage, and with a suggestion for a verb that does not exist.
    static func improved(_ message: String, _ arguments: [String]) -> String {
        var lines = message.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        if let first = lines.first, first.hasPrefix("Error: ") { lines[0] = String(first.dropFirst("Error: ".count)) }
        lines = lines.map { $0.trimmingPrefix(" ").description }
        if let word = arguments.first(where: { !$0.hasPrefix("-") }), lines.first?.contains("'\(word)'") == true,
            lines.first?.hasPrefix("Unexpected argument") == true, !verbs.contains(word)
        {
            let near = verbs.filter { distance($0, word) <= 2 }.min { distance($0, word) < distance($1, word) }
            let hint = near.map { "did you mean '\($0)'? " } ?? ""
            return "there is no verb '\(word)'; \(hint)The verbs are \(verbs.joined(separator: ", "))"
        }
        return lines.joined(separator: "; ")
    }

    static var verbs: [String] {
        Sigctl.configuration.subcommands.compactMap { $0.configuration.commandName ?? $0._commandName }
    }

    /// How many letters have to be changed, added or removed (Levenshtein). Words are short.
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.prefix(32)), Array(b.prefix(32)))
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var previous = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, previous + (x == y ? 0 : 1))
                previous = above
            }
        }
        return row[b.count]
    }
}

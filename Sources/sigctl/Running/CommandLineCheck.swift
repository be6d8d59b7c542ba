import ArgumentParser
import SigProtocol
import SigScript

/// What the parser does not tell well about a command line.
enum CommandLineCheck {
    static let dashHint = "a value that starts with - goes after --, as in: sigctl message BFKM -- -text"

    /// Whether an argument asks for help or the version, as a whole word.
    static func asksForInformation(_ argument: String) -> Bool {
        ["-h", "--help", "help", "--version", "---completion"].contains(argument)
            || argument.hasPrefix("--generate-completion-script")
            || argument.hasPrefix("--experimental-dump-help") || argument == "-help"
    }

    /// The command line that a shorter one stands for: `sigctl TARGET` is `sigctl repl TARGET`, and so is `sigctl` alone where
    /// somebody can type; what is piped into it alone is a script.
    static func completed(_ arguments: [String], isTerminal: Bool) -> [String] {
        guard let first = arguments.first else { return isTerminal ? ["repl"] : ["run", "-"] }
        if first.contains("://") { return ["repl"] + arguments }
        guard let config = arguments.firstIndex(of: "config"), config <= 2 else { return arguments }
        // Of every other verb --origin is a header that has a value.
        return arguments.indices.map { index in
            let next = index + 1 < arguments.count ? arguments[index + 1] : "-"
            return index > config && arguments[index] == "--origin" && next.hasPrefix("-")
                ? "--show-origin" : arguments[index]
        }
    }

    /// What is wrong before the parser looks at it.
    static func failure(in arguments: [String]) -> Failure? {
        arguments.isEmpty ? verbIsMissing : nil
    }

    /// The command that stands alone.
    static let verbIsMissing = Failure(.usage, "which verb? Try: sigctl share, sigctl demo, or sigctl help")

    /// A noun that stands alone.
    static func verbIsMissing(in noun: any ParsableCommand.Type) -> Failure {
        Failure(.usage, "which verb? After '\(name(of: noun))' comes one of \(list(verbs(of: noun)))")
    }

    /// The parser's message in one piece with its usage, and with a suggestion for a verb that does not exist.
    static func improved(_ message: String, _ arguments: [String]) -> String {
        var lines = message.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        if let first = lines.first, first.hasPrefix("Error: ") { lines[0] = String(first.dropFirst("Error: ".count)) }
        lines = lines.map { $0.trimmingPrefix(" ").description }
        return unknownVerb(lines.first ?? "", arguments) ?? lines.joined(separator: "; ")
    }

    /// The sentence for a word that stands where a verb has to be.
    private static func unknownVerb(_ complaint: String, _ arguments: [String]) -> String? {
        guard complaint.hasPrefix("Unexpected argument") || complaint.contains("unexpected arguments") else {
            return nil
        }
        let words = arguments.filter { !$0.hasPrefix("-") }
        guard let word = words.first(where: { complaint.contains("'\($0)'") }) else { return nil }
        // The parser complains about the first word that it can't place: the one behind a noun, or the first of all.
        let noun = words.prefix { $0 != word }.compactMap { word in nouns.first { name(of: $0) == word } }.last
        let verbs = verbs(of: noun ?? Sigctl.self)
        // Behind a verb it is one word too many, and the parser says so well enough.
        let before = words.prefix { $0 != word }
        guard noun != nil || before.isEmpty, !verbs.contains(word), !before.contains(where: verbs.contains) else {
            return nil
        }
        let hint = nearest(to: word, among: verbs).map { "did you mean '\($0)'? " } ?? ""
        let place = noun.map { " of '\(name(of: $0))'" } ?? ""
        return "there is no verb '\(word)'\(place); \(hint)The verbs are \(list(verbs))"
    }

    // MARK: The tree of verbs

    /// The verbs and nouns that the command itself has.
    static var verbs: [String] { verbs(of: Sigctl.self) }

    static func verbs(of noun: any ParsableCommand.Type) -> [String] {
        noun.configuration.subcommands.map { name(of: $0) }
    }

    /// The command of a path such as `peerjs offer`.
    static func command(at path: [String]) -> (any ParsableCommand.Type)? {
        var command: any ParsableCommand.Type = Sigctl.self
        for word in path {
            guard let next = command.configuration.subcommands.first(where: { name(of: $0) == word }) else {
                return nil
            }
            command = next
        }
        return command
    }

    private static var nouns: [any ParsableCommand.Type] {
        Sigctl.configuration.subcommands.filter { !$0.configuration.subcommands.isEmpty }
    }

    static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? command._commandName
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    /// The word that was most likely meant; nil if none is near.
    static func nearest(to word: String, among words: [String]) -> String? {
        words.filter { distance($0, word) <= 2 }.min { distance($0, word) < distance($1, word) }
    }

    /// How many letters have to be changed, added or removed (Levenshtein). Words are short.
    private static func distance(_ a: String, _ b: String) -> Int {
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

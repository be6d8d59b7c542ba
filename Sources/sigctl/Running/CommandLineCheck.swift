import ArgumentParser
import SigOptions
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
        if first.hasPrefix("-"), arguments.contains(where: { $0.contains("://") }),
            CommandLineScan.options(in: arguments, Beforehand.commonTable).words.first?.contains("://") == true
        {
            return ["repl"] + arguments
        }
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

    /// The parser's message as one sentence, with a suggestion for a word that does not exist.
    static func improved(_ message: String, _ arguments: [String]) -> String {
        let path = path(in: arguments)
        let name = (["sigctl"] + path).joined(separator: " ")
        let complaint = message.split(separator: "\n").first.map(String.init) ?? ""
        return unknownVerb(complaint.replacing("Error: ", with: "", maxReplacements: 1), arguments)
            ?? ParserMessage(message).sentence(for: name, foreign: .sigctl) {
                Sigctl.helpMessage(for: command(at: path) ?? Sigctl.self)
            }
    }

    /// The noun and verb that a command line names, as far as it does. Values of options that stand before them may look like
    /// words of their own; then it is the root.
    private static func path(in arguments: [String]) -> [String] {
        var path: [String] = []
        for word in arguments.prefix(while: { $0 != "--" }) where !word.hasPrefix("-") {
            guard command(at: path + [word]) != nil else {
                if path.isEmpty { continue }
                break
            }
            path.append(word)
        }
        return path
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
        let place = noun.map { " of '\(name(of: $0))'" } ?? ""
        let sentence = "there is no verb '\(Inert.text(word, maxLength: 64))'\(place); "
        let hint = Suggestion.question(about: word, among: verbs)
        // A verb that stands without its protocol.
        let owners = noun == nil ? nouns.filter { CommandLineCheck.verbs(of: $0).contains(word) } : []
        if !owners.isEmpty {
            return sentence + "these have one: \(list(owners.map { "sigctl \(name(of: $0)) \(word)" }))"
        }
        return sentence + hint + "the verbs are \(list(verbs))"
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
}

public import ArgumentParser

/// What may stand at the cursor of a command line. Nothing is asked of any network, and nothing is changed.
public struct Completer {
    private let tree: CommandTree

    /// - Parameters:
    ///   - root: the command.
    ///   - common: the options that all of its verbs take.
    public init(_ root: any ParsableCommand.Type, common: (any ParsableArguments.Type)? = nil) {
        tree = CommandTree(root: root, common: common)
    }

    /// What may stand for the last word.
    ///
    /// - Parameter words: those behind the command's name, without quotes, up to the cursor; the last is what was typed of the word
    ///   that the cursor is at.
    public func offers(for words: [String]) -> [Offer] {
        guard let word = words.last else { return [] }
        var line = CommandLineReading(tree: tree)
        for word in words.dropLast() { line.read(word) }
        if let option = line.openOption { return values(of: option, line, words, word) }
        line.describe()
        if !line.isBehindDashes, word.hasPrefix("-") {
            return options(word, line, words)
        }
        let verbs = line.positionals == 0 ? tree.verbs(at: line.path) : []
        var offers = Self.chosen(verbs.map { Offer.word($0.name, note: $0.abstract) }, word)
        if let argument = line.positional {
            if argument.isBehindDashes, !line.isBehindDashes {
                return Self.chosen([.word("--", note: argument.abstract)], word)
            }
            offers += values(of: argument, line, words, word)
        }
        // A verb that takes nothing more than options shows them.
        if offers.isEmpty, word.isEmpty, !line.isBehindDashes, line.positional == nil {
            offers = options("--", line, words)
        }
        return offers
    }

    /// Options that begin like a word, without those that were given and count once.
    private func options(_ word: String, _ line: CommandLineReading, _ words: [String]) -> [Offer] {
        if let equals = word.firstIndex(of: "="), word.hasPrefix("--") {
            let name = String(word[..<equals])
            guard let option = line.option(name), option.kind == .option else { return [] }
            let value = String(word[word.index(after: equals)...])
            return values(of: option, line, words, value).map { $0.behind(name + "=") }
        }
        return line.arguments.filter { $0.kind != .positional }
            .filter { $0.isRepeating || $0.names.allSatisfy { !line.given.contains($0) } }
            .flatMap { option in
                option.names.filter { $0.hasPrefix(word) }.map { Offer.word($0, note: option.abstract) }
            }
    }

    private func values(
        of argument: ArgumentDescription,
        _ line: CommandLineReading,
        _ words: [String],
        _ word: String
    ) -> [Offer] {
        switch argument.values {
        case nil: []
        case .list(let values): Self.chosen(values.map { Offer.word($0) }, word)
        case .files(let extensions): extensions.isEmpty ? [.files()] : extensions.map { .files(extension: $0) }
        case .folders: [.folders()]
        case .computed: Self.chosen(computed(argument, line, words, word), word)
        }
    }

    /// What the command's own function says.
    private func computed(
        _ argument: ArgumentDescription,
        _ line: CommandLineReading,
        _ words: [String],
        _ word: String
    ) -> [Offer] {
        let name = argument.names.first ?? "positional@\(line.positionalIndex)"
        let given = [tree.root._commandName] + words.dropLast() + [word]
        let place = [String(given.count - 1), String(word.count)]
        do {
            _ = try tree.root.parseAsRoot(["---completion"] + line.path + ["--", name] + place + given)
            return []
        } catch {
            // The parser gives what the function said as an error that is none.
            guard tree.root.exitCode(for: error) == .success else { return [] }
            return tree.root.fullMessage(for: error).split(separator: "\n").compactMap { Offer(String($0)) }
        }
    }

    private static func chosen(_ offers: [Offer], _ word: String) -> [Offer] {
        offers.filter { offer in
            switch offer {
            // What is already there and goes on is no completion.
            case .word(let text, _): text.hasPrefix(word) && !(text == word && text.last.map("/=:,@".contains) ?? true)
            case .files(_, let lead), .folders(let lead): lead.hasPrefix(word) || word.hasPrefix(lead)
            case .commands: true
            }
        }
    }
}

/// What the words before the cursor have come to: which verb it is, which options it has, how many other words.
struct CommandLineReading {
    private let tree: CommandTree
    /// The verb, such as `["room", "offer"]`.
    private(set) var path: [String] = []
    /// What the verb takes, once ``describe()`` has asked for it: that takes longest of all.
    private(set) var arguments: [ArgumentDescription] = []
    private var describedPath: [String]?
    /// The options that were given, by the names that were typed, and those of the same option.
    private(set) var given: Set<String> = []
    /// Words that were neither options nor verbs.
    private(set) var positionals = 0
    /// The option whose value is the next word.
    private(set) var openOption: ArgumentDescription?
    /// Whether `--` was there, behind which nothing is an option.
    private(set) var isBehindDashes = false

    init(tree: CommandTree) { self.tree = tree }

    /// Finds out what the verb takes.
    mutating func describe() {
        guard describedPath != path else { return }
        arguments = tree.arguments(at: path)
        describedPath = path
    }

    /// The positional argument that the next word is, if the verb takes one more, and its number.
    var positional: ArgumentDescription? { position?.1 }
    var positionalIndex: Int { position?.0 ?? 0 }

    private var position: (Int, ArgumentDescription)? {
        let all = Array(arguments.filter { $0.kind == .positional }.enumerated())
        if positionals < all.count { return all[positionals] }
        return all.last.flatMap { $0.element.isRepeating ? $0 : nil }
    }

    func option(_ name: String) -> ArgumentDescription? {
        arguments.first { $0.names.contains(name) && $0.kind != .positional }
    }

    mutating func read(_ word: String) {
        if openOption != nil {
            openOption = nil
        } else if isBehindDashes {
            positionals += 1
        } else if word == "--" {
            isBehindDashes = true
        } else if word.hasPrefix("--") {
            readLongOption(word)
        } else if word.hasPrefix("-"), word.count > 1 {
            readShortOptions(word)
        } else if positionals == 0, tree.verbs(at: path).contains(where: { $0.name == word }) {
            path.append(word)
        } else {
            positionals += 1
        }
    }

    private mutating func readLongOption(_ word: String) {
        describe()
        let name = String(word.prefix { $0 != "=" })
        guard let option = option(name) else { return }
        given.formUnion(option.names)
        if option.kind == .option, !word.contains("=") { openOption = option }
    }

    /// `-qv`, `-m 5` and `-m5`.
    private mutating func readShortOptions(_ word: String) {
        describe()
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = option("-\(letter)") else { return }
            given.formUnion(option.names)
            guard option.kind == .option else { continue }
            if letters.isEmpty { openOption = option }
            return
        }
    }
}

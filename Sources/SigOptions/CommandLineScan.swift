/// What stands on a command line, before anybody has parsed it: which verb, and which options are given.
package enum CommandLineScan {
    /// An option on the command line.
    package struct Option: Sendable, Equatable {
        package var info: OptionInfo
        /// Nil for a flag, and for an option at the end that lacks its value.
        package var value: String?

        package var name: String { info.name }
    }

    /// The words that lead to a verb.
    ///
    /// - Parameters:
    ///   - arguments: without the name of the program.
    ///   - table: the options that may stand before a verb. It is asked for only if one does.
    ///   - verbs: the names below a path; empty where a verb is.
    /// - Returns: the path, and the index behind its last word.
    package static func path(
        in arguments: [String],
        table: () -> OptionTable,
        verbs: (_ path: [String]) -> [String]
    ) -> (path: [String], end: Int) {
        var path: [String] = []
        var end = 0
        var index = 0
        var known: OptionTable?
        while index < arguments.count, arguments[index] != "--" {
            let argument = arguments[index]
            guard !isOption(argument) else {
                let table = known ?? table()
                known = table
                index += takesNext(argument, table) ? 2 : 1
                continue
            }
            guard verbs(path).contains(argument) else { break }
            path.append(argument)
            index += 1
            end = index
        }
        return (path, end)
    }

    /// The options that are given before `--`, in their order, and the other words. Options that the table does not have are among
    /// the words.
    package static func options(in arguments: [String], _ table: OptionTable) -> (options: [Option], words: [String]) {
        var options: [Option] = []
        var words: [String] = []
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            if argument == "--" {
                words += arguments[index...]
                break
            }
            let (name, value) = split(argument)
            guard isOption(argument) else {
                words.append(argument)
                continue
            }
            if let info = table.option(spelled: name) {
                guard info.takesValue, value == nil else {
                    options.append(Option(info: info, value: info.takesValue ? value : nil))
                    continue
                }
                options.append(Option(info: info, value: index < arguments.count ? arguments[index] : nil))
                index += 1
                continue
            }
            // Several short ones in one word, of which the last may take the next word.
            let cluster = letters(of: argument).map { table.option(spelled: "-\($0)") }
            guard !cluster.isEmpty, !cluster.contains(where: { $0 == nil }) else {
                words.append(argument)
                continue
            }
            for info in cluster.compactMap({ $0 }) {
                if info.takesValue {
                    options.append(Option(info: info, value: index < arguments.count ? arguments[index] : nil))
                    index += 1
                } else {
                    options.append(Option(info: info, value: nil))
                }
            }
        }
        return (options, words)
    }

    private static func isOption(_ argument: String) -> Bool { argument.hasPrefix("-") && argument.utf8.count > 1 }

    /// Whether the word behind an option belongs to it.
    private static func takesNext(_ argument: String, _ table: OptionTable) -> Bool {
        let (name, value) = split(argument)
        if let info = table.option(spelled: name) { return info.takesValue && value == nil }
        return letters(of: argument).last.flatMap { table.option(spelled: "-\($0)") }?.takesValue ?? false
    }

    /// The name and, behind a `=`, the value.
    private static func split(_ argument: String) -> (name: String, value: String?) {
        guard let equals = argument.firstIndex(of: "=") else { return (argument, nil) }
        return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
    }

    private static func letters(of argument: String) -> [Character] {
        argument.hasPrefix("--") ? [] : Array(argument.dropFirst())
    }
}

import ArgumentParser

/// The verbs and options of a command, as its parser describes them.
struct CommandTree {
    /// The command at the top.
    let root: any ParsableCommand.Type
    /// The options that every command takes: what the parser says of a whole tree takes longer than a key press may.
    let common: (any ParsableArguments.Type)?

    /// The command at a path such as `["room", "offer"]`.
    func command(at path: [String]) -> (any ParsableCommand.Type)? {
        var command: any ParsableCommand.Type = root
        for word in path {
            guard let next = Self.subcommands(of: command).first(where: { $0._commandName == word }) else { return nil }
            command = next
        }
        return command
    }

    /// The names of the verbs below a command, each with what it does.
    ///
    /// Where the command at the top has no verb `help` of its own, the parser adds one, which takes the names of verbs.
    func verbs(at path: [String]) -> [(name: String, abstract: String)] {
        let isHelp = path.first == Self.help.name && hasParsersHelp
        guard let command = command(at: isHelp ? Array(path.dropFirst()) : path) else { return [] }
        let verbs = Self.subcommands(of: command).map { ($0._commandName, $0.configuration.abstract) }
        return verbs + (path.isEmpty && hasParsersHelp ? [Self.help] : [])
    }

    private static let help = (name: "help", abstract: "Show help information.")

    private var hasParsersHelp: Bool {
        let verbs = Self.subcommands(of: root)
        return !verbs.isEmpty && !verbs.contains { $0._commandName == Self.help.name }
    }

    /// What a command takes itself, its own before what all take.
    func arguments(at path: [String]) -> [ArgumentDescription] {
        guard let command = command(at: path) else { return [] }
        // The parser describes a command with all of its verbs, which are hundreds of thousands of bytes for the one at the top.
        if path.isEmpty, let common { return ArgumentDescription.all(in: common._dumpHelp()) }
        return ArgumentDescription.all(in: command._dumpHelp())
    }

    private static func subcommands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    }
}

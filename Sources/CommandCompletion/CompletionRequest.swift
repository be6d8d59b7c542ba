public import ArgumentParser

/// The two requests of completion that a command answers before it parses its command line.
public enum CompletionRequest {
    /// The lines that answer a command line, or nil if it is none of these: `---complete WORD…`, which completion scripts ask at each press
    /// of the key, and `--generate-completion-script SHELL`.
    ///
    /// - Parameters:
    ///   - arguments: those of the process, without its name.
    ///   - root: the command.
    ///   - common: the options that all of its verbs take.
    public static func answer(
        _ arguments: [String],
        root: any ParsableCommand.Type,
        common: (any ParsableArguments.Type)? = nil
    ) -> String? {
        switch arguments.first {
        case "---complete":
            let offers = Completer(root, common: common).offers(for: Array(arguments.dropFirst()))
            return offers.map(\.line).joined(separator: "\n")
        case "--generate-completion-script" where arguments.count == 2:
            return CompletionScript(rawValue: arguments[1])?.text(for: root._commandName)
        default:
            return nil
        }
    }
}

import ArgumentParser
import SigOptions
import SigProtocol

/// The options of the verbs, as the parser itself tells them.
enum Verbs {
    /// The options of one verb.
    static func table(of path: [String]) -> OptionTable {
        guard let command = CommandLineCheck.command(at: path) else { return OptionTable([]) }
        return OptionTable(toolInfo: command._dumpHelp()) ?? OptionTable([])
    }

    /// The options of every verb. The parser takes long to tell them: for the verbs that are about options.
    private static let all = OptionTable.all(in: Sigctl._dumpHelp())

    /// The options of all verbs, each once; of one that several have, that of the first.
    static var allOptions: OptionTable {
        var names: Set<String> = []
        let options = all.sorted { $0.path.count < $1.path.count }
            .flatMap(\.table.options).filter { names.insert($0.name).inserted }
        return OptionTable(options)
    }

    /// What a parser says about an option by itself; nil if it takes it.
    static func problem(with given: Given) -> String? {
        for argument in given.arguments {
            if given.info.section == Beforehand.commonSection {
                do { _ = try CommonOptions.parse([argument]) } catch { return CommonOptions.message(for: error) }
            } else if let problem = firstVerb(with: given.name).flatMap({ problem(with: argument, of: $0) }) {
                return problem
            }
        }
        return nil
    }

    /// What a verb says about an option, and does not say without it as well, since it lacks others.
    static func problem(with argument: String, of command: any ParsableCommand.Type) -> String? {
        let message = complaint(command, [argument])
        return message == complaint(command, []) ? nil : message
    }

    private static func complaint(_ command: any ParsableCommand.Type, _ arguments: [String]) -> String? {
        do { _ = try command.parse(arguments) } catch { return command.message(for: error) }
        return nil
    }

    private static func firstVerb(with option: String) -> (any ParsableCommand.Type)? {
        all.first { $0.table[option] != nil }.flatMap {
            CommandLineCheck.command(at: $0.path)
        }
    }
}

internal import NIOCore
internal import SigProtocol

/// What the parser of a command knows of one of its options.
package struct OptionInfo: Sendable, Equatable {
    /// What of a value names a file, so that it can be relative to the folder of a configuration file.
    package enum PathForm: Sendable, Equatable {
        case none
        /// All of it.
        case whole
        /// What stands behind an `@`; other values are no names of files.
        case behindAt
    }

    /// The long name, without its dashes.
    package var name: String
    /// Every name as it is written: `--timeout`, `-m`.
    package var spellings: [String]
    package var takesValue: Bool
    /// Whether what is given several times adds up.
    package var repeats: Bool
    package var path: PathForm
    /// The title of the section of the help that it stands in.
    package var section: String?
    /// What holds when it is not given, as the help has it.
    package var defaultValue: String?

    package init(
        name: String,
        spellings: [String]? = nil,
        takesValue: Bool = true,
        repeats: Bool = false,
        path: PathForm = .none,
        section: String? = nil,
        defaultValue: String? = nil
    ) {
        self.name = name
        self.spellings = spellings ?? ["--\(name)"]
        self.takesValue = takesValue
        self.repeats = repeats
        self.path = path
        self.section = section
        self.defaultValue = defaultValue
    }
}

/// The options of a command, as its parser has them: read from the parser's own account of the command (`_dumpHelp`), so that no list
/// of them has to be kept.
package struct OptionTable: Sendable, Equatable {
    /// Those that have a long name, in the order of the help.
    package private(set) var options: [OptionInfo]
    private let byName: [String: Int]
    private let bySpelling: [String: Int]

    package init(_ options: [OptionInfo]) {
        self.options = options
        byName = Dictionary(options.indices.map { (options[$0].name, $0) }) { first, _ in first }
        bySpelling = Dictionary(options.indices.flatMap { i in options[i].spellings.map { ($0, i) } }) { first, _ in
            first
        }
    }

    /// Reads the account of a command. Nil if it is not of the form that is known.
    package init?(toolInfo: String) {
        guard let command = Self.root(toolInfo), let options = Self.options(of: command) else { return nil }
        self.init(options)
    }

    package subscript(name: String) -> OptionInfo? { byName[name].map { options[$0] } }

    /// The option that is written like this: `--timeout`, `-m`.
    package func option(spelled spelling: String) -> OptionInfo? { bySpelling[spelling].map { options[$0] } }

    /// The tables of a command and of all the commands below it, each with the words that lead to it.
    package static func all(in toolInfo: String) -> [(path: [String], table: OptionTable)] {
        var found: [(path: [String], table: OptionTable)] = []
        var waiting: [(path: [String], command: JSONObject)] = root(toolInfo).map { [([], $0)] } ?? []
        while let (path, command) = waiting.popLast() {
            if let options = options(of: command) { found.append((path, OptionTable(options))) }
            for value in command["subcommands"]?.elements ?? [] {
                guard let next = value.object, let name = next["commandName"]?.string else { continue }
                waiting.append((path + [name], next))
            }
        }
        return found
    }

    private static func root(_ toolInfo: String) -> JSONObject? {
        (try? JSONObject(parsing: ByteBuffer(string: toolInfo)))?["command"]?.object
    }

    private static func options(of command: JSONObject) -> [OptionInfo]? {
        (command["arguments"]?.elements ?? []).compactMap { value in value.object.flatMap { option($0) } }
    }

    private static func option(_ argument: JSONObject) -> OptionInfo? {
        let kind = argument["kind"]?.string
        guard kind == "option" || kind == "flag" else { return nil }
        var spellings: [String] = []
        var long: String?
        for value in argument["names"]?.elements ?? [] {
            guard let name = value.object?["name"]?.string else { continue }
            let isLong = value.object?["kind"]?.string == "long"
            spellings.append(isLong ? "--\(name)" : "-\(name)")
            if isLong, long == nil { long = name }
        }
        guard let long else { return nil }
        let completion = argument["completionKind"]?.object
        let isPath = completion?["file"] != nil || completion?["directory"] != nil
        let isBehindAt = argument["valueName"]?.string?.contains("@") ?? false
        return OptionInfo(
            name: long,
            spellings: spellings,
            takesValue: kind == "option",
            repeats: argument["isRepeating"]?.bool ?? false,
            path: isPath ? (isBehindAt ? .behindAt : .whole) : .none,
            section: argument["sectionTitle"]?.string,
            defaultValue: argument["defaultValue"]?.string
        )
    }
}

import ArgumentParser
import SigOptions
import SigProtocol
import SigScript
import SigSystem
import Synchronization

/// What a profile and the environment say before the command line does: options that are put in front of those that were typed, so that
/// one parser reads all of them.
struct Beforehand: Sendable {
    /// The configuration file, where there is one.
    var file: ProfileFile?
    /// The profile that is used, and who said so.
    var profile: (name: String, origin: Origin)?
    /// The servers that the profile names, by `url` and `room-url`.
    var urls: [String: String] = [:]
    /// What counts of the options that were given beforehand.
    var given: [Given] = []
    /// The words that lead to the verb.
    var path: [String] = []
    /// What was typed.
    var typed: [CommandLineScan.Option] = []

    private static let state = Mutex(Beforehand())

    /// That of this process. Empty until ``apply(to:)`` has been called.
    static var current: Beforehand { state.withLock { $0 } }

    /// The section of the help, by which the options are known that stand before a verb.
    static let commonSection = "Options of every command"

    /// Variables that are no options, or are looked at where they are needed. A test's server sets the first three.
    private static let otherVariables: Set<String> = Set(
        ["SIGCTL_URL", "SIGCTL_CACERT", "SIGCTL_HISTFILE", "SIGCTL_CODE", "SIGCTL_CONFIG"]
            + ProtocolName.allCases.map(\.urlVariable)
    )

    /// The command line with what was given beforehand in its place.
    ///
    /// Where nothing was, which is nearly always, it costs a look for the file.
    static func apply(to typed: [String]) throws -> [String] {
        let options = typed.prefix { $0 != "--" }
        guard typed.first != "---completion", !options.contains(where: isQuestion) else { return typed }
        let (path, end) = CommandLineScan.path(in: typed, table: { commonTable }, verbs: verbs)
        guard let noun = path.first, !ProfileOptionNames.verbsWithoutAny.contains(noun) else { return typed }
        let environment = ChildProcess.environment
        let place = ConfigurationPath(environment)
        // What changes the file does not obey it.
        let usesFile = noun != "profile"
        let file = usesFile ? try file(at: place) : nil
        let hasVariables = environment.contains { name, value in
            name.hasPrefix("SIGCTL_") && !otherVariables.contains(name) && !value.isEmpty
        }
        guard file != nil || hasVariables || noun == "config" || options.contains(where: { $0.hasPrefix("--profile") })
        else { return typed }
        let table = noun == "config" ? Verbs.allOptions : Verbs.table(of: path)
        var found = Beforehand()
        found.path = path
        found.typed = CommandLineScan.options(in: typed, table).options
        if usesFile {
            let file = file ?? ProfileFile(absentAt: place.path ?? "")
            found.file = file
            found.profile = try chosenProfile(file, place, found.typed, environment)
        }
        try found.gather(table, place, environment)
        let result = found
        state.withLock { $0 = result }
        return found.line(typed, end: end, table: noun == "config" ? Verbs.table(of: path) : table)
    }

    /// Whether an argument asks for help, the version or something that is generated.
    private static func isQuestion(_ argument: String) -> Bool {
        argument != "help" && CommandLineCheck.asksForInformation(argument)
    }

    private static func verbs(below path: [String]) -> [String] {
        CommandLineCheck.command(at: path).map(CommandLineCheck.verbs(of:)) ?? []
    }

    /// The options that may stand before a verb.
    static let commonTable = OptionTable(toolInfo: CommonOptions._dumpHelp()) ?? OptionTable([])

    private static func file(at place: ConfigurationPath) throws -> ProfileFile? {
        guard let path = place.path else { return nil }
        guard AtomicFile.exists(path) else {
            guard place.isNamed else { return nil }
            throw Failure(
                .configuration,
                "$SIGCTL_CONFIG: there is no file \(Inert.text(path)); make it with 'sigctl profile add NAME --url TARGET', or unset the variable"
            )
        }
        return try place.profiles()
    }

    private static func chosenProfile(
        _ file: ProfileFile,
        _ place: ConfigurationPath,
        _ typed: [CommandLineScan.Option],
        _ environment: [String: String]
    ) throws -> (name: String, origin: Origin)? {
        let chosen: (name: String, origin: Origin)?
        if let option = typed.last(where: { $0.name == "profile" }) {
            chosen = (option.value ?? "", .commandLine)
        } else if let name = environment["SIGCTL_PROFILE"], !name.isEmpty {
            chosen = (name, .variable("SIGCTL_PROFILE"))
        } else {
            chosen = file.defaultProfile.map { ($0, .file(file.path)) }
        }
        guard let chosen, !chosen.name.isEmpty else { return nil }
        guard file[chosen.name] != nil else {
            let who = chosen.origin == .commandLine ? "--profile" : chosen.origin.description
            guard place.path != nil else {
                let name = Inert.text(chosen.name, maxLength: 64)
                throw Failure(
                    .configuration,
                    "\(who): there is no profile '\(name)': there is no configuration file; name one with $SIGCTL_CONFIG"
                )
            }
            throw Failure(.configuration, "\(who): \(file.absence(of: chosen.name))")
        }
        return chosen
    }

    // MARK: Layers

    private mutating func gather(
        _ table: OptionTable,
        _ place: ConfigurationPath,
        _ environment: [String: String]
    ) throws {
        let excluded = Self.excluded(for: path)
        var layers = Layers(repeating: .addsUp, alternatives: ProfileOptionNames.alternatives)
        do throws(ConfigurationProblem) {
            if let file, let profile, let chosen = file[profile.name] {
                let places = ConfigurationEntry.Places(besides: file.path, home: place.home)
                let origin = Origin.profile(chosen.name, path: file.path)
                var layer: [Given] = []
                for entry in chosen.entries {
                    let isURL = ProfileOptionNames.urls.contains(entry.name)
                    guard let info = isURL ? OptionInfo(name: entry.name) : table[entry.name] else { continue }
                    let value = try entry.value(for: info, in: file.path, places)
                    if isURL, case .texts(let texts) = value {
                        urls[entry.name] = texts.first
                    } else if !excluded.contains(entry.name) {
                        layer.append(Given(info: info, value: value, origin: origin))
                    }
                }
                layers.add(layer)
            }
            layers.add(try VariableLayer.given(environment, table, excluding: excluded))
        } catch {
            throw Failure(.configuration, error.description)
        }
        layers.hide(typed.map(\.info))
        given = layers.given
        let serves =
            typed.contains { $0.name == "serve" } || given.contains { $0.name == "serve" && $0.value == .flag(true) }
        // A server of the script's own is reached as it is.
        if path == ["run"], serves { given.removeAll { ProfileOptionNames.connection.contains($0.name) } }
    }

    /// The options that are not given beforehand to a verb.
    private static func excluded(for path: [String]) -> Set<String> {
        var excluded = ProfileOptionNames.onceOnly.union(ProfileOptionNames.urls)
        switch path {
        case ["repl"]: excluded.insert("json")
        case let path where path.first == "profile":
            excluded.formUnion(ProfileOptionNames.all.subtracting(["json", "quiet"]))
            if path.last == "add" { excluded.formUnion(["json", "quiet"]) }
        default: break
        }
        return excluded
    }

    /// The typed line with what was given beforehand: what every command has at its front, the rest behind the verb.
    private func line(_ typed: [String], end: Int, table: OptionTable) -> [String] {
        let own = given.filter { table[$0.name] != nil }
        let common = own.filter { table[$0.name]?.section == Self.commonSection }.flatMap(\.arguments)
        let others = own.filter { table[$0.name]?.section != Self.commonSection }.flatMap(\.arguments)
        return common + typed[..<end] + others + typed[end...]
    }

    // MARK: Servers

    /// The servers of the profile as the variables that would name them, for those that are not set.
    var urlVariables: [String: String] {
        // A variable for all protocols goes before what the profile says about one.
        guard !urls.isEmpty, ChildProcess.environment["SIGCTL_URL"]?.isEmpty ?? true else { return [:] }
        return Dictionary(urls.map { (VariableLayer.name(of: $0.key), $0.value) }) { first, _ in first }
    }

    /// Where the value of such a variable is from, if it is from the profile.
    func urlOrigin(_ variable: String) -> String? {
        guard urlVariables[variable] != nil, ChildProcess.environment[variable]?.isEmpty ?? true,
            let profile, let file, let name = urls.keys.first(where: { VariableLayer.name(of: $0) == variable })
        else { return nil }
        return "\(Origin.profile(profile.name, path: file.path)): \(name)"
    }
}

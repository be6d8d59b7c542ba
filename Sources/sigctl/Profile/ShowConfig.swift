import ArgumentParser
import SigClient
import SigOptions
import SigProtocol
import SigScript
import SigSystem

/// `sigctl config`: the options that count, and where each is from.
struct ShowConfig: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the options that count, and where each is from.",
        discussion: """
            sigctl config
            sigctl config --origin  # with the place that each is from
            sigctl config --origin --profile staging
            sigctl config --json

            Higher counts: the command line, then variables such as $SIGCTL_CONNECT_TIMEOUT, then the profile, then what is built \
            in. Headers and the like add up. Secrets are not shown. 'sigctl help configuration' says more.
            """
    )

    @Flag(name: .long, help: "Print where each value is from, behind it; --origin alone is short for it.")
    var showOrigin = false

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    /// A line of the answer.
    private struct Row {
        var name: String
        var value: String
        var origin: Origin
    }

    func run() throws {
        let rows = Self.rows(Beforehand.current)
        guard !common.json else { return showJSON(rows) }
        let nameWidth = rows.map(\.name.count).max() ?? 0
        let valueWidth = rows.map(\.value.count).max() ?? 0
        for row in rows {
            var line = row.name + String(repeating: " ", count: nameWidth - row.name.count + 2) + row.value
            if showOrigin {
                line += String(repeating: " ", count: valueWidth - row.value.count + 2) + row.origin.description
            }
            Output.line(Inert.text(line))
        }
        Self.warnOfVariables()
    }

    private func showJSON(_ rows: [Row]) {
        let beforehand = Beforehand.current
        var writer = JSONWriter(escaping: .terminal)
        writer.beginObject()
        writer.name("file")
        if let path = ConfigurationPath(ChildProcess.environment).path { writer.string(path) } else { writer.null() }
        writer.name("profile")
        if let profile = beforehand.profile { writer.string(profile.name) } else { writer.null() }
        writer.name("values")
        writer.beginArray()
        for row in rows {
            writer.beginObject()
            writer.name("name")
            writer.string(row.name)
            writer.name("value")
            writer.string(row.value)
            writer.name("origin")
            writer.string(row.origin.description)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        Output.line(writer.buffer)
    }

    /// The options by their names: those that are given, and those that have a value of their own.
    private static func rows(_ beforehand: Beforehand) -> [Row] {
        var rows = ProtocolName.allCases.sorted { $0.rawValue < $1.rawValue }.map { server(of: $0, beforehand) }
        if let profile = beforehand.profile {
            rows.insert(Row(name: "profile", value: profile.name, origin: profile.origin), at: 0)
        }
        var options: [Row] = []
        for given in beforehand.given {
            options += rowsOf(given.name, given.value, given.origin)
        }
        for option in beforehand.typed where !["url", "profile", "show-origin", "json"].contains(option.name) {
            let value = option.info.takesValue ? OptionValue.texts(option.value.map { [$0] } ?? []) : .flag(true)
            options += rowsOf(option.name, value, .commandLine)
        }
        if !options.contains(where: { $0.name == "connect-timeout" }) {
            let standard = TimeSpan(ConnectorConfiguration().connectTimeout)
            options.append(Row(name: "connect-timeout", value: "\(standard)", origin: .standard))
        }
        // The order within a name is the order in which they are sent.
        let names = Set(options.map(\.name)).sorted()
        return rows + names.flatMap { name in options.filter { $0.name == name } }
    }

    private static func rowsOf(_ name: String, _ value: OptionValue, _ origin: Origin) -> [Row] {
        switch value {
        case .flag(let isOn): [Row(name: name, value: isOn ? "true" : "false", origin: origin)]
        case .texts(let texts): texts.map { Row(name: name, value: SecretRules.shown($0, of: name), origin: origin) }
        }
    }

    /// The server of a protocol.
    private static func server(of name: ProtocolName, _ beforehand: Beforehand) -> Row {
        let row = { (value: String, origin: Origin) in
            Row(name: "\(name)-url", value: SecretRules.shown(value, of: "url"), origin: origin)
        }
        if let url = beforehand.typed.last(where: { $0.name == "url" })?.value { return row(url, .commandLine) }
        let environment = ChildProcess.environment
        for variable in [name.urlVariable, "SIGCTL_URL"] {
            if let url = environment[variable], !url.isEmpty { return row(url, .variable(variable)) }
        }
        for key in ["\(name)-url", "url"] {
            guard let url = beforehand.urls[key], let profile = beforehand.profile, let file = beforehand.file else {
                continue
            }
            return row(url, .profile(profile.name, path: file.path))
        }
        return row(Target.standard, .standard)
    }

    /// A variable that is misspelt would go unnoticed.
    private static func warnOfVariables() {
        let known = ProfileOptionNames.all.union(["profile", "config", "histfile", "code"])
        for variable in ChildProcess.environment.keys.sorted() where variable.hasPrefix("SIGCTL_") {
            let name = variable.dropFirst("SIGCTL_".count).lowercased().replacing("_", with: "-")
            guard !known.contains(name) else { continue }
            guard !ProfileOptionNames.onceOnly.contains(name) else {
                Output.note(
                    "sigctl: $\(Inert.text(variable)) is no variable of sigctl; --\(name) is said to one command"
                )
                continue
            }
            let nearest = Suggestion.nearest(to: name, among: known.sorted()).map {
                "; did you mean $\(VariableLayer.name(of: $0))?"
            }
            Output.note("sigctl: $\(Inert.text(variable)) is no variable of sigctl\(nearest ?? "")")
        }
    }
}

internal import SigProtocol

/// Options that variables of the environment give: `SIGCTL_CONNECT_TIMEOUT` is `--connect-timeout`.
package enum VariableLayer {
    /// The variable of an option.
    package static func name(of option: String, prefix: String = "SIGCTL_") -> String {
        prefix + option.uppercased().replacing("-", with: "_")
    }

    /// What the environment says about the options of a command. An empty variable says nothing.
    ///
    /// - Parameter excluded: options that have no variable.
    package static func given(
        _ environment: [String: String],
        _ table: OptionTable,
        excluding excluded: Set<String>,
        prefix: String = "SIGCTL_"
    ) throws(ConfigurationProblem) -> [Given] {
        var given: [Given] = []
        for info in table.options where !excluded.contains(info.name) {
            let variable = name(of: info.name, prefix: prefix)
            guard let text = environment[variable], !text.isEmpty else { continue }
            given.append(
                Given(info: info, value: try value(text, for: info, variable), origin: .variable(variable))
            )
        }
        return given
    }

    private static func value(_ text: String, for info: OptionInfo, _ variable: String) throws(ConfigurationProblem)
        -> OptionValue
    {
        if info.takesValue {
            // Each line of one that adds up is a value.
            let lines = info.repeats ? text.split(separator: "\n").map(String.init) : [text]
            return .texts(lines)
        }
        switch text.lowercased() {
        case "1", "true", "yes", "on": return .flag(true)
        case "0", "false", "no", "off": return .flag(false)
        default:
            throw ConfigurationProblem(
                "$\(variable): '\(Inert.text(text, maxLength: 40))' is neither yes nor no; write 1 or 0"
            )
        }
    }
}

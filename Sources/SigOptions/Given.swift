/// Where the value of an option is from, as errors and `sigctl config` name it.
package enum Origin: Sendable, Equatable, CustomStringConvertible {
    /// Nobody said anything.
    case standard
    /// A profile in a file.
    case profile(String, path: String)
    /// A file without profiles.
    case file(String)
    /// A variable of the environment, without its `$`.
    case variable(String)
    case commandLine

    package var description: String {
        switch self {
        case .standard: "default"
        case .profile(let name, let path): "profile \(name) in \(path)"
        case .file(let path): path
        case .variable(let name): "$\(name)"
        case .commandLine: "command line"
        }
    }

    /// Whether its values may only be found wanting as a configuration, and not as a command line.
    package var isBeforehand: Bool { self != .standard && self != .commandLine }
}

/// The value of an option.
package enum OptionValue: Sendable, Equatable {
    case flag(Bool)
    case texts([String])
}

/// An option with its value, given at one place.
package struct Given: Sendable, Equatable {
    package var info: OptionInfo
    package var value: OptionValue
    package var origin: Origin

    package init(info: OptionInfo, value: OptionValue, origin: Origin) {
        self.info = info
        self.value = value
        self.origin = origin
    }

    package var name: String { info.name }

    /// What it is on a command line. A value can't be taken for an option, whatever it begins with.
    package var arguments: [String] {
        switch value {
        case .flag(let isOn): isOn ? ["--\(name)"] : []
        case .texts(let texts): texts.map { "--\(name)=\($0)" }
        }
    }
}

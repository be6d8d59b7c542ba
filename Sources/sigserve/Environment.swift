import SigSystem

/// The environment of the process.
enum Environment {
    /// A variable's value; nil if it is absent or empty.
    static func value(of name: String) -> String? {
        guard let value = ChildProcess.environment[name], !value.isEmpty else { return nil }
        return value
    }
}

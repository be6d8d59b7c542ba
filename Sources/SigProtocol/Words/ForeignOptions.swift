/// Options that a command does not have, and that people bring from other tools: what to write instead.
package struct ForeignOptions: Sendable {
    /// One thing that options of other tools say.
    package struct Entry: Sendable {
        /// Their names without dashes, in small letters and with `-` for `_`.
        let names: [String]
        /// Our option for it.
        let option: String
        /// How to write it, as the clause of a sentence.
        let clause: String

        package init(_ names: [String], _ option: String, _ clause: String) {
            self.names = names
            self.option = option
            self.clause = clause
        }
    }

    private let entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    /// What to write instead of an option, as the clause of a sentence; nil if nothing is known of it.
    /// - Parameter options: what the command has: nothing else is advised.
    package func clause(insteadOf option: String, having options: [String]) -> String? {
        let name = option.drop { $0 == "-" }.prefix { $0 != "=" }.lowercased().replacing("_", with: "-")
        return entries.first { $0.names.contains(name) && options.contains($0.option) }?.clause
    }
}

package import NIOCore
internal import SigProtocol

/// The configuration file of sigserve: one object of options by their long names.
package enum ServerFile {
    /// Reads a file.
    /// - Parameter table: the options of the server.
    package static func entries(
        parsing text: ByteBuffer,
        path: String,
        table: OptionTable,
        refused: Set<String>
    ) throws(ConfigurationProblem) -> [ConfigurationEntry] {
        let reader = try ConfigurationReader(text, path: path)
        let known = Set(table.options.map(\.name)).subtracting(refused)
        var entries: [ConfigurationEntry] = []
        for member in try reader.root() {
            guard known.contains(member.name) else {
                throw reader.problem(at: member.place, unknown(member.name, known))
            }
            entries.append(reader.entry(member))
        }
        return entries
    }

    private static func unknown(_ name: String, _ known: Set<String>) -> String {
        if name == "hub-secret" {
            return "secrets are not kept here; write hub-secret-file, the name of a file of mode 600"
        }
        let nearest = Suggestion.nearest(to: name, among: known.sorted())
        return "there is no option '\(Inert.text(name, maxLength: 64))'"
            + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'sigserve --help' lists them, here without their dashes")
    }
}

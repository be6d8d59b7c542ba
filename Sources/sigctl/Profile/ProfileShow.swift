import ArgumentParser
import SigOptions
import SigProtocol
import SigScript

extension Profile {
    /// `sigctl profile show [NAME]`: the options of a profile.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Print the options of a profile.",
            discussion: """
                sigctl profile show staging
                sigctl profile show  # of the one that is used
                sigctl profile show --json staging

                Each line has an option and its value, as the file has them. 'sigctl config' shows what counts in the end.
                """
        )

        @Argument(
            help: ArgumentHelp("The profile (default: the one that 'sigctl profile use' chose).", valueName: "name"),
            completion: .custom(ProfileNames.complete)
        )
        var name: String?

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() throws {
            let store = try ProfileStore()
            let file = try store.read()
            guard let name = name ?? file.defaultProfile else {
                throw Failure(.usage, "which profile? None is used without being named; \(file.listed)")
            }
            let profile = try store.profile(name, in: file)
            if common.json { return showJSON(profile) }
            let width = profile.entries.map(\.name.count).max() ?? 0
            for entry in profile.entries {
                for text in Self.texts(entry) {
                    let padding = String(repeating: " ", count: width - entry.name.count + 2)
                    Output.line(Inert.text(entry.name + padding + SecretRules.shown(text, of: entry.name)))
                }
            }
        }

        private func showJSON(_ profile: ProfileFile.Profile) {
            var writer = JSONWriter(escaping: .terminal)
            writer.beginObject()
            writer.name("profile")
            writer.string(profile.name)
            writer.name("options")
            writer.beginObject()
            for entry in profile.entries {
                writer.name(entry.name)
                if let value = try? JSONValue(parsing: entry.json) { writer.raw(value) } else { writer.null() }
            }
            writer.endObject()
            writer.endObject()
            Output.line(writer.buffer)
        }

        /// The values as people read them; a command is one line.
        private static func texts(_ entry: ConfigurationEntry) -> [String] {
            guard let value = try? JSONValue(parsing: entry.json) else { return [] }
            guard let elements = value.elements else { return [value.string ?? value.description] }
            let texts = elements.map { $0.string ?? $0.description }
            return entry.name.hasSuffix("-command") ? [texts.joined(separator: " ")] : texts
        }
    }
}

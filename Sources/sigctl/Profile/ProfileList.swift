import ArgumentParser
import SigOptions
import SigProtocol

extension Profile {
    /// `sigctl profile list`: the names of the profiles.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Print the names of the profiles.",
            discussion: """
                sigctl profile list
                sigctl profile list --json  # with the file, and the one that is used

                They are in the order of the file, a line each.
                """
        )

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() throws {
            let store = try ProfileStore()
            let file = try store.read()
            guard common.json else {
                for profile in file.profiles { Output.line(profile.name) }
                return
            }
            var writer = JSONWriter(escaping: .terminal)
            writer.beginObject()
            writer.name("file")
            writer.string(store.path)
            writer.name("default")
            if let name = file.defaultProfile { writer.string(name) } else { writer.null() }
            writer.name("profiles")
            writer.beginArray()
            for profile in file.profiles { writer.string(profile.name) }
            writer.endArray()
            writer.endObject()
            Output.line(writer.buffer)
        }
    }
}

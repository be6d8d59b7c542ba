import ArgumentParser
import SigOptions
import SigProtocol
import SigScript

extension Profile {
    /// `sigctl profile use [NAME]`: the profile that counts when nobody names one.
    struct Use: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "use",
            abstract: "Choose the profile that is used without being named.",
            discussion: """
                sigctl profile use staging
                sigctl profile use  # print which it is
                sigctl profile use --none  # none

                --profile NAME and $SIGCTL_PROFILE go before it.
                """
        )

        @Argument(
            help: ArgumentHelp("The profile.", valueName: "name"),
            completion: .custom(ProfileNames.complete)
        )
        var name: String?

        @Flag(name: .long, help: "Use none.")
        var none = false

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() throws {
            guard name == nil || !none else { throw Failure(.usage, "a name or --none; not both") }
            let store = try ProfileStore()
            if let name {
                return try store.change { file, edit in
                    _ = try store.profile(name, in: file)
                    edit.setDefault(name)
                }
            }
            let file = try store.read()
            if none {
                if file.defaultProfile != nil { try store.change { $1.setDefault(nil) } }
            } else if common.json {
                var writer = JSONWriter(escaping: .terminal)
                writer.beginObject()
                writer.name("default")
                if let name = file.defaultProfile { writer.string(name) } else { writer.null() }
                writer.endObject()
                Output.line(writer.buffer)
            } else if let name = file.defaultProfile {
                Output.line(name)
            } else {
                throw Failure(.notSo, "no profile is used without being named; \(file.listed)")
            }
        }
    }
}

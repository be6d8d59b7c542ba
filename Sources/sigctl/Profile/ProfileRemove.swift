import ArgumentParser
import SigOptions
import SigScript

extension Profile {
    /// `sigctl profile remove NAME`.
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Remove a profile.",
            discussion: """
                sigctl profile remove staging

                If it is the one that is used without being named, none is from then on.
                """
        )

        @Argument(
            help: ArgumentHelp("The profile.", valueName: "name"),
            completion: .custom(ProfileNames.complete)
        )
        var name: String

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() throws {
            let store = try ProfileStore()
            var wasUsed = false
            try store.change { file, edit in
                _ = try store.profile(name, in: file)
                wasUsed = file.defaultProfile == name
                if wasUsed { edit.setDefault(nil) }
                edit.remove(name)
            }
            if wasUsed, !common.quiet { Output.note("sigctl: no profile is used now without being named") }
        }
    }
}

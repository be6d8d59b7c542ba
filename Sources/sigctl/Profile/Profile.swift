import ArgumentParser

/// `sigctl profile`: the noun, nothing but the tree of its verbs.
struct Profile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Keep options under a name.",
        discussion: """
            sigctl profile add staging --url wss://signal.example --cacert staging.pem
            sigctl share --profile staging  # with these options
            sigctl profile use staging      # from now on without saying so
            sigctl profile list
            sigctl config --origin          # what counts, and where it is from

            They are kept in $SIGCTL_CONFIG, else in $XDG_CONFIG_HOME/sigctl/config.json, else in ~/.config/sigctl/config.json. \
            'sigctl help configuration' explains the file.
            """,
        subcommands: [List.self, Show.self, Add.self, Remove.self, Use.self]
    )

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws { throw CommandLineCheck.verbIsMissing(in: Self.self) }
}

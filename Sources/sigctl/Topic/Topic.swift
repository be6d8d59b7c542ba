import ArgumentParser

/// `sigctl topic`: the noun, nothing but the tree of its verbs.
struct Topic: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic",
        abstract: "Speak to a Rondevu topic server.",
        discussion: """
            CODE=$(sigctl topic offer chess --info alice --sdp fake)  # announce
            sigctl topic sessions chess --info bob                    # who is there
            sigctl topic answer "$CODE" --sdp fake                    # take a session up
            sigctl topic poll "$CODE" --side offerer                  # what was said
            sigctl topic offer chess --info alice --sdp fake --wait answer

            Servers keep the sessions of each Origin apart: --origin says which; without it there is one of its own.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Sessions:",
                subcommands: [Sessions.self, Offer.self, Answer.self, Candidate.self, Poll.self]
            ),
            CommandGroup(name: "The server:", subcommands: [List.self, Version.self, Health.self]),
        ]
    )

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws { throw CommandLineCheck.verbIsMissing(in: Self.self) }
}

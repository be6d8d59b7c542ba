import ArgumentParser

/// `sigctl room`: the noun, nothing but the tree of its verbs.
struct Room: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "room",
        abstract: "Speak to a room server.",
        discussion: """
            sigctl room join lobby --id alice                         # print what happens
            sigctl room offer alice --room lobby --id bob --sdp fake  # send an offer
            sigctl room members lobby                                 # who is there
            sigctl room health                                        # is the server up?

            Nothing waits for somebody who is not in the room; --when-there sends when the member has come.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Members:",
                subcommands: [Join.self, Offer.self, Answer.self, Candidate.self, Hangup.self]
            ),
            CommandGroup(name: "The server:", subcommands: [Members.self, Ping.self, Health.self]),
        ]
    )

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws { throw CommandLineCheck.verbIsMissing(in: Self.self) }
}

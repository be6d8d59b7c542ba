import ArgumentParser

/// `sigctl hub`: the noun, nothing but the tree of its verbs.
struct Hub: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hub",
        abstract: "Speak to a ZeroHub server.",
        discussion: """
            sigctl hub join-or-create lobby            # print what happens
            sigctl hub offer 1 --hub lobby --sdp fake  # offer to peer 1
            sigctl hub create --kind random            # a hub whose id the server makes
            sigctl hub get lobby                       # is there such a hub?

            A hub ends with its last peer, except permanent ones. Each command that joins is a peer of its own, with the next \
            number for its id.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Peers:",
                subcommands: [
                    Join.self, Create.self, JoinOrCreate.self, Offer.self, Answer.self, Candidate.self,
                ]
            ),
            CommandGroup(
                name: "The server:",
                subcommands: [Get.self, Status.self, Permanent.self, Migrate.self]
            ),
        ]
    )

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws { throw CommandLineCheck.verbIsMissing(in: Self.self) }
}

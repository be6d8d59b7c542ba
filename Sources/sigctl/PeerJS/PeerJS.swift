import ArgumentParser

/// `sigctl peerjs`: the noun, nothing but the tree of its verbs.
struct PeerJS: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peerjs",
        abstract: "Speak to a PeerJS server.",
        discussion: """
            sigctl peerjs connect alice                    # print what arrives
            sigctl peerjs offer alice --id bob --sdp fake  # send an offer to her
            sigctl peerjs id                               # a new id from the server
            sigctl peerjs peers                            # who is connected

            A message for a peer that is not there waits at the server for 5 seconds; then the sender gets 'expire'.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Peers:",
                subcommands: [Connect.self, Offer.self, Answer.self, Candidate.self, Leave.self]
            ),
            CommandGroup(name: "The server:", subcommands: [ID.self, Peers.self, Info.self]),
        ]
    )

    @OptionGroup(title: "Options of every command")
    var common: CommonOptions

    func run() throws { throw CommandLineCheck.verbIsMissing(in: Self.self) }
}

import ArgumentParser
import CommandCompletion
import SigProtocol
import SigScript

extension Hub {
    /// `sigctl hub create [HUB]`: make a hub, be its first peer, and print what happens.
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Make a hub and print who comes and goes and what others send.",
            discussion: """
                sigctl hub create lobby
                sigctl hub create --kind random  # the server makes the id
                sigctl hub create lobby --hub-metadata '{"topic":"chess"}'

                The hub's id stands alone on the first line; we are its peer 1. Exit code 1 says that there is one of that id. The hub \
                is there as long as it has a peer.
                """
        )

        @Argument(
            help: ArgumentHelp("The id of the hub (default: the target's; random hubs have none).", valueName: "hub")
        )
        var hub: String?

        @OptionGroup(title: "Hub")
        var kind: HubKindOption

        @Option(
            name: .long,
            help: ArgumentHelp("What is said of the hub: JSON, for browsers' clients; @FILE, -.", valueName: "value"),
            completion: .text()
        )
        var hubMetadata: String?

        @OptionGroup(title: "Hub")
        var stay: HubStayOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let membership = try HubMembership(.create, hub: hub, kind: kind.kind, common)
            try await stay.run(membership, headline: "hub", hubMetadata: hubMetadata, common)
        }
    }
}

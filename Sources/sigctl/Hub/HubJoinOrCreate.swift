import ArgumentParser
import CommandCompletion
import SigProtocol
import SigScript

extension Hub {
    /// `sigctl hub join-or-create [HUB]`: be a peer of a hub, which is made if need be, and print what happens.
    struct JoinOrCreate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "join-or-create",
            abstract: "Join a hub, made if need be, and print what happens.",
            discussion: """
                sigctl hub join-or-create lobby
                sigctl hub join-or-create --kind ip  # the hub of all who come from our address
                sigctl hub join-or-create lobby --wait peer-joined

                Our id stands alone on the first line. What --hub-metadata says counts only if the hub is made.
                """
        )

        @Argument(
            help: ArgumentHelp(
                "The id of the hub (default: the target's; that of an address has none).",
                valueName: "hub"
            )
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
            let membership = try HubMembership(.joinOrCreate, hub: hub, kind: kind.kind, common)
            try await stay.run(membership, headline: "id", hubMetadata: hubMetadata, common)
        }
    }
}

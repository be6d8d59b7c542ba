import ArgumentParser
import SigProtocol
import SigScript

extension Hub {
    /// `sigctl hub join HUB`: be a peer of a hub that is there, and print what happens.
    struct Join: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "join",
            abstract: "Join a hub and print who comes and goes and what others send.",
            discussion: """
                sigctl hub join lobby
                sigctl hub join lobby --metadata '{"name":"Bob"}'
                sigctl hub join lobby --wait offer --json  # until one comes
                sigctl hub join 7c9e6679-7425-40de-944b-e07fc1f90ae7 --kind random

                Our id stands alone on the first line. Exit code 1 says that there is no such hub of that kind; join-or-create makes \
                one.
                """
        )

        @Argument(help: ArgumentHelp("The id of the hub (default: the target's).", valueName: "hub"))
        var hub: String?

        @OptionGroup(title: "Hub")
        var kind: HubKindOption

        @OptionGroup(title: "Hub")
        var stay: HubStayOptions

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let membership = try HubMembership(.join, hub: hub, kind: kind.kind, common)
            try await stay.run(membership, headline: "id", common)
        }
    }
}

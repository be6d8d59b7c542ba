import ArgumentParser
import SigClient
import SigScript

extension Room {
    /// `sigctl room join ROOM --id ID`: be a member and print what happens.
    struct Join: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "join",
            abstract: "Join a room and print who comes and goes and what others send.",
            discussion: """
                sigctl room join lobby --id alice
                sigctl room join lobby --id alice --wait offer --json  # until one comes
                sigctl room join lobby --id alice --wait peer-joined,from=bob
                sigctl room join lobby --id alice --reconnect

                The id stands alone on the first line. Exit code 75 says that somebody in the room has it, or that the room is \
                full.
                """
        )

        @Argument(help: ArgumentHelp("The room (default: the target's).", valueName: "room"))
        var room: String?

        @Option(name: .long, help: ArgumentHelp("Our id in the room (default: the target's).", valueName: "id"))
        var id: String?

        @Flag(
            name: .long,
            help: "Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row."
        )
        var reconnect = false

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let session = RoomSession(
                session: Session(options: common, headline: (.identity, "id"), stays: true, retries: retry.isGiven),
                membership: try RoomMembership(room: room, id: id, verb: "join", common),
                reconnect: reconnect ? ReconnectPolicy() : nil
            )
            try await session.run { _ in }
        }
    }
}

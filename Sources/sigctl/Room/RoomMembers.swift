import ArgumentParser
import SigProtocol
import SigScript

extension Room {
    /// `sigctl room members ROOM`: who is there.
    struct Members: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "members",
            abstract: "Print the ids of a room's members, one a line.",
            discussion: """
                sigctl room members lobby
                sigctl room members lobby --json

                Servers tell their members only: it joins as sigctl-XXXX, prints the others, and leaves. They see that. Nobody there: \
                no line, exit code 0.
                """
        )

        @Argument(help: ArgumentHelp("The room (default: the target's).", valueName: "room"))
        var room: String?

        @OptionGroup
        var retry: RetryOption

        @OptionGroup(title: "Options of every command")
        var common: CommonOptions

        func run() async throws {
            let inquiry = Inquiry(options: common, protocolName: .room, verb: "members", retries: retry.isGiven)
            try inquiry.check()
            let id = "sigctl-" + String(UInt16.random(in: 0x1000...0xFFFF), radix: 16)
            let presence = Presence()
            let session = RoomSession(
                // What leads to the answer is not printed; errors end the command.
                session: Session(
                    options: common,
                    retries: retry.isGiven,
                    sink: { _ in },
                    observe: { presence.take($0) }
                ),
                membership: try RoomMembership(room: room, id: id, verb: "members", common)
            )
            try await session.run { _ in
                let others = try await presence.first { _ in true }.filter { $0 != id }
                let value = JSONValue.array(strings: others)
                inquiry.show(value, others)
            }
        }
    }
}

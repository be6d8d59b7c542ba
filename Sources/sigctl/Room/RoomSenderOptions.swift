import ArgumentParser
import SigClient
import SigProtocol
import SigScript

/// Who sends, and where: what the verbs that send to one member have in common.
struct RoomSenderOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The room (default: the target's).", valueName: "room"))
    var room: String?

    @Option(name: .long, help: ArgumentHelp("Our id in the room (default: the target's).", valueName: "id"))
    var id: String?

    @Flag(name: .long, help: "Send when the member is in the room; wait for it until --timeout.")
    var whenThere = false

    @OptionGroup
    var retry: RetryOption

    /// Joins, sends, and waits for what was asked for.
    func run(
        _ verb: String,
        to peer: String,
        _ common: CommonOptions,
        _ send: @escaping @Sendable (RoomSender) async throws -> Void
    ) async throws {
        let recipient = try RoomClient.id(peer)
        let presence = Presence()
        let session = RoomSession(
            session: Session(
                options: common,
                isFenced: true,
                retries: retry.isGiven,
                hidden: [.members, .peerJoined, .peerLeft, .pong],
                recipient: recipient.text,
                delay: whenThere ? "\(recipient) has not come into the room" : nil,
                observe: { presence.take($0) }
            ),
            membership: try RoomMembership(room: room, id: id, verb: "\(verb) \(peer)", common)
        )
        let whenThere = whenThere
        try await session.run { client in
            if whenThere { _ = try await presence.first { $0.contains(recipient.text) } }
            try await send(RoomSender(client: client, recipient: recipient))
        }
    }
}

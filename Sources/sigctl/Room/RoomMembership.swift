import SigClient
import SigProtocol
import SigScript

/// In which room we are who, checked before the network.
struct RoomMembership: Sendable {
    var target: Target
    var room: RoomName
    var id: RoomPeerID

    /// What is written behind the verbs that take the room as a word.
    private static let example = ["join": "lobby --id alice", "members": "lobby"]

    /// - Parameters:
    ///   - room: what the command names; else the target's.
    ///   - id: what the command names; else the target's.
    ///   - verb: the command, for what to write instead.
    init(room: String?, id: String?, verb: String, _ common: CommonOptions) throws {
        target = try Settings.target(of: .room, options: common)
        let verb = Inert.text(verb)
        guard let room = room ?? target.room else {
            throw Failure(
                .usage,
                "which room? Write it like: sigctl room \(verb) " + (Self.example[verb] ?? "--room lobby --id me")
            )
        }
        guard let id = id ?? target.id else {
            throw Failure(.usage, "who are we? Give --id with 1 to 64 letters, digits, - and _, as in: --id alice")
        }
        self.room = try RoomClient.room(room)
        self.id = try RoomClient.id(id)
    }
}

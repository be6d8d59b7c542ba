import SigClient
import SigProtocol
import SigScript

/// A room verb's session: in which room we are who, and how the server is reached.
struct RoomSession {
    var session: Session
    /// Nil joins no room.
    var membership: RoomMembership?
    var reconnect: ReconnectPolicy?

    /// Runs the verb; see ``Session``.
    func run(_ requests: @escaping @Sendable (RoomClient) async throws -> Void) async throws {
        let target = try membership?.target ?? Settings.target(of: .room, options: session.options)
        let configuration = RoomClientConfiguration(
            room: membership?.room.text,
            id: membership?.id.text,
            options: ClientOptions(reconnect: reconnect)
        )
        var session = session
        session.explain = { RoomHint.added(to: $0) }
        try await session.run(
            at: target.url,
            configuration,
            mapper: RoomEventMapper(peer: "me"),
            requests: requests
        )
    }
}

/// What one verb sends to one member.
struct RoomSender: Sendable {
    var client: RoomClient
    var recipient: RoomPeerID

    func send(_ signal: RoomSignal, _ payload: JSONValue?) async throws {
        try await Failure.sending { try await client.send(signal, to: recipient.text, payload: payload) }
    }
}

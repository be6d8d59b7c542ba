import SigClient
import SigProtocol
import SigScript

extension RoomClient: Conversation {
    var reports: ClientEvents<RoomEvent> { events }
    var reasonOfEnd: SignalingError? {
        get async { await failure }
    }
    /// The refusals themselves are among the reports.
    func settle() async throws { _ = try await fence() }
    func end() async { await close() }

    static func ending(in happened: RoomEvent) -> WebSocketEnd? {
        if case .closed(let end) = happened.kind { end } else { nil }
    }
}

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
            connector: try Settings.connector(for: target.url, options: session.options),
            room: membership?.room.text,
            id: membership?.id.text,
            reconnect: reconnect,
            recording: .everything
        )
        var session = session
        session.explain = { [retries = session.retries] in RoomHint.added(to: $0, retries: retries) }
        try await session.run(
            mapper: RoomEventMapper(peer: "me"),
            connect: { try await RoomClient.withConnection(to: target.url, configuration: configuration, $0) },
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

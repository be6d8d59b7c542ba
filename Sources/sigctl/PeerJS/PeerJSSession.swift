import SigClient
import SigProtocol
import SigScript

extension PeerJSClient: Conversation {
    var reports: ClientEvents<PeerJSEvent> { events }
    var reasonOfEnd: SignalingError? {
        get async { await failure }
    }
    func settle() async throws { try await ping() }
    func end() async { await close() }

    static func ending(in happened: PeerJSEvent) -> WebSocketEnd? {
        if case .closed(let end) = happened.kind { end } else { nil }
    }
}

/// A PeerJS verb's session: who we are, and how the server is reached.
struct PeerJSSession {
    var session: Session
    var server: PeerJSServer
    /// Our id; nil takes the target's, or else a new one.
    var id: String?
    var identity: PeerJSIdentityOptions
    var reconnect: ReconnectPolicy?

    /// Runs the verb; see ``Session``.
    func run(_ requests: @escaping @Sendable (PeerJSClient) async throws -> Void) async throws {
        let id = id ?? server.target.id
        if let id { try Self.check(id, "our id") }
        let configuration = PeerJSClientConfiguration(
            connector: try Settings.connector(for: server.url, options: session.options),
            key: server.key,
            id: id,
            token: try identity.token(server.target),
            reconnect: reconnect,
            recording: .everything
        )
        let url = server.url
        var session = session
        session.explain = { [retries = session.retries] in PeerJSHint.added(to: $0, retries: retries) }
        try await session.run(
            mapper: PeerJSEventMapper(peer: "me", showsHeartbeats: session.options.verbose),
            connect: { try await PeerJSClient.withConnection(to: url, configuration: configuration, $0) },
            requests: requests
        )
    }
}

extension PeerJSSession {
    /// Refuses what can't be an id; servers have no rule of their own.
    static func check(_ id: String, _ what: String) throws {
        if id.isEmpty { throw Failure(.usage, "\(what) is empty") }
        if id.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) {
            throw Failure(.usage, "\(what) may not have line breaks")
        }
    }
}

/// What one verb sends to one peer.
struct PeerJSSender: Sendable {
    var client: PeerJSClient
    var peer: String

    func send(_ type: PeerJSMessageType, _ payload: JSONValue?) async throws {
        let message = PeerJSMessage(type, dst: JSONValue(string: peer), payload: payload)
        try await Failure.sending { try await client.send(message) }
    }
}

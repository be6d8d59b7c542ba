import SigClient
import SigProtocol
import SigScript

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
            key: server.key,
            id: id,
            token: try identity.token(server.target),
            options: ClientOptions(reconnect: reconnect)
        )
        var session = session
        session.explain = { PeerJSHint.added(to: $0) }
        try await session.run(
            at: server.url,
            configuration,
            mapper: PeerJSEventMapper(peer: "me", showsHeartbeats: session.options.verbose),
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

import SigProtocol

/// A peer of a share-code server: it has a UUID, may have a share code, and exchanges texts with other peers.
///
/// A client is one connection (and, if asked for, those that follow when it is lost). It lives in the closure of
/// ``withConnection(to:configuration:isolation:_:)``; when the closure returns or throws, the close handshake is done and nothing is
/// left behind. All methods may be called from any task, many at once; answers are matched with their requests by `mid`.
///
/// The rules of the protocol are those of the document "Peer-to-peer connection bootstrapping over WebSocket"; names in
/// doc comments are its section headings.
public final class ShareClient: SignalingClient, SessionClient {
    public typealias Event = ShareEvent
    public typealias Configuration = ShareClientConfiguration

    let session: ClientSession<ShareClientMachine>

    /// Our UUID, as the server gave it: lower case. It stays the same when an identity reconnects.
    public var id: String {
        get async { await session.machine.id }
    }

    private init(url: SignalingURL, configuration: ShareClientConfiguration) {
        let machine = ShareClientMachine(url: url, token: configuration.token)
        session = ClientSession(machine, options: configuration.options)
    }

    /// Connects, waits for the identity, runs `body`, and closes.
    ///
    /// - Parameters:
    ///   - url: `ws://HOST/v1` or `wss://HOST/v1`.
    ///   - configuration: how to connect, the token of an identity, time-outs.
    ///   - isolation: where `body` runs: where the call stands.
    ///   - body: what to do while connected. When it returns or throws, messages that were handed over are flushed and the
    ///     close handshake is done with code 1000.
    /// - Throws: ``SignalingError``: `.invalidArgument` for the URL or an option; the connector's codes if there is no
    ///   connection; `.serverError` with the server's words for a token that it does not take ("Bad token.",
    ///   "Token already in use."); `.timedOut` if no identity comes; `.cancelled`. And what `body` throws.
    public static func withConnection<Result>(
        to url: SignalingURL,
        configuration: ShareClientConfiguration = ShareClientConfiguration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (ShareClient) async throws -> Result
    ) async throws -> Result {
        let client = ShareClient(url: url, configuration: configuration)
        return try await run(client, isolation: isolation, body)
    }
}

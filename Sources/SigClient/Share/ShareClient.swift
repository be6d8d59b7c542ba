public import SigProtocol

/// A peer of a share-code server: it has a UUID, may have a share code, and exchanges texts with other peers.
///
/// A client is one connection (and, if asked for, those that follow when it is lost). It lives in the closure of
/// ``withConnection(to:configuration:isolation:_:)``; when the closure returns or throws, the close handshake is done and nothing is
/// left behind. All methods may be called from any task, many at once; answers are matched with their requests by `mid`.
///
/// The rules of the protocol are those of the document "Peer-to-peer connection bootstrapping over WebSocket"; names in
/// doc comments are its section headings.
public final class ShareClient: Sendable {
    let session: ClientSession<ShareClientMachine>

    /// Our UUID, as the server gave it: lower case. It stays the same when an identity reconnects.
    public var id: String {
        get async { await session.machine.id }
    }

    /// How the last connection was opened.
    public var opened: Opened? {
        get async { await session.opened }
    }

    /// Why the client has ended, if not because of ``close(_:)``; nil while it has not.
    public var failure: SignalingError? {
        get async { await session.failure }
    }

    private init(url: SignalingURL, configuration: ShareClientConfiguration) {
        session = ClientSession(
            ShareClientMachine(url: url, token: configuration.token),
            connector: Connector(configuration.connector),
            configuration: configuration.session
        )
    }

    // MARK: Opening and closing

    /// Connects, waits for the identity, runs `body`, and closes.
    ///
    /// - Parameters:
    ///   - url: `ws://HOST/v1` or `wss://HOST/v1`.
    ///   - configuration: how to connect, the token of an identity, time-outs.
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
        return try await withSession(client.session, isolation: isolation) { try await body(client) }
    }

    /// The same with a URL as text.
    public static func withConnection<Result>(
        to url: String,
        configuration: ShareClientConfiguration = ShareClientConfiguration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (ShareClient) async throws -> Result
    ) async throws -> Result {
        try await withConnection(to: SignalingURL(url), configuration: configuration, isolation: isolation, body)
    }

    /// Flushes what was handed over and does the close handshake. A second call does nothing.
    ///
    /// Requests in flight fail with `.closed`; the sequences end. It is not cut short by cancellation: it is bounded by the
    /// connector's close time-out.
    public func close(_ close: WebSocketClose = WebSocketClose(code: CloseCode.normal)) async {
        await session.close(close)
    }

    /// Sends a WebSocket ping and awaits its pong: the server has read all that was sent before, and what it sent before the
    /// pong is among the events.
    public func ping() async throws { try await session.ping() }
}

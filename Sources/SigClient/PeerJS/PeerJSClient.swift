import SigProtocol

/// A peer of a PeerJS server: it has an id, and exchanges offers, answers and candidates with other peers.
///
/// A client is one connection (and, if asked for, those that follow when it is lost). It lives in the closure of
/// ``withConnection(to:configuration:isolation:_:)``; when the closure returns or throws, the close handshake is done and nothing is
/// left behind. All methods may be called from any task, many at once.
///
/// The protocol has no acknowledgements: the only thing that a peer hears about a message that did not arrive is EXPIRE, some
/// seconds later. The rules are those of the document "PeerJS-Server Signaling Workflow & Protocol" and of the server of the
/// PeerJS project; the forms of payloads are those of its browser library.
public final class PeerJSClient: SignalingClient, SessionClient {
    public typealias Event = PeerJSEvent
    public typealias Configuration = PeerJSClientConfiguration

    let session: ClientSession<PeerJSClientMachine>

    /// Our id: the one that was asked for, or the one that the server made.
    public let id: String

    private init(id: String, urls: PeerJSURLs, connector: Connector, configuration: PeerJSClientConfiguration) {
        var random = SystemRandomNumberGenerator()
        let machine = PeerJSClientMachine(
            urls: urls,
            key: configuration.key,
            id: id,
            token: configuration.token ?? PeerJSNames.token(using: &random),
            mayTakeOver: configuration.token != nil,
            heartbeatInterval: configuration.heartbeatInterval,
            takeoverTime: configuration.takeoverTime
        )
        self.id = id
        session = ClientSession(machine, options: configuration.options, connector: connector)
    }

    // MARK: Opening and closing

    /// Asks for an id if none is given, connects, waits until the server has registered the id, runs `body`, and closes.
    ///
    /// - Parameters:
    ///   - url: the server's base (`https://HOST/` or `https://HOST/myapp`), or its WebSocket's own address, which ends in `/peerjs`.
    ///   - configuration: how to connect, key, id, token, heartbeat.
    ///   - isolation: where `body` runs: where the call stands.
    ///   - body: what to do while connected. When it returns or throws, messages that were handed over are flushed and the
    ///     close handshake is done with code 1000.
    /// - Throws: ``SignalingError``: `.invalidArgument` for the URL, an empty key, id or token; the connector's codes if there is no
    ///   connection; `.httpFailure` if the server gives no id; `.serverError` with the server's words if it refuses (see
    ///   ``SignalingError/peerJSErrorKind``); `.timedOut` if it says nothing; `.cancelled`. And what `body` throws.
    public static func withConnection<Result>(
        to url: SignalingURL,
        configuration: PeerJSClientConfiguration = PeerJSClientConfiguration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PeerJSClient) async throws -> Result
    ) async throws -> Result {
        try check(configuration)
        let urls = PeerJSURLs(url)
        let connector = Connector(configuration.options.connector)
        let id: String
        do {
            id = if let given = configuration.id { given } else { try await newID(urls, configuration, connector) }
        } catch {
            await connector.shutdown()
            throw error
        }
        let client = PeerJSClient(id: id, urls: urls, connector: connector, configuration: configuration)
        return try await run(client, isolation: isolation, body)
    }

    /// What the server would refuse is not even sent.
    private static func check(_ configuration: PeerJSClientConfiguration) throws(SignalingError) {
        for (name, value) in [
            ("key", configuration.key), ("id", configuration.id), ("token", configuration.token),
        ] where value?.isEmpty == true {
            throw SignalingError(.invalidArgument, "the \(name) must not be empty")
        }
    }

    private static func newID(
        _ urls: PeerJSURLs,
        _ configuration: PeerJSClientConfiguration,
        _ connector: Connector
    ) async throws(SignalingError) -> String {
        let requests = HTTPRequests(connector: connector, timeout: configuration.options.requestTimeout)
        return try await PeerJSHTTP(urls, requests).newID(key: configuration.key)
    }
}

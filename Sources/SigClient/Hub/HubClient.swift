public import SigProtocol

/// A peer of a hub: sees who else is there, and exchanges offers, answers and candidates with them.
///
/// A client is one connection (and, if asked for, those that follow when it is lost or the server migrates). It lives in the closure of
/// ``withConnection(to:configuration:isolation:_:)``; when the closure returns or throws, the close handshake is done and nothing is
/// left behind. All methods may be called from any task, many at once.
///
/// The protocol has no answers and no errors: what is sent to somebody who is not there is lost without a word. The rules are those of
/// ZeroHub's "Server Reference", and where its server does otherwise, the client copes with both: a server that announces the same peer
/// twice or before it greets, that takes leave of a peer twice, and that does not answer a close frame.
public final class HubClient: SignalingClient, SessionClient {
    public typealias Event = HubEvent
    public typealias Configuration = HubClientConfiguration

    let session: ClientSession<HubClientMachine>

    /// Our id in the hub, which the server gave us; nil while a lost connection is made again. The next one has another.
    public var id: String? {
        get async { await session.machine.info?.me }
    }

    /// What the server said when it let us in; nil while a lost connection is made again.
    public var hub: HubInfo? {
        get async { await session.machine.info }
    }

    /// Who is in the hub now, ourselves too, in the order in which they came. While a lost connection is made again, who was.
    public var peers: [HubPeer] {
        get async { await session.machine.peers.list }
    }

    private init(_ machine: HubClientMachine, _ configuration: HubClientConfiguration) {
        session = ClientSession(machine, options: configuration.options)
    }

    /// Connects, which is joining, and returns from that when the server has said which hub it is; runs `body`, and leaves.
    ///
    /// - Parameters:
    ///   - url: the server (`wss://HOST`), or where the configuration names no hub, the whole address of an endpoint
    ///     (`wss://HOST/v1/hubs/join?id=lobby`).
    ///   - configuration: which hub, what we say of ourselves, how to connect, time-outs.
    ///   - isolation: where `body` runs: where the call stands.
    ///   - body: what to do while connected. When it returns or throws, messages that were handed over are flushed and the
    ///     close handshake is done with code 1000. The ZeroHub server ends TCP instead of answering; that is awaited no longer than the
    ///     connector's close time-out.
    /// - Throws: ``SignalingError``: `.invalidArgument` for the URL, and if no hub is named; the connector's codes if there is no connection;
    ///   `.upgradeRefused` with the server's words if it does not let us in (see ``SignalingError/hubErrorKind``); `.closed` if it
    ///   migrates (see ``SignalingError/hubBackupHost``); `.timedOut` if it says nothing; `.cancelled`. And what `body` throws.
    public static func withConnection<Result>(
        to url: SignalingURL,
        configuration: HubClientConfiguration = HubClientConfiguration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (HubClient) async throws -> Result
    ) async throws -> Result {
        let route = try HubRoute(
            url,
            configuration.hub,
            metadata: configuration.metadata,
            hubMetadata: configuration.hubMetadata
        )
        let machine = HubClientMachine(route, followsMigration: configuration.followsMigration)
        let client = HubClient(machine, configuration)
        return try await run(client, isolation: isolation, body)
    }
}

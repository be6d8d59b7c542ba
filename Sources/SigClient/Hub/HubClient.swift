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

    // MARK: Messages to peers

    // They throw `SignalingError`: `.closed` if there is no connection (also while one that was lost is being made again), `.tooLarge` if too much
    // waits to be written, and `.cancelled`. They return when the message is written to the socket; `fence()` returns when the
    // server has read it. A message to oneself comes back.

    /// Offers a peer a connection: a description, as it is. By custom the one that was there first offers.
    public func offer(to peer: String, sdp: String) async throws { try await session.send(.offer(to: peer, sdp: sdp)) }

    /// Answers a peer's offer.
    public func answer(to peer: String, sdp: String) async throws {
        try await session.send(.answer(to: peer, sdp: sdp))
    }

    /// Tells a peer a candidate of ours, as it is. The ZeroHub server passes none on: with it, candidates are in the descriptions.
    public func candidate(to peer: String, _ candidate: String) async throws {
        try await session.send(.candidate(to: peer, candidate))
    }

    /// Tells a peer a candidate of ours, as the JSON of browsers. See ``candidate(to:_:)-(_,String)``.
    public func candidate(to peer: String, _ candidate: ICECandidate) async throws {
        try await self.candidate(to: peer, candidate.value.description)
    }

    /// Says something new of ourselves to those who join from now on. The ZeroHub server ignores it.
    public func updateMetadata(_ metadata: String) async throws { try await session.send(.metadata(metadata)) }

    /// Sends a frame as it is, whatever it says.
    public func send(raw message: WebSocketMessage) async throws { try await session.send(.raw(message)) }
}

extension HubPeer {
    /// What the peer said of itself, as JSON; nil if it is none.
    public var metadataJSON: JSONValue? { try? JSONValue(parsing: metadata) }
}

extension HubInfo {
    /// What was said of the hub, as JSON; nil if it is none.
    public var metadataJSON: JSONValue? { try? JSONValue(parsing: metadata) }
}

extension HubDescription {
    /// What was said of the hub, as JSON; nil if it is none.
    public var metadataJSON: JSONValue? { try? JSONValue(parsing: metadata) }
}

import SigProtocol

/// A client that is one ``ClientSession`` with a public face: it has what all clients have from its session.
protocol SessionClient: SignalingClient where Event == Machine.Event {
    associatedtype Machine: SessionMachine

    var session: ClientSession<Machine> { get }
}

extension SessionClient {
    public var events: ClientEvents<Machine.Event> { session.events }

    public var timedEvents: ClientEvents<TimedEvent<Machine.Event>> { session.timedEvents }

    public var reportedCount: Int {
        get async { await session.mailbox.reportedCount }
    }

    public var opened: Opened? {
        get async { await session.opened }
    }

    public var failure: SignalingError? {
        get async { await session.failure }
    }

    /// A WebSocket ping and its pong.
    public func fence() async throws { try await session.ping() }

    /// Flushes what was handed over, and does the closing handshake. A second call does nothing.
    ///
    /// Requests in flight fail with `.closed`; the sequence of events ends. Cancelling does not cut it short: it is bounded by
    /// ``WebSocketOptions/closeTimeout``.
    public func close(_ close: WebSocketClose) async { await session.close(close) }

    /// Opens the client's session, runs `body`, and closes.
    static func run<Result>(
        _ client: Self,
        isolation: isolated (any Actor)?,
        _ body: (Self) async throws -> Result
    ) async throws -> Result {
        try await run(client, isolation: isolation, opening: { try await client.session.open() }, body)
    }
}

import NIOCore
public import SigProtocol

/// A peer of a share-code server: it has a UUID, may have a share code, and exchanges texts with other peers.
///
/// A client is one connection (and, if asked for, those that follow when it is lost). It lives in the closure of
/// ``withConnection(to:configuration:isolation:_:)``; when the closure returns or throws, the close handshake is done and nothing is
/// left behind. All methods may be called from any task, many at once; answers are matched with their requests by `mid`.
///
/// The rules of the protocol are those of the document "Peer-to-peer connection bootstrapping over WebSocket"; names in
/// doc comments are its section headings.
public actor ShareClient {
    /// The actor lives on the connection's event loop, so that calls touch the connection without a lock or a second hop.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private nonisolated let executor: any SerialExecutor
    nonisolated let eventLoop: any EventLoop

    typealias Answer = ShareClientMachine<RequestContext>.Answer

    /// What a request in flight has: who waits for it, and the task that ends the wait.
    struct RequestContext {
        var waiter: CheckedContinuation<Answer, any Error>
        var timeout: Scheduled<Void>
    }

    enum Phase: Equatable {
        /// The first connection, or one that follows, is on its way or waits for its identity.
        case connecting
        case ready
        /// `close()` was called.
        case closing
        /// Nothing will come any more.
        case finished
    }

    /// The first frame of a connection: the identity, or what came instead.
    enum Greeting {
        case awaited
        case awaitedBy(CheckedContinuation<Void, any Error>)
        case settled(Result<Void, SignalingError>)
    }

    let url: SignalingURL
    let configuration: ShareClientConfiguration
    let connector: Connector
    var token: String?

    /// Our UUID, as the server gave it: lower case. It stays the same when an identity reconnects.
    public internal(set) var id = ""
    /// How the last connection was opened.
    public var opened: Opened? { connection?.opened }

    var phase = Phase.connecting
    var machine = ShareClientMachine<RequestContext>()
    var connection: WebSocketConnection?
    /// Counts connections, so that what an earlier one still reports is told apart.
    var generation = 0
    /// What a connection reported before the call that opened it came back.
    var early: [WebSocketEvent] = []
    var greeting = Greeting.awaited
    /// What the server said instead of an identity.
    var refusal: String?
    var reconnecting: Task<Void, Never>?

    var inbox = Inbox<ShareEvent>()
    var isReadingPaused = false
    var reader: (number: UInt64, continuation: CheckedContinuation<ShareEvent?, any Error>)?
    var readers: UInt64 = 0
    /// Why the client has ended, if not because of ``close(_:)``; nil while it has not.
    public internal(set) var failure: SignalingError?
    /// How the last connection ended.
    var lastClose: WebSocketClose?

    private init(url: SignalingURL, configuration: ShareClientConfiguration) {
        let connector = Connector(configuration.connector)
        self.connector = connector
        self.eventLoop = connector.eventLoop
        self.executor = connector.eventLoop.executor
        self.url = url
        self.configuration = configuration
        self.token = configuration.token
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
        do {
            try await client.open()
            let result = try await body(client)
            await client.close()
            return result
        } catch {
            await client.close()
            throw error
        }
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
        guard phase != .closing, phase != .finished else { return }
        phase = .closing
        reconnecting?.cancel()
        await reconnecting?.value
        _ = await connection?.close(close)
        finish(nil)
        await connector.shutdown()
    }

    func open() async throws {
        generation += 1
        let number = generation
        machine = ShareClientMachine(firstMid: machine.makeMid())
        connection = nil
        early = []
        refusal = nil
        greeting = .awaited
        let target = token.map { url.adding(query: "token", value: $0) } ?? url
        let connection = try await connector.webSocket(to: target) { event in
            self.assumeIsolated { $0.receive(event, of: number) }
        }
        guard phase == .connecting else {
            connection.abort()
            throw SignalingError(.cancelled, "closed while connecting")
        }
        self.connection = connection
        record(ShareEvent(.opened(connection.opened)))
        let waiting = early
        early = []
        for event in waiting { receive(event, of: number) }
        do {
            try await greeted()
        } catch {
            connection.abort()
            throw error
        }
    }

    // MARK: The greeting

    /// Waits for the server's first frame.
    private func greeted() async throws {
        if case .settled(let result) = greeting { return try result.get() }
        let timeout = eventLoop.scheduleTask(in: TimeAmount(clamping: configuration.identityTimeout)) {
            self.assumeIsolated {
                $0.settleGreeting(.failure(SignalingError(.timedOut, "the server did not send an identity in time")))
            }
        }
        defer { timeout.cancel() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if case .settled(let result) = greeting {
                    continuation.resume(with: result.mapError { $0 })
                } else if Task.isCancelled {
                    continuation.resume(throwing: Self.cancelled)
                } else {
                    greeting = .awaitedBy(continuation)
                }
            }
        } onCancel: {
            eventLoop.execute { self.assumeIsolated { $0.settleGreeting(.failure(Self.cancelled)) } }
        }
    }

    /// The server said who we are. Requests may be sent from here on, and not only when the task that waits for this goes on: what
    /// follows in the same read, such as the end, is then the end of a client that was ready.
    func identified(as id: String) {
        if case .settled = greeting { return }
        self.id = id
        if phase == .connecting { phase = .ready }
        settleGreeting(.success(()))
    }

    /// The first result counts; it is kept for whoever asks later.
    func settleGreeting(_ result: Result<Void, SignalingError>) {
        switch greeting {
        case .settled: return
        case .awaited: break
        case .awaitedBy(let continuation): continuation.resume(with: result.mapError { $0 })
        }
        greeting = .settled(result)
    }

    static var cancelled: SignalingError { SignalingError(.cancelled, "cancelled") }
}

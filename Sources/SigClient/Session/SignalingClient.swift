public import SigProtocol

/// What all clients have in common, whatever protocol they speak.
///
/// A client lives in the closure of ``withConnection(to:configuration:isolation:_:)``: it is one connection (and, if asked for, those that
/// follow when it is lost), and when the closure returns or throws, what was handed over is flushed, the connection is closed, and
/// nothing is left behind. All methods may be called from any task, many at once.
public protocol SignalingClient: Sendable {
    /// What the client reports.
    associatedtype Event: SignalingEvent
    /// How the client behaves; it works without a word about it.
    associatedtype Configuration: ClientConfiguration

    /// Connects, returns from that when the server has let us in, runs `body`, and closes.
    ///
    /// - Parameters:
    ///   - url: the server; each client says what it takes.
    ///   - configuration: how to connect, who we are, time-outs.
    ///   - isolation: the caller's actor; `body` runs on it.
    ///   - body: what to do while connected.
    /// - Throws: ``SignalingError`` if there is no connection or the server does not let us in; what `body` throws.
    static func withConnection<Result>(
        to url: SignalingURL,
        configuration: Configuration,
        isolation: isolated (any Actor)?,
        _ body: (Self) async throws -> Result
    ) async throws -> Result

    /// What comes, in order: with ``EventRecording/deliveries`` what programs act on, with ``EventRecording/everything`` also what is sent
    /// and the steps of connecting. One task at a time may iterate; for the bounds see ``ClientEvents``.
    var events: ClientEvents<Event> { get }

    /// ``events`` with the moment of each, for logs and for measuring: the same sequence, of which either is taken.
    var timedEvents: ClientEvents<TimedEvent<Event>> { get }

    /// How many events have been reported, those included that nobody has taken yet: who has taken as many has seen all that came
    /// until now.
    var reportedCount: Int { get async }

    /// How the last connection was opened; nil before the first, and for a client that has none of its own.
    var opened: Opened? { get async }

    /// Why the client has ended, if not because of ``close(_:)``; nil while it has not.
    var failure: SignalingError? { get async }

    /// Returns when the server has read all that was sent, and all that it said before has been reported, so that no refusal of
    /// something that is answered only when it is refused is missed. Who takes the events in another task than this one has seen them when
    /// it has taken ``reportedCount``.
    ///
    /// - Throws: ``SignalingError``: `.closed`, or what ended the connection; `.timedOut` after ``ClientOptions/requestTimeout``; `.cancelled`.
    func fence() async throws

    /// Flushes what was handed over and closes. A second call does nothing.
    ///
    /// Requests in flight fail with `.closed`; the sequence of events ends. It is not cut short by cancellation: it is bounded by
    /// the connector's close time-out.
    ///
    /// - Parameter close: what the closing handshake of a WebSocket says.
    func close(_ close: WebSocketClose) async
}

extension SignalingClient {
    /// The same as ``withConnection(to:configuration:isolation:_:)`` with a URL as text.
    ///
    /// - Throws: `.invalidArgument` also for a text that is no URL.
    public static func withConnection<Result>(
        to url: String,
        configuration: Configuration = Configuration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (Self) async throws -> Result
    ) async throws -> Result {
        try await withConnection(to: SignalingURL(url), configuration: configuration, isolation: isolation, body)
    }

    /// Closes in the ordinary way, with code 1000; see `close(_:)`.
    public func close() async { await close(WebSocketClose(code: CloseCode.normal)) }

    /// Opens a client, runs `body`, and closes the client whatever comes of it.
    static func run<Result>(
        _ client: Self,
        isolation: isolated (any Actor)?,
        opening: () async throws -> Void,
        _ body: (Self) async throws -> Result
    ) async throws -> Result {
        do {
            try await opening()
            let result = try await body(client)
            await client.close()
            return result
        } catch {
            await client.close()
            throw error
        }
    }
}

/// One thing that happened, whatever protocol it is of.
public protocol SignalingEvent: Sendable {
    /// How the connection ended, if that is what happened.
    var end: WebSocketEnd? { get }
}

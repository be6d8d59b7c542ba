package import NIOCore
public import SigProtocol

/// A client of a topic server: announces offers in topics, finds those of others, and exchanges answers and candidates through sessions.
///
/// There is no connection that stays: each method is a request over HTTP, on connections that are kept alive for the next. What the other
/// side has sent is found out by polling (``news(of:as:options:)``). A client lives in the closure of
/// ``withConnection(to:configuration:isolation:_:)``; when the closure returns or throws, nothing is left behind. All methods may be called
/// from any task, many at once.
///
/// The rules are those of Rondevu's "HTTP API". Who has the code of a session may do everything in it.
public final class TopicClient: SignalingClient {
    public typealias Event = TopicEvent
    public typealias Configuration = TopicClientConfiguration

    let http: TopicHTTP
    let reports: TopicReports
    private let recordsEvents: Bool

    private init(_ url: SignalingURL, _ configuration: TopicClientConfiguration) {
        http = TopicHTTP(url, configuration)
        reports = TopicReports(eventLoop: http.connector.eventLoop, recording: configuration.options.recording)
        recordsEvents = configuration.options.recording == .everything
    }

    /// Runs `body` with a client. Nothing is sent before `body` sends it.
    ///
    /// - Parameters:
    ///   - url: the server: `https://HOST/`, or what its paths hang below.
    ///   - configuration: origin, how to connect, time-outs.
    ///   - isolation: where `body` runs: where the call stands.
    ///   - body: what to do. When it returns or throws, the connections that are kept alive are closed.
    /// - Throws: what `body` throws.
    public static func withConnection<Result>(
        to url: SignalingURL,
        configuration: TopicClientConfiguration = TopicClientConfiguration(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (TopicClient) async throws -> Result
    ) async throws -> Result {
        try await run(TopicClient(url, configuration), isolation: isolation, opening: {}, body)
    }

    // MARK: What all clients have

    public var events: ClientEvents<TopicEvent> { reports.events }

    public var timedEvents: ClientEvents<TimedEvent<TopicEvent>> { reports.timedEvents }

    public var reportedCount: Int {
        get async { await reports.mailbox.reportedCount }
    }

    /// Nil: there is no connection of its own.
    public var opened: Opened? { nil }

    public var failure: SignalingError? {
        get async { await reports.failure }
    }

    /// Does nothing: the server has answered everything that was sent.
    public func fence() {}

    /// Ends the requests under way, which fail with `.closed`, and the sequence of events, and closes the connections that are kept alive.
    /// There is no closing handshake: what the parameter says goes nowhere.
    public func close(_: WebSocketClose) async {
        await reports.close()
        await http.connector.shutdown()
    }

    // MARK: Requests

    /// Makes a request, and tells what was sent, what came of it, and what the server refused.
    ///
    /// - Parameters:
    ///   - sent: what is told of the request.
    ///   - read: what the body of the answer says, and what is told of it.
    func perform<Value: Sendable>(
        _ path: TopicHTTP.Path,
        body: ByteBuffer? = nil,
        sent: TopicEvent.Kind? = nil,
        _ read: @escaping @Sendable (ByteBuffer) throws(TopicReadingError) -> (Value, [TopicEvent.Kind])
    ) async throws(SignalingError) -> Value {
        if let sent { await record([sent], .outgoing, frame: body) }
        let answer: ByteBuffer
        do {
            answer = try await self.answer(to: path, body: body)
        } catch {
            await record(refusal: error)
            throw error
        }
        let (value, kinds) = try http.read(answer, read)
        await record(kinds, frame: answer)
        return value
    }

    /// Makes a request that nothing is told of.
    func answer(to path: TopicHTTP.Path, body: ByteBuffer? = nil) async throws(SignalingError) -> ByteBuffer {
        let http = http
        return try await reports.whileOpen { () async throws(SignalingError) in
            try await http.request(path, body: body)
        }
    }

    package func record(_ kinds: [TopicEvent.Kind], _ direction: SignalDirection = .incoming, frame: ByteBuffer? = nil)
        async
    {
        guard recordsEvents else { return }
        for kind in kinds { await reports.record(TopicEvent(kind, direction, frame: frame)) }
    }

    /// Tells what the server refused; that it could not be reached is no event.
    package func record(refusal error: SignalingError) async {
        guard let response = error.response else { return }
        await record([.refused(error)], frame: response.body)
    }
}

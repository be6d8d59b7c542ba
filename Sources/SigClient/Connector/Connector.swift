public import NIOCore
public import NIOHTTP1
import NIOPosix

/// Gets from an address to bytes: TCP or Unix socket, proxy, TLS, HTTP/1.1, WebSocket.
///
/// One event loop carries everything of one connector. It has no state that must be ended, except for HTTP connections that
/// are kept alive for half a minute: ``shutdown()`` closes them at once.
public struct Connector: Sendable {
    /// What it was made with. What can't be used is told by each call that needs it, with `.invalidArgument`.
    public let configuration: ConnectorConfiguration

    /// The loop on which events and traces are delivered.
    public let eventLoop: any EventLoop

    private let state: NIOLoopBoundBox<State>

    /// - Parameters:
    ///   - configuration: checked when it is used, so that making a connector never fails.
    ///   - eventLoop: a loop of a `MultiThreadedEventLoopGroup`; nil takes the next of the process's own.
    public init(_ configuration: ConnectorConfiguration = .init(), eventLoop: (any EventLoop)? = nil) {
        let eventLoop = eventLoop ?? MultiThreadedEventLoopGroup.singleton.next()
        self.configuration = configuration
        self.eventLoop = eventLoop
        state = .makeBoxSendingValue(State(eventLoop), eventLoop: eventLoop)
    }

    /// Opens a WebSocket.
    ///
    /// `http` and `https` URLs are taken for `ws` and `wss`. Cancelling closes the half-made connection and throws
    /// `.cancelled`; when the WebSocket is already open, it is returned all the same.
    ///
    /// - Parameters:
    ///   - url: where to.
    ///   - onEvent: called on the event loop, in order, from the first frame on: perhaps before this function returns,
    ///     because a server may greet in the same packet as its answer. Must not block.
    /// - Returns: the connection, which lives until it is closed, aborted or lost.
    /// - Throws: ``SignalingError``: `.invalidArgument`, `.io`, `.hostNotFound`, `.connectFailed`, `.connectTimeout`,
    ///   `.proxyFailed`, `.tlsFailed`, `.upgradeRefused` (with the answer), `.protocolViolation` (not a handshake),
    ///   `.tooLarge`, `.closed`, `.cancelled`.
    public func webSocket(
        to url: SignalingURL,
        onEvent: @escaping @Sendable (WebSocketEvent) -> Void
    ) async throws(SignalingError) -> WebSocketConnection {
        try RequestHeaders.validate(configuration)
        try configuration.proxy?.validate()
        return try await run { state, completion in
            let attempt = makeAttempt(url, state)
            WebSocketOpening.run(attempt, onEvent: onEvent, completion: completion)
            return { attempt.fail($0) }
        }
    }

    /// Makes one HTTP request, on a connection that is kept alive for the next one.
    ///
    /// `ws` and `wss` URLs are taken for `http` and `https`. Whatever the status is, the answer is returned; redirects are
    /// never followed. A kept-alive connection that turns out to be closed before a byte of the answer came is replaced
    /// once, for idempotent methods. Cancelling closes the connection and throws `.cancelled`.
    ///
    /// - Parameters:
    ///   - method: such as `.GET`.
    ///   - url: the server.
    ///   - headers: go before the configuration's headers of the same names.
    ///   - body: sent with its Content-Length.
    ///   - timeout: for everything, from the name to the end of the body. Beyond: `.timedOut`.
    /// - Throws: ``SignalingError``, as for ``webSocket(to:onEvent:)``, and `.timedOut`.
    public func request(
        _ method: HTTPMethod,
        _ url: SignalingURL,
        headers: HTTPHeaders = [:],
        body: ByteBuffer? = nil,
        timeout: Duration = .seconds(30)
    ) async throws(SignalingError) -> HTTPResponse {
        try RequestHeaders.validate(configuration)
        try RequestHeaders.validate(headers)
        try configuration.proxy?.validate()
        guard method.rawValue.utf8.allSatisfy(\.isTokenCharacter), !method.rawValue.isEmpty, method != .CONNECT else {
            throw SignalingError(.invalidArgument, "that method can't be sent")
        }
        var fields = RequestHeaders.base(url, configuration, headers)
        if body != nil || method == .POST || method == .PUT || method == .PATCH {
            fields.add(name: "Content-Length", value: "\(body?.readableBytes ?? 0)")
        }
        let head = HTTPRequestHead(version: .http1_1, method: method, uri: url.requestTarget, headers: fields)
        return try await run { state, completion in
            let operation = HTTPOperation(
                head,
                body,
                url: url,
                pool: state.pool,
                makeAttempt: { makeAttempt(url, state) },
                completion: completion
            )
            operation.start(timeout: timeout, on: eventLoop)
            return { operation.fail($0) }
        }
    }

    /// Closes the HTTP connections that are kept alive; those in use are closed after their answers. WebSockets are not
    /// touched. Later requests work, but nothing is kept alive for them.
    public func shutdown() async {
        try? await eventLoop.submit { state.value.pool.shutdown() }.get()
    }

    private func makeAttempt(_ url: SignalingURL, _ state: State) -> ConnectAttempt {
        ConnectAttempt(
            url: url,
            configuration: configuration,
            eventLoop: eventLoop,
            tls: state.tls,
            tracer: Tracer(configuration.trace)
        )
    }

    /// Begins something on the event loop, awaits its result, and fails it when the task is cancelled.
    private func run<Success: Sendable>(
        _ begin:
            @escaping @Sendable (State, @escaping (Result<Success, SignalingError>) -> Void) -> (
                (SignalingError) -> Void
            )
    ) async throws(SignalingError) -> Success {
        if Task.isCancelled { throw .taskCancelled }
        let promise = eventLoop.makePromise(of: Success.self)
        let failing = NIOLoopBoundBox<((SignalingError) -> Void)?>.makeEmptyBox(eventLoop: eventLoop)
        // On the loop's queue before cancelling can be, so that cancelling always finds something to fail.
        eventLoop.execute {
            failing.value = begin(state.value) { result in
                failing.value = nil
                promise.completeWith(result.mapError { $0 as any Error })
            }
        }
        do {
            return try await withTaskCancellationHandler {
                try await promise.futureResult.get()
            } onCancel: {
                eventLoop.execute { failing.value?(.taskCancelled) }
            }
        } catch {
            throw SignalingError(wrapping: error, .internalFault, "the event loop is gone")
        }
    }

    /// What the connections of a connector share. Confined to the event loop.
    final class State {
        let tls = TLSContextCache()
        let pool: HTTPPool

        init(_ eventLoop: any EventLoop) { pool = HTTPPool(eventLoop: eventLoop) }
    }
}

public import NIOCore
public import SigProtocol

/// A handle on an open WebSocket. Copies are the same connection.
///
/// The connection lives until it is closed, aborted or lost: letting go of the handle does not end it.
public struct WebSocketConnection: Sendable {
    /// What is known from the opening.
    public let opened: Opened

    /// The loop on which events are delivered.
    public let eventLoop: any EventLoop

    private let handler: NIOLoopBound<WebSocketHandler>

    /// Only on the event loop.
    init(opened: Opened, handler: WebSocketHandler, eventLoop: any EventLoop) {
        self.opened = opened
        self.eventLoop = eventLoop
        self.handler = NIOLoopBound(handler, eventLoop: eventLoop)
    }

    /// Sends a message and returns when it is written to the socket.
    ///
    /// Cancelling ends the wait with `.cancelled`; the message stays in the queue and is sent.
    ///
    /// - Throws: ``SignalingError``: `.closed` when the connection is gone or being closed, `.tooLarge` when
    ///   ``WebSocketOptions/maxQueuedBytes`` already wait; then nothing was queued.
    public func send(_ message: WebSocketMessage) async throws(SignalingError) {
        let id = UInt64.random(in: .min ... .max)
        try await perform {
            $0.send(message, id: id, $1)
        } abandon: {
            $0.abandonSend(id)
        }
    }

    /// A message that was queued, for ``finish(_:)``.
    struct PendingWrite: Sendable {
        fileprivate var id: UInt64
        fileprivate var written: EventLoopFuture<Void>
    }

    /// Queues a message before it returns; on the event loop only. ``finish(_:)`` awaits that it is written.
    func queue(_ message: WebSocketMessage) throws(SignalingError) -> PendingWrite {
        try handler.value.checkRoom(for: message)
        let write = (id: UInt64.random(in: .min ... .max), promise: eventLoop.makePromise(of: Void.self))
        handler.value.send(message, id: write.id, write.promise)
        return PendingWrite(id: write.id, written: write.promise.futureResult)
    }

    /// Returns when a queued message is written to the socket. Cancelling ends the wait with `.cancelled`; the message stays
    /// in the queue and is sent.
    func finish(_ write: PendingWrite) async throws(SignalingError) {
        let handler = handler
        do {
            try await withTaskCancellationHandler {
                try await write.written.get()
            } onCancel: {
                eventLoop.execute { handler.value.abandonSend(write.id) }
            }
        } catch {
            throw SignalingError(wrapping: error, .closed, "the connection was lost")
        }
    }

    /// Sends a message and tells nobody what came of it; on the event loop it is written at once. Messages are flushed once
    /// a tick. After the connection is closed it does nothing.
    ///
    /// When ``WebSocketOptions/maxQueuedBytes`` already wait, the connection is cut with the error `.tooLarge`, because
    /// leaving out a message would be worse.
    public func enqueue(_ message: WebSocketMessage) {
        run { $0.enqueue(message) }
    }

    /// Sends a ping of its own and awaits its pong: all that the peer sent before the pong has been delivered then, and the
    /// peer has read all that was sent before the ping.
    ///
    /// Cancelling ends the wait with `.cancelled`.
    ///
    /// - Parameter timeout: how long to wait for the pong; the connection outlives that. Nil (the default) leaves it to the
    ///   keep-alive to end a connection whose peer is silent.
    /// - Throws: ``SignalingError``: `.closed`, or what ended the connection; `.timedOut`.
    public func ping(timeout: Duration? = nil) async throws(SignalingError) {
        let payload = UInt64.random(in: .min ... .max)
        let (eventLoop, handler) = (eventLoop, handler)
        try await perform { pinging, promise in
            if let timeout {
                let timer = eventLoop.scheduleTask(in: TimeAmount(clamping: timeout)) {
                    let error = SignalingError(.timedOut, "the server did not answer a ping within \(timeout)")
                    handler.value.abandonPing(payload, error)
                }
                promise.futureResult.whenComplete { _ in timer.cancel() }
            }
            pinging.ping(payload, promise)
        } abandon: {
            $0.abandonPing(payload, .taskCancelled)
        }
    }

    /// Sends what is queued, then does the closing handshake: a close frame each way, and the server ends TCP; all of it
    /// within ``WebSocketOptions/closeTimeout``, then the connection is cut.
    ///
    /// Idempotent: the first close decides what is sent, and every call returns the same end. Messages that come meanwhile
    /// are still delivered. Cancelling changes nothing, because the wait is bounded.
    public func close(_ close: WebSocketClose = .init(code: 1000)) async -> WebSocketEnd {
        let promise = eventLoop.makePromise(of: WebSocketEnd.self)
        run { $0.close(close, promise) }
        do {
            return try await promise.futureResult.get()
        } catch {
            // The handler only ever fulfils it; a loop that was shut down fails it.
            return WebSocketEnd(
                close: .abnormal,
                clean: false,
                error: SignalingError(.closed, "the loop is gone", cause: error)
            )
        }
    }

    /// Pauses and resumes reading. What was already read is still delivered. A paused connection is not held to be dead; its
    /// end is noticed when the peer ends TCP.
    public func setReading(_ on: Bool) {
        run { $0.setReading(on) }
    }

    /// Cuts the connection at once, without a closing handshake.
    public func abort() {
        run { $0.abort() }
    }

    /// How long the steps took, up to the first frame.
    public func timing() async -> ConnectionTiming {
        var timing = opened.timing
        let handler = handler
        timing.firstFrame = try? await eventLoop.submit { handler.value.firstFrame }.get()
        return timing
    }

    private func run(_ body: @escaping @Sendable (WebSocketHandler) -> Void) {
        if eventLoop.inEventLoop { return body(handler.value) }
        let handler = handler
        eventLoop.execute { body(handler.value) }
    }

    /// Begins something and awaits it. What is begun is on the loop's queue before cancelling can be, so that giving up
    /// always finds it.
    private func perform(
        _ begin: @escaping @Sendable (WebSocketHandler, EventLoopPromise<Void>) -> Void,
        abandon: @escaping @Sendable (WebSocketHandler) -> Void
    ) async throws(SignalingError) {
        let promise = eventLoop.makePromise(of: Void.self)
        let handler = handler
        eventLoop.execute { begin(handler.value, promise) }
        do {
            try await withTaskCancellationHandler {
                try await promise.futureResult.get()
            } onCancel: {
                eventLoop.execute { abandon(handler.value) }
            }
        } catch {
            throw SignalingError(wrapping: error, .closed, "the connection was lost")
        }
    }
}

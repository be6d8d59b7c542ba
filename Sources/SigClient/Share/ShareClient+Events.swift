import NIOCore
import SigProtocol

extension ShareClient {
    /// The messages that come from other peers.
    ///
    /// One task at a time may iterate. When the connection ends without ``close(_:)``, the sequence throws ``SignalingError``:
    /// `.closed` with the close code, `.protocolViolation`, `.inboxOverflow`. After `close()` it ends. If the iterating task is
    /// cancelled it throws `.cancelled`.
    ///
    /// Up to 10,000 events and 64 MiB are kept for a reader that is slow. From half of that on the connection is not read any
    /// more (unless a request waits for its answer), so that the server sees a slow reader; beyond it the connection is closed
    /// with 1008 and the sequence throws `.inboxOverflow`.
    public nonisolated var deliveries: Deliveries { Deliveries(client: self) }

    /// Everything that happens on the connection, in order, if ``ShareClientConfiguration/recording`` is `.everything`;
    /// otherwise deliveries only. It ends after `.closed` without an error. The bounds are those of ``deliveries``, and so is
    /// the rule that one task at a time may iterate, over either of the two.
    public nonisolated var events: Events { Events(client: self) }

    /// See ``ShareClient/deliveries``.
    public struct Deliveries: AsyncSequence, Sendable {
        public typealias Element = ShareDelivery
        let client: ShareClient

        public struct AsyncIterator: AsyncIteratorProtocol {
            let client: ShareClient

            public mutating func next() async throws -> ShareDelivery? {
                while let event = try await client.nextEvent() {
                    if case .message(let delivery) = event.kind { return delivery }
                }
                if let failure = await client.failure { throw failure }
                return nil
            }
        }

        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(client: client) }
    }

    /// See ``ShareClient/events``.
    public struct Events: AsyncSequence, Sendable {
        public typealias Element = ShareEvent
        let client: ShareClient

        public struct AsyncIterator: AsyncIteratorProtocol {
            let client: ShareClient

            public mutating func next() async throws -> ShareEvent? { try await client.nextEvent() }
        }

        public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(client: client) }
    }

    // MARK: The inbox

    func nextEvent() async throws -> ShareEvent? {
        if let event = inbox.popFirst() {
            adjustReading()
            return event
        }
        guard phase != .finished else { return nil }
        guard reader == nil else {
            throw SignalingError(.invalidArgument, "another task iterates over the events of this client already")
        }
        readers &+= 1
        let number = readers
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume(throwing: Self.cancelled)
                } else {
                    reader = (number, continuation)
                }
            }
        } onCancel: {
            eventLoop.execute {
                self.assumeIsolated {
                    guard $0.reader?.number == number else { return }
                    $0.resumeReader(throwing: Self.cancelled)
                }
            }
        }
    }

    private func resumeReader(throwing error: SignalingError) {
        let continuation = reader?.continuation
        reader = nil
        continuation?.resume(throwing: error)
    }

    /// Gives an event to the reader or keeps it.
    func record(_ event: ShareEvent) {
        if configuration.recording == .deliveries {
            guard case .message = event.kind else { return }
        }
        if let (_, continuation) = reader {
            reader = nil
            continuation.resume(returning: event)
            return
        }
        guard inbox.append(event, bytes: event.size) else {
            guard failure == nil else { return }
            failure = SignalingError(
                .inboxOverflow,
                "more arrived than was taken: \(Inbox<ShareEvent>.maxCount) events or 64 MiB wait"
            )
            breakOff(WebSocketClose(code: CloseCode.policyViolation, reason: "inbox overflow"))
            return
        }
        adjustReading()
    }

    /// Stops and resumes reading as the inbox fills and empties. While an answer is awaited it has to be read.
    func adjustReading() {
        let pause = inbox.isHalfFull && machine.requestsInFlight == 0
        guard pause != isReadingPaused else { return }
        isReadingPaused = pause
        connection?.setReading(!pause)
    }

    // MARK: What the connection reports

    func receive(_ event: WebSocketEvent, of number: Int) {
        guard number == generation else { return }
        guard connection != nil else {
            early.append(event)
            return
        }
        switch event {
        case .message(let message): act(on: machine.receive(message))
        case .pong: break
        case .closed(let end): ended(end)
        }
    }

    private func act(on action: ShareClientMachine<RequestContext>.Action) {
        switch action {
        case .none: break
        case .identified(let id, let event):
            identified(as: id)
            record(event)
        case .event(let event):
            if case .error(let words, request: nil) = event.kind, refusal == nil { refusal = words }
            record(event)
        case .answered(let context, let answer, let event):
            context.timeout.cancel()
            record(event)
            context.waiter.resume(returning: answer)
            adjustReading()
        case .refused(let context, let error, let event):
            context.timeout.cancel()
            record(event)
            context.waiter.resume(throwing: error)
            adjustReading()
        case .violation(let close, let error):
            if failure == nil { failure = error }
            breakOff(close)
        }
    }

    /// Ends the connection for a reason of ours; `failure` says which. The end itself is reported by the connection.
    private func breakOff(_ close: WebSocketClose) {
        guard let connection else { return }
        // Bounded by the close time-out; nobody has to wait for it, since the end arrives as an event.
        Task { _ = await connection.close(close) }
    }

    private func ended(_ end: WebSocketEnd) {
        lastClose = end.close
        let error =
            failure ?? end.error
            ?? SignalingError(
                .closed,
                end.clean ? "the server closed the connection" : "the connection was lost without a close frame",
                close: end.close
            )
        for context in machine.end() {
            context.timeout.cancel()
            context.waiter.resume(throwing: error)
        }
        record(ShareEvent(.closed(end)))
        var greetingError = error
        if let refusal {
            greetingError = SignalingError(
                .serverError,
                "the server refused the connection",
                close: end.close,
                serverMessage: refusal
            )
        }
        settleGreeting(.failure(greetingError))
        guard phase == .ready else { return }
        if failure == nil, token != nil, let policy = configuration.reconnect {
            phase = .connecting
            reconnecting = Task { await self.reconnect(by: policy, after: error) }
        } else {
            finish(error)
        }
    }

    private func reconnect(by policy: ReconnectPolicy, after error: SignalingError) async {
        var random = SystemRandomNumberGenerator()
        var attempt = 0
        var error = error
        while phase == .connecting {
            attempt += 1
            guard let delay = policy.delay(attempt: attempt, using: &random) else { break }
            record(ShareEvent(.reconnecting(attempt: attempt, delay: delay, url: url.description)))
            try? await Task.sleep(for: delay)
            guard phase == .connecting else { return }
            do {
                try await open()
                return
            } catch let failed as SignalingError {
                error = failed
                // A token that is refused will be refused again.
                if ShareErrorKind(serverMessage: failed.serverMessage ?? "") == .badToken { break }
            } catch {}
        }
        if phase == .connecting { finish(error) }
    }

    /// Ends the sequences. What is in the inbox can still be taken.
    func finish(_ error: SignalingError?) {
        guard phase != .finished else { return }
        phase = .finished
        if failure == nil { failure = error }
        let waiting = reader?.continuation
        reader = nil
        waiting?.resume(returning: nil)
    }
}

import NIOCore
import SigProtocol

extension ClientSession {
    /// Sends a request that is answered, and awaits the answer.
    ///
    /// - Parameter name: what it is called where its time runs out.
    /// - Throws: what the machine says is wrong with it; what its answer is; `.closed`, or what ended the connection; `.timedOut`;
    ///   `.cancelled`; `.tooLarge` if too much waits to be written. A request that was given up leaves nothing behind.
    func perform(_ request: Machine.Request, name: String) async throws -> Machine.Answer {
        let connection = try readyConnection()
        lastRequest &+= 1
        let id = lastRequest
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard !Task.isCancelled else {
                    continuation.resume(throwing: SignalingError.taskCancelled)
                    return
                }
                let timeout = eventLoop.scheduleTask(in: TimeAmount(clamping: options.requestTimeout)) {
                    self.assumeIsolated {
                        $0.abandon(
                            id,
                            SignalingError(.timedOut, "the server did not answer the \(name) request in time")
                        )
                    }
                }
                do {
                    // Before it is sent: an answer may come, or the connection end, while it is written.
                    waiters[id] = Waiter(continuation: continuation, timeout: timeout)
                    // And what was held back came before the answer.
                    adjustReading()
                    _ = try queue(request, as: id, connection)
                } catch let error as SignalingError where error.code == .closed {
                    // The connection is about to end: that answers all who wait, and says why.
                } catch {
                    abandon(id, SignalingError(wrapping: error, .internalFault, "the request could not be sent"))
                }
            }
        } onCancel: {
            eventLoop.execute { self.assumeIsolated { $0.abandon(id, SignalingError.taskCancelled) } }
        }
    }

    /// Sends a request that has no answer, and returns when it is written to the socket.
    ///
    /// - Throws: what the machine says is wrong with it; `.closed`, or what ended the connection; `.tooLarge` if too much waits to be
    ///   written; `.cancelled` ends the wait, and the message is sent all the same.
    func send(_ request: Machine.Request) async throws {
        let connection = try readyConnection()
        lastRequest &+= 1
        let id = lastRequest
        try await untilEnd(of: connection) { () async throws(SignalingError) in
            try await connection.finish(try queue(request, as: id, connection))
        }
    }

    /// Sends a message as it is, past the machine, and returns when it is written to the socket.
    ///
    /// - Parameter event: what is told of it.
    /// - Throws: as ``send(_:)``.
    func send(raw message: WebSocketMessage, telling event: Machine.Event?) async throws {
        let connection = try readyConnection()
        try await untilEnd(of: connection) { () async throws(SignalingError) in
            let write = try connection.queue(message)
            if let event { record(event) }
            try await connection.finish(write)
        }
    }

    /// Sends a WebSocket ping and awaits its pong: the server has read all that was sent before, and what it sent before the
    /// pong has been reported.
    ///
    /// - Throws: `.timedOut` as for requests; `.closed`, or what ended the connection; `.cancelled`.
    func ping() async throws {
        let connection = try readyConnection()
        pings += 1
        defer {
            pings -= 1
            adjustReading()
        }
        adjustReading()
        try await untilEnd(of: connection) { () async throws(SignalingError) in
            try await connection.ping(timeout: options.requestTimeout)
        }
    }

    /// Does something with a connection. When that ends meanwhile, or is about to, it fails for the reason which everybody else is told:
    /// what the server has said last, or what the machine knows.
    private func untilEnd(
        of connection: WebSocketConnection,
        _ act: () async throws(SignalingError) -> Void
    ) async throws(SignalingError) {
        let number = generation
        do { try await act() } catch {
            guard error.code == .closed, number == generation else { throw error }
            // It is ending, or has ended: this awaits its end, bounded by the close time-out.
            let end = await connection.close()
            throw (number == generation ? endError : nil) ?? end.asError
        }
    }

    private func readyConnection() throws -> WebSocketConnection {
        guard phase == .ready, let connection else {
            if let failure { throw failure }
            throw SignalingError(
                .closed,
                phase == .connecting ? "the connection is lost for now" : "the client is closed",
                close: end?.close
            )
        }
        return connection
    }

    private func queue(
        _ request: Machine.Request,
        as id: RequestID,
        _ connection: WebSocketConnection
    ) throws(SignalingError) -> WebSocketConnection.PendingWrite {
        let outgoing = try machine.prepare(request, as: id)
        let write = try connection.queue(outgoing.message)
        machine.sent(request, as: id)
        if let event = outgoing.event { record(event) }
        return write
    }

    /// Gives an answer to whoever waits for it, once.
    func answer(_ id: RequestID, _ result: Result<Machine.Answer, SignalingError>) {
        guard let waiter = waiters.removeValue(forKey: id) else { return }
        waiter.timeout.cancel()
        waiter.continuation.resume(with: result.mapError { $0 })
        adjustReading()
    }

    /// Ends the wait for an answer that did not come.
    private func abandon(_ id: RequestID, _ error: SignalingError) {
        guard waiters[id] != nil else { return }
        machine.cancel(id)
        answer(id, .failure(error))
    }
}

import NIOCore
import SigProtocol

extension ClientSession {
    /// How long a server that refuses a connection may take to close it. Then it is closed from here.
    static var refusalTime: TimeAmount { .seconds(2) }

    // MARK: What the connection reports

    func receive(_ event: WebSocketEvent, of number: Int) {
        guard number == generation else { return }
        if connection == nil {
            early.append(event)
        } else if backlog.isInTheWay {
            backlog.append(event, at: .now())
            adjustReading()
        } else {
            take(event)
        }
    }

    /// - Parameter at: when it came; nil is now.
    private func take(_ event: WebSocketEvent, at: Timestamp? = nil) {
        switch event {
        case .message(let message):
            // A server that goes on talking meanwhile fills no memory with it.
            guard !isBreakingOff else { return }
            if phase == .connecting, case .text(let text) = message { wordsBeforeReady = text }
            perform(machine.receive(message), at: at)
        case .pong: break
        case .closed(let end): ended(end, at: at)
        }
    }

    /// Does what the machine wants. When an effect has ended the connection nothing is sent behind it.
    /// - Parameter at: when that came which has led to it; nil is now.
    func perform(_ effects: [Machine.Effect], at: Timestamp? = nil) {
        for effect in effects {
            switch effect {
            case .ready: becameReady()
            case .event(let event): record(event, at: at)
            case .send(let frame): if !isBreakingOff { connection?.enqueue(.text(frame)) }
            case .answer(let id, let result): answer(id, result)
            case .refused(let error): refused(error)
            case .end(let close, let error):
                if verdict == nil { verdict = error }
                breakOff(close)
            case .startTimer(let timer, let delay): start(timer, in: delay)
            }
        }
    }

    /// Requests may be sent from here on, and not only when the task that waits for this goes on: what follows in the same
    /// read, such as the end, is then the end of a session that was ready.
    private func becameReady() {
        if case .settled = readiness { return }
        guard end == nil else { return }
        if phase == .connecting { phase = .ready }
        wordsBeforeReady = nil
        settle(.success(()))
        adjustReading()
    }

    private func refused(_ error: SignalingError) {
        guard verdict == nil else { return }
        verdict = error
        refusalTimer = eventLoop.scheduleTask(in: Self.refusalTime) {
            self.assumeIsolated { $0.breakOff(WebSocketClose(code: CloseCode.normal)) }
        }
    }

    /// Ends the connection for a reason of ours; `verdict` says which. The end itself is reported by the connection.
    func breakOff(_ close: WebSocketClose) {
        isBreakingOff = true
        guard let connection else { return }
        // Bounded by the close time-out; nobody has to wait for it, since the end arrives as an event.
        Task { _ = await connection.close(close) }
    }

    private func start(_ timer: Machine.Timer, in delay: Duration) {
        guard end == nil else { return }
        let number = generation
        timers[timer]?.cancel()
        timers[timer] = eventLoop.scheduleTask(in: TimeAmount(clamping: delay)) {
            self.assumeIsolated { session in
                guard session.generation == number, session.end == nil else { return }
                session.timers[timer] = nil
                session.perform(session.machine.fired(timer))
            }
        }
    }

    func cancelTimers() {
        refusalTimer?.cancel()
        refusalTimer = nil
        for timer in timers.values { timer.cancel() }
        timers = [:]
    }

    private func ended(_ end: WebSocketEnd, at: Timestamp?) {
        self.end = end
        cancelTimers()
        let error = machine.explained(errorOfEnd(end))
        endError = error
        machine.ended()
        for id in waiters.keys.sorted() { answer(id, .failure(error)) }
        record(.closed(end), at: at)
        settle(.failure(error))
        guard phase == .ready else { return }
        let detour = verdict == nil ? machine.detour(after: error) : nil
        let policy = verdict == nil && machine.canReconnect ? options.reconnect : nil
        guard detour != nil || policy != nil else { return finish(error) }
        phase = .connecting
        reconnecting = Task { await self.reconnect(detour, policy, after: error) }
    }

    private func errorOfEnd(_ end: WebSocketEnd) -> SignalingError {
        if var verdict {
            if verdict.close == nil { verdict.close = end.close }
            return verdict
        }
        if let error = end.error { return error }
        let message =
            if phase == .closing {
                "the client was closed"
            } else if end.clean {
                "the server closed the connection"
            } else {
                "the connection was lost without a close frame"
            }
        let error = SignalingError(.closed, message, close: end.close)
        return phase == .connecting ? unready(error) : error
    }

    /// The error of a connection that did not become ready, with the server's own words: it may have said something that this
    /// protocol has no message for.
    func unready(_ error: SignalingError) -> SignalingError {
        var error = error
        error.wasBeforeReady = true
        if let words = wordsBeforeReady.map(Redaction.frame) {
            let maxBytes = 500
            let beginning = words.getSlice(at: words.readerIndex, length: min(words.readableBytes, maxBytes)) ?? words
            error.serverMessage = String(buffer: beginning) + (words.readableBytes > maxBytes ? "…" : "")
        }
        return error
    }

    // MARK: The inbox

    /// Holds back what comes, and takes it again, as the inbox fills and empties. While an answer is awaited it has to be taken.
    ///
    /// The connection is read on meanwhile, because a server that hears no answer to its pings cuts it. Only when the backlog is
    /// full, too, it is not read any more.
    func adjustReading() {
        let isAwaited = !waiters.isEmpty || pings > 0
        backlog.isHeldBack = mailbox.inbox.isHalfFull && phase == .ready && verdict == nil && !isAwaited
        takeBacklog()
        guard backlog.isFull != isReadingPaused else { return }
        isReadingPaused = backlog.isFull
        connection?.setReading(!isReadingPaused)
    }

    private func takeBacklog() {
        // What is taken may fill the inbox, which comes back here.
        guard !backlog.isBeingTaken else { return }
        backlog.isBeingTaken = true
        defer { backlog.isBeingTaken = false }
        while !backlog.isHeldBack, let (event, at) = backlog.popFirst() { take(event, at: at) }
    }

    func overflowed(_ error: SignalingError) {
        guard verdict == nil else { return }
        verdict = error
        breakOff(WebSocketClose(code: CloseCode.policyViolation, reason: "inbox overflow"))
    }

    // MARK: Coming back

    /// Makes a lost connection again: first where the server has sent us, if it has, and then as often as the policy allows.
    private func reconnect(_ detour: Detour?, _ policy: ReconnectPolicy?, after error: SignalingError) async {
        var random = SystemRandomNumberGenerator()
        var error = error
        var isFinal = false
        if let detour {
            do {
                try await pause(before: detour)
                try await open()
                return
            } catch let failed as SignalingError {
                error = failed
                isFinal = machine.isFinal(failed)
            } catch {}
        }
        var attempt = 0
        while phase == .connecting, !isFinal, let policy {
            attempt += 1
            guard let delay = policy.delay(attempt: attempt, using: &random) else { break }
            record(.reconnecting(attempt: attempt, delay: delay, url: url))
            try? await Task.sleep(for: delay)
            guard phase == .connecting else { return }
            do {
                try await open()
                return
            } catch let failed as SignalingError {
                error = failed
                isFinal = machine.isFinal(failed)
            } catch {}
        }
        if phase == .connecting { finish(error) }
    }

    /// Waits before a detour is taken, as long as before an attempt to come back.
    func pause(before detour: Detour) async throws {
        var random = SystemRandomNumberGenerator()
        let delay = (options.reconnect ?? ReconnectPolicy()).delay(number: detour.number, using: &random)
        record(
            .reconnecting(
                attempt: detour.number,
                delay: delay,
                url: Redaction.url(detour.url.description)
            )
        )
        do { try await Task.sleep(for: delay) } catch { throw SignalingError.taskCancelled }
    }
}

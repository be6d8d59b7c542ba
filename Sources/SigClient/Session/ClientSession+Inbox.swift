import NIOCore
import SigProtocol

extension ClientSession {
    /// The next event; nil when nothing will come any more.
    func nextEvent() async throws -> Machine.Event? {
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
    func record(_ event: Machine.Event) {
        guard event.isDelivery || configuration.recording == .everything else { return }
        if let (_, continuation) = reader {
            reader = nil
            continuation.resume(returning: event)
            return
        }
        guard inbox.append(event, bytes: event.size) else {
            guard verdict == nil else { return }
            verdict = SignalingError(
                .inboxOverflow,
                "more arrived than was taken: \(Inbox<Machine.Event>.maxCount) events or 64 MiB wait"
            )
            breakOff(WebSocketClose(code: CloseCode.policyViolation, reason: "inbox overflow"))
            return
        }
        adjustReading()
    }

    /// Stops and resumes reading as the inbox fills and empties. While an answer is awaited it has to be read.
    func adjustReading() {
        let pause = inbox.isHalfFull && phase == .ready && waiters.isEmpty && pings == 0
        guard pause != isReadingPaused else { return }
        isReadingPaused = pause
        connection?.setReading(!pause)
    }
}

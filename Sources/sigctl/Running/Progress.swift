import SigClient
import SigProtocol
import SigScript

/// How far a command has come: its own requests, what it waits for, and the time.
actor Progress {
    /// How a conversation came to its end.
    enum Ending: Sendable {
        /// Everything that was asked for has come, or the time to listen is over.
        case done
        case failed(Failure)
    }

    private var plan: WaitPlan
    /// Whether the command goes on after its requests, until something else ends it.
    private let stays: Bool
    private var requestsAreDone = false
    private(set) var ending: Ending?
    private var close: (@Sendable () async -> Void)?

    init(plan: WaitPlan, stays: Bool) {
        self.plan = plan
        self.stays = stays
    }

    /// The connection is open; `close` ends it.
    func attach(close: @escaping @Sendable () async -> Void) async {
        self.close = close
        if ending != nil { await close() }
    }

    /// The command's own requests were answered.
    func requestsDone() async {
        requestsAreDone = true
        await endIfDone()
    }

    /// An event was printed. Errors that nobody waits for end a command that waits.
    func took(_ event: Event, counts: Bool) async {
        plan.take(event, counts: counts)
        if event.kind == .error, event.payloadText("of") == nil, plan.isWaiting, !plan.waitsForError {
            let message = event.payloadText("message") ?? ""
            await end(
                .failed(
                    Failure(
                        ExitCode(share: ShareErrorKind(serverMessage: message)),
                        "the server sent an error: \(message)"
                    )
                )
            )
        }
        await endIfDone()
    }

    /// A request of the command failed.
    func failed(_ error: any Error) async {
        if plan.waitsForError, let error = error as? SignalingError, error.code == .serverError {
            await requestsDone()
        } else {
            await end(.failed(Failure(error)))
        }
    }

    /// The time is up.
    /// - Returns: false if there is no connection yet, so that there is nothing to close.
    func timeIsUp(after limit: TimeSpan) async -> Bool {
        if plan.isWaiting, !plan.isMet {
            await end(.failed(Failure(.timedOut, "timed out after \(limit): still waiting for \(plan.missing)")))
        } else if !requestsAreDone {
            await end(.failed(Failure(.timedOut, "timed out after \(limit): the server did not answer")))
        } else {
            await end(.done)
        }
        return close != nil
    }

    private func endIfDone() async {
        guard requestsAreDone, plan.isWaiting ? plan.isMet : !stays else { return }
        await end(.done)
    }

    /// The first ending counts.
    func end(_ ending: Ending) async {
        guard self.ending == nil else { return }
        self.ending = ending
        await close?()
    }
}

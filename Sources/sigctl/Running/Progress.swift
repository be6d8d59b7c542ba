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
    /// The peer that the command sends to.
    private let recipient: String?
    /// What is missing while the requests are not done, if not an answer.
    private let delay: String?
    /// The failure for an error of the client, with what to do about it.
    private let explain: @Sendable (SignalingError) -> Failure
    /// How many of the client's events have to be taken before the requests are done; nil while they are not answered.
    private var reportedBefore: Int?
    private var reportedTaken = 0
    /// The failure of the requests, while events that came before it have to be taken.
    private var failureBehind: Failure?
    private(set) var ending: Ending?
    private var close: (@Sendable () async -> Void)?

    init(
        plan: WaitPlan,
        stays: Bool,
        recipient: String? = nil,
        delay: String? = nil,
        explain: @escaping @Sendable (SignalingError) -> Failure
    ) {
        self.explain = explain
        self.plan = plan
        self.stays = stays
        self.recipient = recipient
        self.delay = delay
    }

    /// The connection is open; `close` ends it.
    func attach(close: @escaping @Sendable () async -> Void) async {
        self.close = close
        if ending != nil { await close() }
    }

    /// The command's own requests were answered.
    /// - Parameter reported: how many of the client's events have to be taken before they are done.
    func requestsDone(behind reported: Int = 0) async {
        reportedBefore = reported
        await endIfDone()
    }

    /// An event of the client was taken, and whatever it became.
    func tookReported() async {
        reportedTaken += 1
        await endIfDone()
    }

    private var requestsAreDone: Bool { reportedBefore.map { reportedTaken >= $0 } ?? false }

    /// Whether an event is one that ends the command, which tells it on standard error then: an error that nobody waits for, and
    /// that the peer never came.
    func isEnded(by event: Event) -> Bool {
        guard !plan.kinds.contains(event.kind) else { return false }
        return switch event.kind {
        case .error: plan.isWaiting || !stays || event.payloadText("of") != nil
        // In a topic it is the session that has expired, in which nothing comes any more.
        case .expire: event.protocolName == .topic || plan.isWaiting && (recipient == nil || recipient == event.from)
        default: false
        }
    }

    /// Whether an event is one more than `--count` says, which is not printed. What ends the command is told all the same.
    func isOneTooMany(_ event: Event, counts: Bool) -> Bool {
        plan.isOneTooMany(event, counts: counts) && !isEnded(by: event)
    }

    /// An event has come, and was printed if it is one that is shown.
    func took(_ event: Event, counts: Bool) async {
        plan.take(event, counts: counts)
        // What answers a request fails that request, which says more.
        if event.payloadText("of") == nil, isEnded(by: event) {
            await end(.failed(Failure(event: event)))
        }
        await endIfDone()
    }

    /// What is waited for now that the requests are answered; nil if nothing is.
    var awaited: String? {
        reportedBefore != nil && ending == nil && plan.isWaiting && !plan.isMet ? plan.missing : nil
    }

    /// A request of the command failed.
    /// - Parameter reported: how many events the client has reported until then.
    func failed(_ error: any Error, behind reported: Int) async {
        guard let error = error as? SignalingError else { return await end(.failed(Failure(error))) }
        let isRefusal = error.code == .serverError || error.topicErrorKind != nil
        if isRefusal, plan.kinds.contains(.error) {
            await requestsDone()
        } else {
            // Before it closed the connection the server may have said why, for which nobody asked.
            failureBehind = explain(error)
            await requestsDone(behind: reported)
        }
    }

    /// The client reports no more.
    /// - Parameter error: why; nil if it was closed from here, of which the ending is known.
    func ended(by error: SignalingError?) async {
        let failure = error.map(explain) ?? Failure(.internalFault, "the connection ended without saying how")
        await end(hasAwaitedRefusal ? .done : .failed(failure))
    }

    /// Whether all that was waited for has come, an error among it: that the server has closed the connection then is no failure.
    private var hasAwaitedRefusal: Bool { plan.kinds.contains(.error) && plan.isMet }

    /// The time is up.
    /// - Returns: false if there is no connection yet, so that there is nothing to close.
    func timeIsUp(after limit: TimeSpan) async -> Bool {
        var missing: [String] = []
        if !requestsAreDone { missing.append(delay ?? "the server did not answer") }
        if plan.isWaiting, !plan.isMet { missing.append("still waiting for \(plan.missing)") }
        if missing.isEmpty {
            await end(.done)
        } else {
            await end(.failed(Failure(.timedOut, "timed out after \(limit): \(missing.joined(separator: ", "))")))
        }
        return close != nil
    }

    private func endIfDone() async {
        guard requestsAreDone else { return }
        if let failureBehind, !hasAwaitedRefusal {
            await end(.failed(failureBehind))
        } else if plan.isWaiting ? plan.isMet : !stays {
            await end(.done)
        }
    }

    /// The first ending counts.
    func end(_ ending: Ending) async {
        guard self.ending == nil else { return }
        self.ending = ending
        await close?()
    }
}

import NIOCore

/// What a topic client has sent and got, and whether it is open: what the session is to the other clients.
actor TopicReports: EventReporting {
    typealias Event = TopicEvent

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private nonisolated let executor: any SerialExecutor
    nonisolated let eventLoop: any EventLoop

    var mailbox: Mailbox<TopicEvent>
    /// Why the client has ended, if not because of ``close()``.
    private(set) var failure: SignalingError?
    private var isOpen = true

    /// How to end what is under way.
    private var ongoing: [UInt64: @Sendable () -> Void] = [:]
    private var lastNumber: UInt64 = 0

    init(eventLoop: any EventLoop, recording: EventRecording) {
        self.eventLoop = eventLoop
        executor = eventLoop.executor
        mailbox = Mailbox(recording: recording)
    }

    // There is no connection that could be held up: requests are.
    func adjustReading() {}

    func overflowed(_ error: SignalingError) {
        guard isOpen else { return }
        failure = error
        close()
    }

    /// Ends what is under way, and the sequence of events.
    func close() {
        isOpen = false
        for cancel in ongoing.values { cancel() }
        finishEvents()
    }

    /// Runs something that closing the client ends.
    ///
    /// - Throws: what it throws; `.closed`, or the client's failure, where the client is closed before it is done.
    func whileOpen<Success: Sendable>(
        _ body: @escaping @Sendable () async throws(SignalingError) -> Success
    ) async throws(SignalingError) -> Success {
        guard isOpen else { throw ended }
        let task = Task { () async -> Result<Success, SignalingError> in
            do throws(SignalingError) { return .success(try await body()) } catch { return .failure(error) }
        }
        lastNumber &+= 1
        let number = lastNumber
        ongoing[number] = { task.cancel() }
        let result = await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
        ongoing[number] = nil
        if !isOpen, case .failure(let error) = result, error.code == .cancelled { throw ended }
        return try result.get()
    }

    private var ended: SignalingError { failure ?? SignalingError(.closed, "the client is closed") }
}

import NIOCore
import SigProtocol

/// What is not of a protocol but of every client: a connection and those that follow when it is lost, the wait until the
/// server lets us in, requests and those who wait for their answers, and the inbox with its reader.
///
/// | phase | what happens | next |
/// |---|---|---|
/// | connecting | the first connection, or one that follows, is on its way or not ready yet | ready; if the first fails: `open` throws; if another fails: connecting until the policy or the machine gives up |
/// | ready | requests are sent, messages arrive | connecting if the connection is lost and may come back, else finished |
/// | closing | `close` was called: the closing handshake | finished |
/// | finished | nothing will come; what is in the inbox can still be taken | – |
///
/// What the protocol says is decided by the machine; the session tells it what happened and performs its effects.
actor ClientSession<Machine: SessionMachine>: EventReporting {
    /// The actor lives on the connection's event loop, so that calls touch the connection without a lock or a second hop.
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private nonisolated let executor: any SerialExecutor
    nonisolated let eventLoop: any EventLoop

    enum Phase { case connecting, ready, closing, finished }

    /// Whether a connection has become ready.
    enum Readiness {
        case awaited
        case awaitedBy(CheckedContinuation<Void, any Error>)
        case settled(Result<Void, SignalingError>)
    }

    /// Who waits for an answer, and the task that ends the wait.
    struct Waiter {
        var continuation: CheckedContinuation<Machine.Answer, any Error>
        var timeout: Scheduled<Void>
    }

    let connector: Connector
    let options: ClientOptions
    var machine: Machine
    var phase = Phase.connecting

    // The connection of now, or the last one.
    /// Where it leads, with the secrets hidden.
    var url = ""
    var connection: WebSocketConnection?
    /// Counts connections, so that what an earlier one still reports is told apart.
    var generation = 0
    /// What a connection reported before the call that opened it came back.
    var early: [WebSocketEvent] = []
    var readiness = Readiness.awaited
    /// Why this connection ends, if the machine or the session knows.
    var verdict: SignalingError?
    /// Whether we end this connection: what the server still says is not listened to.
    var isBreakingOff = false
    var end: WebSocketEnd?
    /// Why it ended, once it has.
    var endError: SignalingError?
    /// What the server has said last before the connection was ready, which may say why it never was.
    var wordsBeforeReady: ByteBuffer?
    var timers: [Machine.Timer: Scheduled<Void>] = [:]
    var refusalTimer: Scheduled<Void>?
    /// What it reported while nobody took the events.
    var backlog = Backlog()
    var isReadingPaused = false

    var reconnecting: Task<Void, Never>?
    /// Why the session has ended, if not because of ``close(_:)``; nil while it has not.
    var failure: SignalingError?

    var waiters: [RequestID: Waiter] = [:]
    var lastRequest: RequestID = 0
    /// Pings that await their pongs.
    var pings = 0

    var mailbox: Mailbox<Machine.Event>

    /// - Parameter connector: one that was used already; nil makes one as the options say.
    init(_ machine: Machine, options: ClientOptions, connector: Connector? = nil) {
        let connector = connector ?? Connector(options.connector)
        self.machine = machine
        self.connector = connector
        self.options = options
        mailbox = Mailbox(recording: options.recording)
        eventLoop = connector.eventLoop
        executor = connector.eventLoop.executor
    }

    /// How the last connection was opened.
    var opened: Opened? { connection?.opened }

    // MARK: Opening and closing

    /// Connects, also where the server sends us, and returns when the session is ready.
    func open() async throws {
        while true {
            do { return try await connect() } catch {
                guard phase == .connecting, let error = error as? SignalingError,
                    let detour = machine.detour(after: error)
                else { throw error }
                try await pause(before: detour)
            }
        }
    }

    private func connect() async throws {
        generation += 1
        let number = generation
        connection = nil
        early = []
        verdict = nil
        isBreakingOff = false
        end = nil
        endError = nil
        wordsBeforeReady = nil
        backlog = Backlog()
        isReadingPaused = false
        readiness = .awaited
        cancelTimers()
        let target = machine.connecting()
        url = Redaction.url(target.description)
        let connection: WebSocketConnection
        do {
            connection = try await connector.webSocket(to: target) { event in
                self.assumeIsolated { $0.receive(event, of: number) }
            }
        } catch {
            throw machine.explained(error)
        }
        guard phase == .connecting else {
            connection.abort()
            throw SignalingError(.cancelled, "closed while connecting")
        }
        self.connection = connection
        record(.opened(connection.opened))
        perform(machine.opened())
        let waiting = early
        early = []
        for event in waiting { receive(event, of: number) }
        do {
            try await becomeReady()
        } catch {
            connection.abort()
            throw error
        }
    }

    /// Flushes what was handed over and does the close handshake. A second call does nothing. After the end of the session it closes
    /// what HTTP has left open.
    func close(_ close: WebSocketClose) async {
        guard phase != .finished else { return await connector.shutdown() }
        guard phase != .closing else { return }
        phase = .closing
        adjustReading()
        reconnecting?.cancel()
        await reconnecting?.value
        _ = await connection?.close(close)
        finish(nil)
        await connector.shutdown()
    }

    /// Ends the sequence of events. What is in the inbox can still be taken.
    func finish(_ error: SignalingError?) {
        guard phase != .finished else { return }
        phase = .finished
        failure = error
        finishEvents()
    }

    // MARK: Readiness

    private func becomeReady() async throws {
        if case .settled(let result) = readiness { return try result.get() }
        let timeout = eventLoop.scheduleTask(in: TimeAmount(clamping: options.readyTimeout)) {
            self.assumeIsolated {
                $0.settle(.failure($0.verdict ?? $0.unready(SignalingError(.timedOut, $0.machine.notReady))))
            }
        }
        defer { timeout.cancel() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if case .settled(let result) = readiness {
                    continuation.resume(with: result.mapError { $0 })
                } else if Task.isCancelled {
                    continuation.resume(throwing: SignalingError.taskCancelled)
                } else {
                    readiness = .awaitedBy(continuation)
                }
            }
        } onCancel: {
            eventLoop.execute { self.assumeIsolated { $0.settle(.failure(SignalingError.taskCancelled)) } }
        }
    }

    /// The first result of a connection counts; it is kept for whoever asks later.
    func settle(_ result: Result<Void, SignalingError>) {
        switch readiness {
        case .settled: return
        case .awaited: break
        case .awaitedBy(let continuation): continuation.resume(with: result.mapError { $0 })
        }
        readiness = .settled(result)
    }
}

import SigClient
import SigProtocol
import SigScript

/// One verb from the first byte to the exit code: connects, runs the verb's requests, prints events, waits, closes.
///
/// It is the same for all protocols: they differ in the client, in what its events become (`EventMapping`), and in the
/// requests.
struct Session: Sendable {
    var options: CommonOptions
    /// The verb's own result; see ``EventPrinter``.
    var headline: (kind: EventKind, member: String)?
    /// Whether the command stays after its requests and prints what comes.
    var stays = false
    /// Whether the verb sends what the server answers only to refuse it: then a fence follows, so that no refusal is missed.
    var isFenced = false
    var retries: Bool
    /// Events that text leaves out besides the steps on the way, unless they are waited for.
    var hidden: Set<EventKind> = []
    /// How text shows an event, where not by its usual line.
    var describe: (@Sendable (Event) -> String?)?
    /// The peer that the verb sends to: that it never came (`expire`) ends a command that waits.
    var recipient: String?
    /// The failure for an error of connecting, with what to do about it.
    var explain: @Sendable (SignalingError) -> Failure = { Failure($0) }
    /// What is missing while the requests are not done, if not an answer of the server.
    var delay: String?
    /// Where events go instead of standard output.
    var sink: (@Sendable (Event) async -> Void)?
    /// Sees every event before it is printed.
    var observe: (@Sendable (Event) -> Void)?
    /// Shows the wire, for `-v`.
    var trace: @Sendable (TraceEvent) -> Void = { Trace.show($0) }

    /// Runs the verb.
    ///
    /// - Parameters:
    ///   - url: the server.
    ///   - configuration: who we are there. How to connect, and that everything is recorded, is added to it.
    ///   - mapper: makes events of what the client reports.
    ///   - requests: the verb's own requests. It may throw what the client throws, and failures of its own.
    ///   - watch: what brings further events, where they don't come by themselves: it runs after the requests, while something is
    ///     waited for, with what they came to.
    func run<Client: SignalingClient, Value: Sendable>(
        at url: SignalingURL,
        _ configuration: Client.Configuration,
        mapper: some EventMapping<Client.Event>,
        requests: @escaping @Sendable (Client) async throws -> Value,
        watch: @escaping @Sendable (Client, Value) async throws -> Void = { _, _ in }
    ) async throws {
        var configuration = configuration
        configuration.options.connector = try Settings.connector(for: url, options: options)
        if options.verbose { configuration.options.connector.trace = trace }
        configuration.options.recording = .everything
        let plan = try Settings.waitPlan(options, type(of: mapper).protocolName)
        let mayStay = stays && !plan.isWaiting
        let attempts = Attempts(
            options,
            standard: mayStay ? TimeSpan(milliseconds: 0) : Attempts.standardTimeout,
            retries: retries
        )
        try await attempts.run {
            try await runOnce(plan, attempts, url, configuration, mapper) { client, progress in
                let value = try await requests(client)
                var reported = 0
                if isFenced {
                    try await client.fence()
                    // Every refusal has come, and may not have been looked at yet.
                    reported = await client.reportedCount
                }
                await progress.requestsDone(behind: reported)
                if let awaited = await progress.awaited, Output.isAtTerminal, !options.quiet {
                    // Whoever sits there would not know why nothing happens.
                    Output.note("sigctl: waiting for \(awaited)\(attempts.limitText)")
                }
                if await progress.ending == nil { try await watch(client, value) }
            }
        }
    }

    private func runOnce<Client: SignalingClient>(
        _ plan: WaitPlan,
        _ attempts: Attempts,
        _ url: SignalingURL,
        _ configuration: Client.Configuration,
        _ mapper: some EventMapping<Client.Event>,
        _ act: @escaping @Sendable (Client, Progress) async throws -> Void
    ) async throws {
        let progress = Progress(plan: plan, stays: stays, recipient: recipient, delay: delay, explain: explain)
        var printer = EventPrinter(options: options, headline: headline)
        printer.hidden = printer.hidden.union(hidden).subtracting(plan.kinds)
        printer.describe = describe
        let explain = explain
        let outlet = EventOutlet(printer: printer, sink: sink, observe: observe, progress: progress)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                do {
                    try await Client.withConnection(to: url, configuration: configuration, isolation: nil) { client in
                        try await converse(client, progress, outlet, mapper, act)
                    }
                } catch let error as SignalingError {
                    var mapper = mapper
                    if let event = mapper.event(refusal: error, at: .now()) {
                        await outlet.refused(event, isAwaited: plan.kinds.contains(.error))
                    }
                    // The time may have run out while there was no connection yet; the first ending counts.
                    await progress.end(.failed(explain(error)))
                } catch {
                    await progress.end(.failed(Failure(error)))
                }
                return true
            }
            if let deadline = attempts.deadline {
                group.addTask {
                    try await Task.sleep(until: deadline, clock: .continuous)
                    return !(await progress.timeIsUp(after: attempts.limit))
                }
            }
            while let isOver = try await group.next() {
                if isOver { break }
            }
            group.cancelAll()
            // The connection is closed before the command ends; what its end still throws was counted above.
            while (try? await group.next()) != nil {}
        }
        switch await progress.ending {
        case .done, nil: return
        case .failed(let failure): throw failure
        }
    }
}

/// Runs the requests and shows the events until the client reports no more.
private func converse<Client: SignalingClient>(
    _ client: Client,
    _ progress: Progress,
    _ outlet: EventOutlet,
    _ mapper: some EventMapping<Client.Event>,
    _ act: @escaping @Sendable (Client, Progress) async throws -> Void
) async throws {
    await progress.attach { await client.close() }
    try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask {
            do {
                try await act(client, progress)
            } catch {
                await progress.failed(error, behind: await client.reportedCount)
            }
            return false
        }
        group.addTask {
            var outlet = outlet
            var mapper = mapper
            for event in mapper.greeting(at: .now()) { await outlet.show(event) }
            for try await happened in client.timedEvents {
                for event in mapper.events(for: happened.event, at: happened.at) { await outlet.show(event) }
                await progress.tookReported()
            }
            await progress.ended(by: await client.failure)
            return true
        }
        // When the conversation is over, so are the requests, and the command that one of them may run.
        while let isOver = try await group.next() {
            if isOver { group.cancelAll() }
        }
    }
}

/// Where the events of a verb go: to whoever takes them, and to the count of what was waited for.
private struct EventOutlet: Sendable {
    var printer: EventPrinter
    var sink: (@Sendable (Event) async -> Void)?
    var observe: (@Sendable (Event) -> Void)?
    let progress: Progress

    mutating func show(_ event: Event) async {
        observe?(event)
        let counts = sink != nil || printer.counts(event)
        guard await !progress.isOneTooMany(event, counts: counts) else { return }
        if let sink {
            await sink(event)
        } else {
            printer.print(event, isTold: await progress.isEnded(by: event))
        }
        await progress.took(event, counts: counts)
    }

    /// The event of a refusal before there was a conversation.
    /// - Parameter isAwaited: whether the command waits for it; otherwise it ends with it.
    func refused(_ event: Event, isAwaited: Bool) async {
        var printer = printer
        if sink == nil { printer.print(event, isTold: !isAwaited) }
        guard isAwaited else { return }
        await progress.took(event, counts: true)
        await progress.requestsDone()
    }
}

import SigClient
import SigProtocol
import SigScript
import SigSystem

/// One share verb from the first byte to the exit code: connects, runs the verb's requests, prints events, waits, closes.
struct ShareSession {
    var options: CommonOptions
    /// The verb's own result; see ``EventPrinter``.
    var headline: (kind: EventKind, member: String)?
    /// Whether the command stays after its requests and prints what comes.
    var stays = false
    /// Where the identity's token is read from.
    var token: String?
    var tokenFile: String?
    var reconnect: ReconnectPolicy?
    var retries = false
    /// Events that text leaves out besides the steps on the way.
    var hidden: Set<EventKind> = []
    /// Where events go instead of standard output.
    var sink: (@Sendable (Event) async -> Void)?

    /// What the command is for when nothing says how long it may take.
    private static let standardTimeout = TimeSpan(milliseconds: 30_000)
    /// `--retry` gives up after so many attempts.
    private static let maxAttempts = 5

    /// Runs the verb.
    /// - Parameter requests: the verb's own requests. It may throw what the client throws, and failures of its own.
    func run(_ requests: @escaping @Sendable (ShareClient) async throws -> Void) async throws {
        let target = try Settings.target(of: .share, options: options)
        let tokenSource = try token ?? target.tokenFile.map { path throws in try SecretFile.readText(path) }
        let configuration = ShareClientConfiguration(
            connector: try Settings.connector(for: target.url, options: options),
            token: tokenSource,
            reconnect: reconnect,
            recording: .everything
        )
        let plan = try Settings.waitPlan(options)
        let limit = options.timeout ?? (stays && !plan.isWaiting ? TimeSpan(milliseconds: 0) : Self.standardTimeout)
        // The time runs from the start of the command, over all attempts.
        let deadline = limit.milliseconds > 0 ? ContinuousClock.now + limit.duration : nil
        var attempt = 1
        while true {
            do {
                try await runOnce(target.url, configuration, plan, limit, deadline, requests)
                return
            } catch let failure as Failure where retries && failure.exitCode == .tryAgain && attempt < Self.maxAttempts
            {
                let delay = failure.retryAfter ?? .seconds(1 << attempt)
                if let deadline, ContinuousClock.now + delay >= deadline { throw failure }
                if !options.quiet {
                    Output.note("sigctl: \(Inert.text(failure.sentence)); trying again in \(TimeSpan(delay))")
                }
                try await Task.sleep(for: delay)
                attempt += 1
            }
        }
    }

    private func runOnce(
        _ url: SignalingURL,
        _ configuration: ShareClientConfiguration,
        _ plan: WaitPlan,
        _ limit: TimeSpan,
        _ deadline: ContinuousClock.Instant?,
        _ requests: @escaping @Sendable (ShareClient) async throws -> Void
    ) async throws {
        let progress = Progress(plan: plan, stays: stays)
        var printer = EventPrinter(options: options, headline: headline)
        printer.hidden.formUnion(hidden)
        let mapper = ShareEventMapper(peer: "me", tokenFile: tokenFile)
        let (sink, printing) = (sink, printer)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                do {
                    try await ShareClient.withConnection(to: url, configuration: configuration) { client in
                        try await converse(client, progress, printing, mapper, sink, requests)
                    }
                } catch {
                    // The time may have run out while there was no connection yet; the first ending counts.
                    await progress.end(.failed(Failure(error)))
                }
                return true
            }
            if let deadline {
                group.addTask {
                    try await Task.sleep(until: deadline, clock: .continuous)
                    return !(await progress.timeIsUp(after: limit))
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

/// Runs the requests and prints the events until the sequence of events ends.
private func converse(
    _ client: ShareClient,
    _ progress: Progress,
    _ printer: EventPrinter,
    _ mapper: ShareEventMapper,
    _ sink: (@Sendable (Event) async -> Void)?,
    _ requests: @escaping @Sendable (ShareClient) async throws -> Void
) async throws {
    await progress.attach { await client.close() }
    try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask {
            do {
                try await requests(client)
                await progress.requestsDone()
            } catch {
                await progress.failed(error)
            }
            return false
        }
        group.addTask {
            var printer = printer
            var mapper = mapper
            var lastEnd: WebSocketEnd?
            for try await happened in client.events {
                let event = mapper.event(for: happened, at: .now())
                if case .closed(let end) = happened.kind { lastEnd = end }
                if let sink {
                    await sink(event)
                    await progress.took(event, counts: true)
                } else {
                    await progress.took(event, counts: printer.print(event))
                }
            }
            await progress.end(.failed(Failure(ending: lastEnd, of: await client.failure)))
            return true
        }
        // When the conversation is over, so are the requests, and the command that one of them may run.
        while let isOver = try await group.next() {
            if isOver { group.cancelAll() }
        }
    }
}

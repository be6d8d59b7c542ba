import SigProtocol

extension ScriptRunner {
    /// Waits for what one statement expects.
    func expect(_ written: [Expectation], within time: Template?, _ statement: Statement) async throws {
        let expectations = try await resolve(written)
        guard written.count <= 1 || expectations.allSatisfy({ $0.mode != .none }) else {
            throw ScriptFailure(.badData, "'expect none' waits out its time, and can't stand in 'any order'")
        }
        // 'none' without a time asks what is there.
        let isNone = expectations.contains { $0.mode == .none }
        let limit =
            try time.map { template throws(ScriptFailure) in try variables.time(template).duration }
            ?? (isNone ? .zero : timeout)
        tellDropped(of: expectations)
        var machine = ExpectationWait(expectations)
        let verdict = machine.begin(&inboxes)
        let end: WaitEnd
        switch verdict {
        case .met: end = .met
        case .failed(let number, let obstacle): end = .failed(number, obstacle)
        case .isOpen where limit == .zero: end = .timeIsUp
        case .isOpen: (end, machine) = await wait(for: machine, noLonger: limit)
        }
        for event in machine.taken.values { states[event.peer]?.peer.consumed(event) }
        switch end {
        case .met: break
        case .timeIsUp where isNone: break
        case .timeIsUp:
            let number = machine.open.first ?? 0
            throw failure(
                number,
                machine,
                "it did not come within \(TimeSpan(limit))" + Self.others(machine)
            )
        case .failed(let number, let obstacle): throw failure(number, machine, obstacle)
        case .overflow(let failure): throw failure
        case .vain(let error):
            let reason = ScriptFailure(error, at: nil)
            var failed = failure(machine.open.first ?? 0, machine, "polling for it was in vain: \(reason.sentence)")
            failed.exitCode = reason.exitCode
            throw failed
        case .cancelled: throw ScriptFailure.cancelled(at: statement.place)
        }
        try capture(expectations, machine.taken)
    }

    // MARK: Filling in

    private func resolve(_ written: [Expectation]) async throws -> [ResolvedExpectation] {
        var expectations: [ResolvedExpectation] = []
        for expectation in written {
            var tests: [EventTest] = []
            for test in expectation.tests { tests.append(try await resolve(test)) }
            expectations.append(
                ResolvedExpectation(
                    peer: try peerName(expectation.peer),
                    mode: expectation.mode,
                    kind: expectation.kind,
                    tests: tests,
                    captures: expectation.captures,
                    place: expectation.place
                )
            )
        }
        return expectations
    }

    private func resolve(_ test: Expectation.Test) async throws -> EventTest {
        let comparison: EventTest.Comparison =
            switch test.comparison {
            case .equal(let value): .equal(try await text(of: value))
            case .unequal(let value): .unequal(try await text(of: value))
            case .matches(let value): .matches(try await text(of: value))
            case .equalJSON(let template): .equalJSON(try variables.json(template))
            case .present: .present
            }
        do { return try EventTest(path: test.path, comparison, text: test.text) } catch {
            throw ScriptFailure(.badData, error.description, at: test.place)
        }
    }

    private func capture(_ expectations: [ResolvedExpectation], _ taken: [Int: Event]) throws {
        for (number, expectation) in expectations.enumerated() {
            guard let event = taken[number] else { continue }
            for capture in expectation.captures {
                guard let value = event.value(at: capture.path) else {
                    throw ScriptFailure(
                        .notSo,
                        "the \(event.kind.rawValue) has no \(capture.path) to capture",
                        at: capture.place,
                        details: ["came: \(ExpectationReport.line(event))"]
                    )
                }
                try variables.set(capture.variable, to: value.comparableText, at: capture.place)
                knowledge.variables.insert(capture.variable)
            }
        }
    }

    private func tellDropped(of expectations: [ResolvedExpectation]) {
        for peer in Set(expectations.map(\.peer)).sorted() {
            guard let dropped = inboxes[peer]?.takeDropped(), dropped > 0 else { continue }
            note(
                dropped == 1
                    ? "1 event of \(peer) was dropped: its inbox was full"
                    : "\(dropped) events of \(peer) were dropped: its inbox was full"
            )
        }
    }

    // MARK: Waiting

    private func wait(for machine: ExpectationWait, noLonger limit: Duration) async -> (WaitEnd, ExpectationWait) {
        lastWait += 1
        let number = lastWait
        wait = OpenWait(number: number, machine: machine)
        let sleep = configuration.sleep
        let timer = Task {
            do { try await sleep(limit) } catch { return }
            self.endWait(.timeIsUp, number)
        }
        let watches = polled(by: machine).map { open in
            Task {
                do { try await open.watch() } catch {
                    if !Task.isCancelled { self.endWait(.vain(error), number) }
                }
            }
        }
        let end = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if let end = wait?.end {
                    continuation.resume(returning: end)
                } else if Task.isCancelled {
                    wait?.end = .cancelled
                    continuation.resume(returning: .cancelled)
                } else {
                    wait?.continuation = continuation
                }
            }
        } onCancel: {
            Task { await self.endWait(.cancelled, number) }
        }
        let machine = wait?.machine ?? machine
        wait = nil
        timer.cancel()
        for watch in watches { watch.cancel() }
        await timer.value
        for watch in watches { await watch.value }
        return (end, machine)
    }

    /// The peers that have to ask for what is waited for.
    private func polled(by machine: ExpectationWait) -> [OpenPeer] {
        let polledKinds: Set<EventKind> = [.offer, .answer, .candidate, .expire]
        let names = Set(
            machine.open.map { machine.expectations[$0] }.filter { polledKinds.contains($0.kind) }.map(\.peer)
        )
        return names.sorted().compactMap { name in
            states[name]?.peer.about.target.protocolName == .topic ? states[name]?.open : nil
        }
    }

    func judge(_ verdict: ExpectationWait.Verdict) {
        switch verdict {
        case .isOpen: break
        case .met: endWait(.met)
        case .failed(let number, let obstacle): endWait(.failed(number, obstacle))
        }
    }

    /// Ends the wait, once.
    func endWait(_ end: WaitEnd, _ number: Int? = nil) {
        guard let open = wait, open.end == nil, number == nil || number == open.number else { return }
        wait?.end = end
        wait?.continuation = nil
        open.continuation?.resume(returning: end)
    }

    // MARK: Failing

    private func failure(
        _ number: Int,
        _ machine: ExpectationWait,
        _ obstacle: ExpectationWait.Obstacle
    ) -> ScriptFailure {
        switch obstacle {
        case .isNext(let entry):
            failure(number, machine, "the next event is another: \(ExpectationReport.line(entry.event))", entry.event)
        case .isThere(let entry):
            failure(number, machine, "it came: \(ExpectationReport.line(entry.event))", entry.event)
        case .ends(let entry):
            failure(
                number,
                machine,
                "\(entry.event.kind.rawValue) came: \(ExpectationReport.line(entry.event))",
                entry.event
            )
        }
    }

    private func failure(
        _ number: Int,
        _ machine: ExpectationWait,
        _ reason: String,
        _ culprit: Event? = nil
    ) -> ScriptFailure {
        guard machine.expectations.indices.contains(number) else { return ScriptFailure(.notSo, reason) }
        let expectation = machine.expectations[number]
        return ScriptFailure(
            .notSo,
            "\(expectation.peer) expected \(expectation.words), and \(reason)",
            at: expectation.place,
            details: ExpectationReport.lines(
                of: expectation,
                in: inboxes[expectation.peer] ?? PeerInbox(),
                culprit: culprit
            )
        )
    }

    /// What else an `any order` still waited for.
    private static func others(_ machine: ExpectationWait) -> String {
        let rest = machine.open.dropFirst().map { machine.expectations[$0] }
        guard !rest.isEmpty else { return "" }
        return "; nor did " + rest.prefix(5).map { "\($0.words) of \($0.peer)" }.joined(separator: ", ")
            + (rest.count > 5 ? " and \(rest.count - 5) more" : "")
    }
}

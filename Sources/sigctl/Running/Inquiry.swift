import SigProtocol
import SigScript

/// A verb that asks once, over HTTP, and prints the answer: as text, or as one event of kind `result`.
struct Inquiry {
    var options: CommonOptions
    var protocolName: ProtocolName
    /// The verb, as the event names it.
    var verb: String
    var retries: Bool

    /// Asks, and prints.
    /// - Parameters:
    ///   - ask: makes the request. It may throw what the client throws, and failures of its own.
    ///   - lines: the answer as text.
    func run(
        _ ask: @escaping @Sendable () async throws -> JSONValue,
        lines: (JSONValue) -> [String]
    ) async throws {
        try check()
        let attempts = Attempts(options, retries: retries)
        try await attempts.run {
            let answer = try await within(attempts, ask)
            show(answer, lines(answer))
        }
    }

    /// Refuses options that make no sense for a verb that asks.
    func check() throws {
        guard options.wait.isEmpty, options.count == nil else {
            throw Failure(.usage, "'\(protocolName) \(verb)' asks once; --wait and --count are for verbs that listen")
        }
    }

    /// Prints an answer in the form that was asked for.
    func show(_ answer: JSONValue, _ lines: [String]) {
        if options.json {
            Output.line(Event(result: answer, of: verb, protocolName: protocolName).jsonLine())
        } else {
            for line in lines { Output.line(Inert.text(line)) }
        }
    }

    private func within(_ attempts: Attempts, _ ask: @escaping @Sendable () async throws -> JSONValue) async throws
        -> JSONValue
    {
        do {
            return try await withThrowingTaskGroup(of: JSONValue.self) { group in
                group.addTask { try await ask() }
                if let deadline = attempts.deadline {
                    group.addTask {
                        try await Task.sleep(until: deadline, clock: .continuous)
                        throw Failure(.timedOut, "timed out after \(attempts.limit): the server did not answer")
                    }
                }
                defer { group.cancelAll() }
                guard let answer = try await group.next() else { throw CancellationError() }
                return answer
            }
        } catch { throw Failure(error) }
    }
}

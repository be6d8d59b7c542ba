import SigProtocol
import SigScript

/// How long a command may take, and how often it tries.
struct Attempts: Sendable {
    /// What a command is for when nothing says how long it may take.
    static let standardTimeout = TimeSpan(milliseconds: 30_000)
    /// `--retry` gives up after so many attempts.
    private static let maxAttempts = 5

    /// What `--timeout` says, or the standard; 0 is no limit.
    let limit: TimeSpan
    /// When that is over. It runs from the start of the command, over all attempts.
    let deadline: ContinuousClock.Instant?
    private let retries: Bool
    private let isQuiet: Bool

    /// - Parameters:
    ///   - standard: the limit without `--timeout`.
    ///   - retries: whether a failure that says "try again" is one to wait for.
    init(_ options: CommonOptions, standard: TimeSpan = Attempts.standardTimeout, retries: Bool) {
        limit = options.timeout ?? standard
        deadline = limit.milliseconds > 0 ? ContinuousClock.now + limit.duration : nil
        self.retries = retries
        isQuiet = options.quiet
    }

    /// How long at most, as the end of a sentence.
    var limitText: String { deadline == nil ? "" : ", for at most \(limit)" }

    /// Runs `body`, with `--retry` again while it fails with "try again" and there is time.
    func run(_ body: () async throws -> Void) async throws {
        var attempt = 1
        while true {
            do {
                try await body()
                return
            } catch var failure as Failure {
                let delay = failure.retryAfter ?? .seconds(1 << attempt)
                if let advice = advice(on: failure, after: attempt, delay) {
                    failure.sentence += advice
                    throw failure
                }
                if !isQuiet {
                    Output.note("sigctl: \(Inert.text(failure.sentence)); trying again in \(TimeSpan(delay))")
                }
                try await Task.sleep(for: delay)
                attempt += 1
            }
        }
    }

    /// Why a failure is the last one, as the end of its sentence, with what to do about it; nil if it is worth another attempt.
    private func advice(on failure: Failure, after attempt: Int, _ delay: Duration) -> String? {
        let asked = failure.retryAfter.map { "; it is worth trying again in \(TimeSpan($0))" }
        guard failure.exitCode == .tryAgain else { return asked ?? "" }
        guard retries else { return asked.map { $0 + ", and --retry does that" } ?? "; --retry waits and tries again" }
        if attempt >= Self.maxAttempts { return (asked ?? "") + "; tried \(attempt) times" }
        guard let deadline, ContinuousClock.now + delay >= deadline else { return nil }
        return
            "; the next attempt would be in \(TimeSpan(delay)), and all of them together may take \(limit) (--timeout)"
    }
}

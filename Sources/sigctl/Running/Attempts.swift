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
            } catch let failure as Failure where retries && failure.exitCode == .tryAgain && attempt < Self.maxAttempts
            {
                let delay = failure.retryAfter ?? .seconds(1 << attempt)
                if let deadline, ContinuousClock.now + delay >= deadline { throw failure }
                if !isQuiet {
                    Output.note("sigctl: \(Inert.text(failure.sentence)); trying again in \(TimeSpan(delay))")
                }
                try await Task.sleep(for: delay)
                attempt += 1
            }
        }
    }
}

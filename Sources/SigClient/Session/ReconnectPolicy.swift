/// When and how often a client comes back after its connection was lost.
///
/// The delays double from `firstDelay` to `longestDelay`, each less a random part of up to a quarter, so that many clients of
/// one server don't come back in the same moment.
public struct ReconnectPolicy: Sendable {
    /// The delay before the first attempt. Default 1 s.
    public var firstDelay: Duration
    /// No delay is longer. Default 8 s.
    public var longestDelay: Duration
    /// After so many attempts in a row without becoming ready the client gives up. Default 10.
    public var maxAttempts: Int

    public init(firstDelay: Duration = .seconds(1), longestDelay: Duration = .seconds(8), maxAttempts: Int = 10) {
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
        self.maxAttempts = maxAttempts
    }

    /// The delay before attempt number `attempt` (from 1), or nil if that would be one too many.
    public func delay(attempt: Int, using random: inout some RandomNumberGenerator) -> Duration? {
        attempt <= maxAttempts ? delay(number: attempt, using: &random) : nil
    }

    /// The delay with a number (from 1), whether or not there are so many attempts.
    func delay(number: Int, using random: inout some RandomNumberGenerator) -> Duration {
        var delay = firstDelay
        for _ in 1..<max(1, number) where delay < longestDelay { delay = delay * 2 }
        return min(delay, longestDelay) * Double.random(in: 0.75...1, using: &random)
    }
}

/// How a session is polled, and when polling ends.
public struct TopicPollOptions: Sendable, Hashable {
    /// The pause between an answer and the next request, lengthened by a random part of up to a tenth, so that many clients don't ask
    /// in the same moment. Default 1 s; at least 100 ms.
    public var interval: Duration
    /// After so many failures in a row polling ends with the last of them. Default 3; at least 1.
    ///
    /// Counted are 429, the statuses from 500 on, and connections that can't be made, are lost, or answer too late; the pause doubles
    /// with each, to 10 s (or stays at a longer interval). What can't get better by waiting ends polling at once: other statuses,
    /// answers that can't be read, and no connection for the very first request.
    public var maxFailures: Int
    /// Whether the offerer's polling ends when the answer is there, after what came with it. Default false.
    public var endsWithAnswer: Bool
    /// Whether the session is known to have been there, as for those who offered it: then it has expired if the first poll does not
    /// find it. Default false: then it was never there, and polling fails.
    public var isKnown: Bool

    /// No shorter pause is made.
    public static let shortestInterval = Duration.milliseconds(100)
    /// No pause between failures is longer, unless the interval or the server says so.
    static let longestPause = Duration.seconds(10)

    /// A server that asks for a longer pause is asked no more.
    static let longestRetryAfter = Duration.seconds(60)

    public init(
        interval: Duration = .seconds(1),
        maxFailures: Int = 3,
        endsWithAnswer: Bool = false,
        isKnown: Bool = false
    ) {
        self.interval = interval
        self.maxFailures = maxFailures
        self.endsWithAnswer = endsWithAnswer
        self.isKnown = isKnown
    }

    /// The pause after a request that failed, without its random part: the one that is due, or the longer one that the server asks for.
    ///
    /// - Parameters:
    ///   - failures: how many there were in a row, this one counted.
    ///   - hasAnswered: whether the server has ever answered anything.
    /// - Returns: nil if polling ends with this error: it can't get better by waiting, it is one too many in a row, or the server asks for
    ///   more than a minute.
    public func pause(after error: SignalingError, failures: Int, hasAnswered: Bool) -> Duration? {
        let mayPass =
            switch error.code {
            case .httpFailure: error.saysToAskAgain
            case .hostNotFound, .connectFailed, .connectTimeout, .closed, .timedOut: hasAnswered
            default: false
            }
        let asked = error.retryAfter ?? .zero
        guard mayPass, failures < maxFailures, asked <= Self.longestRetryAfter else { return nil }
        return max(pause(afterFailures: failures), asked)
    }

    /// The pause before the next request: the interval, doubled with each failure in a row up to 10 s (or staying at a longer interval),
    /// without its random part.
    public func pause(afterFailures failures: Int) -> Duration {
        let interval = max(interval, Self.shortestInterval)
        var pause = interval
        for _ in 0..<max(0, failures) where pause < Self.longestPause { pause = pause * 2 }
        return min(pause, max(Self.longestPause, interval))
    }
}

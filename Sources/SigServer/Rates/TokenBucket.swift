public import NIOCore

/// A rate limit: so many at once, then one per interval.
public struct RateLimit: Sendable, Equatable {
    /// How many may come at once. At least 1.
    public let burst: Int
    /// The time after which one more may come. At least a nanosecond.
    public let interval: TimeAmount

    /// What is too small is brought into range.
    public init(burst: Int, interval: TimeAmount) {
        self.burst = max(1, burst)
        self.interval = max(.nanoseconds(1), interval)
    }

    /// How long an empty bucket takes to fill.
    fileprivate var capacity: Int64 {
        let (capacity, overflow) = interval.nanoseconds.multipliedReportingOverflow(by: Int64(burst))
        return overflow ? .max : capacity
    }
}

/// A token bucket, kept as the one moment at which it will be full again (the generic cell rate algorithm), so that it needs
/// no timer and eight bytes.
public struct TokenBucket: Sendable, Equatable, AddressRate {
    private var fullAt = NIODeadline.uptimeNanoseconds(0)

    /// A full bucket.
    public init() {}

    /// Takes one token.
    ///
    /// - Returns: nil if there was one, else how long it takes until there is. A refusal costs nothing.
    public mutating func take(now: NIODeadline, limit: RateLimit) -> TimeAmount? {
        let next = max(fullAt, now) + limit.interval
        let excess = (next - now).nanoseconds - limit.capacity
        guard excess <= 0 else { return .nanoseconds(excess) }
        fullAt = next
        return nil
    }

    /// Whether the bucket is full, and so as good as new.
    public func isNew(now: NIODeadline) -> Bool { fullAt <= now }

    func isNew(before other: TokenBucket) -> Bool { fullAt < other.fullAt }
}

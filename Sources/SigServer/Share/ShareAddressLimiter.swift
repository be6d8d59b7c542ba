internal import NIOCore

/// Counts connections per address: "WebSocket connections per IP: burst 3, ~6/min sustained".
struct ShareAddressLimiter: Sendable {
    /// How many addresses are remembered. For one more, the one whose bucket would be forgotten first is forgotten now.
    static let maxAddresses = 10_000

    static let limit = RateLimit(burst: 3, interval: .seconds(10))

    private let maxAddresses: Int
    private var buckets: [RemoteAddress: TokenBucket] = [:]
    private var nextSweep = NIODeadline.uptimeNanoseconds(0)

    init(maxAddresses: Int = Self.maxAddresses) { self.maxAddresses = max(1, maxAddresses) }

    /// Takes one connection.
    ///
    /// - Returns: nil if it may come, else how long its address has to wait. A Unix socket has no limit.
    mutating func take(_ address: RemoteAddress, now: NIODeadline) -> TimeAmount? {
        guard case .ip = address else { return nil }
        if buckets[address] == nil, buckets.count >= maxAddresses { makeRoom(now: now) }
        return buckets[address, default: TokenBucket()].take(now: now, limit: Self.limit)
    }

    /// Forgets addresses whose buckets are full again. Called often; it does something once in ten seconds.
    mutating func sweep(now: NIODeadline) {
        guard nextSweep <= now else { return }
        nextSweep = now + Self.limit.interval
        forgetFull(now: now)
    }

    /// How many addresses are remembered.
    var count: Int { buckets.count }

    private mutating func makeRoom(now: NIODeadline) {
        forgetFull(now: now)
        guard buckets.count >= maxAddresses else { return }
        if let first = buckets.min(by: { $0.value.fills(before: $1.value) }) { buckets[first.key] = nil }
    }

    private mutating func forgetFull(now: NIODeadline) {
        guard !buckets.isEmpty else { return }
        buckets = buckets.filter { !$0.value.isFull(now: now) }
    }
}

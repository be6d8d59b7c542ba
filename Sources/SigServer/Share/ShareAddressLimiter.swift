internal import NIOCore

/// Counts connections per address: "WebSocket connections per IP: burst 3, ~6/min sustained".
struct ShareAddressLimiter: Sendable {
    static let limit = RateLimit(burst: 3, interval: .seconds(10))

    private var buckets: AddressRates<TokenBucket>

    init(maxAddresses: Int = AddressRates<TokenBucket>.maxAddresses) {
        buckets = AddressRates(sweepInterval: Self.limit.interval, maxAddresses: maxAddresses)
    }

    /// How many addresses are remembered.
    var count: Int { buckets.count }

    /// Takes one connection.
    ///
    /// - Returns: nil if it may come, else how long its address has to wait. A Unix socket has no limit.
    mutating func take(_ address: RemoteAddress, now: NIODeadline) -> TimeAmount? {
        buckets.update(address, now: now, new: TokenBucket()) { $0.take(now: now, limit: Self.limit) } ?? nil
    }

    /// Forgets addresses whose buckets are full again.
    mutating func sweep(now: NIODeadline) { buckets.sweep(now: now) }
}

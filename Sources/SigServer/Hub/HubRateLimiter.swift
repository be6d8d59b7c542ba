internal import NIOCore
internal import NIOHTTP1
internal import SigProtocol

/// Counts the requests of each address: 60 in a minute.
///
/// The minute is a fixed window. It begins with the first request that comes a minute or more after the beginning of the one before,
/// and ends by itself, however many are refused in it.
struct HubRateLimiter: Sendable {
    /// What an address has in its window after a request.
    struct Verdict: Sendable, Equatable {
        let isAllowed: Bool
        let remaining: Int
        /// When the window ends: in so long, and in seconds since 1970.
        let wait: TimeAmount
        let reset: Int64

        /// The headers that say so.
        var headers: HTTPHeaders {
            var headers: HTTPHeaders = [
                "X-RateLimit-Limit": "\(HubLimits.requestsPerMinute)",
                "X-RateLimit-Remaining": "\(remaining)",
                "X-RateLimit-Reset": "\(reset)",
            ]
            if !isAllowed { headers.add(name: "Retry-After", value: wait.retryAfter) }
            return headers
        }
    }

    /// The window of an address, and when it ends as people date it.
    private struct Window: AddressRate {
        var rate = RateWindow()
        var reset: Int64

        func isNew(now: NIODeadline) -> Bool { rate.isNew(now: now) }
        func isNew(before other: Window) -> Bool { rate.isNew(before: other.rate) }
    }

    static let limit = WindowLimit(count: HubLimits.requestsPerMinute, length: .seconds(60))

    private var windows: AddressRates<Window>

    init(maxAddresses: Int? = nil) {
        windows = AddressRates(
            sweepInterval: Self.limit.length,
            maxAddresses: maxAddresses ?? AddressRates<Window>.maxAddresses
        )
    }

    /// How many addresses are remembered.
    var count: Int { windows.count }

    /// Counts a request; nil for a Unix socket, which has no limit.
    mutating func take(_ address: RemoteAddress, now: NIODeadline, date: WallTime) -> Verdict? {
        let reset = date.seconds + Self.limit.length.nanoseconds / 1_000_000_000
        return windows.update(address, now: now, new: Window(reset: reset)) { window in
            if window.isNew(now: now) { window.reset = reset }
            let remaining = window.rate.take(now: now, limit: Self.limit)
            return Verdict(
                isAllowed: remaining != nil,
                remaining: remaining ?? 0,
                wait: window.rate.end - now,
                reset: window.reset
            )
        }
    }

    /// Forgets addresses whose windows are over.
    mutating func sweep(now: NIODeadline) { windows.sweep(now: now) }
}

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
            if !isAllowed {
                let seconds = max(1, (wait.nanoseconds + 999_999_999) / 1_000_000_000)
                headers.add(name: "Retry-After", value: "\(seconds)")
            }
            return headers
        }
    }

    private struct Window {
        let end: NIODeadline
        let reset: Int64
        var count: Int
    }

    static let length = TimeAmount.seconds(60)

    /// How many addresses are remembered. For one more, the one whose window ends first is forgotten.
    static let maxAddresses = 10_000

    private let maxAddresses: Int
    private var windows: [RemoteAddress: Window] = [:]
    private var nextSweep = NIODeadline.uptimeNanoseconds(0)

    init(maxAddresses: Int = Self.maxAddresses) { self.maxAddresses = max(1, maxAddresses) }

    /// How many addresses are remembered.
    var count: Int { windows.count }

    /// Counts a request; nil for a Unix socket, which has no limit.
    mutating func take(_ address: RemoteAddress, now: NIODeadline, date: WallTime) -> Verdict? {
        guard case .ip = address else { return nil }
        if let window = windows[address], window.end <= now { windows[address] = nil }
        if windows[address] == nil, windows.count >= maxAddresses { makeRoom(now: now) }
        let fresh = Window(end: now + Self.length, reset: Self.reset(from: date), count: 0)
        var window = windows[address] ?? fresh
        let isAllowed = window.count < HubLimits.requestsPerMinute
        if isAllowed { window.count += 1 }
        windows[address] = window
        return Verdict(
            isAllowed: isAllowed,
            remaining: HubLimits.requestsPerMinute - window.count,
            wait: window.end - now,
            reset: window.reset
        )
    }

    /// Forgets addresses whose windows are over. Called often; it does something once in a window.
    mutating func sweep(now: NIODeadline) {
        guard nextSweep <= now else { return }
        nextSweep = now + Self.length
        forgetOver(now: now)
    }

    private mutating func makeRoom(now: NIODeadline) {
        forgetOver(now: now)
        guard windows.count >= maxAddresses else { return }
        if let first = windows.min(by: { $0.value.end < $1.value.end }) { windows[first.key] = nil }
    }

    private mutating func forgetOver(now: NIODeadline) {
        guard !windows.isEmpty else { return }
        windows = windows.filter { $0.value.end > now }
    }

    private static func reset(from date: WallTime) -> Int64 {
        date.nanoseconds / 1_000_000_000 + Self.length.nanoseconds / 1_000_000_000
    }
}

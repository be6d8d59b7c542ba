import NIOCore

/// A rate limit: so many in a window of time.
struct WindowLimit: Sendable, Equatable {
    /// How many may come in one window.
    let count: Int
    /// How long a window is.
    let length: TimeAmount

    init(count: Int, length: TimeAmount) {
        self.count = count
        self.length = length
    }
}

/// Counts what comes in a fixed window of time.
///
/// The window begins with the first that comes after the end of the one before, and ends by itself, however many are refused in it.
struct RateWindow: Sendable, Equatable, AddressRate {
    /// When the window ends; in the past if none is open.
    private(set) var end = NIODeadline.uptimeNanoseconds(0)
    private var count = 0

    /// No window.
    init() {}

    /// Counts one.
    ///
    /// - Returns: how many more may come in this window; nil if this one may not.
    mutating func take(now: NIODeadline, limit: WindowLimit) -> Int? {
        if isNew(now: now) {
            end = now + limit.length
            count = 0
        }
        guard count < limit.count else { return nil }
        count += 1
        return limit.count - count
    }

    func isNew(now: NIODeadline) -> Bool { end <= now }

    func isNew(before other: RateWindow) -> Bool { end < other.end }
}

import NIOCore
import Synchronization

/// Time that passes when it is told to, so that time-outs of seconds are tested in microseconds.
///
/// One clock may serve several servers.
public final class ManualClock: Sendable {
    private struct State {
        var now = NIODeadline.uptimeNanoseconds(firstNow)
        var sweeps: [(id: UInt64, run: @Sendable () async -> Void)] = []
        var nextID: UInt64 = 0
    }

    /// Steps of one `advance`. Longer ones take larger steps, so that a year is no endless loop.
    private static let longestWalk: Int64 = 20_000

    private let state = Mutex(State())

    /// A clock that stands still.
    public init() {}

    var now: NIODeadline { state.withLock { $0.now } }

    /// The time of day that it shows: it was made at the beginning of 2025.
    var wallClock: Int64 {
        Self.firstWallClock + Int64(clamping: (now - .uptimeNanoseconds(Self.firstNow)).nanoseconds / 1_000_000)
    }

    private static let firstNow: UInt64 = 1_000_000_000
    /// 2025-01-01T00:00:00Z, in milliseconds since 1970.
    private static let firstWallClock: Int64 = 1_735_689_600_000

    /// Lets time pass, sweep by sweep, and runs what is due on the servers' loops before it returns.
    ///
    /// What peers send meanwhile is taken in as it arrives; a test that wants a pong between two pings advances twice.
    /// Cancelling the task does not stop it.
    public func advance(by duration: Duration) async {
        let (seconds, attoseconds) = duration.components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        var left = overflow ? Int64.max / 4 : whole.addingReportingOverflow(attoseconds / 1_000_000_000).partialValue
        left = min(max(0, left), Int64.max / 4)
        let step = max(ServerBounds.sweepInterval.nanoseconds, left / Self.longestWalk)
        repeat {
            let passed = min(step, left)
            left -= passed
            let sweeps = state.withLock { state in
                state.now = state.now + .nanoseconds(passed)
                return state.sweeps.map(\.run)
            }
            for sweep in sweeps { await sweep() }
        } while left > 0
    }

    /// Has `sweep` run at each step; returns what `remove` takes.
    func add(_ sweep: @escaping @Sendable () async -> Void) -> UInt64 {
        state.withLock { state in
            state.nextID &+= 1
            state.sweeps.append((state.nextID, sweep))
            return state.nextID
        }
    }

    func remove(_ id: UInt64) {
        state.withLock { $0.sweeps.removeAll { $0.id == id } }
    }
}

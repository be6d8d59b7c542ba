import NIOCore

/// The clock of all of a server's time-outs.
public enum ServerClock: Sendable {
    /// Monotonic time as it passes.
    case system
    /// Time that passes when it is told to, for tests.
    case manual(ManualClock)

    var now: NIODeadline {
        switch self {
        case .system: .now()
        case .manual(let clock): clock.now
        }
    }

    /// The time of day, in milliseconds since 1970.
    var wallClock: Int64 {
        switch self {
        case .system: WallClock.now
        case .manual(let clock): clock.wallClock
        }
    }
}

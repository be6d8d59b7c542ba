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

    /// What a calendar and a watch say. The manual clock's runs along with it, from when it was made.
    var wallTime: WallTime {
        switch self {
        case .system: .now
        case .manual(let clock): clock.wallTime
        }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A moment as people date it, for what protocols say about when something was. Nothing is due by it: it may jump.
public struct WallTime: Sendable, Hashable, Comparable {
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    public var nanoseconds: Int64

    public init(nanoseconds: Int64 = 0) { self.nanoseconds = nanoseconds }

    /// The system's clock as it is now.
    public static var now: WallTime {
        var time = timespec()
        guard clock_gettime(CLOCK_REALTIME, &time) == 0 else { return WallTime() }
        let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? WallTime() : WallTime(nanoseconds: seconds &+ Int64(time.tv_nsec))
    }

    /// Whole seconds since 1970-01-01T00:00:00Z.
    public var seconds: Int64 { nanoseconds / 1_000_000_000 }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var milliseconds: Int64 { nanoseconds / 1_000_000 }

    public static func < (left: WallTime, right: WallTime) -> Bool { left.nanoseconds < right.nanoseconds }
}

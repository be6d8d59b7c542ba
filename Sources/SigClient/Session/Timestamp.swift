import SigProtocol

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A moment of wall-clock time, in milliseconds since 1970 UTC.
///
/// Only for showing: what is waited for is measured on clocks that nobody sets.
public struct Timestamp: Sendable, Hashable, CustomStringConvertible {
    public var milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The system's time.
    public static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) &* 1000 &+ Int64(time.tv_nsec) / 1_000_000)
    }

    /// RFC 3339 in UTC with milliseconds: `2026-01-31T12:00:00.250Z`.
    public var description: String { RFC3339.text(milliseconds: milliseconds) }
}

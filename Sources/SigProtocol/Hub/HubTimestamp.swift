/// A moment as protobuf has it (`google.protobuf.Timestamp`). Every pair of numbers is one, also those that are no moment.
public struct HubTimestamp: Sendable, Hashable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z.
    public var seconds: Int64
    /// Nanoseconds after the second, 0 to 999 999 999 in a valid one.
    public var nanoseconds: Int32

    public init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// RFC 3339 in UTC with 0, 3, 6 or 9 digits of the second, as in protobuf's JSON. Nil for what is no moment of the years 1 to 9999.
    public var rfc3339: String? {
        guard (-62_135_596_800...253_402_300_799).contains(seconds), (0...999_999_999).contains(nanoseconds) else {
            return nil
        }
        let value = Int64(nanoseconds)
        if value == 0 { return RFC3339.text(seconds: seconds) }
        if value % 1_000_000 == 0 { return RFC3339.text(seconds: seconds, fraction: value / 1_000_000, digits: 3) }
        if value % 1_000 == 0 { return RFC3339.text(seconds: seconds, fraction: value / 1_000, digits: 6) }
        return RFC3339.text(seconds: seconds, fraction: value, digits: 9)
    }

    /// RFC 3339; for what has none the two numbers.
    public var description: String { rfc3339 ?? "\(seconds) s \(nanoseconds) ns" }
}

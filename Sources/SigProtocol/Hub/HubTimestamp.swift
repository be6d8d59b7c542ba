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
        let (days, second) = Self.floorDivision(seconds, by: 86_400)
        let date = Self.date(ofDay: days)
        let time = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        return
            "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))T\(time)\(fraction)Z"
    }

    /// RFC 3339; for what has none the two numbers.
    public var description: String { rfc3339 ?? "\(seconds) s \(nanoseconds) ns" }

    private var fraction: String {
        let value = Int64(nanoseconds)
        if value == 0 { return "" }
        if value % 1_000_000 == 0 { return ".\(Self.padded(value / 1_000_000, 3))" }
        if value % 1_000 == 0 { return ".\(Self.padded(value / 1_000, 6))" }
        return ".\(Self.padded(value, 9))"
    }

    private static func padded(_ value: Int64, _ digits: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    private static func floorDivision(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// The date of a day counted from 1970-01-01, in the Gregorian calendar: years are counted from March, so that the leap day is the
    /// last of its year.
    private static func date(ofDay days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floorDivision(days + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isBeforeMarch = month >= 10
        return (era * 400 + yearOfEra + (isBeforeMarch ? 1 : 0), isBeforeMarch ? month - 9 : month + 3, day)
    }
}

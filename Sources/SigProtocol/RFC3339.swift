/// Moments in the words of RFC 3339, in UTC.
package enum RFC3339 {
    /// `2026-01-31T12:00:00.250Z`.
    ///
    /// - Parameter milliseconds: since 1970.
    package static func text(milliseconds: Int64) -> String {
        let (seconds, rest) = milliseconds.flooredDivision(by: 1000)
        return text(seconds: seconds, fraction: rest, digits: 3)
    }

    /// - Parameters:
    ///   - seconds: since 1970.
    ///   - fraction: of a second, in units of its last digit.
    ///   - digits: how many digits the fraction has; none for no fraction.
    package static func text(seconds: Int64, fraction: Int64 = 0, digits: Int = 0) -> String {
        let (days, time) = seconds.flooredDivision(by: 86_400)
        let date = CivilDate(daysSince1970: days)
        // Digit by digit: a log has one for each line, and lines come as fast as requests.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        func write(_ mark: Unicode.Scalar, _ number: Int64) {
            bytes.append(UInt8(ascii: mark))
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10))
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
        }
        bytes.append(contentsOf: date.year.digits(4).utf8)
        write("-", date.month)
        write("-", date.day)
        write("T", time / 3600)
        write(":", time / 60 % 60)
        write(":", time % 60)
        if digits > 0 {
            bytes.append(UInt8(ascii: "."))
            bytes.append(contentsOf: fraction.digits(digits).utf8)
        }
        bytes.append(UInt8(ascii: "Z"))
        return String(decoding: bytes, as: UTF8.self)
    }
}

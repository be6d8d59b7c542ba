/// A day of the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). No zone: days are those
/// of UTC.
package struct CivilDate: Sendable, Hashable {
    /// Of the common era; 0 is the year before 1.
    package let year: Int64
    /// 1 to 12.
    package let month: Int64
    /// 1 to 31.
    package let day: Int64

    /// - Parameters: a month from 1 to 12 and a day from 1 to 31. A day beyond its month's counts into the next one.
    package init(year: Int64, month: Int64, day: Int64) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that is so many days after 1970-01-01, for years of up to twelve digits.
    ///
    /// Years are counted from March here and below, so that a leap day is the last of its year.
    package init(daysSince1970 days: Int64) {
        let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let isBeforeMarch = month >= 10
        year = era * 400 + yearOfEra + (isBeforeMarch ? 1 : 0)
        self.month = isBeforeMarch ? month - 9 : month + 3
        day = dayOfYear - (153 * month + 2) / 5 + 1
    }

    /// How many days after 1970-01-01 it is.
    package var daysSince1970: Int64 {
        let (era, yearOfEra) = (month <= 2 ? year - 1 : year).flooredDivision(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension Int64 {
    /// Division that rounds down, so that the remainder is never negative.
    package func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// In decimal digits, with zeros before them up to a length.
    package func digits(_ length: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, length - text.utf8.count)) + text
    }
}

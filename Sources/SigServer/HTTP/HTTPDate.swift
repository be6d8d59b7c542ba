/// Dates of HTTP (RFC 9110, 5.6.7), which have whole seconds and no zone but GMT.
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let secondsOfDay: Int64 = 86_400

    /// `Sun, 06 Nov 1994 08:49:37 GMT`; nil outside of the years 1 to 9999, which the form can't say.
    static func text(_ seconds: Int64) -> String? {
        let (day, time) = floorDivide(seconds, by: secondsOfDay)
        let date = civil(day)
        guard (1...9999).contains(date.year) else { return nil }
        let weekday = days[Int(floorDivide(day, by: 7).remainder)]
        let year = digits(date.year, 4)
        return "\(weekday), \(digits(date.day, 2)) \(months[Int(date.month - 1)]) \(year) "
            + "\(digits(time / 3600, 2)):\(digits(time / 60 % 60, 2)):\(digits(time % 60, 2)) GMT"
    }

    /// The seconds since 1970 of a date in one of the three forms that a server must read; nil for anything else.
    static func seconds(_ text: String) -> Int64? {
        guard text.utf8.count <= 40 else { return nil }
        let words = text.split(whereSeparator: { " ,-".contains($0) })
        // Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT; Sun Nov  6 08:49:37 1994
        let isTimeLast = words.count == 6 && words[5] == "GMT"
        guard isTimeLast || words.count == 5 else { return nil }
        let (dayWord, monthWord) = isTimeLast ? (words[1], words[2]) : (words[2], words[1])
        let (yearWord, timeWord) = isTimeLast ? (words[3], words[4]) : (words[4], words[3])
        let time = timeWord.split(separator: ":").map { number($0) }
        guard let day = number(dayWord), var year = number(yearWord),
            let month = months.firstIndex(of: String(monthWord)), time.count == 3,
            let hour = time[0], let minute = time[1], let second = time[2],
            (1...31).contains(day), hour < 24, minute < 60, second <= 60
        else { return nil }
        if yearWord.count == 2 { year += year < 70 ? 2000 : 1900 }
        return daysSince1970(year, Int64(month) + 1, day) * secondsOfDay + hour * 3600 + minute * 60 + second
    }

    private static func number(_ word: Substring) -> Int64? {
        guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(word)
    }

    private static func digits(_ number: Int64, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    private static func floorDivide(_ number: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    // The proleptic Gregorian calendar, in years that begin in March so that a leap day ends its year
    // (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").

    private static func civil(_ day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floorDivide(day + 719_468, by: 146_097)
        let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let isNextYear = month >= 10
        return (
            year + era * 400 + (isNextYear ? 1 : 0), month + (isNextYear ? -9 : 3),
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = floorDivide(shifted, by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

import SigProtocol

/// Dates of HTTP (RFC 9110, 5.6.7), which have whole seconds and no zone but GMT.
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let secondsOfDay: Int64 = 86_400

    /// `Sun, 06 Nov 1994 08:49:37 GMT`; nil outside of the years 1 to 9999, which the form can't say.
    static func text(_ seconds: Int64) -> String? {
        let (day, time) = seconds.flooredDivision(by: secondsOfDay)
        let date = CivilDate(daysSince1970: day)
        guard (1...9999).contains(date.year) else { return nil }
        let weekday = days[Int(day.flooredDivision(by: 7).remainder)]
        let year = date.year.digits(4)
        return "\(weekday), \(date.day.digits(2)) \(months[Int(date.month - 1)]) \(year) "
            + "\((time / 3600).digits(2)):\((time / 60 % 60).digits(2)):\((time % 60).digits(2)) GMT"
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
        let date = CivilDate(year: year, month: Int64(month) + 1, day: day)
        return date.daysSince1970 * secondsOfDay + hour * 3600 + minute * 60 + second
    }

    private static func number(_ word: Substring) -> Int64? {
        guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(word)
    }
}

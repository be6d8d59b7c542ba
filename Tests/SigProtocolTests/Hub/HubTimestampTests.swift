import SigProtocol
import Testing

@Suite("Times of the hub protocol")
struct HubTimestampTests {
    @Test(
        "RFC 3339 as protobuf's JSON has it",
        arguments: [
            (0, 0, "1970-01-01T00:00:00Z"), (-1, 999_999_999, "1969-12-31T23:59:59.999999999Z"),
            (-62_135_596_800, 0, "0001-01-01T00:00:00Z"),
            (253_402_300_799, 999_000_000, "9999-12-31T23:59:59.999Z"),
            (951_782_400, 0, "2000-02-29T00:00:00Z"), (951_868_799, 1_000, "2000-02-29T23:59:59.000001Z"),
            (1_709_164_800, 123_456_000, "2024-02-29T00:00:00.123456Z"), (-2_208_988_800, 0, "1900-01-01T00:00:00Z"),
            (1_763_721_600, 5, "2025-11-21T10:40:00.000000005Z"),
            (1_763_721_600, 120_000_000, "2025-11-21T10:40:00.120Z"),
        ] as [(Int64, Int32, String)]
    )
    func text(seconds: Int64, nanoseconds: Int32, text: String) {
        let time = HubTimestamp(seconds: seconds, nanoseconds: nanoseconds)
        #expect(time.rfc3339 == text)
        #expect(time.description == text)
    }

    @Test("Every pair of numbers has a description, also those that are no moment")
    func total() {
        for seconds in [.min, -62_135_596_801, -1, 0, 253_402_300_800, .max] as [Int64] {
            for nanoseconds in [.min, -1, 0, 999_999_999, 1_000_000_000, .max] as [Int32] {
                let time = HubTimestamp(seconds: seconds, nanoseconds: nanoseconds)
                let isMoment = (-1...0).contains(seconds) && (0...999_999_999).contains(nanoseconds)
                #expect((time.rfc3339 != nil) == isMoment)
                #expect(isMoment || time.description == "\(seconds) s \(nanoseconds) ns")
            }
        }
    }

    @Test("Each day follows the one before, from the year 1 to 9999, with the leap days of the calendar")
    func calendar() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var day: Int64 = -719_162
        for year in 1...9999 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for month in 1...12 {
                let text = try #require(HubTimestamp(seconds: day * 86_400).rfc3339)
                let (year, month) = (padded(year, 4), padded(month, 2))
                if text != "\(year)-\(month)-01T00:00:00Z" {
                    Issue.record("day \(day) is \(text), not \(year)-\(month)-01")
                    return
                }
                day += Int64(lengths[(Int(month) ?? 1) - 1] + (month == "02" && isLeap ? 1 : 0))
            }
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

import Testing

@testable import SigServer

@Suite("Dates of HTTP")
struct HTTPDateTests {
    @Test(
        "Seconds and their text",
        arguments: [
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (1_704_164_645, "Tue, 02 Jan 2024 03:04:05 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (-1, "Wed, 31 Dec 1969 23:59:59 GMT"), (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
            (-62_135_596_800, "Mon, 01 Jan 0001 00:00:00 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        ] as [(Int64, String)]
    )
    func both(seconds: Int64, text: String) {
        #expect(HTTPDate.text(seconds) == text)
        #expect(HTTPDate.seconds(text) == seconds)
    }

    @Test("Days of four centuries come back")
    func everyDay() throws {
        for day in stride(from: Int64(-30_000), to: 120_000, by: 5) {
            let text = try #require(HTTPDate.text(day * 86_400 + 4711))
            #expect(HTTPDate.seconds(text) == day * 86_400 + 4711)
        }
    }

    @Test("Years that the form can't say have no text, however far away")
    func outside() {
        for seconds in [253_402_300_800, -62_135_596_801, .max, .min] as [Int64] {
            #expect(HTTPDate.text(seconds) == nil)
        }
    }

    @Test("The two older forms are read")
    func olderForms() {
        #expect(HTTPDate.seconds("Sunday, 06-Nov-94 08:49:37 GMT") == 784_111_777)
        #expect(HTTPDate.seconds("Sun Nov  6 08:49:37 1994") == 784_111_777)
        #expect(HTTPDate.seconds("Monday, 01-Jan-24 00:00:00 GMT") == 1_704_067_200)
    }

    @Test(
        "What is no date is none",
        arguments: [
            "", "yesterday", "784111777", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
            "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 99999 08:49:37 GMT", "Sun, 06 Nov 94- 08:49:37 GMT+1",
            "Sun, 06 Now 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT and more, much more than that",
        ]
    )
    func none(text: String) {
        #expect(HTTPDate.seconds(text) == nil)
    }
}

import Testing

@testable import BenchSupport

@Suite("Medians, and numbers for people")
struct StatisticsTests {
    @Test("The median is the middle one, or between the two in the middle")
    func medians() {
        #expect(median([]) == nil)
        #expect(median([4]) == 4)
        #expect(median([9, 1, 5]) == 5)
        #expect(median([9, 1, 5, 6]) == 5.5)
    }

    @Test(
        "Numbers have their digits, and spaces between thousands",
        arguments: [
            (0, 0, "0"), (999, 0, "999"), (1000, 0, "1 000"), (1_234_567, 0, "1 234 567"), (25.649, 1, "25.6"),
            (25.65, 0, "26"), (0.049, 1, "0.0"), (-0.04, 1, "0.0"), (-1500.5, 1, "-1 500.5"), (2.005, 2, "2.01"),
            (7, 2, "7.00"),
        ] as [(Double, Int, String)]
    )
    func numbers(value: Double, digits: Int, expected: String) {
        #expect(text(of: value, digits: digits) == expected)
    }

    @Test("What no number can be told as is told somehow", arguments: [Double.infinity, .nan, 1e300])
    func odd(value: Double) {
        #expect(text(of: value, digits: 2) == "\(value)")
    }
}

import Testing

@testable import BenchSupport

@Suite("The histogram of times")
struct HistogramTests {
    @Test("Without values there is no quantile")
    func empty() {
        let histogram = Histogram()
        #expect(histogram.quantile(0.5) == nil)
        #expect(histogram.count == 0)
    }

    @Test("Small values are told exactly")
    func exact() {
        var histogram = Histogram()
        for value in 1...100 { histogram.record(value) }
        #expect(histogram.quantile(0.5) == 50)
        #expect(histogram.quantile(0.99) == 99)
        #expect(histogram.quantile(1) == 100)
        #expect(histogram.quantile(0) == 1)
    }

    @Test(
        "Any value is told within a hundredth",
        arguments: [255, 256, 257, 511, 512, 1000, 25_600, 1_234_567, Int.max / 3]
    )
    func within(value: Int) throws {
        var histogram = Histogram()
        histogram.record(value)
        let told = try #require(histogram.quantile(0.5))
        #expect(abs(told - Double(value)) <= Double(value) / 100)
    }

    @Test("Larger values never fall into earlier buckets")
    func order() throws {
        var last = -1.0
        for value in stride(from: 0, to: 100_000, by: 7) {
            var histogram = Histogram()
            histogram.record(value)
            let told = try #require(histogram.quantile(1))
            #expect(told >= last)
            last = told
        }
    }

    @Test("A rare large value is the last hundredth, not the middle")
    func tail() throws {
        var histogram = Histogram()
        for _ in 0..<980 { histogram.record(20) }
        for _ in 0..<20 { histogram.record(9_000_000) }
        #expect(histogram.quantile(0.5) == 20)
        #expect(try #require(histogram.quantile(0.99)) > 8_900_000)
    }

    @Test("A time below zero, which no clock should give, counts as zero")
    func negative() {
        var histogram = Histogram()
        histogram.record(-5)
        #expect(histogram.quantile(0.5) == 0)
    }
}

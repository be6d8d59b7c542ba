/// How often each of many values came, within a hundredth: for times in nanoseconds, of which there are a million.
///
/// Values below 256 are counted exactly; each doubling beyond has 128 buckets, as in HdrHistogram.
package struct Histogram: Sendable {
    /// Buckets of each doubling.
    private static let steps = 128
    private static let stepBits = 7

    private var counts: [Int] = []
    package private(set) var count = 0

    package init() {}

    /// Counts a value; one below zero counts as zero.
    package mutating func record(_ value: Int) {
        let index = Self.index(of: max(0, value))
        if index >= counts.count { counts.append(contentsOf: repeatElement(0, count: index + 1 - counts.count)) }
        counts[index] += 1
        count += 1
    }

    /// The value that `share` of all values, from 0 to 1, do not exceed: the middle of its bucket. Nil if there are none.
    package func quantile(_ share: Double) -> Double? {
        guard count > 0 else { return nil }
        let rank = min(count, max(1, Int((share * Double(count)).rounded(.up))))
        var seen = 0
        for (index, inBucket) in counts.enumerated() {
            seen += inBucket
            if seen >= rank { return Self.middle(of: index) }
        }
        return nil
    }

    private static func index(of value: Int) -> Int {
        guard value >= 2 * steps else { return value }
        let shift = Int.bitWidth - 1 - value.leadingZeroBitCount - stepBits
        return steps * shift + value >> shift
    }

    private static func middle(of index: Int) -> Double {
        guard index >= 2 * steps else { return Double(index) }
        let shift = index / steps - 1
        let lowest = (index - steps * shift) << shift
        return Double(lowest) + Double((1 << shift) - 1) / 2
    }
}

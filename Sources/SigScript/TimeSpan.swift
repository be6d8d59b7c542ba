/// A length of time as people write it: `30` (seconds), `1.5s`, `300ms`, `2m`, `1h`.
public struct TimeSpan: Sendable, Hashable, CustomStringConvertible {
    /// The longest span taken, in milliseconds: 365 days.
    public static let maxMilliseconds: Int64 = 365 * 24 * 3_600_000

    /// Whole milliseconds, never negative.
    public let milliseconds: Int64

    /// Nil if the text is no span, is negative, or longer than a year.
    public init?(_ text: String) {
        let units: [(String, Double)] = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000)]
        let unit = units.first { text.hasSuffix($0.0) } ?? ("", 1000)
        let number = text.dropLast(unit.0.count)
        guard let first = number.first, first.isASCII, first.isNumber,
            number.allSatisfy({ $0 == "." || ($0.isASCII && $0.isNumber) }), let value = Double(number)
        else { return nil }
        let milliseconds = (value * unit.1).rounded()
        guard milliseconds >= 0, milliseconds <= Double(Self.maxMilliseconds) else { return nil }
        self.milliseconds = Int64(milliseconds)
    }

    /// A span of whole milliseconds, within 0 and a year.
    public init(milliseconds: Int64) { self.milliseconds = min(max(0, milliseconds), Self.maxMilliseconds) }

    /// A duration, in whole milliseconds and within the bounds of a span.
    public init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let whole = min(max(0, seconds), Self.maxMilliseconds / 1000)
        self.init(milliseconds: whole * 1000 + max(0, attoseconds) / 1_000_000_000_000_000)
    }

    /// As people write it: `30 s`, `250 ms`.
    public var description: String { milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms" }

    public var duration: Duration { .milliseconds(milliseconds) }
}

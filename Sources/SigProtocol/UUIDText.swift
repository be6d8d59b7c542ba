/// A UUID (RFC 9562), 16 bytes, and its one canonical spelling: 36 characters, lower case.
public struct UUIDText: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The first eight bytes.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the canonical form in any case: `8-4-4-4-12` hexadecimal digits and nothing around them. Every version and
    /// variant is taken. Nil for other text.
    public init?(parsing text: String) {
        var text = text
        guard let uuid = text.withUTF8({ UUIDText(utf8: UnsafeRawBufferPointer($0)) }) else { return nil }
        self = uuid
    }

    /// Reads the canonical form, as `init(parsing:)` does.
    init?(utf8 bytes: UnsafeRawBufferPointer) {
        let dash = UInt8(ascii: "-")
        guard bytes.count == 36, bytes[8] == dash, bytes[13] == dash, bytes[18] == dash, bytes[23] == dash,
            let first = Self.number(bytes, 0, 8), let second = Self.number(bytes, 9, 4),
            let third = Self.number(bytes, 14, 4), let fourth = Self.number(bytes, 19, 4),
            let fifth = Self.number(bytes, 24, 12)
        else { return nil }
        self.init(high: first &<< 32 | second &<< 16 | third, low: fourth &<< 48 | fifth)
    }

    /// The number that so many digits from a place are; nil if one is none.
    @inline(__always)
    private static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> UInt64? {
        var number: UInt64 = 0
        for index in start..<start &+ count {
            guard let digit = Hex.value(bytes[index]) else { return nil }
            number = number &<< 4 | UInt64(digit)
        }
        return number
    }

    /// A random UUID, version 4.
    public static func random(using random: inout some RandomNumberGenerator) -> UUIDText {
        let high: UInt64 = random.next()
        let low: UInt64 = random.next()
        return UUIDText(
            high: high & 0xFFFF_FFFF_FFFF_0FFF | 0x0000_0000_0000_4000,
            low: low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        )
    }

    /// The canonical spelling.
    public var text: String {
        String(unsafeUninitializedCapacity: 36) { text in
            var position = 0
            position = Self.write(high &>> 32, digits: 8, to: text, at: position)
            position = Self.write(high &>> 16, digits: 4, to: text, at: position)
            position = Self.write(high, digits: 4, to: text, at: position)
            position = Self.write(low &>> 48, digits: 4, to: text, at: position)
            position = Self.write(low, digits: 12, to: text, at: position)
            return 36
        }
    }

    /// Writes the last digits of a number, and a dash before them where one belongs.
    ///
    /// - Returns: the position behind them.
    @inline(__always)
    private static func write(
        _ number: UInt64,
        digits: Int,
        to text: UnsafeMutableBufferPointer<UInt8>,
        at position: Int
    ) -> Int {
        var start = position
        if start > 0 {
            text[start] = UInt8(ascii: "-")
            start &+= 1
        }
        for index in 0..<digits {
            text[start &+ index] = Hex.digit(UInt8(truncatingIfNeeded: number &>> UInt64((digits &- 1 &- index) &* 4)))
        }
        return start &+ digits
    }

    public var description: String { text }

    public static func < (left: UUIDText, right: UUIDText) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

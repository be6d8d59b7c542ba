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
            let high = Self.number([0..<8, 9..<13, 14..<18], of: bytes),
            let low = Self.number([19..<23, 24..<36], of: bytes)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// The number that the digits in these places are; nil if one is none.
    private static func number(_ places: [Range<Int>], of bytes: UnsafeRawBufferPointer) -> UInt64? {
        var number: UInt64 = 0
        for place in places {
            for index in place {
                guard let digit = Hex.value(bytes[index]) else { return nil }
                number = number &<< 4 | UInt64(digit)
            }
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
        String(unsafeUninitializedCapacity: 36) { buffer in
            var position = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    buffer[position] = UInt8(ascii: "-")
                    position += 1
                }
                let half = index < 16 ? high : low
                let shift = UInt64(60 - (index & 15) * 4)
                buffer[position] = Hex.digit(UInt8(truncatingIfNeeded: half &>> shift & 0x0F))
                position += 1
            }
            return position
        }
    }

    public var description: String { text }

    public static func < (left: UUIDText, right: UUIDText) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

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
        guard bytes.count == 36 else { return nil }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for (index, byte) in bytes.enumerated() {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Hex.value(byte) else { return nil }
            if index < 19 {
                high = high &<< 4 | UInt64(digit)
            } else {
                low = low &<< 4 | UInt64(digit)
            }
        }
        self.init(high: high, low: low)
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

/// Bytes that stand for themselves in a JSON string, whatever writes or reads it: ASCII without quotes, backslashes and controls.
///
/// Strings are nearly all of the bytes that signaling carries, so these are looked for eight bytes at a time.
enum JSONPlainText {
    /// The first byte that is not plain, or the end.
    static func skip(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            // The high bit of a byte of (x - n) & ~x is set where the byte was below n. Borrows only reach later bytes: the first
            // that is found is one.
            let found =
                (word | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
                    | ((word &- (ones &* 0x20)) & ~word)) & highs
            if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < bytes.count, isPlain(bytes[index]) { index &+= 1 }
        return index
    }

    /// Whether all bytes are plain.
    static func isAll(_ bytes: UnsafeRawBufferPointer) -> Bool { skip(from: 0, in: bytes) == bytes.count }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}

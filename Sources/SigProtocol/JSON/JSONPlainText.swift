/// Bytes that stand for themselves in a JSON string, whatever writes or reads it: ASCII without quotes, backslashes and controls.
///
/// Strings are nearly all of the bytes that signaling carries, so these are looked for eight bytes at a time.
enum JSONPlainText {
    /// Skips whole words of plain bytes. May stop early, never late.
    static func skip(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index &+ 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let quotes = word ^ (ones &* 0x22)
            let backslashes = word ^ (ones &* 0x5C)
            // The high bit of a byte of (x - n) & ~x is set where the byte was below n; borrows only reach later bytes.
            let found =
                word | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
                | ((word &- (ones &* 0x20)) & ~word)
            if found & highs != 0 { break }
            index &+= 8
        }
        return index
    }

    /// Whether all bytes are plain.
    static func isAll(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = skip(from: 0, in: bytes)
        while index < bytes.count {
            let byte = bytes[index]
            guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
                return false
            }
            index &+= 1
        }
        return true
    }
}

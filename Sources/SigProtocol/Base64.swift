/// Base64 (RFC 4648, 4).
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The bytes in base64, padded to a multiple of four characters.
    package static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let chunk = rest.prefix(3)
            rest = rest.dropFirst(3)
            let bits = chunk.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - chunk.count))
            for position in 0..<4 {
                let digit = alphabet[Int(bits >> UInt32(18 - 6 * position) & 0x3F)]
                text.append(position <= chunk.count ? digit : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads what has no padding.
    ///
    /// - Parameter count: how many bytes there must be, a multiple of three.
    /// - Returns: nil for any other length and for characters beyond the alphabet.
    package static func decode(_ text: String, count: Int) -> [UInt8]? {
        guard count % 3 == 0, text.utf8.count == count / 3 * 4 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var group: UInt32 = 0
        for (index, letter) in text.utf8.enumerated() {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            group = group << 6 | UInt32(value)
            guard index % 4 == 3 else { continue }
            for shift in [16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: group >> shift)) }
            group = 0
        }
        return bytes
    }
}

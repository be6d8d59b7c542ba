/// Percent-encoding (RFC 3986, 2.1).
public enum PercentCoding {
    /// Encodes everything but the unreserved characters: letters, digits and `-._~`.
    ///
    /// - Parameter others: more characters of ASCII that stand for themselves.
    public static func encode(_ text: String, keeping others: String = "") -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) || others.utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 0x0F)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Decodes every `%XX` once; nil if one is malformed or the result is not UTF-8.
    public static func decode(_ text: Substring) -> String? {
        decode(text.utf8, keepingMalformed: false).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Decodes every `%XX` once. A `%` without two digits behind it stands for itself; the result need not be UTF-8.
    public static func decodeLeniently(_ text: some Sequence<UInt8>) -> [UInt8] {
        decode(text, keepingMalformed: true) ?? []
    }

    private static func decode(_ text: some Sequence<UInt8>, keepingMalformed: Bool) -> [UInt8]? {
        var decoded: [UInt8] = []
        var rest = Array(text)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            if let high = rest.first.flatMap(Hex.value), let low = rest.dropFirst().first.flatMap(Hex.value) {
                rest = rest.dropFirst(2)
                decoded.append(high << 4 | low)
            } else if keepingMalformed {
                decoded.append(byte)
            } else {
                return nil
            }
        }
        return decoded
    }

    /// Whether a byte is one of RFC 3986's unreserved characters (2.3).
    public static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

/// Share codes: "4–6 uppercase consonants (no vowels), all distinct".
public enum ShareCode {
    /// The letters that codes are made of, in order.
    public static let alphabet = "BCDFGHJKLMNPQRSTVWXYZ"

    /// How many letters a code may have. Shorter ones are preferred.
    public static let lengths = 4...6

    /// A code as a person may have written or said it, `bf-km` or `B F K M`, as it is looked up: `BFKM`. Spaces, line ends
    /// and hyphens go, letters are raised. What is left need not be a code: that is for the server to say.
    public static func normalize(_ spelling: String) -> String {
        var code = String.UnicodeScalarView()
        for scalar in spelling.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.isDash { continue }
            code.append(raised(scalar))
        }
        return String(code)
    }

    /// A code as the server takes it in a lookup: without spaces around it, letters raised.
    public static func lookupKey(_ code: String) -> String {
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let scalars = code.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last].map(raised)))
    }

    /// Whether a text could be a code: 4–6 distinct letters of the alphabet, raised.
    public static func isValid(_ code: String) -> Bool {
        lengths.contains(code.utf8.count) && Set(code.utf8).count == code.utf8.count
            && code.utf8.allSatisfy { alphabet.utf8.contains($0) }
    }

    private static func raised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("a"..."z").contains(scalar) else { return scalar }
        return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value &- 0x20))
    }
}

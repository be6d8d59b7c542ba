/// The `?token=` of a request.
enum ShareTokenQuery {
    /// The token that a query carries; nil if it has no member `token`. Of several the last counts. An empty one is a token,
    /// and a bad one.
    ///
    /// Base64's `+` and `/` are taken percent-encoded or bare. Forms write a space as `+`, and clients that decode and
    /// encode once too often turn `+` into a space: tokens have no spaces, so each is a `+`.
    static func token(in query: String?) -> String? {
        guard let query else { return nil }
        var token: String?
        for member in query.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true) {
            let parts = member.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first, decode(name).elementsEqual("token".utf8) else { continue }
            var value = parts.count > 1 ? decode(parts[1]) : []
            for index in value.indices where value[index] == UInt8(ascii: " ") { value[index] = UInt8(ascii: "+") }
            token = String(decoding: value, as: UTF8.self)
        }
        return token
    }

    /// Percent-decodes once. A `%` without two digits behind it stands for itself.
    private static func decode(_ text: some Collection<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var rest = Array(text)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let high = digit(rest[rest.startIndex]), let low = digit(rest[rest.startIndex + 1])
            {
                rest = rest.dropFirst(2)
                decoded.append(high << 4 | low)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

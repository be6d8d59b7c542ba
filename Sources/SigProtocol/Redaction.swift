public import NIOCore

/// Takes secrets out of what is shown: in traces, logs, events and history.
public enum Redaction {
    /// What stands where a secret was.
    public static let mark = "…"

    /// A URL, or the path and query of one, without the values of members of its query that are named as secrets are (`token`,
    /// `access_token`, `api_key`, `secret`, `password` …) and without the password of its user. Everything else stays as it is.
    public static func url(_ url: String) -> String {
        let (rest, fragment) = split(url[...], at: "#")
        let (front, query) = split(rest, at: "?")
        var result = withoutPassword(front)
        if let query {
            let members = query.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false).map { member in
                let (name, value) = split(Substring(member), at: "=")
                return value != nil && isSecretMember(name) ? "\(name)=\(mark)" : String(member)
            }
            result += "?" + members.joined(separator: "&")
        }
        if let fragment { result += "#" + fragment }
        return result
    }

    /// A sentence as it may be shown: the URLs among its words without their secrets.
    public static func words(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { url(String($0)) }.joined(separator: " ")
    }

    /// The value of a header as it may be shown: `…` for credentials and cookies, URLs without their tokens.
    public static func header(name: String, value: String) -> String {
        switch name.lowercased() {
        case "authorization", "proxy-authorization", "cookie", "set-cookie": mark
        case "location", "content-location", "referer", "origin": url(value)
        case let name where isSecretHeader(name): mark
        default: value
        }
    }

    /// Whether a header is one that applications let somebody in by: `X-Api-Key`, `X-Auth-Token`.
    /// - Parameter name: in any case.
    public static func isSecretHeader(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["token", "secret", "password", "api-key", "apikey"].contains { name.contains($0) }
    }

    /// A frame as it may be shown: where it is a JSON object, its top-level members `token` are `"…"` (numbers, arrays and
    /// objects too; `null`, true and false are no secrets). Everything else stays byte for byte.
    public static func frame(_ frame: ByteBuffer) -> ByteBuffer {
        // Frames without the word, escaped or not, need no closer look.
        let mayHaveToken = frame.withUnsafeReadableBytes { bytes in
            bytes.contains(UInt8(ascii: "\\")) || contains(bytes, "token")
        }
        guard mayHaveToken, let object = try? JSONObject(parsing: frame) else { return frame }
        return object.replacing("token") { value in
            value.isNull || value.kind == .bool ? nil : JSONValue(string: mark)
        }
    }

    private static func withoutPassword(_ front: Substring) -> String {
        let bytes = front.utf8
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return String(front) }
        let authority = bytes[slash...].drop { $0 == UInt8(ascii: "/") }.prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
        }
        guard bytes.distance(from: slash, to: authority.startIndex) == 2,
            let at = authority.lastIndex(of: UInt8(ascii: "@")),
            let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
        else { return String(front) }
        return "\(front[...colon])\(mark)\(front[at...])"
    }

    /// Members of a query that are secrets, in small letters and without `_` and `-`.
    private static let secretMembers: Set<String> = [
        "token", "accesstoken", "authtoken", "idtoken", "refreshtoken", "apikey", "secret", "clientsecret", "password",
        "passwd",
    ]

    /// Whether a member's name is that of a secret, percent-encoded or not, in any case.
    private static func isSecretMember(_ name: Substring) -> Bool {
        // The longest has 13 letters, and each may be three characters.
        guard name.utf8.count <= 64 else { return false }
        let letters = PercentCoding.decodeLeniently(name.utf8).filter {
            $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-")
        }
        return secretMembers.contains(String(decoding: letters, as: UTF8.self).lowercased())
    }

    /// Splits at a byte of ASCII, not at a character: a combining mark behind a `?` must not hide it.
    private static func split(_ text: Substring, at separator: Unicode.Scalar) -> (Substring, Substring?) {
        guard let index = text.unicodeScalars.firstIndex(of: separator) else { return (text, nil) }
        return (text[..<index], text[text.unicodeScalars.index(after: index)...])
    }

    private static func contains(_ bytes: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: length)
        guard bytes.count >= length, let first = letters.first else { return false }
        for start in 0...(bytes.count &- length) where bytes[start] == first {
            if bytes[start..<(start &+ length)].elementsEqual(letters) { return true }
        }
        return false
    }
}

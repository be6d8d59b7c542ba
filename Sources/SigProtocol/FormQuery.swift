/// A query read as form data (the URL Standard, 5.1: `application/x-www-form-urlencoded`).
///
/// Names and values are percent-decoded, `+` is a space, a malformed `%` stands for itself, bytes that are no UTF-8 become
/// U+FFFD. Nothing in it can be wrong.
public struct FormQuery: Sendable {
    private let members: [(name: String, value: String)]

    /// - Parameter query: what stands behind the `?`, raw; nil is an empty one.
    public init(_ query: String?) {
        members = (query ?? "").utf8.split(separator: UInt8(ascii: "&")).map { member in
            let parts = member.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (name: Self.text(parts.first), value: Self.text(parts.dropFirst().first))
        }
    }

    /// The value of a member; nil without one. Of a repeated member the last counts. `name` alone has an empty value.
    public subscript(_ name: String) -> String? {
        // Byte by byte: Swift's own `==` holds canonically equivalent texts to be the same.
        members.last { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }

    /// The value of a member; nil without one. Of a repeated member the first counts.
    func first(_ name: String) -> String? { members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value }

    private static func text(_ part: Substring.UTF8View?) -> String { String(decoding: decode(part), as: UTF8.self) }

    /// The bytes of a name or a value, which need not be UTF-8; none without one.
    static func decode(_ part: Substring.UTF8View?) -> [UInt8] {
        let spaced = (part ?? Substring().utf8).lazy.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        return PercentCoding.decodeLeniently(spaced)
    }
}

/// A topic, and how it stands in a path: `/:topic/offer`.
///
/// Every text is a topic but the empty one. Topics are compared byte by byte: case matters, and composed and decomposed letters
/// are different. They have the order of their bytes.
public struct TopicName: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let exact: ExactText

    /// The topic of a text, decoded. Nothing is checked: servers refuse the empty one, and those over `TopicLimits.topic`.
    public init(_ text: String) { exact = ExactText(text) }

    /// The topic itself, decoded.
    public var text: String { exact.text }

    /// Reads a segment of a path, as the document's server does.
    ///
    /// Escapes are decoded once. A run of them that is no UTF-8 stays as it was typed: `caf%E9` is the topic `caf%E9`. `+` stands
    /// for itself.
    ///
    /// - Throws: `invalidParameter` for an empty segment, and for a `%` without two digits behind it; `topicTooLong`.
    public init(segment: String) throws(TopicErrorKind) {
        guard !segment.isEmpty, let text = Self.decode(segment) else { throw .invalidParameter(.topic) }
        guard text.utf16.count <= TopicLimits.topic else { throw .topicTooLong }
        exact = ExactText(text)
    }

    /// The topic as a segment of a path, encoded as `encodeURIComponent` of browsers does it: letters, digits and `-_.!~*'()`
    /// stand for themselves.
    public var segment: String { PercentCoding.encode(text, keeping: "!*'()") }

    public var description: String { text }

    public static func < (left: TopicName, right: TopicName) -> Bool { left.exact < right.exact }

    /// Nil for a malformed escape.
    private static func decode(_ segment: String) -> String? {
        guard segment.utf8.contains(UInt8(ascii: "%")) else { return segment }
        let bytes = Array(segment.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%") else {
                decoded.append(bytes[index])
                index += 1
                continue
            }
            let start = index
            var run: [UInt8] = []
            while index < bytes.count, bytes[index] == UInt8(ascii: "%") {
                guard index + 2 < bytes.count, let high = Hex.value(bytes[index + 1]),
                    let low = Hex.value(bytes[index + 2])
                else { return nil }
                run.append(high << 4 | low)
                index += 3
            }
            let isText = String(validating: run, as: UTF8.self) != nil
            decoded.append(contentsOf: isText ? run[...] : bytes[start..<index])
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}

import NIOCore
public import SigProtocol

/// One test of an event's field, as `--wait` and `expect` take it: `FIELD=v`, `FIELD!=v`, `FIELD~=regex`, `FIELD:=JSON` or
/// `.path`.
///
/// A field is a member of the event (`from`, `to`, `peer`…), or else of its payload; a path starts with a dot, and is looked
/// up the same way. Values compare as text: a string by its characters, a number by how it is written.
public struct EventTest: Sendable {
    /// What is asked of the value.
    public enum Comparison: Sendable {
        case equal(String)
        case unequal(String)
        /// A regular expression is found in its first ``EventTest/regexBytes``.
        case matches(String)
        /// The same JSON, but for the order of members.
        case equalJSON(JSONValue)
        /// There is one.
        case present
    }

    /// The first bytes of a value that a regular expression sees.
    public static let regexBytes = 65_536

    let path: JSONPath
    let comparison: Comparison
    /// The test as it was written.
    public let text: String

    /// A test of its parts.
    ///
    /// - Parameter text: the test as it was written, for messages.
    /// - Throws: ``EventTestError`` if a regular expression can't be read.
    public init(path: JSONPath, _ comparison: Comparison, text: String) throws(EventTestError) {
        self.path = path
        self.comparison = comparison
        self.text = text
        try Self.check(comparison, in: text)
    }

    /// Reads a test.
    /// - Throws: ``EventTestError`` with what is wrong and what a test looks like.
    public init(_ text: String) throws(EventTestError) {
        self.text = text
        let (field, comparison) = try Self.split(text)
        self.comparison = comparison
        let path = field.hasPrefix(".") ? field : ".\(field)"
        do { self.path = try JSONPath(parsing: path) } catch {
            throw EventTestError(
                "'\(field)' in '\(text)' is no field; write a name or a path such as .sdp or .members[0].id"
            )
        }
        try Self.check(comparison, in: text)
    }

    /// Bytes of the longest regular expression, and how many of its brackets may stand inside each other: reading one takes stack and
    /// time for each.
    static let maxPatternBytes = 4096
    static let maxPatternDepth = 50

    private static func check(_ comparison: Comparison, in text: String) throws(EventTestError) {
        guard case .matches(let pattern) = comparison else { return }
        let shown = Inert.text(pattern, maxLength: 64)
        guard pattern.utf8.count <= maxPatternBytes else {
            throw EventTestError("the regular expression '\(shown)' is longer than \(maxPatternBytes) bytes")
        }
        guard depth(of: pattern) <= maxPatternDepth else {
            throw EventTestError(
                "the regular expression '\(shown)' has more than \(maxPatternDepth) brackets inside each other"
            )
        }
        do { _ = try Regex(pattern) } catch {
            throw EventTestError("'\(pattern)' in '\(text)' is no regular expression: \(error)")
        }
    }

    /// How many brackets stand inside each other at most, or a little more.
    private static func depth(of pattern: String) -> Int {
        var depth = 0
        var deepest = 0
        var isEscaped = false
        for byte in pattern.utf8 {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
            default: break
            }
            deepest = max(deepest, depth)
        }
        return deepest
    }

    private static func split(_ text: String) throws(EventTestError) -> (String, Comparison) {
        // The first operator counts, so that values may hold the others.
        guard let sign = text.indices.first(where: { "=!~:".contains(text[$0]) && isOperator(text, at: $0) }) else {
            guard text.hasPrefix("."), text.count > 1 else {
                throw EventTestError(
                    "'\(text)' is no test; write FIELD=VALUE, FIELD!=VALUE, FIELD~=REGEX, FIELD:=JSON or .PATH"
                )
            }
            return (text, .present)
        }
        let field = String(text[..<sign])
        guard !field.isEmpty else { throw EventTestError("'\(text)' has no field before '\(text[sign])'") }
        if text[sign] == "=" { return (field, .equal(String(text[text.index(after: sign)...]))) }
        let value = String(text[text.index(sign, offsetBy: 2)...])
        switch text[sign] {
        case "!": return (field, .unequal(value))
        case "~": return (field, .matches(value))
        default:
            do { return (field, .equalJSON(try JSONValue(parsing: value))) } catch {
                throw EventTestError("'\(value)' in '\(text)' is no JSON: \(error)")
            }
        }
    }

    private static func isOperator(_ text: String, at index: String.Index) -> Bool {
        if text[index] == "=" { return true }
        let next = text.index(after: index)
        return next < text.endIndex && text[next] == "="
    }

    /// Whether the event passes.
    public func passes(_ event: Event) -> Bool {
        guard let value = value(in: event) else {
            if case .unequal = comparison { return true }
            return false
        }
        switch comparison {
        case .present: return true
        case .equal(let text): return value.comparableText == text
        case .unequal(let text): return value.comparableText != text
        case .equalJSON(let other): return value.isEquivalent(to: other)
        case .matches(let pattern):
            guard let regex = try? Regex(pattern) else { return false }
            let start = String(decoding: value.comparableText.utf8.prefix(Self.regexBytes), as: UTF8.self)
            return (try? regex.firstMatch(in: start)) != nil
        }
    }

    /// The value that the path leads to: from the event's own members, else from its payload.
    func value(in event: Event) -> JSONValue? { event.value(at: path) }
}

/// Why a test or condition can't be read, in one sentence.
public struct EventTestError: Error, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

extension JSONValue {
    /// The value as the tests compare it: a string's characters, anything else as it is written.
    var comparableText: String { string ?? String(buffer: bytes) }
}

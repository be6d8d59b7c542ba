/// Where in a JSON value something is: `.a.b[0]["odd name"]`.
///
/// A path is steps: `.name`, where the name is made of letters, digits, `_`, `-`, `$` and characters beyond ASCII; `["any
/// name"]` with a JSON string; `[0]`, an element counted from 0. `.` alone is the value itself.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
    /// Why a text is no path, and where.
    public struct ParseError: Error, Equatable, Sendable, CustomStringConvertible {
        /// What was expected instead.
        public let expected: String
        /// Bytes in front of the place.
        public let offset: Int

        public var description: String { "\(expected) expected at byte \(offset) of the path" }
    }

    /// One step from a value to a part of it.
    public enum Step: Sendable, Hashable {
        case member(String)
        case element(Int)
    }

    /// The steps, from the value on; none for the value itself.
    public let steps: [Step]
    private let text: String

    /// Reads a path.
    public init(parsing text: String) throws(ParseError) {
        var parser = Parser(bytes: Array(text.utf8))
        self.steps = try parser.steps()
        self.text = text
    }

    /// What the path leads to; nil where a step finds nothing. Of duplicate members the last counts.
    public func value(in root: JSONValue) -> JSONValue? { value(in: root, skipping: 0) }

    /// The same from further down, where the first steps lead to `root`.
    package func value(in root: JSONValue, skipping count: Int) -> JSONValue? {
        var value = root
        for step in steps.dropFirst(count) {
            let next: JSONValue? =
                switch step {
                case .member(let name): value.object?[name]
                case .element(let index): value.element(at: index)
                }
            guard let next else { return nil }
            value = next
        }
        return value
    }

    /// The path as it was written.
    public var description: String { text }

    public static func == (left: JSONPath, right: JSONPath) -> Bool { left.steps == right.steps }

    public func hash(into hasher: inout Hasher) { hasher.combine(steps) }
}

extension JSONValue {
    fileprivate func element(at index: Int) -> JSONValue? {
        guard let elements, index < elements.count else { return nil }
        return elements[index]
    }
}

private struct Parser {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func expected(_ what: String) -> JSONPath.ParseError { JSONPath.ParseError(expected: what, offset: index) }

    mutating func steps() throws(JSONPath.ParseError) -> [JSONPath.Step] {
        guard next == UInt8(ascii: ".") || next == UInt8(ascii: "[") else { throw expected("\".\" or \"[\"") }
        if bytes == [UInt8(ascii: ".")] { return [] }
        var steps: [JSONPath.Step] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "."):
                index += 1
                // `.["name"]` is `["name"]`, as in jq.
                if next == UInt8(ascii: "[") { continue }
                steps.append(.member(try name()))
            case UInt8(ascii: "["): steps.append(try bracket())
            default: throw expected("\".\" or \"[\"")
            }
        }
        return steps
    }

    private mutating func name() throws(JSONPath.ParseError) -> String {
        let start = index
        while let byte = next, Self.isNameByte(byte) { index += 1 }
        guard index > start else { throw expected("a name") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func bracket() throws(JSONPath.ParseError) -> JSONPath.Step {
        index += 1
        let step: JSONPath.Step
        if next == UInt8(ascii: "\"") {
            let literal = bytes[index...].withUnsafeBytes { bytes in
                var scanner = JSONScanner(bytes, maxDepth: 0)
                return scanner.scanString(from: 0).map { end in
                    (length: end, text: JSONStringDecoder.string(of: UnsafeRawBufferPointer(rebasing: bytes[..<end])))
                }
            }
            guard let literal else { throw expected("a JSON string") }
            index += literal.length
            step = .member(literal.text)
        } else {
            let start = index
            while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
            guard let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else {
                index = start
                throw expected("a number or a JSON string")
            }
            step = .element(number)
        }
        guard next == UInt8(ascii: "]") else { throw expected("\"]\"") }
        index += 1
        return step
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"), 0x80...0xFF:
            true
        default: false
        }
    }
}

/// Why a text is not the JSON that was asked for, and where (RFC 8259).
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Sendable, Hashable, CaseIterable {
        /// The text ends before the value does.
        case unexpectedEnd
        /// A byte that can't stand there.
        case unexpectedByte
        /// A number that JSON does not have: `01`, `1.`, `-`, `1e`.
        case badNumber
        /// A backslash with something behind it that JSON does not have.
        case badEscape
        /// Bytes in a string that are not UTF-8: overlong, surrogate, beyond U+10FFFF, cut off.
        case badUTF8
        /// A control character, bare in a string.
        case controlCharacter
        /// More arrays and objects inside each other than are taken.
        case tooDeep
        /// More bytes than can be addressed with 32 bits.
        case tooLarge
        /// Something other than space behind the value.
        case trailingText
        /// A byte order mark in front.
        case byteOrderMark
        /// The value is none of the kind that was asked for.
        case notAnObject
    }

    /// What is wrong there.
    public let reason: Reason
    /// Bytes in front of the place, counted from the first byte that was handed in.
    public let offset: Int

    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    public var description: String { "\(reason.text) at byte \(offset)" }
}

extension JSONError.Reason {
    fileprivate var text: String {
        switch self {
        case .unexpectedEnd: "JSON ends too early"
        case .unexpectedByte: "unexpected character in JSON"
        case .badNumber: "malformed number in JSON"
        case .badEscape: "malformed escape in a JSON string"
        case .badUTF8: "invalid UTF-8 in a JSON string"
        case .controlCharacter: "bare control character in a JSON string"
        case .tooDeep: "JSON nested too deeply"
        case .tooLarge: "JSON too large"
        case .trailingText: "text after the JSON value"
        case .byteOrderMark: "byte order mark before JSON"
        case .notAnObject: "not a JSON object"
        }
    }
}

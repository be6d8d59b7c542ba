internal import NIOCore

// JSON texts in pieces: from values as they came and names that the program knows. That is how frames are made that a server passes on;
// `JSONWriter` is for everything else.
extension TextPieces {
    /// A string without escapes, quotes around it. One that needs escapes is left out, and the text is not whole.
    mutating func string(_ text: String) {
        known("\"")
        text.withBytes { if JSONPlainText.isAll($0) { raw($0) } else { leaveOut() } }
        known("\"")
    }

    /// A value, byte for byte.
    mutating func value(_ value: JSONValue) { value.bytes.withUnsafeReadableBytes { raw($0) } }
}

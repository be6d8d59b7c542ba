public import NIOCore

/// Writes compact JSON straight into a buffer.
///
/// It puts the commas and colons where they belong; that what was begun is ended, and that values in objects have names, is up
/// to the caller. Strings come out as valid JSON whatever they hold.
public struct JSONWriter: Sendable {
    /// What is escaped in strings.
    public enum Escaping: Sendable, Hashable {
        /// What must be: `"`, `\` and C0 controls, with the short forms `\b \f \n \r \t` where there are any.
        case minimal
        /// Also what must not reach a terminal (`Inert.mustEscape`), as `\uXXXX`. Values that are written raw are escaped
        /// the same way and lose the line breaks between their tokens, so that a value stays one harmless line.
        case terminal
    }

    /// What was written so far.
    public var buffer: ByteBuffer
    private let escaping: Escaping
    private var needsComma = false

    /// A writer that goes on behind what is in the buffer already.
    public init(buffer: ByteBuffer = ByteBuffer(), escaping: Escaping = .minimal) {
        self.buffer = buffer
        self.escaping = escaping
    }

    /// A writer with room for this many bytes: more are no fault, and cost an allocation.
    public init(capacity: Int, escaping: Escaping = .minimal) {
        var buffer = ByteBuffer()
        buffer.reserveCapacity(capacity)
        self.init(buffer: buffer, escaping: escaping)
    }

    // MARK: Structure

    /// Begins an object. Each of its values needs a ``name(_:)`` before it.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    /// Ends the object that was begun last.
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    /// Begins an array.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    /// Ends the array that was begun last.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// A member's name and its colon.
    public mutating func name(_ name: String) {
        if !writePlain(name, isName: true) {
            string(name)
            buffer.writeInteger(UInt8(ascii: ":"))
        }
        needsComma = false
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        buffer.writeInteger(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        buffer.writeInteger(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { buffer.writeInteger(UInt8(ascii: ",")) }
        needsComma = true
    }

    // MARK: Values

    /// A string, escaped as the writer was told.
    public mutating func string(_ text: String) {
        if writePlain(text, isName: false) { return }
        separate()
        buffer.writeInteger(UInt8(ascii: "\""))
        inner(text)
        buffer.writeInteger(UInt8(ascii: "\""))
    }

    /// A string, or a member's name with its colon, in one step, if nothing in it can need an escape: what nearly all are.
    ///
    /// - Returns: whether it was written.
    private mutating func writePlain(_ text: String, isName: Bool) -> Bool {
        guard escaping == .minimal else { return false }
        var text = text
        let comma = needsComma ? 1 : 0
        let isWritten = text.withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            guard JSONPlainText.isAll(bytes) else { return false }
            let size = comma &+ bytes.count &+ (isName ? 3 : 2)
            buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: size) { out in
                out[0] = UInt8(ascii: ",")
                out[comma] = UInt8(ascii: "\"")
                let start = comma &+ 1
                UnsafeMutableRawBufferPointer(rebasing: out[start...]).copyMemory(from: bytes)
                out[start &+ bytes.count] = UInt8(ascii: "\"")
                if isName { out[start &+ bytes.count &+ 1] = UInt8(ascii: ":") }
                return size
            }
            return true
        }
        if isWritten { needsComma = true }
        return isWritten
    }

    /// A string made from bytes. Those that are no UTF-8 become U+FFFD.
    public mutating func string(utf8 bytes: ByteBuffer) {
        guard bytes.isValidUTF8 else { return string(String(buffer: bytes)) }
        separate()
        buffer.writeInteger(UInt8(ascii: "\""))
        bytes.withUnsafeReadableBytes { inner($0) }
        buffer.writeInteger(UInt8(ascii: "\""))
    }

    /// A string as it stands in valid JSON, quotes included, decoded and written anew.
    mutating func string(anew literal: UnsafeRawBufferPointer) {
        guard escaping == .minimal, !literal.contains(UInt8(ascii: "\\")) else {
            return string(JSONStringDecoder.string(of: literal))
        }
        // Without escapes it is what it would become.
        separate()
        buffer.writeBytes(literal)
    }

    /// A string that holds another one, which keeps its own escapes: `prefix`, what stands between the quotes of `literal`,
    /// `suffix`. Without a string in `literal`, prefix and suffix alone.
    public mutating func string(prefix: String, inner literal: JSONValue, suffix: String = "") {
        separate()
        buffer.writeInteger(UInt8(ascii: "\""))
        inner(prefix)
        let bytes = literal.bytes
        if literal.kind == .string,
            let slice = bytes.getSlice(at: bytes.readerIndex + 1, length: max(0, bytes.readableBytes - 2))
        {
            known(slice)
        }
        inner(suffix)
        buffer.writeInteger(UInt8(ascii: "\""))
    }

    /// An integer, in decimal.
    public mutating func int(_ value: Int) { plain(String(value)) }
    /// An integer that may be beyond `Int`, in decimal.
    public mutating func uint(_ value: UInt64) { plain(String(value)) }

    /// The shortest number that reads back the same; `null` for what JSON can't say (infinities, NaN).
    public mutating func double(_ value: Double) { plain(value.isFinite ? "\(value)" : "null") }

    /// `true` or `false`.
    public mutating func bool(_ value: Bool) { plain(value ? "true" : "false") }
    /// `null`.
    public mutating func null() { plain("null") }

    /// A value, byte for byte.
    public mutating func raw(_ value: JSONValue) { raw(value.bytes) }

    /// Bytes that the caller knows to be one JSON value, byte for byte.
    public mutating func raw(_ bytes: ByteBuffer) {
        separate()
        known(bytes)
    }

    private mutating func plain(_ text: String) {
        separate()
        buffer.writeString(text)
    }

    /// Valid JSON, or the inside of a string of it.
    private mutating func known(_ bytes: ByteBuffer) {
        switch escaping {
        case .minimal: buffer.writeImmutableBuffer(bytes)
        case .terminal: bytes.withUnsafeReadableBytes { writeInert($0) }
        }
    }

    // MARK: Escaping

    private mutating func inner(_ text: String) {
        var text = text
        text.withUTF8 { inner(UnsafeRawBufferPointer($0)) }
    }

    /// Bytes of UTF-8, escaped for the inside of a string.
    private mutating func inner(_ bytes: UnsafeRawBufferPointer) {
        var written = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var length = 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20: break
            case 0x20..<0x7F:
                index &+= 1
                continue
            default:
                guard escaping == .terminal else {
                    index &+= 1
                    continue
                }
                length = max(1, UTF8Sequence.length(at: index, in: bytes))
                guard Inert.mustEscape(UTF8Sequence.scalar(at: index, length: length, in: bytes)) else {
                    index &+= length
                    continue
                }
            }
            buffer.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[written..<index]))
            writeEscape(UTF8Sequence.scalar(at: index, length: length, in: bytes))
            index &+= length
            written = index
        }
        buffer.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[written...]))
    }

    /// Valid JSON made inert. What must be escaped can only stand inside its strings, and its bare controls only between
    /// tokens, where they mean nothing.
    private mutating func writeInert(_ bytes: UnsafeRawBufferPointer) {
        var written = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20, byte < 0x7F {
                index &+= 1
                continue
            }
            let length = max(1, UTF8Sequence.length(at: index, in: bytes))
            let scalar = UTF8Sequence.scalar(at: index, length: length, in: bytes)
            if Inert.mustEscape(scalar) {
                buffer.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[written..<index]))
                if byte >= 0x20 { writeEscape(scalar) }
                written = index &+ length
            }
            index &+= length
        }
        buffer.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[written...]))
    }

    private mutating func writeEscape(_ scalar: Unicode.Scalar) {
        buffer.writeInteger(UInt8(ascii: "\\"))
        switch scalar {
        case "\"", "\\": buffer.writeInteger(UInt8(truncatingIfNeeded: scalar.value))
        case "\u{08}": buffer.writeInteger(UInt8(ascii: "b"))
        case "\u{0C}": buffer.writeInteger(UInt8(ascii: "f"))
        case "\n": buffer.writeInteger(UInt8(ascii: "n"))
        case "\r": buffer.writeInteger(UInt8(ascii: "r"))
        case "\t": buffer.writeInteger(UInt8(ascii: "t"))
        default:
            // All that is escaped lies in the basic plane.
            buffer.writeInteger(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] as [UInt32] {
                buffer.writeInteger(Hex.digit(UInt8(truncatingIfNeeded: scalar.value &>> shift)))
            }
        }
    }
}

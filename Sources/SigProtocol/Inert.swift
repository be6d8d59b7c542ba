public import NIOCore

/// Text from peers, made harmless for terminals and logs: one line, nothing that moves the cursor, colours, clears, or turns
/// the direction of writing.
///
/// What is not harmless is shown as `\u{…}` with the number in hexadecimal: characters for which `mustEscape` holds, and bytes
/// that are no UTF-8 (`\u{ff}`). A backslash stays as it is: the form is for people, and a peer that writes `\u{1b}` itself
/// harms nobody.
public enum Inert {
    /// Whether a character must not reach a terminal: C0, DEL and C1 controls, the separators U+2028 and U+2029, and the
    /// characters that turn the direction of what stands around them: U+202A–E and U+2066–9, and for the same reason the
    /// invisible marks U+200E, U+200F, U+061C. The byte order mark U+FEFF is invisible, too, and has no meaning inside text.
    public static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F: true
        case 0xA0..<0x061C: false
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// A string made harmless.
    ///
    /// - Parameter maxLength: how many characters (Unicode scalars, as they come out) the result may have. A longer one is cut
    ///   so that it ends in `…` within that length, and never inside of a `\u{…}`. Nil: all of it.
    public static func text(_ text: String, maxLength: Int? = nil) -> String {
        // Nearly all are.
        if text.utf8.count <= maxLength ?? .max, text.withBytes(isPrintable) { return text }
        return text.withBytes { make($0, maxLength) }
    }

    /// Whether there is nothing but the printable characters of ASCII.
    private static func isPrintable(_ bytes: UnsafeRawBufferPointer) -> Bool {
        for byte in bytes where !(0x20..<0x7F).contains(byte) { return false }
        return true
    }

    /// Bytes that should be UTF-8, made harmless; as `text(_:maxLength:)` for strings.
    public static func text(_ bytes: ByteBuffer, maxLength: Int? = nil) -> String {
        bytes.withUnsafeReadableBytes { make($0, maxLength) }
    }

    private static func make(_ bytes: UnsafeRawBufferPointer, _ maxLength: Int?) -> String {
        let limit = max(0, maxLength ?? .max)
        var result: [UInt8] = []
        result.reserveCapacity(min(bytes.count, limit) &+ 4)
        var length = 0
        // Where to cut so that the ellipsis still fits.
        var cut = 0
        var index = 0
        while index < bytes.count {
            let width = UTF8Sequence.length(at: index, in: bytes)
            var piece: [UInt8]
            let pieceLength: Int
            if width == 0 {
                piece = escape(UInt32(bytes[index]))
                pieceLength = piece.count
            } else {
                let scalar = UTF8Sequence.scalar(at: index, length: width, in: bytes)
                if mustEscape(scalar) {
                    piece = escape(scalar.value)
                    pieceLength = piece.count
                } else {
                    piece = []
                    pieceLength = 1
                }
            }
            guard pieceLength <= limit &- length else {
                guard limit > 0 else { return "" }
                return String(decoding: result[..<cut], as: UTF8.self) + ellipsis
            }
            if piece.isEmpty {
                result.append(contentsOf: bytes[index..<(index &+ width)])
            } else {
                result.append(contentsOf: piece)
            }
            length &+= pieceLength
            index &+= max(1, width)
            if length < limit { cut = result.count }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What stands for the rest of a text that was cut.
    public static let ellipsis = "…"

    private static func escape(_ value: UInt32) -> [UInt8] { Array("\\u{\(String(value, radix: 16))}".utf8) }
}

/// Why a text is no name of a room or a member.
public enum RoomNameFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Nothing is left when the white space around it is gone.
    case empty
    /// More than 64 bytes of UTF-8; how many it has.
    case tooLong(bytes: Int)
    /// A character that the name must not have.
    case badCharacter(Unicode.Scalar)

    public var description: String {
        switch self {
        case .empty: "it is empty"
        case .tooLong(let bytes): "it has \(bytes) bytes of UTF-8, and \(RoomName.maxLength) is the most"
        case .badCharacter(let scalar): "it must not have U+\(Hex.text(scalar.value, digits: 4).uppercased())"
        }
    }
}

/// The name of a room: 1 to 64 bytes of UTF-8 without control characters ("Max room ID length").
///
/// Names are compared byte by byte: case matters, and composed and decomposed letters are different.
public struct RoomName: Sendable, Hashable, CustomStringConvertible {
    /// Bytes of the longest name. The document says characters, its server counts bytes.
    public static let maxLength = 64

    private let exact: ExactText

    /// The name, without white space around it.
    public var text: String { exact.text }

    /// - Throws: why it is no name of a room. The server's error for it is `invalid_room`.
    public init(_ text: String) throws(RoomNameFault) {
        exact = ExactText(
            try RoomNameRule.trimmed(text) { scalar in
                switch scalar.value {
                case 0..<0x20, 0x7F...0x9F: false
                default: true
                }
            }
        )
    }

    public var description: String { text }
}

/// The id of a room's member: 1 to 64 letters A–Z and a–z, digits, `-` and `_` ("Max client ID length").
///
/// They have the order of their bytes, which is the order of the server's lists: `-`, digits, capitals, `_`, small letters.
public struct RoomPeerID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Characters of the longest id.
    public static let maxLength = RoomName.maxLength

    /// The id, without white space around it.
    public let text: String

    /// - Throws: why it is no id. The server's error for it is `invalid_id`, or `invalid_target` for the id of a recipient.
    public init(_ text: String) throws(RoomNameFault) {
        // Nearly all are ids as they stand.
        self.text = Self.isID(text) ? text : try RoomNameRule.trimmed(text, allows: Self.allows)
    }

    private static func isID(_ text: String) -> Bool {
        text.withBytes { bytes in
            guard (1...maxLength).contains(bytes.count) else { return false }
            for byte in bytes where !allows(Unicode.Scalar(byte)) { return false }
            return true
        }
    }

    private static func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "-", "_": true
        default: false
        }
    }

    public var description: String { text }

    // ASCII only, so that the order of Swift's strings is the order of their bytes.
    public static func < (left: RoomPeerID, right: RoomPeerID) -> Bool { left.text < right.text }
}

/// What the names of rooms and members have in common: white space around them does not count, neither for their length.
enum RoomNameRule {
    static func trimmed(
        _ text: String,
        allows: (Unicode.Scalar) -> Bool
    ) throws(RoomNameFault) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isTrimmed($0) }),
            let last = scalars.lastIndex(where: { !isTrimmed($0) })
        else { throw .empty }
        let name = scalars[first...last]
        if let bad = name.first(where: { !allows($0) }) { throw .badCharacter(bad) }
        let trimmed = String(name)
        let length = trimmed.utf8.count
        guard length <= RoomName.maxLength else { throw .tooLong(bytes: length) }
        return trimmed
    }

    /// The white space that is trimmed: Unicode's, as the measured server has it. U+200B, U+FEFF, U+180E and U+2060 are not
    /// among it, and U+001C–1F are control characters.
    private static func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

/// Why bytes are no message of the hub protocol.
public enum HubReadingError: Error, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// They are no protobuf, or end too early.
    case malformed
    /// A text in them is not UTF-8.
    case invalidUTF8
    /// More messages inside each other than are read (`HubLimits.depth`).
    case tooDeep
    /// More fields than are read (`HubLimits.outerFields` and those below it).
    case tooManyFields

    /// A few words, as they stand in the reason of a close frame.
    public var description: String {
        switch self {
        case .malformed: "not a protobuf message"
        case .invalidUTF8: "a text is not UTF-8"
        case .tooDeep: "messages nested too deeply"
        case .tooManyFields: "too many fields"
        }
    }

    /// The code to close with: 1007 for what contradicts its type, else 1002.
    public var closeCode: UInt16 {
        self == .invalidUTF8 ? CloseCode.invalidPayload : CloseCode.protocolError
    }
}

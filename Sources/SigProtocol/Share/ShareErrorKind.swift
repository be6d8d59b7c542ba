/// What an error of the share protocol means, told by the server's words: the document gives errors no code.
public enum ShareErrorKind: Sendable, Hashable, CaseIterable {
    /// "Invalid or corrupted ?token= value (close code 4000)"
    case badToken
    /// "Another connection is already using this token (close code 4000)"
    case tokenInUse
    /// "Payload exceeds 4 KB"
    case frameTooLarge
    /// "Too many requests"
    case rateLimited
    /// "Frame was not a JSON object"
    case expectedJSONObject
    /// "No type string in the object"
    case missingType
    /// "Lookup without a valid code"
    case missingCode
    /// "Message without a valid UUID recipient"
    case missingRecipient
    /// "Message without a text string"
    case missingText
    /// "Share code does not exist or expired"; the code follows.
    case codeNotFound
    /// "No connected client with that UUID"
    case recipientNotFound
    /// "Recipient's message buffer is full"
    case recipientBusy
    /// "Recipient disconnected before delivery"
    case recipientDisconnected
    /// "Code space exhausted (unlikely)"
    case noShareCodes
    /// "Unrecognized type value"; the type follows.
    case unknownType
    /// Words that the document does not have.
    case other

    /// What a server's words mean. Case, spaces around them and a full stop don't count.
    public init(serverMessage: String) {
        let words = Self.simplified(serverMessage)
        self =
            Self.allCases.first { kind in
                guard kind != .other else { return false }
                let text = Self.simplified(kind.text)
                return kind.echoes ? words.hasPrefix(text) : words == text
            } ?? .other
    }

    /// The document's words; what they end with if something is echoed behind them. Empty for `other`.
    public var text: String {
        switch self {
        case .badToken: ShareErrorText.badToken
        case .tokenInUse: ShareErrorText.tokenInUse
        case .frameTooLarge: ShareErrorText.frameTooLarge
        case .rateLimited: ShareErrorText.rateLimited
        case .expectedJSONObject: ShareErrorText.expectedJSONObject
        case .missingType: ShareErrorText.missingType
        case .missingCode: ShareErrorText.missingCode
        case .missingRecipient: ShareErrorText.missingRecipient
        case .missingText: ShareErrorText.missingText
        case .codeNotFound: ShareErrorText.codeNotFound
        case .recipientNotFound: ShareErrorText.recipientNotFound
        case .recipientBusy: ShareErrorText.recipientBusy
        case .recipientDisconnected: ShareErrorText.recipientDisconnected
        case .noShareCodes: ShareErrorText.noShareCodes
        case .unknownType: ShareErrorText.unknownType
        case .other: ""
        }
    }

    /// Whether something of the request stands behind the words.
    public var echoes: Bool { self == .codeNotFound || self == .unknownType }

    private static func simplified(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        let isTrimmed = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "." }
        while let last = scalars.last, isTrimmed(last) { scalars.removeLast() }
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        return String(scalars).lowercased()
    }
}

/// The error messages of the document's table, word for word.
public enum ShareErrorText {
    public static let badToken = "Bad token."
    public static let tokenInUse = "Token already in use."
    public static let frameTooLarge = "Frame too large"
    public static let rateLimited = "Rate limited"
    public static let expectedJSONObject = "Expected JSON object"
    public static let missingType = "Missing or invalid 'type' field"
    public static let missingCode = "Missing or invalid 'code' field"
    public static let missingRecipient = "Missing or invalid 'recipient' field"
    public static let missingText = "Missing or invalid 'text' field"
    /// The code follows, as it came.
    public static let codeNotFound = "Code not found: "
    public static let recipientNotFound = "Recipient not found"
    public static let recipientBusy = "Recipient busy"
    public static let recipientDisconnected = "Recipient disconnected"
    public static let noShareCodes = "No share codes available"
    /// The type follows, as it came.
    public static let unknownType = "Unknown message type: "
}

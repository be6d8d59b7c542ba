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

/// The error messages of the document's table, word for word. `ShareErrorKind` has what the document says of each.
public enum ShareErrorText {
    /// To a connection whose `?token=` can't be read, or was not made with the server's secret. Close code 4000 follows, with these words.
    public static let badToken = "Bad token."
    /// To a connection whose token another one has, also while that one is closing. Close code 4000 follows, with these words.
    public static let tokenInUse = "Token already in use."
    /// For a frame over `Bounds.shareFrame`. It is not looked at, so that its `mid` is not echoed.
    public static let frameTooLarge = "Frame too large"
    /// For a frame, or a lookup, beyond its rate. Worth trying again after 500 ms, a lookup after 2 s.
    public static let rateLimited = "Rate limited"
    /// For a frame that is no JSON object, also for one that is binary.
    public static let expectedJSONObject = "Expected JSON object"
    /// For an object without a `type`, or with one that is no string.
    public static let missingType = "Missing or invalid 'type' field"
    /// For a lookup without a `code`, or with one that is no string.
    public static let missingCode = "Missing or invalid 'code' field"
    /// For a message whose `recipient` is absent or no UUID.
    public static let missingRecipient = "Missing or invalid 'recipient' field"
    /// For a message without a `text`, or with one that is no string.
    public static let missingText = "Missing or invalid 'text' field"
    /// The code follows, as it came.
    public static let codeNotFound = "Code not found: "
    /// For a message to a UUID that no open connection has.
    public static let recipientNotFound = "Recipient not found"
    /// For a message to somebody for whom `Bounds.shareDeliveries` messages wait already. Nothing is queued; worth trying again.
    public static let recipientBusy = "Recipient busy"
    /// For a message whose recipient went before it was queued. The server of this package never says it.
    public static let recipientDisconnected = "Recipient disconnected"
    /// To who asks for a code when every code is taken.
    public static let noShareCodes = "No share codes available"
    /// The type follows, as it came.
    public static let unknownType = "Unknown message type: "
}

/// Why a PeerJS server refuses a connection, told by the type of its frame or, for `ERROR`, by its words.
public enum PeerJSErrorKind: Sendable, Hashable, CaseIterable {
    /// A connection without an id, a token or a key.
    case missingParameters
    /// The key is not the server's.
    case invalidKey
    /// Somebody with another token has the id.
    case idTaken
    /// As many ids are registered as the server takes.
    case limitReached
    /// Words that the PeerJS server does not have.
    case other

    /// What the words of an `ERROR` mean. Case and spaces around them don't count.
    public init(serverMessage: String) {
        let words = Self.simplified(serverMessage)
        self = Self.allCases.first { $0 != .other && words == Self.simplified($0.text) } ?? .other
    }

    /// The server's words; empty for `other`.
    public var text: String {
        switch self {
        case .missingParameters: PeerJSServerText.missingParameters
        case .invalidKey: PeerJSServerText.invalidKey
        case .idTaken: PeerJSServerText.idTaken
        case .limitReached: PeerJSServerText.limitReached
        case .other: ""
        }
    }

    private static func simplified(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        return String(scalars).lowercased()
    }
}

/// What a PeerJS server says, word for word as the server of the PeerJS project does: the document has only that of
/// `ID-TAKEN`.
public enum PeerJSServerText {
    // MARK: In frames

    /// In an `ERROR`, to a connection without an id, a token or a key. The connection is closed after it, as after all in frames.
    public static let missingParameters = "No id, token, or key supplied to websocket server"
    /// In an `ERROR`, for a key that is not the server's; also the body of 401 over HTTP.
    public static let invalidKey = "Invalid key provided"
    /// In an `ID-TAKEN`, for an id that is registered with another token.
    public static let idTaken = "ID is taken"
    /// In an `ERROR`, when as many ids are registered as may be.
    public static let limitReached = "Server has reached its concurrent user limit"

    // MARK: Over HTTP

    /// The body of 401 for `/KEY/peers` where discovery is not allowed.
    public static let unauthorized = "Unauthorized"

    /// `name` at the root ("return a JSON to test the server").
    public static let name = "PeerJS Server"
    /// `description` at the root.
    public static let summary = "A server side element to broker connections between PeerJS clients."
    /// `website` at the root.
    public static let website = "https://peerjs.com/"
}

internal import NIOCore

/// A parameter that the server names where it refuses.
public enum TopicParameter: String, Sendable, Hashable, CaseIterable {
    case topic, info, offer, answer, code, page, limit
}

/// What an error of the topic protocol means, told by its words. A server throws it where it refuses.
public enum TopicErrorKind: Error, Sendable, Hashable {
    /// The body is no JSON object.
    case invalidBody
    /// A parameter is missing, empty, or of a wrong kind.
    case invalidParameter(TopicParameter)
    /// The topic is longer than `TopicLimits.topic`.
    case topicTooLong
    /// `info` is longer than `TopicLimits.info`.
    case infoTooLong
    /// `side` is neither of the two.
    case invalidSide
    /// Neither an answer nor a candidate to pass on.
    case nothingToSend
    /// Both of them in one request.
    case answerAndCandidate
    /// There is no such session, any more or for this origin.
    case notFound
    /// The code that a client chose is another session's.
    case codeTaken(String)
    /// One side of the session has as many candidates as the server keeps.
    case tooManyCandidates
    /// The server has as many sessions as it keeps.
    case tooManySessions
    /// The body is longer than `TopicLimits.body`.
    case bodyTooLarge
    /// A fault of the server's own.
    case internalFault
    /// Words that nobody has written down.
    case other

    /// What a server's words mean.
    public init(serverMessage text: String) {
        let taken = Self.takenWords
        if text.hasPrefix(taken.before), text.hasSuffix(taken.after),
            text.utf8.count > taken.before.utf8.count + taken.after.utf8.count
        {
            self = .codeTaken(String(text.dropFirst(taken.before.count).dropLast(taken.after.count)))
        } else {
            self = Self.plain.first { $0.text == text } ?? .other
        }
    }

    /// The server's words for it ("Error Responses" of the document; where that has none, those of its server). Empty for
    /// `other`.
    public var text: String {
        switch self {
        case .invalidBody: "Invalid JSON body"
        case .invalidParameter(let parameter): "Missing or invalid required parameter: \(parameter.rawValue)"
        case .topicTooLong: "Topic string must be \(TopicLimits.topic) characters or less"
        case .infoTooLong: "Info string must be \(TopicLimits.info) characters or less"
        case .invalidSide: #"Invalid or missing parameter: side (must be "offerer" or "answerer")"#
        case .nothingToSend: "Missing required parameter: answer or candidate"
        case .answerAndCandidate: "Cannot provide both answer and candidate"
        case .notFound: "Session not found, expired, or origin mismatch"
        case .codeTaken(let code): Self.takenWords.before + code + Self.takenWords.after
        case .tooManyCandidates: "Too many candidates"
        case .tooManySessions: "Too many sessions"
        case .bodyTooLarge: "Body must be \(TopicLimits.body) bytes or less"
        case .internalFault: "Internal server error"
        case .other: ""
        }
    }

    /// The status of the answer. 500 for `other`.
    public var status: Int {
        switch self {
        case .invalidBody, .invalidParameter, .topicTooLong, .infoTooLong, .invalidSide, .nothingToSend,
            .answerAndCandidate, .tooManyCandidates:
            400
        case .notFound: 404
        case .codeTaken: 409
        case .bodyTooLarge: 413
        case .tooManySessions: 503
        case .internalFault, .other: 500
        }
    }

    private static let takenWords = (before: "Session code '", after: "' already exists")

    /// All that have words of no client in them.
    private static let plain: [TopicErrorKind] =
        TopicParameter.allCases.map(TopicErrorKind.invalidParameter) + [
            .invalidBody, .topicTooLong, .infoTooLong, .invalidSide, .nothingToSend, .answerAndCandidate, .notFound,
            .tooManyCandidates, .tooManySessions, .bodyTooLarge, .internalFault,
        ]
}

import NIOHTTP1
public import SigProtocol

extension SignalingError {
    /// What the refusal of a topic server means; nil for errors of another kind, also for the plain 404 of a path that no topic server
    /// has.
    public var topicErrorKind: TopicErrorKind? {
        guard code == .httpFailure, let serverMessage else { return nil }
        return TopicErrorKind(serverMessage: serverMessage)
    }

    /// Whether the server's status says that asking again may do: 429, and the failures that are its own.
    package var saysToAskAgain: Bool {
        guard let status = response?.status.code else { return false }
        return status == 429 || status >= 500
    }

    /// The error with what the words of a topic server mean.
    /// - Parameter path: where the request went.
    func explainedByTopic(path: String) -> SignalingError {
        switch (topicErrorKind, response?.status) {
        case (.notFound, _): saying("the session is not there: it has expired, or it is of another origin")
        case (.codeTaken, _): saying("the code is another session's already")
        case (.tooManySessions, _), (.tooManyCandidates, _): saying("the server keeps no more")
        // A server that knows the path says what is not there, in JSON.
        case (nil, .notFound): saying("the server has no topics at \(path): check the address")
        case (nil, .tooManyRequests): saying("the server has had too many requests from here")
        default: self
        }
    }
}

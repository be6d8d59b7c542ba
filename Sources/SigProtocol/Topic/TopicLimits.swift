/// The limits of the topic protocol, and the bounds that this package's server puts beside them. What happens beyond a limit is
/// said at each.
public enum TopicLimits {
    // MARK: What the document states

    /// UTF-16 code units of a topic, decoded ("max 256 chars"). Longer: 400, `topicTooLong`.
    public static let topic = 256

    /// UTF-16 code units of `info` ("max 1024 characters"). Longer: 400, `infoTooLong`.
    public static let info = 1024

    /// Topics of one page ("max 1000"). A request for more gets so many.
    public static let topicsPerPage = 1000

    /// Topics of one page where the request does not say.
    public static let defaultTopicsPerPage = 100

    // MARK: Where the document has none

    /// Bytes of a request's body. Longer: 413, `bodyTooLarge`.
    public static let body = 16 * 1024 * 1024

    /// Candidates of one side of a session. One more: 400, `tooManyCandidates`.
    public static let candidates = 1000

    /// Bytes of the candidates of one side of a session. More: 400, `tooManyCandidates`.
    public static let candidateBytes = 4 * 1024 * 1024

    /// Sessions at one time, expired ones not counted. One more: 503, `tooManySessions`.
    public static let sessions = 10_000

    /// Bytes of memory for all sessions. More: 503, `tooManySessions`.
    public static let sessionBytes = 256 * 1024 * 1024
}

/// What the query of `GET /topics` asks for.
public struct TopicPageRequest: Sendable, Hashable {
    /// Which page, from 1.
    public var page: Int
    /// How many topics a page has, from 1 to `TopicLimits.topicsPerPage`.
    public var limit: Int

    /// What is out of range is brought into it.
    public init(page: Int = 1, limit: Int = TopicLimits.defaultTopicsPerPage) {
        self.page = max(1, page)
        self.limit = min(max(1, limit), TopicLimits.topicsPerPage)
    }

    /// Reads a query as the document's server does: leading digits count, what is too small or large is brought into range, an empty
    /// value is the default, of a repeated parameter the first counts.
    ///
    /// - Throws: `invalidParameter` of page or limit for a value that does not begin with a number, and of page for a number that
    ///   can't be said exactly.
    public init(query: String?) throws(TopicErrorKind) {
        let query = FormQuery(query)
        let page = try Self.number(query.first("page"), .page) ?? 1
        let limit = try Self.number(query.first("limit"), .limit) ?? TopicLimits.defaultTopicsPerPage
        guard page <= Self.largestPage else { throw .invalidParameter(.page) }
        self.init(page: page, limit: limit)
    }

    /// The query of the request, without `?`.
    public var query: String { "page=\(page)&limit=\(limit)" }

    /// The largest integer of JavaScript.
    private static let largestPage = 1 << 53 - 1

    /// What JavaScript's `parseInt` reads: white space, a sign, digits, and then anything. Numbers that are too large are the
    /// largest; nil for no value.
    private static func number(_ text: String?, _ parameter: TopicParameter) throws(TopicErrorKind) -> Int? {
        guard let text, !text.isEmpty else { return nil }
        var rest = text.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { throw .invalidParameter(parameter) }
        return Int((isNegative ? "-" : "") + String(digits)) ?? (isNegative ? .min : .max)
    }
}

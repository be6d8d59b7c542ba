public import NIOCore

/// How the topic protocol is served. The names follow the variables of the document's server.
public struct TopicConfiguration: Sendable {
    /// The origins whose pages may read the answers, compared to the letter; empty (the default), or `*` alone, for every origin.
    /// All others are told the first of them. Requests of other origins are served all the same.
    public var corsOrigins: [String] = []

    /// How long a session lives after its offer; nothing prolongs it. More than none and at most a year; default 5 minutes.
    public var sessionTimeout = TimeAmount.minutes(5)

    public init() {}
}

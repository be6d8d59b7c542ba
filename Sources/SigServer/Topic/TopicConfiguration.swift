public import NIOCore

/// How the topic protocol is served.
public struct TopicConfiguration: Sendable {
    /// The origins whose pages may read the answers, compared to the letter; empty (the default) for every origin.
    public var corsOrigins: [String] = []

    /// How long a session lives after its offer. Default 5 minutes.
    public var sessionTimeout = TimeAmount.minutes(5)

    public init() {}
}

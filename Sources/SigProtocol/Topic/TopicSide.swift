/// The two sides of a session.
public enum TopicSide: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// Who made the offer: polls for the answer.
    case offerer
    /// Who takes it up: polls for the offer.
    case answerer

    public var description: String { rawValue }
}

public import SigProtocol

extension SignalingError {
    /// What the refusal of a topic server means; nil for errors of another kind, also for the plain 404 of a path that no topic server
    /// has.
    public var topicErrorKind: TopicErrorKind? {
        guard code == .httpFailure, let serverMessage else { return nil }
        return TopicErrorKind(serverMessage: serverMessage)
    }
}

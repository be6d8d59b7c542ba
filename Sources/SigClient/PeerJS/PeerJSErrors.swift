public import SigProtocol

extension SignalingError {
    /// What the refusal of a PeerJS server means; nil for errors of another kind.
    public var peerJSErrorKind: PeerJSErrorKind? {
        guard code == .serverError else { return nil }
        return switch serverCode.flatMap({ PeerJSMessageType(rawValue: $0) }) {
        case .idTaken: .idTaken
        case .invalidKey: .invalidKey
        case .error: PeerJSErrorKind(serverMessage: serverMessage ?? "")
        default: nil
        }
    }
}

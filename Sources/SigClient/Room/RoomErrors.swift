public import SigProtocol

extension SignalingError {
    /// The refusal of a room server as an error.
    /// - Parameter what: what the server refused: "to let us into the room".
    init(refusal error: RoomServerError, of what: String) {
        self.init(
            .serverError,
            "the server refused \(what)",
            serverMessage: error.text,
            serverCode: error.code,
            retryAfter: error.kind == .rateLimited ? .seconds(1) : nil
        )
    }

    /// What the refusal of a room server means; nil for errors of another kind.
    public var roomErrorKind: RoomErrorKind? {
        guard code == .serverError, let serverCode, peerJSErrorKind == nil else { return nil }
        return RoomErrorKind(code: serverCode)
    }
}

import NIOCore
import NIOHTTP1
import SigProtocol

/// What a PeerJS client sends. Nothing of it is answered.
enum PeerJSRequest: Sendable {
    case message(PeerJSMessage)
    /// Without a connection id: that of the peer's last offer.
    case answer(to: String, sdp: String, connectionID: String?)
    /// Without a connection id: that of the last offer that went either way.
    case candidate(to: String, ICECandidate, connectionID: String?)
    /// A frame as it is.
    case raw(WebSocketMessage)
}

/// The client's side of the PeerJS protocol, as a pure machine.
///
/// | state | event | effects | next |
/// |---|---|---|---|
/// | waiting | opened | heartbeat timer; if the id may be our own already, takeover timer | waiting |
/// | waiting | OPEN | ready, identity | open |
/// | waiting | another message, or the takeover timer | the same: the server gave us our own id without a word | open |
/// | waiting, open | ERROR, ID-TAKEN, INVALID-KEY | event, refused: the server closes the connection | – |
/// | open | messages | events | open |
/// | any | no JSON object, another type | event `.other` | – |
/// | any | heartbeat timer | HEARTBEAT, the timer again | – |
struct PeerJSClientMachine: SessionMachine {
    typealias Event = PeerJSEvent
    typealias Request = PeerJSRequest
    typealias Answer = Never

    enum Timer: Hashable, Sendable { case heartbeat, takeover }

    private let urls: PeerJSURLs
    private let key: String
    let id: String
    private let token: String
    private let heartbeatInterval: Duration?
    private let takeoverTime: Duration

    /// Whether the server may have our id with our token already, and so say nothing.
    private var mayTakeOver: Bool
    private var isOpen = false
    private var connections = PeerJSConnections()

    /// - Parameters:
    ///   - token: a secret.
    ///   - mayTakeOver: whether the token may be that of another connection.
    init(
        urls: PeerJSURLs,
        key: String,
        id: String,
        token: String,
        mayTakeOver: Bool,
        heartbeatInterval: Duration?,
        takeoverTime: Duration
    ) {
        self.urls = urls
        self.key = key
        self.id = id
        self.token = token
        self.mayTakeOver = mayTakeOver
        self.heartbeatInterval = heartbeatInterval
        self.takeoverTime = takeoverTime
    }

    // MARK: The connection

    var canReconnect: Bool { true }

    var notReady: String { "the server did not say OPEN in time" }

    mutating func connecting() -> SignalingURL {
        isOpen = false
        return urls.socket(key: key, id: id, token: token)
    }

    mutating func opened() -> [Effect] {
        var effects: [Effect] = []
        if let heartbeatInterval { effects.append(.startTimer(.heartbeat, heartbeatInterval)) }
        if mayTakeOver { effects.append(.startTimer(.takeover, takeoverTime)) }
        return effects
    }

    mutating func fired(_ timer: Timer) -> [Effect] {
        switch timer {
        case .takeover: return isOpen ? [] : open(told: nil)
        case .heartbeat:
            guard let heartbeatInterval else { return [] }
            let frame = PeerJSMessage(.heartbeat).frame(by: .client)
            return [
                .send(frame), .event(PeerJSEvent(.heartbeat, .outgoing, frame: frame)),
                .startTimer(.heartbeat, heartbeatInterval),
            ]
        }
    }

    mutating func ended() {}

    func explained(_ error: SignalingError) -> SignalingError {
        guard error.code == .upgradeRefused, let status = error.response?.status,
            status == .badRequest || status == .notFound
        else { return error }
        var error = error
        error.message =
            "the server has no PeerJS WebSocket at \(urls.base.path)peerjs: check the path of the server, to which 'peerjs' is added"
        return error
    }

    /// Somebody else has the id, or the key is wrong: that does not change by waiting. Places become free.
    func isFinal(_ error: SignalingError) -> Bool {
        guard error.code == .serverError else { return false }
        return error.peerJSErrorKind != .limitReached
    }

    // MARK: Messages

    mutating func receive(_ message: WebSocketMessage) -> [Effect] {
        let bytes = message.payload
        guard let frame = try? PeerJSFrame(message) else {
            return [.event(PeerJSEvent(.other(type: nil), frame: bytes))]
        }
        switch frame.type {
        case .open where !isOpen: return open(told: bytes)
        case .error, .idTaken, .invalidKey: return refusal(frame, bytes)
        case .offer:
            if let peer = frame.src?.string { connections.offered(by: peer, frame.payload) }
        default: break
        }
        let event = Effect.event(PeerJSEvent(frame, .incoming, bytes: bytes))
        if isOpen || frame.typeValue?.kind != .string { return [event] }
        return open(told: bytes) + [event]
    }

    private mutating func open(told bytes: ByteBuffer?) -> [Effect] {
        isOpen = true
        mayTakeOver = true
        return [.ready, .event(PeerJSEvent(.identity(id), frame: bytes))]
    }

    private func refusal(_ frame: PeerJSFrame, _ bytes: ByteBuffer) -> [Effect] {
        let error = SignalingError(
            .serverError,
            "the server refused the connection",
            serverMessage: frame.errorMessage,
            serverCode: frame.type?.rawValue
        )
        return [.event(PeerJSEvent(.error(error), frame: bytes)), .refused(error)]
    }

    // MARK: Requests

    func prepare(_ request: PeerJSRequest, as _: RequestID) throws(SignalingError) -> Outgoing<PeerJSEvent> {
        switch request {
        case .message(let message): return outgoing(.text(message.frame(by: .client)))
        case .answer(let peer, let sdp, let connectionID):
            let connection = try connection(answering: peer, connectionID)
            let answer = PeerJSAnswer(sdp: sdp, kind: connection.kind, connectionID: connection.id)
            return outgoing(.text(PeerJSMessage(.answer, to: peer, payload: .answer(answer)).frame(by: .client)))
        case .candidate(let peer, let candidate, let connectionID):
            let connection = try connection(with: peer, connectionID)
            let payload = PeerJSCandidate(candidate, kind: connection.kind, connectionID: connection.id)
            return outgoing(.text(PeerJSMessage(.candidate, to: peer, payload: .candidate(payload)).frame(by: .client)))
        case .raw(let message): return outgoing(message)
        }
    }

    mutating func sent(_ request: PeerJSRequest, as _: RequestID) {
        guard case .message(let message) = request, message.type == .offer, let peer = message.dst?.string else {
            return
        }
        connections.offered(to: peer, message.payload)
    }

    /// The connection that an answer to a peer is for.
    /// - Throws: `.invalidArgument` if none is named and the peer has offered none.
    func connection(answering peer: String, _ id: String?) throws(SignalingError) -> PeerJSConnections.Connection {
        try connection(connections.answering(peer, id), with: peer)
    }

    /// The connection that a candidate for a peer is for.
    /// - Throws: `.invalidArgument` if none is named and none was offered, either way.
    func connection(with peer: String, _ id: String?) throws(SignalingError) -> PeerJSConnections.Connection {
        try connection(connections.latest(with: peer, id), with: peer)
    }

    private func connection(
        _ found: PeerJSConnections.Connection?,
        with peer: String
    ) throws(SignalingError) -> PeerJSConnections.Connection {
        guard let found else {
            throw SignalingError(
                .invalidArgument,
                "no offer was exchanged with '\(Inert.text(peer, maxLength: 64))' yet: say which connection is meant by its id"
            )
        }
        return found
    }

    private func outgoing(_ message: WebSocketMessage) -> Outgoing<PeerJSEvent> {
        let bytes = message.payload
        guard let frame = try? PeerJSFrame(message) else {
            return Outgoing(message: message, event: PeerJSEvent(.other(type: nil), .outgoing, frame: bytes))
        }
        return Outgoing(message: message, event: PeerJSEvent(frame, .outgoing, sender: id, bytes: bytes))
    }
}

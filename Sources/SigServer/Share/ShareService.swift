public import NIOCore
internal import NIOHTTP1
public import SigProtocol

/// The share protocol's server: identities, share codes, and messages between peers that know each other's ids.
///
/// | event | answer |
/// |---|---|
/// | opened | the identity, new or the token's; or an error and close code 4000 |
/// | message | the response or the error of its request, after the checks in their order; deliveries go to others |
/// | closed | none: identity and code are free again |
///
/// A connection that was refused for its token is never a peer: what it still sends finds nobody.
public struct ShareService: Service {
    public static let name = ProtocolName.share

    /// "Frames per client: burst 5, 2/sec sustained".
    static let frameLimit = RateLimit(burst: 5, interval: .milliseconds(500))
    /// "Lookups per client: burst 2, 1 every 2 sec sustained". A lookup counts as a frame, too.
    static let lookupLimit = RateLimit(burst: 2, interval: .seconds(2))

    /// Bytes of a message that are read, to say in words that it is too large; more end the connection.
    static let maxMessageSize = 1024 * 1024
    /// Messages and bytes that wait for one peer who does not read.
    static let queuedMessages = 2 * Bounds.shareDeliveries
    static let queuedBytes = 1024 * 1024

    /// The bound of 32 deliveries is kept here, by refusing them; the connection's own bounds leave room for responses
    /// beside them. A slow recipient is not cut for what others send; the pings find out whether it is still there.
    public let policy = WebSocketPolicy(
        maxMessageSize: maxMessageSize,
        queuedMessages: queuedMessages,
        queuedBytes: queuedBytes,
        fullQueueTime: nil
    )

    /// A connection that has an identity.
    private struct Peer: Sendable {
        let sender: ShareSender
        var code: ShareCodeSpace.Code?
        var frames = TokenBucket()
        var lookups = TokenBucket()

        var identity: UUIDText { sender.identity }
    }

    private let rateLimits: Bool
    private let sealer: TokenSealer
    private var random: RandomSource
    private var addresses = ShareAddressLimiter()
    private var peers: [ConnectionID: Peer] = [:]
    private var connections: [UUIDText: ConnectionID] = [:]
    private var codes: ShareCodeSpace

    /// - Parameters:
    ///   - secret: what tokens are authenticated with. Whoever has another one refuses them.
    ///   - rateLimits: whether the documented rates hold. Sizes and counts always hold.
    ///   - random: where identities and codes come from.
    public init(secret: ShareSecret, rateLimits: Bool = false, random: RandomSource = .system) {
        self.init(secret: secret, rateLimits: rateLimits, random: random, codes: ShareCodeSpace())
    }

    init(secret: ShareSecret, rateLimits: Bool, random: RandomSource, codes: ShareCodeSpace) {
        self.sealer = TokenSealer(secret: secret)
        self.rateLimits = rateLimits
        self.random = random
        self.codes = codes
    }

    /// A service as a server's settings have it: the secret from its file, if there is one.
    ///
    /// - Throws: what `ShareSecret.load(path:)` throws.
    public init(configuration: ShareConfiguration, rateLimits: Bool, random: RandomSource) throws(ServerError) {
        let secret: ShareSecret
        if let path = configuration.secretFile {
            secret = try ShareSecret.load(path: path)
        } else {
            secret = .random()
        }
        self.init(secret: secret, rateLimits: rateLimits, random: random)
    }

    /// How many peers there are.
    var peerCount: Int { peers.count }
    /// How many codes are in use.
    var codeCount: Int { codes.used }

    // MARK: Connections

    /// Refuses connections beyond their address's rate with 429; the seconds to wait are in Retry-After.
    public mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission {
        guard rateLimits, let wait = addresses.take(request.from, now: now) else { return .accept }
        return .refuse(
            .text(
                .tooManyRequests,
                "Too many connections from this address; try again in \(wait.retryAfter) s\n",
                headers: ["Retry-After": wait.retryAfter]
            )
        )
    }

    public mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {
        switch event {
        case .opened(let request): opened(request, connection, &turn)
        case .message(let message): received(message, from: connection, &turn)
        case .closed: closed(connection)
        }
    }

    public mutating func tick(turn: inout ServiceTurn) { addresses.sweep(now: turn.now) }

    private mutating func opened(_ request: ServiceRequest, _ connection: ConnectionID, _ turn: inout ServiceTurn) {
        guard peers[connection] == nil else { return }
        let identity: UUIDText
        if let token = ShareTokenQuery.token(in: request.query) {
            guard let proven = sealer.open(token) else { return refuse(connection, .badToken, &turn) }
            // Also while the earlier connection is closing: it has the identity until it is gone.
            guard connections[proven] == nil else { return refuse(connection, .tokenInUse, &turn) }
            identity = proven
        } else {
            identity = newIdentity()
        }
        peers[connection] = Peer(sender: ShareSender(identity))
        connections[identity] = connection
        turn.send(.text(ShareServerFrame.id(identity.text).frame()), to: connection)
    }

    private func refuse(_ connection: ConnectionID, _ kind: ShareErrorKind, _ turn: inout ServiceTurn) {
        turn.send(.text(ShareServerFrame.error(ShareFault(kind)).frame()), to: connection)
        turn.close(connection, WebSocketClose(code: CloseCode.shareToken, reason: kind.text))
    }

    private mutating func newIdentity() -> UUIDText {
        var identity = UUIDText.random(using: &random)
        while connections[identity] != nil { identity = .random(using: &random) }
        return identity
    }

    private mutating func closed(_ connection: ConnectionID) {
        guard let peer = peers.removeValue(forKey: connection) else { return }
        connections[peer.identity] = nil
        if let code = peer.code { codes.release(code) }
    }

    // MARK: Requests

    /// The checks have this order: size, rate, JSON object, type, rate of lookups, fields.
    private mutating func received(
        _ message: WebSocketMessage,
        from connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) {
        guard let peer = peers[connection] else { return }
        // Not read any further, so its `mid` is not known, and it costs nothing of the rate.
        guard message.size <= Bounds.shareFrame else {
            return answer(.error(ShareFault(.frameTooLarge)), mid: nil, connection, &turn)
        }
        let frame: ShareRequestFrame? =
            if case .text(let bytes) = message { try? ShareRequestFrame(bytes) } else { nil }
        if rateLimits, peers[connection]?.frames.take(now: turn.now, limit: Self.frameLimit) != nil {
            return answer(.error(ShareFault(.rateLimited)), mid: frame?.mid, connection, &turn)
        }
        guard let frame else {
            return answer(.error(ShareFault(.expectedJSONObject)), mid: nil, connection, &turn)
        }
        do throws(ShareFault) {
            if rateLimits, frame.isLookup,
                peers[connection]?.lookups.take(now: turn.now, limit: Self.lookupLimit) != nil
            {
                throw ShareFault(.rateLimited)
            }
            try perform(frame, of: peer, connection, &turn)
        } catch {
            answer(.error(error), mid: frame.mid, connection, &turn)
        }
    }

    private mutating func perform(
        _ frame: ShareRequestFrame,
        of peer: Peer,
        _ connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) throws(ShareFault) {
        switch try frame.request() {
        case .register:
            guard let token = sealer.seal(peer.identity) else {
                // Libcrypto has failed: the document has no words for that, WebSocket has a code.
                return turn.close(connection, WebSocketClose(code: CloseCode.internalError, reason: "no token"))
            }
            answer(.register(token: token), mid: frame.mid, connection, &turn)
        case .share:
            guard let code = peer.code ?? codes.assign(to: connection, using: &random) else {
                throw ShareFault(.noShareCodes)
            }
            peers[connection]?.code = code
            answer(.share(code: codes.text(of: code)), mid: frame.mid, connection, &turn)
        case .lookup(let code):
            guard let owner = codes.owner(of: code.string ?? ""), let found = peers[owner] else {
                throw ShareFault(.codeNotFound, echo: code)
            }
            answer(.lookup(id: found.sender.text), mid: frame.mid, connection, &turn)
        case .message(let recipient, _): try deliver(frame, to: recipient, of: peer, connection, &turn)
        }
    }

    private func deliver(
        _ frame: ShareRequestFrame,
        to recipient: UUIDText,
        of peer: Peer,
        _ connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) throws(ShareFault) {
        guard let other = connections[recipient] else { throw ShareFault(.recipientNotFound) }
        guard turn.queuedMessages(for: other) < Bounds.shareDeliveries else { throw ShareFault(.recipientBusy) }
        // "Recipient disconnected" is said nowhere: finding the recipient and queueing are one step on one event loop,
        // and a peer is one until its connection is gone, so there is no time between the two.
        let (delivery, acknowledgement) = frame.delivered(from: peer.sender)
        turn.send(.text(delivery), to: other)
        turn.send(.text(acknowledgement), to: connection)
    }

    private func answer(
        _ frame: ShareServerFrame,
        mid: JSONValue?,
        _ connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) {
        turn.send(.text(frame.frame(mid: mid)), to: connection)
    }
}

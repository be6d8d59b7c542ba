internal import NIOCore
internal import NIOHTTP1
public import SigProtocol

/// The server's side of the hub protocol ("Server Reference" of ZeroHub).
///
/// Whoever opens a WebSocket at one of the paths is a peer of a hub: it is told who is there and who comes and goes, and what it
/// sends to one of them is relayed. A message for nobody is silence. It is kept as three values: the registry of hubs, the rate
/// of addresses, and this, which reads frames and says what follows. Its HTTP is in `HubService+HTTP.swift`.
public struct HubService: Service {
    public static let name = ProtocolName.hub

    /// Messages and bytes that wait for one peer who does not read.
    static let queuedMessages = 256
    static let queuedBytes = 32 * 1024 * 1024

    /// How its WebSockets are kept. The server never pings, and there is no idle rule: a peer stays until its TCP ends.
    public let policy: WebSocketPolicy

    let secret: HubSecret?
    private let deliversTrickle: Bool
    let rateLimits: Bool
    var random: RandomSource
    var registry: HubRegistry
    var limiter = HubRateLimiter()
    /// Where newcomers are sent; nil unless the server is migrating.
    var backupHost: String?

    /// - Parameters:
    ///   - configuration: what the service is told; its defaults are those of the documents.
    ///   - rateLimits: whether the documented rate holds. Sizes and counts always hold.
    ///   - random: where the ids of random hubs come from.
    public init(configuration: HubConfiguration, rateLimits: Bool = false, random: RandomSource = .system) {
        self.init(configuration: configuration, rateLimits: rateLimits, random: random, registry: HubRegistry())
    }

    init(configuration: HubConfiguration, rateLimits: Bool, random: RandomSource, registry: HubRegistry) {
        secret = configuration.secret
        deliversTrickle = configuration.deliversTrickle
        self.rateLimits = rateLimits
        self.random = random
        self.registry = registry
        policy = WebSocketPolicy(
            maxMessageSize: configuration.maxMessageSize,
            queuedMessages: Self.queuedMessages,
            queuedBytes: Self.queuedBytes,
            pingInterval: nil
        )
    }

    // MARK: Connections

    public mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {
        switch event {
        case .opened(let request): opened(request, connection, &turn)
        case .message(let message): received(message, from: connection, &turn)
        case .closed: closed(connection, &turn)
        }
    }

    /// Removes hubs that nobody came to.
    public mutating func tick(turn: inout ServiceTurn) {
        registry.sweep(now: turn.now)
        limiter.sweep(now: turn.now)
    }

    /// Admission was asked in the same breath; what it said is found out anew, so that nothing depends on that.
    private mutating func opened(_ request: ServiceRequest, _ connection: ConnectionID, _ turn: inout ServiceTurn) {
        guard let endpoint = HubEndpoint(path: request.endpoint), case .hub(let kind, let action) = endpoint,
            let query = try? HubQuery(request.query, at: endpoint)
        else { return turn.close(connection, .abnormal) }
        let name: HubName
        switch admission(kind, action, query, request) {
        case .join(let hub): name = hub
        case .make(let hub): name = hub
        case .makeRandom: name = freshName()
        case .redirect(let host): return redirect(connection, to: host, &turn)
        case .refuse(let kind): return refuse(connection, kind, &turn)
        }
        do throws(HubErrorKind) {
            if registry[name] == nil {
                _ = try registry.make(name, metadata: query[.hubMetadata], date: request.date, now: turn.now)
            }
            try join(connection, name, metadata: query[.peerMetadata], date: request.date, &turn)
        } catch {
            refuse(connection, error, &turn)
        }
    }

    /// Tells the newcomer who is there, itself too, and the others of it.
    private mutating func join(
        _ connection: ConnectionID,
        _ name: HubName,
        metadata: String,
        date: WallTime,
        _ turn: inout ServiceTurn
    ) throws(HubErrorKind) {
        let (hub, place) = try registry.join(connection, name, metadata: metadata, date: date)
        turn.send(.binary(HubServerMessage.hubInfo(hub.info(for: place.peer)).encoded()), to: connection)
        // The newcomer is the last.
        guard let newcomer = hub.peers.last, hub.peers.count > 1 else { return }
        let joined = HubServerMessage.peerJoined(newcomer.told).encoded()
        turn.broadcast(.binary(joined), to: hub.peers.dropLast().map(\.connection))
    }

    /// Where the host is too long for a close frame, the ZeroHub server sends none.
    private func redirect(_ connection: ConnectionID, to host: String, _ turn: inout ServiceTurn) {
        let isFit = host.utf8.count <= Bounds.closeReason
        turn.close(connection, isFit ? WebSocketClose(code: CloseCode.goingAway, reason: host) : .abnormal)
    }

    private func refuse(_ connection: ConnectionID, _ kind: HubErrorKind, _ turn: inout ServiceTurn) {
        turn.close(connection, WebSocketClose(code: CloseCode.policyViolation, reason: kind.text))
    }

    private mutating func closed(_ connection: ConnectionID, _ turn: inout ServiceTurn) {
        // When the server stops everybody goes, and telling each of all the others would tell nobody anything.
        guard let (peer, others) = registry.leave(connection), !others.isEmpty, !turn.isDraining else { return }
        turn.broadcast(.binary(HubServerMessage.peerDisconnected(id: String(peer)).encoded()), to: others)
    }

    /// An id that no random hub has.
    mutating func freshName() -> HubName {
        while true {
            let name = HubName(kind: .random, id: UUIDText.random(using: &random).text)
            if registry[name] == nil { return name }
        }
    }

    func admission(
        _ kind: HubKind,
        _ action: HubAction,
        _ query: HubQuery,
        _ request: ServiceRequest
    ) -> HubAdmission {
        HubAdmission(
            kind,
            action,
            id: query[.id],
            ownHub: request.from.hubID,
            in: registry,
            migratingTo: backupHost
        )
    }

    // MARK: Messages

    /// There is no acknowledgement and no error: what can't be read ends the connection, what means nothing is ignored.
    private mutating func received(
        _ message: WebSocketMessage,
        from connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) {
        guard let place = registry.place(of: connection) else { return }
        guard case .binary(let frame) = message else {
            let close = WebSocketClose(code: CloseCode.unsupportedData, reason: "binary frames only")
            return turn.close(connection, close)
        }
        // Nearly all that comes takes this way, which is the shorter one.
        if let relayed = HubRelayFrame(frame) {
            if let recipient = recipient(relayed.target, besides: place) {
                turn.send(.binary(relayed.relayed(from: String(place.peer))), to: recipient)
            }
            return
        }
        do throws(HubReadingError) {
            guard let message = try HubClientMessage(decoding: frame) else { return }
            serve(message, from: place, &turn)
        } catch {
            turn.close(connection, WebSocketClose(code: error.closeCode, reason: error.description))
        }
    }

    private mutating func serve(_ message: HubClientMessage, from place: HubRegistry.Place, _ turn: inout ServiceTurn) {
        let sender = String(place.peer)
        switch message {
        case .offer(let to, let sdp): relay(.offer(from: sender, sdp: sdp), to: to, besides: place, &turn)
        case .answer(let to, let sdp): relay(.answer(from: sender, sdp: sdp), to: to, besides: place, &turn)
        case .candidate(let to, let candidate):
            guard deliversTrickle else { return }
            relay(.candidate(from: sender, candidate: candidate), to: to, besides: place, &turn)
        case .metadata(let peer, let metadata):
            // Nobody but oneself, and no more than can be said when joining.
            guard deliversTrickle, peer == sender, metadata.utf8.count <= HubLimits.metadata else { return }
            registry.update(place, metadata: metadata)
        }
    }

    private func relay(
        _ message: HubServerMessage,
        to target: String,
        besides place: HubRegistry.Place,
        _ turn: inout ServiceTurn
    ) {
        guard let recipient = recipient(target, besides: place) else { return }
        turn.send(.binary(message.encoded()), to: recipient)
    }

    /// The connection of whoever has an id; nil for nobody.
    private func recipient(_ id: String, besides place: HubRegistry.Place) -> ConnectionID? {
        UInt64(canonical: id).flatMap { registry.connection(of: $0, besides: place) }
    }
}

extension UInt64 {
    /// The number whose one canonical text this is: `01` and `+1` are nobody's.
    fileprivate init?(canonical text: String) {
        guard let first = text.utf8.first, (0x31...0x39).contains(first) else { return nil }
        self.init(text)
    }
}

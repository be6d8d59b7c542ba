public import NIOCore
public import SigProtocol

/// The server's side of the PeerJS protocol ("PeerJS-Server Signaling Workflow & Protocol").
///
/// Clients come with an id, a token and the server's key; what they send to an id is relayed to whoever has it, or waits for it
/// for a while. Nobody is told when a peer goes. It is kept as three values: the registry, the waiting messages, and this,
/// which reads frames and says what follows.
public struct PeerJSService: Service {
    public static let name = ProtocolName.peerjs

    /// How often waiting messages are looked at. The PeerJS server does it once a second; ticks come four times a second, so
    /// that with this a second is never exceeded.
    static let sweepInterval = TimeAmount.milliseconds(750)

    /// Messages and bytes that wait for one client who does not read.
    static let queuedMessages = 256
    static let queuedBytes = 32 * 1024 * 1024

    /// How its WebSockets are kept. The server never pings: that a client lives is told by its heartbeats alone.
    public let policy: WebSocketPolicy

    let configuration: PeerJSConfiguration
    let listPiece: Int
    var random: RandomSource
    private(set) var registry: PeerJSRegistry
    private(set) var waiting: PeerJSWaitingMessages
    private var nextSweep = NIODeadline.uptimeNanoseconds(0)

    /// - Parameters:
    ///   - configuration: what the service is told; its defaults are those of the documents.
    ///   - random: where the ids at `/KEY/id` come from.
    public init(configuration: PeerJSConfiguration, random: RandomSource = .system) {
        self.init(configuration: configuration, random: random, waiting: PeerJSWaitingMessages())
    }

    /// - Parameter listPiece: bytes of the list of ids that are written at once.
    init(
        configuration: PeerJSConfiguration,
        random: RandomSource,
        waiting: PeerJSWaitingMessages,
        listPiece: Int = ServerBounds.listPiece
    ) {
        self.configuration = configuration
        self.listPiece = listPiece
        self.random = random
        self.waiting = waiting
        registry = PeerJSRegistry(limit: configuration.concurrentLimit)
        policy = WebSocketPolicy(
            maxMessageSize: configuration.maxMessageSize,
            queuedMessages: Self.queuedMessages,
            queuedBytes: Self.queuedBytes,
            pingInterval: nil,
            // As the PeerJS server closes.
            closeReasons: .echoed
        )
    }

    public var storedBytes: Int { waiting.cost }

    // MARK: Connections

    /// Accepts everything: refusals are told as frames, which is the only way in which a browser can read them.
    public mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission { .accept }

    public mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {
        switch event {
        case .opened(let request): opened(request, connection, &turn)
        case .message(let message): received(message, from: connection, &turn)
        case .closed: registry.remove(connection)
        }
    }

    /// Closes clients that have been silent for too long, and tells senders whose messages have waited for too long.
    public mutating func tick(turn: inout ServiceTurn) {
        while let connections = registry.removeSilent(for: configuration.aliveTimeout, now: turn.now) {
            for connection in connections { turn.close(connection, .noStatus) }
        }
        guard nextSweep <= turn.now else { return }
        nextSweep = turn.now + Self.sweepInterval
        while let queue = waiting.expire(after: configuration.expireTimeout, now: turn.now) {
            for sender in queue.senders { tell(sender, absent: queue.absent, &turn) }
        }
    }

    /// The checks have this order: parameters, key, id, limit.
    private mutating func opened(_ request: ServiceRequest, _ connection: ConnectionID, _ turn: inout ServiceTurn) {
        let query = FormQuery(request.query)
        guard let id = query["id"], let token = query["token"], let key = query["key"],
            !id.isEmpty, !token.isEmpty, !key.isEmpty
        else { return refuse(connection, .missingParameters, &turn) }
        guard key.utf8.elementsEqual(configuration.key.utf8) else { return refuse(connection, .invalidKey, &turn) }
        switch registry.enter(id: id, token: token, connection, now: turn.now) {
        case .registered:
            turn.send(Self.open, to: connection)
            for frame in waiting.take(for: PeerJSAddress(id: id)) { turn.send(.text(frame), to: connection) }
        // As at the PeerJS server, no OPEN. Nothing can have waited for an id that was there.
        case .tookOver: break
        case .refused(let kind): refuse(connection, kind, &turn)
        }
    }

    private static let open = WebSocketMessage.text(PeerJSMessage(.open).frame(by: .server))

    private func refuse(_ connection: ConnectionID, _ kind: PeerJSErrorKind, _ turn: inout ServiceTurn) {
        turn.send(.text(PeerJSMessage(refusal: kind).frame(by: .server)), to: connection)
        turn.close(connection, .noStatus)
    }

    // MARK: Messages

    /// There is no acknowledgement and no error for a message: what can't be read or means nothing here is ignored.
    private mutating func received(
        _ message: WebSocketMessage,
        from connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) {
        guard let sender = registry.client(of: connection), let frame = try? PeerJSFrame(message) else { return }
        switch frame.type {
        case .heartbeat: registry.beat(connection, now: turn.now)
        case .leave where frame.address == nil: registry.giveBack(connection)
        case let type? where type.isRelayed: relay(type, frame, from: sender, &turn)
        default: break
        }
    }

    /// Passes a message on to its `dst`, or lets it wait. Without a `dst` it goes nowhere, and nobody is told.
    private mutating func relay(
        _ type: PeerJSMessageType,
        _ frame: PeerJSFrame,
        from sender: PeerJSRegistry.Client,
        _ turn: inout ServiceTurn
    ) {
        guard let address = frame.address else { return }
        let receiver = registry.receiver(of: address)
        guard receiver != nil || type.waits else { return }
        let relayed = frame.relayed(type, src: sender.literal)
        if let receiver { return turn.send(.text(relayed), to: receiver) }
        let (origin, dst) = (PeerJSAddress(id: sender.id), frame.dst ?? .null)
        if !waiting.add(relayed, from: origin, to: address, named: dst, now: turn.now, free: turn.freeMemory) {
            tell(origin, absent: dst, &turn)
        }
    }

    /// Tells whoever has a sender's id by now that a peer did not come.
    private func tell(_ sender: PeerJSAddress, absent: JSONValue, _ turn: inout ServiceTurn) {
        guard let (client, receiver) = registry.holder(of: sender) else { return }
        let expire = PeerJSMessage(.expire, src: absent, dst: client.literal)
        turn.send(.text(expire.frame(by: .server)), to: receiver)
    }
}

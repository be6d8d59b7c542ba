import DequeModule
import NIOCore
import NIOHTTP1
import SigProtocol

/// All state of a server, on its one event loop: the connections, the services as machines, and what is between them.
///
/// Handlers bring in what arrives; the switchboard gives it to the service, performs the effects in order, and flushes each
/// connection that was written to once, when everything that arrived with it has had its turn. Nothing in here locks, hops or waits.
final class Switchboard {
    let loop: any EventLoop
    let configuration: ServerConfiguration
    let router: Router
    let hosts: HostCheck
    let webRoot: WebRoot?
    /// Made when it is first asked for: its digests are the first use of libcrypto, which takes longer than the whole start.
    private(set) lazy var page = RootPage.reply(
        serving: Set(names),
        peerJSPath: configuration.peerjs.path
    )

    private var dateHeader = DateHeader()
    private var services: ServiceTable
    private let names: [ProtocolName]
    private var connections = ConnectionTable()
    /// Those that were written to and are not flushed yet.
    private var dirty: [any ConnectionDriver] = []
    /// Those that are being flushed: empty between turns, and here only to keep its memory.
    private var flushing: [any ConnectionDriver] = []
    private var flushIsDue = false
    private var events: Deque<(event: ServiceEvent, connection: ConnectionID, name: ProtocolName)> = []
    /// Connections for which messages wait because they do not read.
    private var queueing = 0
    /// Made once. No turn outlives the switchboard.
    private lazy var queuedMessages: (ConnectionID) -> Int = { [unowned self] id in
        self.webSocket(id)?.queuedMessages ?? 0
    }
    private var isDispatching = false
    private var isEndingTurn = false
    private var heldBytes = 0
    private var turnedAway: UInt64 = 0
    private var turnedAwayNow = 0
    private var whenEmpty: [EventLoopPromise<Void>] = []
    private(set) var isDraining = false

    init(
        loop: any EventLoop,
        configuration: ServerConfiguration,
        services: [any Service],
        webRoot: WebRoot? = nil
    ) {
        self.loop = loop
        self.webRoot = webRoot
        self.configuration = configuration
        self.services = ServiceTable(services)
        names = self.services.names
        router = Router(
            protocols: Set(names),
            peerJS: configuration.peerjs,
            topic: configuration.topic,
            hasFiles: webRoot != nil
        )
        hosts = HostCheck(listen: configuration.listen, anyHost: configuration.anyHost)
    }

    var now: NIODeadline { configuration.clock.now }

    /// The Date of an answer that is written now.
    var date: String? { dateHeader.value(at: configuration.clock.wallTime) }

    var statistics: ServerStatistics {
        var statistics = ServerStatistics()
        statistics.connections = connections.count
        statistics.heldBytes = heldBytes + services.storedBytes
        statistics.accepted = connections.accepted
        statistics.turnedAway = turnedAway
        for connection in connections.all {
            guard case .webSocket(let handler) = connection.stage else { continue }
            if handler.isOpen { statistics.webSockets += 1 }
            statistics.queuedMessages += handler.queuedMessages
            statistics.queuedBytes += handler.queuedBytes
        }
        return statistics
    }

    func tell(_ connection: Connection, _ kind: @autoclosure () -> AccessEvent.Kind) {
        configuration.accessLog.tell(AccessEvent(connection: connection.id, from: connection.from, kind: kind()))
    }

    // MARK: Connections

    /// Takes a new connection in; nil if there are so many that it is to be closed without a word.
    func accept(from: RemoteAddress) -> (connection: Connection, turnsAway: Bool)? {
        guard !isDraining else { return nil }
        let turnsAway = connections.count - turnedAwayNow >= configuration.maxConnections
        let connection = connections.add(from: from)
        if turnsAway {
            turnedAway &+= 1
            tell(connection, .refused(why: "too many connections"))
            guard turnedAwayNow < ServerBounds.turnedAwayAtOnce else {
                _ = connections.remove(connection)
                return nil
            }
            turnedAwayNow += 1
            connection.isTurnedAway = true
        } else {
            tell(connection, .opened)
        }
        return (connection, turnsAway)
    }

    /// A connection has ended. Called more than once for some.
    func gone(_ connection: Connection, why: String?) {
        guard connections.remove(connection) else { return }
        account(connection, holds: 0)
        connection.isGone = true
        if connection.isTurnedAway { turnedAwayNow -= 1 }
        if case .http = connection.stage { tell(connection, .closed(why: why)) }
        // Breaks the circle of connection and handler.
        connection.stage = .starting
        guard connections.isEmpty else { return }
        for promise in whenEmpty { promise.succeed() }
        whenEmpty.removeAll()
    }

    /// What a connection holds now. What ended in the middle of a turn is flushed with the others and says so once more; it counts no
    /// more then, since nobody would ever take it back.
    func account(_ connection: Connection, holds bytes: Int) {
        guard !connection.isGone else { return }
        heldBytes &+= bytes &- connection.heldBytes
        connection.heldBytes = bytes
    }

    // MARK: Services

    func policy(of name: ProtocolName) -> WebSocketPolicy? { services.policy(of: name) }

    func admit(_ request: ServiceRequest, to name: ProtocolName) -> Admission {
        services.admit(dated(request), to: name, now: now) ?? .refuse(.text(.notFound, "Not Found\n"))
    }

    /// The answer of a service to an HTTP request; what else it wants done is performed before the answer is written.
    func answer(_ request: consuming ServiceRequest, by name: ProtocolName) -> HTTPReply {
        var turn = newTurn(now)
        request.date = configuration.clock.wallTime
        let reply = services.answer(request, by: name, &turn)
        turn.takeEffects { perform($0) }
        return reply ?? .text(.notFound, "Not Found\n")
    }

    /// The next piece of a service's answer.
    func more(_ rest: ReplyRest, by name: ProtocolName) -> (piece: ByteBuffer, rest: ReplyRest?) {
        var turn = newTurn(now)
        let more = services.more(rest, by: name, &turn)
        turn.takeEffects { perform($0) }
        return more ?? (ByteBuffer(), nil)
    }

    func opened(_ connection: Connection, request: ServiceRequest, name: ProtocolName) {
        tell(
            connection,
            .webSocketOpened(name, path: AccessText.target(path: request.path, query: request.query))
        )
        dispatch(.opened(dated(request)), from: connection, name: name, now: now)
        if isDraining { connection.driver?.drain() }
    }

    private func dated(_ request: consuming ServiceRequest) -> ServiceRequest {
        request.date = configuration.clock.wallTime
        return request
    }

    /// - Parameter now: when the message was read; all messages of one read have the same time.
    func received(_ message: WebSocketMessage, from connection: Connection, name: ProtocolName, now: NIODeadline) {
        // What waits for its turn is a copy: a payload shares the memory of all that came with it, and is unmasked in it.
        dispatch(.message(isDispatching ? message.detached : message), from: connection, name: name, now: now)
    }

    func closed(_ connection: Connection, _ end: WebSocketEnd) {
        tell(connection, .webSocketClosed(end))
        dispatch(.closed(end.close), from: connection, name: end.name, now: now)
    }

    /// Gives an event to its service, and what follows from performing the effects after it, one at a time.
    private func dispatch(
        _ event: ServiceEvent,
        from connection: Connection,
        name: ProtocolName,
        now: NIODeadline
    ) {
        guard !isDispatching else { return events.append((event, connection.id, name)) }
        isDispatching = true
        serve(event, from: connection.id, name: name, now: now)
        while let next = events.popFirst() { serve(next.event, from: next.connection, name: next.name, now: now) }
        isDispatching = false
    }

    private func serve(_ event: ServiceEvent, from connection: ConnectionID, name: ProtocolName, now: NIODeadline) {
        var turn = newTurn(now)
        services.receive(event, from: connection, name, &turn)
        turn.takeEffects { perform($0) }
        services.giveBack(&turn)
    }

    /// Calls every service for what is due by time.
    private func tick() {
        for name in names {
            var turn = newTurn(now)
            services.tick(name, &turn)
            turn.takeEffects { perform($0) }
        }
    }

    /// A turn of a service. What the services keep is not yet taken off its free memory.
    private func newTurn(_ now: NIODeadline) -> ServiceTurn {
        let largest = configuration.maxMemory - configuration.maxMemory / ServerBounds.unstoredShare
        return ServiceTurn(
            now: now,
            isDraining: isDraining,
            freeMemory: min(configuration.maxMemory - heldBytes, largest),
            queued: queueing > 0 ? queuedMessages : nil
        )
    }

    private func perform(_ effect: ServiceEffect) {
        switch effect {
        case .send(let id, let message):
            webSocket(id)?.send(message)
        case .broadcast(let ids, let message):
            let frame = FrameEncoder.encode(message)
            for id in ids { webSocket(id)?.send(frame) }
        case .close(let id, .abnormal):
            webSocket(id)?.cut()
        case .close(let id, let close):
            webSocket(id)?.close(close)
        }
    }

    private func webSocket(_ id: ConnectionID) -> WebSocketHandler? {
        guard case .webSocket(let handler) = connections[id]?.stage else { return nil }
        return handler
    }

    // MARK: Turns

    /// Messages wait for one connection more from now on, or for one less.
    func isQueueing(_ isQueueing: Bool) { queueing &+= isQueueing ? 1 : -1 }

    /// A connection was written to in this turn.
    func isDirty(_ driver: any ConnectionDriver) { dirty.append(driver) }

    /// Keeps the memory within its bound, and has what was written flushed.
    ///
    /// That is done at the end of the loop's pass, when all that it found readable has had its turn: one write then has what several
    /// peers sent to one, and whoever is woken by the first finds the others' on their way.
    func endTurn() {
        // What follows may end connections, which may write to others.
        guard !isEndingTurn, !isDispatching else { return }
        if heldBytes + services.storedBytes > configuration.maxMemory {
            isEndingTurn = true
            evictLargest()
            isEndingTurn = false
        }
        if dirty.count >= ServerBounds.flushedTogether {
            flush()
        } else if !dirty.isEmpty, !flushIsDue {
            flushIsDue = true
            loop.assumeIsolated().execute {
                self.flushIsDue = false
                self.flush()
            }
        }
    }

    /// Flushes what was written.
    private func flush() {
        isEndingTurn = true
        defer { isEndingTurn = false }
        repeat {
            while !dirty.isEmpty {
                swap(&dirty, &flushing)
                for driver in flushing { driver.flushTurn() }
                flushing.removeAll(keepingCapacity: true)
            }
            if heldBytes + services.storedBytes > configuration.maxMemory { evictLargest() }
        } while !dirty.isEmpty
    }

    private func evictLargest() {
        while heldBytes + services.storedBytes > configuration.maxMemory,
            let largest = connections.all.max(by: { $0.heldBytes < $1.heldBytes }), largest.heldBytes > 0
        {
            let before = largest.heldBytes
            largest.driver?.evict()
            // Whatever it still holds is about to go with it.
            if largest.heldBytes >= before { account(largest, holds: 0) }
        }
    }

    /// Does everything that is due by time, for all connections at once.
    func sweep() {
        let now = now
        for connection in connections.all { connection.driver?.sweep(now: now) }
        tick()
        endTurn()
    }

    // MARK: The end

    /// Takes nothing new and ends every connection politely.
    func drain() {
        isDraining = true
        for connection in connections.all { connection.driver?.drain() }
        endTurn()
    }

    /// Ends what is left.
    func cut() {
        isDraining = true
        for connection in connections.all { connection.driver?.cut() }
        endTurn()
    }

    /// Completes when no connection is left.
    func empty() -> EventLoopFuture<Void> {
        let promise = loop.makePromise(of: Void.self)
        if connections.isEmpty { promise.succeed() } else { whenEmpty.append(promise) }
        return promise.futureResult
    }
}

@available(*, unavailable)
extension Switchboard: Sendable {}

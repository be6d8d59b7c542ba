public import NIOCore
public import NIOHTTP1
public import SigProtocol

/// One live connection of the server. Never used twice in one server's life.
public struct ConnectionID: Hashable, Sendable, CustomStringConvertible {
    /// Counts up from 1 with each connection that is accepted; the number behind `#` in the log.
    public let number: UInt64
    /// Where the connection stands in the server's table.
    let place: Int

    /// An id for tests of services, which no connection of a server has.
    public init(_ number: UInt64) { self.init(number, place: -1) }

    init(_ number: UInt64, place: Int) {
        self.number = number
        self.place = place
    }

    public var description: String { "#\(number)" }

    // The number says it all.
    public static func == (left: ConnectionID, right: ConnectionID) -> Bool { left.number == right.number }

    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Where a connection comes from, as the rules per address see it: the TCP address (IPv4 mapped into IPv6 as IPv4, without
/// zone), or the one address `unix` that all connections of a Unix socket share and that has no limits.
public enum RemoteAddress: Hashable, Sendable, CustomStringConvertible {
    case ip(String)
    case unix

    public var description: String {
        switch self {
        case .ip(let text): text
        case .unix: "unix"
        }
    }
}

/// What a service answers when a WebSocket is asked for.
public enum Admission: Sendable, Equatable {
    /// Upgrade. Refusals that the protocol tells as a frame are told after it.
    case accept
    /// Upgrade, and say this besides in the answer.
    case acceptAdding(HTTPHeaders)
    /// It is no WebSocket after all: answer it like any request. Only where the router's row says that the service may.
    case answer
    /// Do not upgrade: this answer instead, then close.
    case refuse(HTTPReply)
}

/// How a service's WebSockets are kept.
public struct WebSocketPolicy: Sendable {
    /// Bytes of the largest message taken. Beyond: 1009.
    public var maxMessageSize: Int
    /// Messages that may wait for one connection that does not read.
    public var queuedMessages: Int
    /// Bytes that may wait for one connection that does not read.
    public var queuedBytes: Int
    /// How long the queue may be full before the connection is closed with 1008; nil where the service itself refuses what
    /// does not fit, and the pings find out who is gone.
    public var fullQueueTime: TimeAmount?
    /// How often the server pings; nil if never.
    public var pingInterval: TimeAmount?
    /// How long the server waits without a pong before it cuts the connection; once more as long while the peer goes on sending, since
    /// its pong stands behind all of that.
    public var pongTimeout: TimeAmount
    /// What the close frames say besides their code that answer a peer's or a violation.
    public var closeReasons: WebSocketMachine.CloseReasons

    public init(
        maxMessageSize: Int,
        queuedMessages: Int,
        queuedBytes: Int,
        fullQueueTime: TimeAmount? = .seconds(2),
        pingInterval: TimeAmount? = .seconds(15),
        pongTimeout: TimeAmount = .seconds(20),
        closeReasons: WebSocketMachine.CloseReasons = .ours
    ) {
        self.maxMessageSize = maxMessageSize
        self.queuedMessages = queuedMessages
        self.queuedBytes = queuedBytes
        self.fullQueueTime = fullQueueTime
        self.pingInterval = pingInterval
        self.pongTimeout = pongTimeout
        self.closeReasons = closeReasons
    }
}

/// What happens to a connection of a service.
public enum ServiceEvent: Sendable {
    /// The WebSocket is open; nothing was sent yet.
    case opened(ServiceRequest)
    case message(WebSocketMessage)
    /// The connection is gone: its close frame, or 1006 without one. Nothing can be sent to it any more.
    case closed(WebSocketClose)
}

/// What a service wants done.
public enum ServiceEffect: Sendable, Equatable {
    /// Queue a message for a connection.
    case send(ConnectionID, WebSocketMessage)
    /// Queue one message for several; it is encoded once.
    case broadcast([ConnectionID], WebSocketMessage)
    /// Flush what is queued, then start the close handshake. A code of 1005 sends a close frame without a code; 1006 ends TCP
    /// without a close frame.
    case close(ConnectionID, WebSocketClose)
}

/// One turn of a service: the time and the queues as they are, and room for what it wants done.
///
/// The server performs the effects in order when the turn is over. Effects for connections that are gone are dropped.
public struct ServiceTurn {
    /// The server's time.
    public let now: NIODeadline
    /// What the service wants done, in order.
    public private(set) var effects: [ServiceEffect] = []
    /// Whether the server is going down: nothing new is taken, and what is open is being ended.
    public let isDraining: Bool
    /// Bytes of memory that the server has left for what services keep.
    public private(set) var freeMemory: Int
    private let queued: ((ConnectionID) -> Int)?

    /// - Parameters:
    ///   - now: the time of the turn.
    ///   - isDraining: whether the server is ending.
    ///   - freeMemory: bytes that the server has left for what services keep.
    ///   - queued: how many messages wait for a connection because it does not read; nil if none waits for any.
    public init(
        now: NIODeadline,
        isDraining: Bool = false,
        freeMemory: Int = .max,
        queued: ((ConnectionID) -> Int)? = nil
    ) {
        self.now = now
        self.isDraining = isDraining
        self.freeMemory = freeMemory
        self.queued = queued
    }

    /// How many messages wait for a connection.
    public func queuedMessages(for connection: ConnectionID) -> Int { queued?(connection) ?? 0 }

    /// Queues a message for a connection, behind what was queued in this turn before. Nothing happens if the connection is gone or closing.
    public mutating func send(_ message: WebSocketMessage, to connection: ConnectionID) {
        effects.append(.send(connection, message))
    }

    /// Queues a message for several connections, in their order. It is encoded once.
    public mutating func broadcast(_ message: WebSocketMessage, to connections: [ConnectionID]) {
        effects.append(.broadcast(connections, message))
    }

    /// Has what is queued for a connection flushed, then begins the close handshake; 1005 and 1006 are special (`ServiceEffect.close`).
    public mutating func close(_ connection: ConnectionID, _ close: WebSocketClose) {
        effects.append(.close(connection, close))
    }

    // MARK: Memory

    /// Some of the free memory is in use; before the service has its turn.
    mutating func use(_ bytes: Int) { freeMemory -= bytes }

    /// Effects for which memory is kept from turn to turn: nearly all turns have fewer.
    private static let usualEffects = 16

    /// Takes memory for the effects; before there are any.
    mutating func reuse(_ memory: inout [ServiceEffect]) { swap(&effects, &memory) }

    /// Gives the memory back; when the effects are taken.
    mutating func giveBack(_ memory: inout [ServiceEffect]) {
        if effects.isEmpty, effects.capacity <= Self.usualEffects { swap(&effects, &memory) }
    }

    /// Takes the effects out, in their order, and gives each to `body`.
    @inline(__always)
    mutating func takeEffects(_ body: (ServiceEffect) -> Void) {
        // From the end, where one is taken out without a copy.
        if effects.count > 1 { effects.reverse() }
        while let effect = effects.popLast() { body(effect) }
    }
}

/// The server's side of one protocol: a pure machine, driven by the server on its one event loop.
///
/// A service reads no clock, socket, lock or random source that was not handed in, so that it can be tested as a
/// conversation without I/O. Nothing that a peer sends may reach a trap in it.
public protocol Service: Sendable {
    /// The protocol that it speaks.
    static var name: ProtocolName { get }

    /// How its WebSockets are kept.
    var policy: WebSocketPolicy { get }

    /// Whether a WebSocket may be opened. The router has already found that the path is this service's.
    mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission

    /// Answers an HTTP request. The router has already found that the path is this service's, and which one
    /// (`ServiceRequest.endpoint`). HEAD comes like GET, its body is left out; CORS and other headers that all answers of the path
    /// have are added where the answer is written.
    mutating func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply

    /// The next piece of an answer that was begun with a `rest`, and where it goes on after that; nil at its end.
    mutating func more(_ rest: ReplyRest, turn: inout ServiceTurn) -> (piece: ByteBuffer, rest: ReplyRest?)

    /// Bytes of memory that it keeps for peers who may come for them, or may not: they count against the server's bound.
    var storedBytes: Int { get }

    /// Takes one event of one of its connections.
    mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn)

    /// Called about four times a second, for what is due by time.
    mutating func tick(turn: inout ServiceTurn)
}

extension Service {
    /// A service that keeps nothing.
    public var storedBytes: Int { 0 }

    /// A service without long lists.
    public mutating func more(_ rest: ReplyRest, turn: inout ServiceTurn) -> (piece: ByteBuffer, rest: ReplyRest?) {
        (ByteBuffer(), nil)
    }

    /// A service without HTTP of its own.
    public mutating func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply {
        .text(.notFound, "Not Found\n")
    }
}

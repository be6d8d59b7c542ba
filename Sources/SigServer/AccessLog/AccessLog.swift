public import SigProtocol

/// What a server tells about its connections and requests.
///
/// The sink is called on the server's event loop: it must not block.
public struct AccessLog: Sendable {
    let sink: (@Sendable (AccessEvent) -> Void)?

    /// Calls `sink` for each event, on the server's loop.
    public init(_ sink: @escaping @Sendable (AccessEvent) -> Void) { self.sink = sink }

    private init() { sink = nil }

    /// Nothing is told.
    public static let none = AccessLog()

    /// Tells an event; it isn't even made when nobody listens.
    @inline(__always)
    func tell(_ event: @autoclosure () -> AccessEvent) {
        if let sink { sink(event()) }
    }
}

/// One thing that happened to a connection.
///
/// Paths and reasons are the peer's own bytes, secrets already replaced: not yet safe for a terminal. `AccessFormat` makes
/// lines of events that are.
public struct AccessEvent: Sendable, Equatable {
    /// What can happen. A connection is `opened` or `refused` first, and ends as `closed`, or as `webSocketClosed` if it became a WebSocket;
    /// of one that is closed without a word `refused` is all that is told.
    public enum Kind: Sendable, Equatable {
        /// A connection was accepted.
        case opened
        /// A connection that never became a WebSocket ended, for this reason if the server ended it.
        case closed(why: String?)
        /// A request was answered.
        case request(method: String, path: String, status: Int)
        /// A WebSocket is open.
        case webSocketOpened(ProtocolName, path: String)
        /// A WebSocket ended.
        case webSocketClosed(WebSocketEnd)
        /// A connection or request was refused before anybody looked at it.
        case refused(why: String)
    }

    /// The connection that it happened to.
    public var connection: ConnectionID
    /// Where the connection comes from.
    public var from: RemoteAddress
    /// What happened.
    public var kind: Kind

    public init(connection: ConnectionID, from: RemoteAddress, kind: Kind) {
        self.connection = connection
        self.from = from
        self.kind = kind
    }
}

/// How a WebSocket ended, and what it carried.
public struct WebSocketEnd: Sendable, Equatable {
    /// The protocol it spoke.
    public var name: ProtocolName
    /// The close frame that ended it, whoever sent it; 1006 without one.
    public var close: WebSocketClose
    /// Whether the server began the close, or cut the connection.
    public var byServer: Bool
    /// Messages that came, without control frames.
    public var messagesIn: UInt64
    /// Messages that were sent or queued.
    public var messagesOut: UInt64
    /// Bytes that came, headers of frames included.
    public var bytesIn: UInt64
    /// Bytes that were sent or queued, headers of frames included.
    public var bytesOut: UInt64
    /// How long it was open.
    public var milliseconds: Int64

    public init(
        name: ProtocolName,
        close: WebSocketClose = .abnormal,
        byServer: Bool = false,
        messagesIn: UInt64 = 0,
        messagesOut: UInt64 = 0,
        bytesIn: UInt64 = 0,
        bytesOut: UInt64 = 0,
        milliseconds: Int64 = 0
    ) {
        self.name = name
        self.close = close
        self.byServer = byServer
        self.messagesIn = messagesIn
        self.messagesOut = messagesOut
        self.bytesIn = bytesIn
        self.bytesOut = bytesOut
        self.milliseconds = milliseconds
    }
}

public import NIOHTTP1

/// Which address families a name may resolve to.
public enum AddressFamily: Sendable, Hashable {
    /// Both; tried as RFC 8305 ("happy eyeballs") has it.
    case any
    case ipv4
    case ipv6
}

/// Everything about how a ``Connector`` gets from an address to bytes. All of it has defaults.
public struct ConnectorConfiguration: Sendable {
    /// Headers of every request, upgrades too. They replace the connector's own `Host`, `User-Agent` and `Origin`; those
    /// that HTTP or the WebSocket handshake need for themselves are refused.
    public var headers: HTTPHeaders = [:]

    /// The Origin header of every request; nil sends none.
    public var origin: String?

    /// Subprotocols that a WebSocket offers, in order of preference (RFC 6455, 1.9).
    public var subprotocols: [String] = []

    /// How TLS is done, for `wss` and `https` URLs. Other URLs don't look at it.
    public var tls = TLSOptions()

    /// The proxy to go through. A Unix socket goes before it.
    public var proxy: ProxyOptions?

    /// Path of a Unix socket to connect to instead of the URL's host and port, at most 107 bytes.
    public var unixSocket: String?

    /// Answers in place of the resolver's.
    public var resolve: [ResolveOverride] = []

    /// Which addresses are tried of the host, or of the proxy if there is one; also of those in ``resolve``. Default all. A host that has
    /// none of the family is `.hostNotFound`.
    public var addressFamily = AddressFamily.any

    /// From the name to the end of the upgrade (of an HTTP request: to where it can be sent).
    public var connectTimeout: Duration = .seconds(10)

    /// The bounds and times of WebSockets: sizes, pings, the closing handshake.
    public var webSocket = WebSocketOptions()

    /// Bytes of the largest body of an HTTP answer. Beyond: `.tooLarge`, and the connection is closed.
    public var maxResponseBody = 64 * 1024 * 1024

    /// Bytes of header names and values of an HTTP answer. Beyond: `.tooLarge`, and the connection is closed.
    public var maxResponseHead = 64 * 1024

    /// Sees what happens on the wire. Called on the event loop, with the secrets already hidden.
    public var trace: (@Sendable (TraceEvent) -> Void)?

    public init() {}
}

/// The bounds and times of a WebSocket.
public struct WebSocketOptions: Sendable, Hashable {
    /// Bytes of the largest message taken, all fragments together. Beyond: close code 1009 and the error `.tooLarge`.
    public var maxMessageSize = 16 * 1024 * 1024

    /// A ping is sent when nothing was received for so long; nil sends none.
    public var pingInterval: Duration? = .seconds(20)

    /// How long after a ping something must have been received. Beyond: the connection is cut, with the error `.closed`.
    public var pongTimeout: Duration = .seconds(20)

    /// How long the closing handshake may take, the server's end of TCP included. Beyond: the connection is cut.
    public var closeTimeout: Duration = .seconds(2)

    /// Bytes that may wait to be written; each message counts 128 more than its payload. Beyond: see ``WebSocketConnection/send(_:)`` and
    /// ``WebSocketConnection/enqueue(_:)``.
    public var maxQueuedBytes = 32 * 1024 * 1024

    public init() {}
}

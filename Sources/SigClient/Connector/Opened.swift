public import NIOHTTP1

/// How long each step took; nil where there was no such step.
public struct ConnectionTiming: Sendable, Hashable {
    /// Finding the addresses of the name.
    public var name: Duration?
    /// From the first address tried to a connection, the proxy's tunnel included.
    public var connect: Duration?
    /// The TLS handshake.
    public var tls: Duration?
    /// From the upgrade request to its answer.
    public var upgrade: Duration?
    /// From the end of the upgrade to the first frame.
    public var firstFrame: Duration?

    public init() {}
}

/// What is known about a WebSocket from its opening.
public struct Opened: Sendable {
    /// The URL, with its secrets hidden.
    public var url: String
    /// Address and port, or the Unix socket, of what was connected to: the proxy, if there is one.
    public var remoteAddress: String?
    /// The steps up to the upgrade; ``WebSocketConnection/timing()`` has the first frame too.
    public var timing: ConnectionTiming
    /// The headers of the 101.
    public var headers: HTTPHeaders
    /// The subprotocol that the server chose.
    public var subprotocol: String?
}

public import NIOCore

/// How the PeerJS protocol is served. The names follow the options of the PeerJS server.
public struct PeerJSConfiguration: Sendable {
    /// The key that clients give: in the query of the WebSocket, compared exactly, and in the paths of HTTP, compared without
    /// case as all of the path.
    public var key = "peerjs"

    /// Where everything of the protocol hangs: a server gives it a slash at both ends.
    public var path = "/"

    /// Whether `/KEY/peers` lists the registered ids; otherwise it is 401.
    public var allowDiscovery = false

    /// Ids that may be registered at one time. Beyond: an ERROR frame, closed.
    public var concurrentLimit = 5_000

    /// How long a client may be silent: only HEARTBEAT counts. Beyond: closed without a code.
    public var aliveTimeout = TimeAmount.seconds(60)

    /// How long messages wait for an absent peer, from the first of them. Beyond: dropped, and their senders get EXPIRE.
    public var expireTimeout = TimeAmount.seconds(5)

    /// The origins whose pages may read the answers; empty: all of them. WebSockets are not bound by it.
    public var corsOrigins: [String] = []

    /// Bytes of the largest message taken. Beyond: closed with 1009.
    public var maxMessageSize = 16 * 1024 * 1024

    public init() {}
}

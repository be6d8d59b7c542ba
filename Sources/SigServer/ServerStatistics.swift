/// What a server holds at one moment.
public struct ServerStatistics: Sendable, Equatable {
    /// Open TCP and Unix connections, WebSockets among them.
    public var connections = 0
    /// Open WebSockets; one whose close handshake has begun is none any more.
    public var webSockets = 0
    /// Messages that wait for connections that do not read.
    public var queuedMessages = 0
    /// Bytes of those messages.
    public var queuedBytes = 0
    /// Bytes of everything held for peers, as `ServerConfiguration.maxMemory` counts them: queues, unfinished messages, bodies, what is stored.
    public var heldBytes = 0
    /// Connections accepted since the start.
    public var accepted: UInt64 = 0
    /// Connections turned away since the start because there were too many.
    public var turnedAway: UInt64 = 0

    public init() {}
}

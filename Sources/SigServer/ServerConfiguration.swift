public import SigProtocol

/// How a server is set up. Everything has a default fit for tests: one free port on 127.0.0.1, every protocol that this
/// build serves, no rate limits, no TLS, no log.
public struct ServerConfiguration: Sendable {
    /// The addresses to listen on. Port 0 means a free port, and one number for all of them.
    public var listen: [ListenAddress] = [.tcp(host: "127.0.0.1", port: 0)]

    /// The protocols to serve. One that this build does not serve is `badConfiguration`.
    public var protocols: Set<ProtocolName> = SigServer.servedProtocols

    /// Whether the documented rate limits hold. Sizes and counts always hold.
    public var rateLimits = false

    /// Whether the server speaks TLS, and with which certificate.
    public var tls = TLSChoice.off

    /// Whether any Host header is taken. Otherwise, while only loopback addresses and Unix sockets are listened on, a
    /// Host that names something else gets 421, so that no web page reaches the server through a rebound name.
    public var anyHost = false

    /// Whether addresses that are not loopback may be listened on.
    public var publicly = false

    /// Connections at one time. Beyond: 503, closed; 256 are told so at the same time, the others are closed without a word.
    public var maxConnections = 10_000

    /// Bytes of all queues, of unfinished frames and bodies, and of what services store (messages for absent PeerJS ids, sessions of topics),
    /// all together. Beyond: the connection that holds most is closed, a WebSocket with 1008.
    ///
    /// What is stored is not thrown away for others. Where it has three quarters of this, or everything together all of it, new offers, answers
    /// and candidates of topics are 503. What is not counted, such as ids and metadata of hubs, other bounds hold: docs/bounds.md says how
    /// large it can become.
    public var maxMemory = 512 * 1024 * 1024

    /// Makes what the server draws at random the same each time, for tests. Secrets stay random.
    public var seed: UInt64?

    /// The clock of all time-outs.
    public var clock = ServerClock.system

    /// What is told about connections and requests.
    public var accessLog = AccessLog.none

    /// The share protocol's settings.
    public var share = ShareConfiguration()

    /// The PeerJS protocol's settings.
    public var peerjs = PeerJSConfiguration()

    /// The room protocol's settings.
    public var room = RoomConfiguration()

    /// The hub protocol's settings.
    public var hub = HubConfiguration()

    /// The topic protocol's settings.
    public var topic = TopicConfiguration()

    /// A folder whose files are served below `/` where no protocol has the path; nil for none.
    public var webRoot: String?

    public init() {}
}

/// Whether the server speaks TLS, and with which certificate.
public enum TLSChoice: Sendable, Equatable {
    case off
    /// A new CA and a certificate of it for the loopback names and the hosts listened on. The keys never leave memory; the
    /// CA's certificate is written to `caFile`, or a new temporary file, for clients to trust.
    case auto(caFile: String?)
    /// PEM files: the certificate with its chain, and the key.
    case files(certificate: String, key: String)
}

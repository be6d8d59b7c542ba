/// How a ``PeerJSClient`` behaves. Everything has a default.
public struct PeerJSClientConfiguration: ClientConfiguration {
    /// The key of the server. Default `peerjs`, as everywhere.
    public var key: String
    /// Our id; nil (the default) asks the server for a new one first. Servers take any text.
    public var id: String?
    /// Whoever has the token of an id may take the id's place; a secret. Default nil: a random one.
    ///
    /// A token that is given may be that of a connection that is still there, and then the server says nothing at all: see
    /// ``takeoverTime``.
    public var token: String?
    /// How often HEARTBEAT is sent, from the opening of the WebSocket on; nil sends none. Default 5 s, as in the browser
    /// library. Servers close connections that send none for a minute.
    public var heartbeatInterval: Duration?
    /// How long the client waits for a first frame where it may take over its own id. Default 2 s.
    ///
    /// A server that still has a connection with our id and our token hands the id to the new one and says nothing: no OPEN.
    /// So the first frame of any type counts as OPEN, and with ``token``, and when the client reconnects, silence of this length does,
    /// too. If the server refuses later after all, the client ends with that error.
    public var takeoverTime: Duration
    /// What is the same for all clients. The server lets us in with OPEN; deliveries are everything but what is sent and the steps
    /// of connecting; the requests with a time-out are those over HTTP.
    ///
    /// A client that reconnects has the same id and token. It gives up when the server refuses it for good, such as when somebody
    /// else has the id.
    public var options: ClientOptions

    public init(
        key: String = "peerjs",
        id: String? = nil,
        token: String? = nil,
        heartbeatInterval: Duration? = .seconds(5),
        takeoverTime: Duration = .seconds(2),
        options: ClientOptions = ClientOptions()
    ) {
        self.key = key
        self.id = id
        self.token = token
        self.heartbeatInterval = heartbeatInterval
        self.takeoverTime = takeoverTime
        self.options = options
    }

    public init() { self.init(options: ClientOptions()) }
}

import SigProtocol

/// How a ``HubClient`` behaves. Everything has a default.
public struct HubClientConfiguration: ClientConfiguration {
    /// Which hub to get into, and how. Nil (the default) takes what the URL says, which then is the whole address of an endpoint.
    public var hub: HubEntry?
    /// What we say of ourselves to everybody in the hub, as it is; JSON by custom (see `JSONValue.description`). Default empty: nothing.
    ///
    /// It travels in the head of a request: the ZeroHub server takes about 3.7 KB of it, the hub's id and ``hubMetadata`` together.
    public var metadata: String
    /// What is said of the hub if one is made, as ``metadata``. If the hub is there already it counts for nothing.
    public var hubMetadata: String
    /// Whether the client goes on to the host that a migrating server names when it closes the connection (with 1001, and the host as the
    /// reason). Default false: the client ends, and ``SignalingError/hubBackupHost`` says which host it was.
    ///
    /// It goes to `host` or `host:port` alone, by the same scheme, path and query, after a second or more, and not more than three times
    /// in all. Headers that are configured go there as well.
    public var followsMigration: Bool
    /// What is the same for all clients. The server lets us in when it has said which hub it is; deliveries are everything but what
    /// is sent and the steps of connecting; the requests with a time-out are fences.
    ///
    /// A client that reconnects joins again as another peer: the server never gives an id twice. The hub that it has made is joined then;
    /// if it is there no more, because a hub goes with its last peer, the client ends with `.upgradeRefused` and 404, as it does with any
    /// other refusal but 429 and statuses from 500 on.
    public var options: ClientOptions

    public init(
        hub: HubEntry? = nil,
        metadata: String = "",
        hubMetadata: String = "",
        followsMigration: Bool = false,
        options: ClientOptions = ClientOptions()
    ) {
        self.hub = hub
        self.metadata = metadata
        self.hubMetadata = hubMetadata
        self.followsMigration = followsMigration
        self.options = options
    }

    public init() { self.init(hub: nil) }
}

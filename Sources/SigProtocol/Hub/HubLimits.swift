/// The limits of the hub protocol. Its document states none ("consider adding validation"); what happens beyond one is said at
/// each.
public enum HubLimits {
    /// Bytes of a message, both ways. Longer: close code 1009.
    public static let message = 16 * 1024 * 1024

    /// Hubs at one time, those without peers too. One more: 503 and `create hub error`.
    public static let hubs = 10_000

    /// Permanent hubs, which stay until the server ends. One more: 503 and `create hub error`.
    public static let permanentHubs = 1_000

    /// Peers of one hub. One more: 503 and `create hub error`.
    public static let peers = 1_000

    /// Bytes of metadata that a peer may give itself later, as many as fit into a request's head. Longer: ignored.
    public static let metadata = 16 * 1024

    /// Requests of one address in a minute, where rates are limited. One more: 429.
    public static let requestsPerMinute = 60

    /// Fields of a frame on its outer level, of which a message has one. More: the frame is refused as no message, because reading it
    /// would take longer than it took to send.
    public static let outerFields = 64

    /// Fields of what a client's frame holds, of which a message has two. More: as above.
    public static let clientFields = 1_024

    /// Fields of what a server's frame holds; a hub that is described has one for each peer. More: as above.
    public static let serverFields = 100_000

    /// Messages inside each other, unknown ones too. Deeper: as above. The schema has four levels.
    public static let depth = 100
}

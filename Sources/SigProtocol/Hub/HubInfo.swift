/// What a server tells whoever has joined: the hub, who they are in it, and everybody there, themselves too.
public struct HubInfo: Sendable, Equatable {
    /// The hub's id; empty for the hub with the empty id.
    public var id: String
    /// Since when the hub has been there; nil if the server did not say.
    public var createdAt: HubTimestamp?
    /// The newcomer's own id.
    public var me: String
    /// What its maker said about the hub, as it came; empty for nothing. JSON by custom.
    public var metadata: String
    /// Everybody in the hub. The order is the server's; the ZeroHub server's is random.
    public var peers: [HubPeer]

    public init(
        id: String = "",
        createdAt: HubTimestamp? = nil,
        me: String = "",
        metadata: String = "",
        peers: [HubPeer] = []
    ) {
        self.id = id
        self.createdAt = createdAt
        self.me = me
        self.metadata = metadata
        self.peers = peers
    }
}

/// Somebody in a hub.
public struct HubPeer: Sendable, Equatable {
    /// A decimal number, given by the server: 1 for the first to join, and never given twice while the hub is there.
    public var id: String
    /// What the peer said about itself when it joined, as it came; empty for nothing. JSON by custom.
    public var metadata: String
    /// When it joined; nil if the server did not say.
    public var joinedAt: HubTimestamp?

    public init(id: String = "", metadata: String = "", joinedAt: HubTimestamp? = nil) {
        self.id = id
        self.metadata = metadata
        self.joinedAt = joinedAt
    }
}

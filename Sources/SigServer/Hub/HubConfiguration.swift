internal import SigProtocol

/// How the hub protocol is served.
public struct HubConfiguration: Sendable {
    /// What whoever makes permanent hubs or starts a migration has to know. Nil (the default) lets nobody.
    public var secret: HubSecret?

    /// Whether candidates and metadata updates, which the schema has, are delivered. The ZeroHub server ignores them, and so does this
    /// one by default: an application that relies on them would fail there.
    public var deliversTrickle = false

    /// Bytes of the largest message taken. Beyond: closed with 1009.
    public var maxMessageSize = HubLimits.message

    public init() {}
}

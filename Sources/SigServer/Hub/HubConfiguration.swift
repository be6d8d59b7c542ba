/// How the hub protocol is served.
public struct HubConfiguration: Sendable {
    /// What whoever makes permanent hubs or starts a migration has to know: `Authorization` is this in base64. Nil (the default)
    /// lets nobody.
    public var adminSecret: String?

    /// Whether candidates and metadata updates, which the schema has, are delivered. The ZeroHub server ignores them, and so does this
    /// one by default: an application that relies on them would fail there.
    public var deliversTrickle = false

    public init() {}
}

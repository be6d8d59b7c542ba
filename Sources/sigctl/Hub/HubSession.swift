import SigClient
import SigProtocol
import SigScript

/// A hub verb's session: which hub it is, and how the server is reached.
struct HubSession {
    var session: Session
    var membership: HubMembership
    /// What we say of ourselves.
    var metadata: String?
    /// What is said of the hub, if it is made.
    var hubMetadata: String?
    /// Whether to go on to the host that a migrating server names.
    var follows = false
    var reconnect: ReconnectPolicy?

    /// Runs the verb; see ``Session``.
    func run(_ requests: @escaping @Sendable (HubClient) async throws -> Void) async throws {
        let configuration = HubClientConfiguration(
            hub: membership.entry,
            metadata: metadata ?? membership.target.peerMetadata ?? "",
            hubMetadata: hubMetadata ?? membership.target.hubMetadata ?? "",
            followsMigration: follows,
            options: ClientOptions(reconnect: reconnect)
        )
        var session = session
        session.explain = { [entry = membership.entry] in HubHint.added(to: $0, entry: entry) }
        session.trace = { Trace.show($0.showingHubMessages) }
        try await session.run(
            at: membership.target.url,
            configuration,
            mapper: HubEventMapper(peer: "me"),
            requests: requests
        )
    }
}

import SigClient
import SigProtocol
import SigScript
import SigSystem

/// A share verb's session: who we are, and how the server is reached.
struct ShareSession {
    var session: Session
    /// Where the identity's token is read from.
    var token: String?
    var tokenFile: String?
    var reconnect: ReconnectPolicy?
    /// The share code that the verb asks for.
    var code: String?

    /// Runs the verb; see ``Session``.
    func run(_ requests: @escaping @Sendable (ShareClient) async throws -> Void) async throws {
        let target = try Settings.target(of: .share, options: session.options)
        let configuration = ShareClientConfiguration(
            token: try token ?? target.tokenFile.map { path throws in try SecretFile.readText(path) },
            options: ClientOptions(reconnect: reconnect)
        )
        var session = self.session
        session.explain = { [code] in ShareHint.added(to: $0, code: code) }
        try await session.run(
            at: target.url,
            configuration,
            mapper: ShareEventMapper(peer: "me", tokenFile: tokenFile),
            requests: requests
        )
    }
}

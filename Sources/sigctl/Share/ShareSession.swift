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

    /// Runs the verb; see ``Session``.
    func run(_ requests: @escaping @Sendable (ShareClient) async throws -> Void) async throws {
        let target = try Settings.target(of: .share, options: session.options)
        let configuration = ShareClientConfiguration(
            connector: try Settings.connector(for: target.url, options: session.options),
            token: try token ?? target.tokenFile.map { path throws in try SecretFile.readText(path) },
            reconnect: reconnect,
            recording: .everything
        )
        try await session.run(
            mapper: ShareEventMapper(peer: "me", tokenFile: tokenFile),
            connect: { try await ShareClient.withConnection(to: target.url, configuration: configuration, $0) },
            requests: requests
        )
    }
}

import ArgumentParser
import SigProtocol
import SigScript

/// Who sends, and from where: what the verbs that send to one peer have in common.
struct PeerJSSenderOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Our id (default: the target's).", valueName: "id"))
    var id: String?

    @OptionGroup
    var retry: RetryOption

    @OptionGroup
    var server: PeerJSServerOptions

    @OptionGroup
    var identity: PeerJSIdentityOptions

    /// Connects, sends, and waits for what was asked for.
    /// - Parameter needsID: whether it makes no sense under a new id.
    func run(
        _ verb: String,
        to peer: String,
        _ common: CommonOptions,
        needsID: Bool = false,
        _ send: @escaping @Sendable (PeerJSSender) async throws -> Void
    ) async throws {
        let server = try server.server(common)
        if needsID, id ?? server.target.id == nil {
            throw Failure(
                .usage,
                "who are we? Give --id, as in: sigctl peerjs \(verb) \(Inert.text(peer)) --id alice"
            )
        }
        try PeerJSSession.check(peer, "the id of the peer")
        let session = PeerJSSession(
            session: Session(options: common, isFenced: true, retries: retry.isGiven, recipient: peer),
            server: server,
            id: id,
            identity: identity
        )
        try await session.run { client in try await send(PeerJSSender(client: client, peer: peer)) }
    }
}

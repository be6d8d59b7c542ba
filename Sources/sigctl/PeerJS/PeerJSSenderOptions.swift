import ArgumentParser
import SigProtocol
import SigScript

/// Who sends, and from where: what the verbs that send to one peer have in common.
struct PeerJSSenderOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Our id (default: the target's).", valueName: "id"))
    var id: String?

    @Flag(name: .long, help: "Wait and try again when the server says so (id taken, no more peers).")
    var retry = false

    @OptionGroup
    var server: PeerJSServerOptions

    @OptionGroup
    var identity: PeerJSIdentityOptions

    /// Refuses a command that makes no sense under a new id.
    func requireID(_ verb: String, _ common: CommonOptions) throws {
        guard try id ?? server.server(common).target.id == nil else { return }
        throw Failure(.usage, "who are we? Give --id, as in: sigctl peerjs \(Inert.text(verb)) --id alice")
    }

    /// Connects, sends, and waits for what was asked for.
    func run(
        to peer: String,
        _ common: CommonOptions,
        _ send: @escaping @Sendable (PeerJSSender) async throws -> Void
    ) async throws {
        try PeerJSSession.check(peer, "the id of the peer")
        let session = PeerJSSession(
            session: Session(options: common, isFenced: true, retries: retry, recipient: peer),
            server: try server.server(common),
            id: id,
            identity: identity
        )
        try await session.run { client in try await send(PeerJSSender(client: client, peer: peer)) }
    }
}

import ArgumentParser
import SigClient
import SigProtocol
import SigScript

/// Who sends, and where: what the verbs that send to one peer have in common.
struct HubSenderOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The id of the hub (default: the target's).", valueName: "hub"))
    var hub: String?

    @OptionGroup
    var kind: HubKindOption

    @Flag(name: .long, help: "Send when the peer is in the hub; wait for it until --timeout.")
    var whenThere = false

    @OptionGroup
    var peer: HubPeerOptions

    /// Joins, sends, and waits for what was asked for.
    ///
    /// Servers drop what is for nobody without a word, so it is seen to first that the peer is there.
    func run(
        to recipient: String,
        _ common: CommonOptions,
        _ send: @escaping @Sendable (_ client: HubClient, _ peer: String) async throws -> Void
    ) async throws {
        let presence = Presence()
        let membership = try HubMembership(sendingTo: hub, kind: kind.kind, common)
        let session = HubSession(
            session: Session(
                options: common,
                isFenced: true,
                retries: peer.retry.isGiven,
                hidden: [.members, .peerJoined, .peerLeft],
                recipient: recipient,
                delay: whenThere ? "the peer '\(Inert.text(recipient))' has not come into the hub" : nil,
                observe: { presence.take($0) }
            ),
            membership: membership,
            metadata: try peer.metadataText(),
            follows: peer.follow
        )
        let whenThere = whenThere
        try await session.run { client in
            let present = try await presence.first { !whenThere || $0.contains(recipient) }
            guard present.contains(recipient) else {
                throw Failure(
                    .notSo,
                    "the peer '\(Inert.text(recipient, maxLength: 100))' is not in the hub; --when-there waits until it comes"
                )
            }
            try await Failure.sending { try await send(client, recipient) }
        }
    }
}

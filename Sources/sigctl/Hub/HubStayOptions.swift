import ArgumentParser
import SigClient
import SigScript

/// What the verbs that stay in a hub and print what happens have in common.
struct HubStayOptions: ParsableArguments {
    @OptionGroup
    var peer: HubPeerOptions

    @Flag(
        name: .long,
        help: "Come back, as a new peer, when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row."
    )
    var reconnect = false

    /// Gets into the hub, and prints what happens.
    /// - Parameter headline: which id stands alone on the first line: `id`, ours, or `hub`, that of the hub.
    func run(_ membership: HubMembership, headline: String, hubMetadata: String? = nil, _ common: CommonOptions)
        async throws
    {
        let session = HubSession(
            session: Session(
                options: common,
                headline: (.identity, headline),
                stays: true,
                retries: peer.retry.isGiven
            ),
            membership: membership,
            metadata: try peer.metadataText(),
            hubMetadata: try HubPeerOptions.text(hubMetadata),
            follows: peer.follow,
            reconnect: reconnect ? ReconnectPolicy() : nil
        )
        try await session.run { _ in }
    }
}

import SigClient
import SigProtocol
import SigScript
import SigServer

/// A call in a hub: whoever was there first offers to the one who comes, who answers and goes.
enum HubDemo {
    @Sendable static func run(_ server: SigServer, _ options: CommonOptions) async throws -> DemoTally {
        let stage = DemoStage(
            "hub: alice makes a hub, bob joins it, and alice, who was there first, calls him",
            columns: ["alice", "server", "bob"],
            options: options
        )
        let (alice, bob) = (FakePeer(label: "alice"), FakePeer(label: "bob"))
        try await withPeer("alice", .create("lobby"), of: server, on: stage, column: 0) { caller in
            try await withPeer("bob", .join("lobby"), of: server, on: stage, column: 2) { called in
                try await caller.shows(.peerJoined)
                await stage.remark("alice sees that bob has come, as peer 2")
                try await caller.client.offer(to: "2", sdp: alice.offer)
                try await caller.shows(.offer, .outgoing)
                try await called.shows(.offer, sameAs: alice.offer)
                try await called.client.answer(to: "1", sdp: bob.answer)
                try await called.shows(.answer, .outgoing)
                try await caller.shows(.answer, sameAs: bob.answer)
                await stage.remark("servers of hubs pass on no candidates: they are in the descriptions")
            }
            try await caller.shows(.peerLeft)
        }
        await stage.end(
            "The same by hand: sigserve, then sigctl hub create lobby, then sigctl hub offer 1 --hub lobby --sdp fake"
        )
        return await stage.tally
    }

    private static func withPeer(
        _ name: String,
        _ entry: HubEntry,
        of server: SigServer,
        on stage: DemoStage,
        column: Int,
        _ body: (inout DemoPeer<HubClient>) async throws -> Void
    ) async throws {
        let configuration = HubClientConfiguration(
            hub: entry,
            metadata: JSONValue.object { $0.member("name", name) }.description,
            options: ClientOptions(recording: .everything)
        )
        let url = try Target(server.url(for: .hub), for: .hub).url
        await stage.arrow(column, 1, "\(entry.endpoint.actionWord) \(entry.id ?? "")")
        try await HubClient.withConnection(to: url, configuration: configuration) { client in
            var peer = DemoPeer(client, HubEventMapper(peer: name), on: stage, column: column)
            try await peer.shows(.members)
            try await body(&peer)
        }
    }
}

extension HubEndpoint {
    /// `create`, `join`, `join-or-create`.
    fileprivate var actionWord: String {
        if case .hub(_, let action) = self { action.rawValue } else { path }
    }
}

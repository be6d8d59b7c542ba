import SigClient
import SigProtocol
import SigScript
import SigServer

/// A call through a PeerJS server: an offer, its answer, candidates both ways, and the end.
enum PeerJSDemo {
    @Sendable static func run(_ server: SigServer, _ options: CommonOptions) async throws -> DemoTally {
        let stage = DemoStage(
            "peerjs: alice calls bob; the server passes on what they say to each other",
            columns: ["alice", "server", "bob"],
            options: options
        )
        let (alice, bob) = (FakePeer(label: "alice"), FakePeer(label: "bob"))
        try await withPeer("alice", of: server, on: stage, column: 0) { caller in
            try await withPeer("bob", of: server, on: stage, column: 2) { called in
                // The browser library makes one up.
                let connection = "dc_alice"
                try await caller.client.offer(to: "bob", sdp: alice.offer, connectionID: connection)
                try await caller.shows(.offer, .outgoing)
                try await called.shows(.offer, sameAs: alice.offer)
                await stage.remark("the offer names the connection: \(connection)")
                try await called.client.answer(to: "alice", sdp: bob.answer)
                try await called.shows(.answer, .outgoing)
                try await caller.shows(.answer, sameAs: bob.answer)
                try await exchangeCandidates(&caller, alice, &called, bob) { client, peer, candidate in
                    try await client.candidate(to: peer, candidate)
                }
                await stage.remark("now they are connected; the server hears no more, until alice hangs up")
                try await caller.client.leave(to: "bob")
                try await caller.shows(.leave, .outgoing)
                try await called.shows(.leave)
            }
        }
        await stage.end(
            "The same by hand: sigserve, then sigctl peerjs connect bob, then sigctl peerjs offer bob --sdp fake"
        )
        return await stage.tally
    }

    private static func withPeer(
        _ id: String,
        of server: SigServer,
        on stage: DemoStage,
        column: Int,
        _ body: (inout DemoPeer<PeerJSClient>) async throws -> Void
    ) async throws {
        let configuration = PeerJSClientConfiguration(id: id, options: ClientOptions(recording: .everything))
        let url = try Target(server.url(for: .peerjs), for: .peerjs).url
        try await PeerJSClient.withConnection(to: url, configuration: configuration) { client in
            var peer = DemoPeer(client, PeerJSEventMapper(peer: id), on: stage, column: column)
            try await peer.shows(.identity)
            try await body(&peer)
        }
    }
}

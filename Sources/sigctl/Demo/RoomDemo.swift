import SigClient
import SigProtocol
import SigScript
import SigServer

/// A call in a room: two members see each other, an offer, its answer, candidates both ways, and the end.
enum RoomDemo {
    @Sendable static func run(_ server: SigServer, _ options: CommonOptions) async throws -> DemoTally {
        let stage = DemoStage(
            "room: alice and bob meet in a lobby, and alice calls bob",
            columns: ["alice", "server", "bob"],
            options: options
        )
        let (alice, bob) = (FakePeer(label: "alice"), FakePeer(label: "bob"))
        try await withMember("alice", of: server, on: stage, column: 0) { caller in
            try await withMember("bob", of: server, on: stage, column: 2) { called in
                try await caller.shows(.peerJoined)
                await stage.remark("alice sees that bob has come")
                try await caller.client.offer(to: "bob", sdp: alice.offer)
                try await caller.shows(.offer, .outgoing)
                try await called.shows(.offer, sameAs: alice.offer)
                try await called.client.answer(to: "alice", sdp: bob.answer)
                try await called.shows(.answer, .outgoing)
                try await caller.shows(.answer, sameAs: bob.answer)
                try await exchangeCandidates(&caller, alice, &called, bob) { client, peer, candidate in
                    try await client.candidate(to: peer, candidate)
                }
                await stage.remark("now they are connected; the server hears no more, until alice hangs up")
                try await caller.client.hangup(to: "bob")
                try await caller.shows(.hangup, .outgoing)
                try await called.shows(.hangup)
                try await called.client.leave()
                try await called.shows(.leave, .outgoing)
                try await caller.shows(.peerLeft)
            }
        }
        await stage.end(
            "The same by hand: sigserve, then sigctl room join lobby --id bob, then sigctl room offer bob --room lobby --id alice --sdp fake"
        )
        return await stage.tally
    }

    private static func withMember(
        _ id: String,
        of server: SigServer,
        on stage: DemoStage,
        column: Int,
        _ body: (inout DemoPeer<RoomClient>) async throws -> Void
    ) async throws {
        let configuration = RoomClientConfiguration(
            room: "lobby",
            id: id,
            options: ClientOptions(recording: .everything)
        )
        let url = try Target(server.url(for: .room), for: .room).url
        try await RoomClient.withConnection(to: url, configuration: configuration) { client in
            var peer = DemoPeer(client, RoomEventMapper(peer: id), on: stage, column: column)
            try await peer.shows(.members)
            try await body(&peer)
        }
    }
}

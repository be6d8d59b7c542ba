import SigClient
import SigProtocol
import SigScript
import SigServer

/// A session in a topic: an offer that waits to be found, its answer, candidates both ways, each found by polling.
enum TopicDemo {
    @Sendable static func run(_ server: SigServer, _ options: CommonOptions) async throws -> DemoTally {
        let stage = DemoStage(
            "topic: alice announces herself under 'chess', and bob finds her there; each asks for what the other has sent",
            columns: ["alice", "server", "bob"],
            options: options
        )
        let (alice, bob) = (FakePeer(label: "alice"), FakePeer(label: "bob"))
        try await withPeer("alice", of: server, on: stage, column: 0) { caller in
            let code = try await caller.client.offer(in: "chess", info: "alice", sdp: alice.offer)
            try await caller.shows(.code)
            try await caller.client.candidate(code, as: .offerer, alice.iceCandidate())
            try await caller.shows(.ack)
            try await withPeer("bob", of: server, on: stage, column: 2) { called in
                await stage.arrow(2, 1, "sessions of chess")
                _ = try await called.client.sessions(in: "chess")
                try await called.shows(.offer, sameAs: alice.offer)
                await stage.remark("nobody has answered alice yet: bob takes her session up")
                try await called.client.answer(code, sdp: bob.answer)
                try await called.shows(.ack)
                try await called.client.candidate(code, as: .answerer, bob.iceCandidate())
                try await called.shows(.ack)
                await stage.arrow(2, 1, "poll")
                _ = try await called.client.poll(code, as: .answerer)
                try await called.shows(.candidate, sameAs: alice.candidate())
            }
            await stage.arrow(0, 1, "poll")
            _ = try await caller.client.poll(code, as: .offerer)
            try await caller.shows(.answer, sameAs: bob.answer)
            try await caller.shows(.candidate, sameAs: bob.candidate())
            await stage.remark("now they can connect; the session expires by itself")
        }
        await stage.end(
            "The same by hand: sigserve, then sigctl topic offer chess --info alice --sdp fake, then sigctl topic answer CODE --sdp fake"
        )
        return await stage.tally
    }

    private static func withPeer(
        _ name: String,
        of server: SigServer,
        on stage: DemoStage,
        column: Int,
        _ body: (inout DemoPeer<TopicClient>) async throws -> Void
    ) async throws {
        let configuration = TopicClientConfiguration(options: ClientOptions(recording: .everything))
        let url = try Target(server.url(for: .topic), for: .topic).url
        try await TopicClient.withConnection(to: url, configuration: configuration) { client in
            var peer = DemoPeer(
                client,
                TopicEventMapper(peer: name, verb: "demo"),
                on: stage,
                column: column
            )
            try await body(&peer)
        }
    }
}

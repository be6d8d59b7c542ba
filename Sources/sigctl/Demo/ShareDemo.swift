import SigClient
import SigProtocol
import SigScript
import SigServer

/// The first example of the share protocol's document: a host gives out a code, a player joins by it.
enum ShareDemo {
    private static let offer = #"{"type":"offer","sdp":"v=0\r\n…"}"#
    private static let answer = #"{"type":"answer","sdp":"v=0\r\n…"}"#

    @Sendable static func run(_ server: SigServer, _ options: CommonOptions) async throws -> DemoTally {
        let stage = DemoStage(
            "share: a host opens a session and gives out a share code; a player joins by it",
            columns: ["host", "server", "player"],
            options: options
        )
        try await withPeer("host", of: server, on: stage, column: 0) { host in
            await stage.arrow(0, 1, "share")
            let code = try await host.client.shareCode()
            try await host.shows(.code)
            await stage.remark("the host shows \(code) in its lobby, and a player types it in")
            try await withPeer("player", of: server, on: stage, column: 2) { player in
                await stage.arrow(2, 1, "lookup \(code)")
                let id = try await player.client.lookup(code)
                try await player.shows(.found)
                try await message(offer, from: &player, to: id, &host)
                try await message(answer, from: &host, to: await player.client.id, &player)
            }
        }
        await stage.end("The same by hand: sigserve, then sigctl share, then sigctl message CODE hello")
        return await stage.tally
    }

    private static func withPeer(
        _ name: String,
        of server: SigServer,
        on stage: DemoStage,
        column: Int,
        _ body: (inout DemoPeer<ShareClient>) async throws -> Void
    ) async throws {
        let url = try Target(server.url(for: .share), for: .share).url
        let configuration = ShareClientConfiguration(options: ClientOptions(recording: .everything))
        try await ShareClient.withConnection(to: url, configuration: configuration) { client in
            var peer = DemoPeer(client, ShareEventMapper(peer: name), on: stage, column: column)
            try await peer.shows(.identity)
            try await body(&peer)
        }
    }

    private static func message(
        _ text: String,
        from sender: inout DemoPeer<ShareClient>,
        to id: String,
        _ recipient: inout DemoPeer<ShareClient>
    ) async throws {
        try await sender.client.send(text, to: id)
        try await sender.shows(.message, .outgoing)
        try await sender.shows(.ack)
        let event = try await recipient.shows(.message)
        guard event.payloadText("text") == text else { throw Failure(.internalFault, "the message arrived changed") }
    }
}

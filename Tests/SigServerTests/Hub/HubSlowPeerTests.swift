import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("A hub's peer that does not read", .timeLimit(.minutes(1)))
struct HubSlowPeerTests {
    @Test(
        "It holds up nobody; after 2 seconds of a full queue it is thrown out with 1008, and the others hear that it has gone"
    )
    func thrownOut() async throws {
        let clock = ManualClock()
        var configuration = ServerConfiguration.still
        configuration.clock = .manual(clock)
        try await withServer(configuration, serving: HubService(configuration: HubConfiguration())) { server in
            let (alice, stuck) = (try await HubMember(server), try await HubMember(server))
            _ = try await alice.hears()
            try await stuck.client.stopReading()
            // Masked once for all.
            let offer = HubClientMessage.offer(to: "2", sdp: String(repeating: "x", count: 1 << 20)).encoded()
            let large = RawFrame(RawFrame.binary, Array(offer.readableBytesView)).bytes()
            for _ in 0..<73 where await server.statistics().queuedBytes < 32 << 20 {
                try await alice.client.send(large)
                try await alice.say(.offer(to: "1", sdp: "fence"))
                #expect(try await alice.hears() == .offer(from: "1", sdp: "fence"))
            }
            #expect(await server.statistics().queuedBytes >= 32 << 20)
            await clock.advance(by: .milliseconds(1750))
            #expect(await server.statistics().webSockets == 2)
            await clock.advance(by: .milliseconds(500))
            #expect(try await alice.hears() == .peerDisconnected(id: "2"))
            try await stuck.client.startReading()
            #expect(try await stuck.client.closeFrame().code == 1008)
        }
    }
}

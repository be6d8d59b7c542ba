import NIOCore
import SigProtocol
import Testing

@testable import SigServer

/// The measured server stands still for two seconds, for everybody, when one member does not read. Here time stands still and
/// everything else goes on.
@Suite("A room's member that does not read", .timeLimit(.minutes(10)))
struct RoomSlowMemberTests {
    private let clock = ManualClock()

    private func withRooms(_ body: (SigServer) async throws -> Void) async throws {
        var configuration = ServerConfiguration.still
        configuration.clock = .manual(clock)
        try await withServer(configuration, serving: try RoomService(configuration: .init()), body)
    }

    /// A large offer to the member that is stuck, masked once for all.
    private let offer: ByteBuffer = {
        let sdp = String(repeating: "x", count: 500_000)
        return RawFrame(RawFrame.text, "{\"type\":\"offer\",\"to\":\"stuck\",\"sdp\":\"\(sdp)\"}").bytes()
    }()

    /// Sends it, and waits until the server has taken it.
    private func offer(from sender: RoomMember) async throws {
        try await sender.client.send(offer)
        try await sender.say(#"{"type":"ping"}"#)
        #expect(try await sender.hears() == RoomFrame.pong)
    }

    /// Joins a member that does not read, and fills its queue.
    private func stick(_ server: SigServer, by sender: RoomMember) async throws
        -> RoomMember
    {
        let stuck = try await RoomMember(server, room: "r", id: "stuck")
        try await stuck.client.stopReading()
        _ = try await sender.hears()
        for _ in 0..<73 where await server.statistics().queuedBytes < RoomService.queuedBytes {
            try await offer(from: sender)
        }
        #expect(await server.statistics().queuedBytes >= RoomService.queuedBytes)
        return stuck
    }

    @Test("It delays nobody: joins, relays and pings go on while its queue is full, in its room and elsewhere")
    func delaysNobody() async throws {
        try await withRooms { server in
            let alice = try await RoomMember(server, room: "r", id: "alice")
            let stuck = try await stick(server, by: alice)

            let bob = try await RoomMember(server, room: "r", id: "bob")
            #expect(try await alice.hears() == RoomFrame.members("r", "alice", "bob", "stuck"))
            try await alice.say(#"{"type":"offer","to":"bob"}"#)
            #expect(try await bob.hears() == #"{"type":"offer","room":"r","from":"alice","to":"bob"}"#)
            try await offer(from: bob)
            try await bob.say(#"{"type":"leave"}"#)
            #expect(try await alice.hears() == RoomFrame.members("r", "alice", "stuck"))

            let carol = try await RoomMember(server, room: "elsewhere", id: "carol")
            let dave = try await RoomMember(server, room: "elsewhere", id: "dave")
            #expect(try await carol.hears() == RoomFrame.members("elsewhere", "carol", "dave"))
            try await dave.say(#"{"type":"hangup","to":"carol"}"#)
            #expect(try await carol.hears() == #"{"type":"hangup","room":"elsewhere","from":"dave","to":"carol"}"#)
            let stranger = try await RoomMember(server)
            try await stranger.say(#"{"type":"ping"}"#)
            #expect(try await stranger.hears() == RoomFrame.pong)

            let after = await server.statistics()
            #expect(after.webSockets == 6, "the stuck one is still there")
            #expect(after.queuedBytes >= RoomService.queuedBytes, "and has read nothing")
            try await stuck.client.startReading()
            #expect(try await server.statistics { $0.queuedMessages == 0 }.webSockets == 6, "it may still come back")
        }
    }

    @Test("After 2 seconds it is thrown out with 1008, and the others hear that it has gone")
    func thrownOut() async throws {
        try await withRooms { server in
            let alice = try await RoomMember(server, room: "r", id: "alice")
            let stuck = try await stick(server, by: alice)
            await clock.advance(by: .milliseconds(1750))
            try await alice.say(#"{"type":"ping"}"#)
            #expect(try await alice.hears() == RoomFrame.pong, "no new list yet")
            await clock.advance(by: .milliseconds(500))
            #expect(try await alice.hears() == RoomFrame.members("r", "alice"))
            #expect(await server.statistics().webSockets == 1)
            try await stuck.client.startReading()
            #expect(try await stuck.client.closeFrame().code == 1008)
            let again = try await RoomMember(server, room: "r", id: "stuck")
            try await again.say(#"{"type":"ping"}"#)
            #expect(try await again.hears() == RoomFrame.pong, "its id is free")
        }
    }
}

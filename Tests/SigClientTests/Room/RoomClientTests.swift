import SigProtocol
import SigServer
import Testing

@testable import SigClient

@Suite("The room client against the embedded server", .timeLimit(.minutes(10)))
struct RoomClientTests {
    private func serve(_ body: @Sendable (String) async throws -> Void) async throws {
        try await withSigServer { server in
            try await body(server.url.replacing("http://", with: "ws://", maxReplacements: 1) + "/ws")
        }
    }

    private func named(_ id: String, room: String? = "lobby") -> RoomClientConfiguration {
        RoomClientConfiguration(room: room, id: id, options: ClientOptions(recording: .everything))
    }

    /// Events in a few words, up to one of them.
    private func events(_ client: RoomClient, until last: String) async throws -> [String] {
        var events: [String] = []
        for try await event in client.events {
            events.append(event.summary)
            if event.summary == last { break }
        }
        return events
    }

    @Test("Two members call each other, and hear each other come and go")
    func call() async throws {
        try await serve { url in
            try await RoomClient.withConnection(to: url, configuration: named("alice")) { alice in
                try await RoomClient.withConnection(to: url, configuration: named("bob")) { bob in
                    #expect(await bob.members == ["alice", "bob"])
                    _ = try await events(alice, until: "+bob")
                    try await alice.offer(to: "bob", sdp: "v=0")
                    _ = try await events(bob, until: #"offer alice>bob {"type":"offer","sdp":"v=0"}"#)
                    try await bob.answer(to: "alice", sdp: "v=1")
                    try await bob.candidate(to: "alice", ICECandidate("candidate:1", sdpMid: "0"))
                    try await bob.hangup(to: "alice")
                    let heard = try await events(alice, until: "hangup bob>alice -")
                    #expect(
                        heard == [
                            #"< offer alice>bob {"type":"offer","sdp":"v=0"}"#,
                            #"answer bob>alice {"type":"answer","sdp":"v=1"}"#,
                            #"candidate bob>alice {"candidate":"candidate:1","sdpMid":"0","sdpMLineIndex":null,"usernameFragment":null}"#,
                            "hangup bob>alice -",
                        ]
                    )
                }
                let after = try await events(alice, until: "-bob")
                #expect(after == ["members alice", "-bob"])
            }
        }
    }

    @Test("Events that wait keep the moment at which they were reported")
    func moments() async throws {
        try await serve { url in
            try await RoomClient.withConnection(to: url, configuration: named("alice")) { alice in
                let joined = Timestamp.now()
                while Timestamp.now().milliseconds - joined.milliseconds < 20 { await Task.yield() }
                var kinds = 0
                for try await reported in alice.timedEvents {
                    #expect(reported.at.milliseconds <= joined.milliseconds)
                    kinds += 1
                    if case .members = reported.event.kind { break }
                }
                #expect(kinds > 1, "the opening, and what we sent")
            }
        }
    }

    @Test("Who has taken as many events as there were behind a fence has seen every refusal")
    func reportedCount() async throws {
        try await serve { url in
            try await RoomClient.withConnection(to: url, configuration: named("alice")) { alice in
                var taken = try await events(alice, until: "members alice").count
                #expect(await alice.reportedCount == taken)
                try await alice.hangup(to: "bob")
                try await alice.fence()
                let count = await alice.reportedCount
                var refusals = 0
                for try await event in alice.events {
                    taken += 1
                    if case .error = event.kind { refusals += 1 }
                    if taken == count { break }
                }
                #expect(refusals == 1)
            }
        }
    }

    @Test("An id that is taken is refused; the one who has it notices nothing")
    func duplicate() async throws {
        try await serve { url in
            try await RoomClient.withConnection(to: url, configuration: named("alice")) { alice in
                let error = await signalingError {
                    try await RoomClient.withConnection(to: url, configuration: named("alice")) { _ in }
                }
                #expect(error?.roomErrorKind == .duplicateID)
                #expect(error?.serverMessage == "client id already exists in room")
                let refusals = try await alice.refusals()
                #expect(refusals == [])
            }
        }
    }

    @Test("Join, leave, and join another room on one connection")
    func rooms() async throws {
        try await serve { url in
            try await RoomClient.withConnection(to: url, configuration: named("alice", room: nil)) { alice in
                try await alice.ping()
                try await alice.join("one")
                #expect(await alice.room == "one")
                try await alice.join("one")
                try await alice.leave()
                #expect(await alice.room == nil)
                try await alice.join("two")
                #expect(await alice.members == ["alice"])
                try await alice.hangup(to: "bob")
                let refusals = try await alice.refusals()
                #expect(
                    refusals == [
                        RoomServerError(code: "target_not_found", text: "target client is not in the room", room: "two")
                    ]
                )
            }
        }
    }

    @Test("A join over the network that fails leaves the connection usable")
    func failedJoin() async throws {
        try await serve { url in
            try await RoomClient.withConnection(to: url, configuration: named("alice")) { _ in
                try await RoomClient.withConnection(to: url, configuration: named("alice", room: nil)) { second in
                    let error = await signalingError { try await second.join("lobby", as: "alice") }
                    #expect(error?.roomErrorKind == .duplicateID)
                    try await second.join("lobby", as: "bob")
                    #expect(await second.members == ["alice", "bob"])
                }
            }
        }
    }

    @Test("It comes back into its room by itself, and says who came and went meanwhile")
    func reconnect() async throws {
        try await serve { url in
            var configuration = named("alice")
            configuration.options.reconnect = .quick
            try await RoomClient.withConnection(to: url, configuration: configuration) { alice in
                try await RoomClient.withConnection(to: url, configuration: named("bob")) { bob in
                    _ = try await events(alice, until: "+bob")
                    await alice.session.loseConnection()
                    let events = try await events(alice, until: "members alice,bob")
                    #expect(events.contains("reconnecting 1") && !events.contains("+bob"))
                    try await bob.offer(to: "alice", sdp: "v=0")
                    _ = try await self.events(alice, until: #"offer bob>alice {"type":"offer","sdp":"v=0"}"#)
                }
            }
        }
    }

    @Test("A server that stops says 1001; without a policy the client ends with that")
    func serverStops() async throws {
        let server = try await SigServer.start()
        let url = server.url.replacing("http://", with: "ws://", maxReplacements: 1) + "/ws"
        try await RoomClient.withConnection(to: url, configuration: named("alice")) { alice in
            async let drained: Void = server.drain()
            _ = try await events(alice, until: "closed 1001")
            #expect(await alice.failure?.close?.code == 1001)
            let refusal = await signalingError { try await alice.ping() }
            #expect(refusal?.code == .closed)
            await drained
        }
        await server.stop()
    }

    @Test("The server is well")
    func health() async throws {
        try await serve { url in
            let words = try await RoomClient.health(at: SignalingURL(url))
            #expect(words == "ok")
        }
    }
}

import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

/// What the room server was recorded to say, accidents included.
@Suite("The room client against what the real server says", .timeLimit(.minutes(10)))
struct RoomClientStubTests {
    private typealias Part = WebSocketScript.Part

    private func configuration(_ change: (inout RoomClientConfiguration) -> Void = { _ in }) -> RoomClientConfiguration
    {
        var configuration = RoomClientConfiguration(
            room: "lobby",
            id: "alice",
            options: ClientOptions(connector: .impatient, recording: .everything)
        )
        change(&configuration)
        return configuration
    }

    @discardableResult
    private func talk<Result: Sendable>(
        _ parts: [WebSocketScript.Part],
        _ configuration: RoomClientConfiguration? = nil,
        _ body: @escaping @Sendable (RoomClient, Journal<String>) async throws -> Result
    ) async throws -> Result {
        try await WebSocketScript.play(parts, at: "/ws", configuration ?? self.configuration(), body)
    }

    /// A server that lets everybody in, and then does as the reply says.
    private func lettingIn(
        _ more: [WebSocketScript.Step] = [],
        reply: @escaping @Sendable (String) -> [WebSocketScript.Step] = { _ in [] }
    ) -> WebSocketScript.Part {
        .init(reply: { message in
            guard message.contains(#""type":"join""#) else { return reply(message) }
            return [.text(Said.joined("lobby", "alice")), .text(Said.members("lobby", ["alice", "bob"]))] + more
        })
    }

    private func refusing(_ kind: RoomErrorKind) -> WebSocketScript.Part {
        .init(reply: { _ in [.text(Said.error(kind))] })
    }

    private func summaries(_ client: RoomClient) async throws -> [String] {
        var summaries: [String] = []
        for try await event in client.events { summaries.append(event.summary) }
        return summaries
    }

    @Test("A refusal to join is the server's code and words, though it leaves the connection open")
    func refused() async {
        for kind in [RoomErrorKind.roomFull, .duplicateID, .rateLimited, .roomLimitReached] {
            let error = await signalingError { try await talk([refusing(kind)]) { _, _ in } }
            #expect(error?.code == .serverError)
            #expect(error?.roomErrorKind == kind)
            #expect(error?.serverMessage == kind.text)
        }
    }

    @Test("Names that no server takes are told before the network")
    func invalidNames() async {
        for (room, id, word) in [("", "alice", "room"), ("lobby", "a b", "member"), ("a\u{7}", "x", "room")] {
            let error = await signalingError {
                let configuration = RoomClientConfiguration(room: room, id: id)
                try await RoomClient.withConnection(to: "ws://127.0.0.1:1/ws", configuration: configuration) { _ in }
            }
            #expect(error?.code == .invalidArgument)
            #expect(error?.message.contains(word) == true)
        }
    }

    @Test("Large messages come in pieces of 4 kB, or as one and an empty last frame")
    func fragments() async throws {
        let sdp = String(repeating: "x", count: 9000)
        let relay = #"{"type":"offer","room":"lobby","from":"bob","to":"alice","sdp":"\#(sdp)"}"# + "\n"
        let pieces = [String(relay.prefix(4082)), String(relay.dropFirst(4082))]
        let part = lettingIn([.fragments(pieces), .fragments([relay, ""]), .cut])
        let events = try await talk([part]) { client, _ in try await self.summaries(client) }
        #expect(events.count { $0 == "offer bob>alice \"\(sdp)\"" } == 2)
        #expect(events.last == "closed 1006")
    }

    @Test("A cut without a close frame, as for bad JSON or by a server that stops, is 1006", arguments: [false, true])
    func cut(afterShrinking: Bool) async throws {
        let shrinking = afterShrinking ? [WebSocketScript.Step.text(Said.members("lobby", ["alice"]))] : []
        let (events, failure) = try await talk([lettingIn(shrinking + [.cut])]) { client, _ in
            (try await self.summaries(client), await client.failure)
        }
        #expect(
            events
                == ["opened", "< join alice in lobby", "identity alice in lobby", "members alice,bob"]
                + (afterShrinking ? ["members alice", "-bob"] : []) + ["closed 1006"]
        )
        #expect(failure?.code == .closed)
        #expect(failure?.close?.code == 1006)
    }

    @Test("A message that was too big for the server ends with 1009")
    func tooBig() async throws {
        let failure = try await talk([lettingIn(reply: { _ in [.close(1009), .cut] })]) { client, _ in
            try await client.send(raw: .text("imagine a megabyte"))
            _ = try await self.summaries(client)
            return await client.failure
        }
        #expect(failure?.close?.code == 1009)
    }

    @Test(
        "What is asked for refusals gets what was refused before the pong; the event has the room as the server gave it"
    )
    func fence() async throws {
        let part = lettingIn(reply: { message in
            if message.contains("ping") { return [.text(Said.pong)] }
            return [.text(Said.error(.targetNotFound, room: "lobby"))]
        })
        try await talk([part]) { client, _ in
            try await client.hangup(to: "nobody")
            let kinds = try await client.refusals().map(\.kind)
            #expect(kinds == [.targetNotFound])
            let later = try await client.refusals()
            #expect(later == [])
        }
    }

    @Test("A rate that is exceeded fences, too, though no pong comes")
    func limitedFence() async throws {
        let part = lettingIn(reply: { _ in [.text(Said.error(.rateLimited, room: "lobby"))] })
        try await talk([part]) { client, _ in
            let kinds = try await client.refusals().map(\.kind)
            #expect(kinds == [.rateLimited])
            let error = await signalingError { try await client.ping() }
            #expect(error?.roomErrorKind == .rateLimited)
            #expect(error?.retryAfter == .seconds(1))
        }
    }

    @Test("A ping that gets no pong is given up")
    func noPong() async throws {
        let configuration = configuration { $0.options.requestTimeout = .milliseconds(30) }
        try await talk([lettingIn()], configuration) { client, _ in
            let refusal = await signalingError { try await client.ping() }
            #expect(refusal?.code == .timedOut)
        }
    }

    @Test("duplicate_id while coming back means that the lost connection is not gone yet: it tries again")
    func bridgesDuplicateID() async throws {
        let parts = [lettingIn([.cut]), refusing(.duplicateID), refusing(.duplicateID), lettingIn()]
        let events = try await talk(parts, configuration { $0.options.reconnect = .quick }) { client, _ in
            var events: [String] = []
            for try await event in client.events {
                events.append(event.summary)
                if events.count(where: { $0.hasPrefix("members") }) == 2 { break }
            }
            try await client.offer(to: "bob", sdp: "v=0")
            return events
        }
        #expect(events.count { $0 == "error duplicate_id" } == 2)
        #expect(
            events.filter { $0.hasPrefix("reconnecting") } == ["reconnecting 1", "reconnecting 2", "reconnecting 3"]
        )
    }

    @Test("It is bounded: after the last attempt the client ends with duplicate_id")
    func boundedBridge() async throws {
        var policy = ReconnectPolicy.quick
        policy.maxAttempts = 3
        let configuration = configuration { $0.options.reconnect = policy }
        let (failure, heard) = try await talk([lettingIn([.cut]), refusing(.duplicateID)], configuration) {
            client,
            journal in
            _ = try await self.summaries(client)
            return (await client.failure, journal.all)
        }
        #expect(failure?.roomErrorKind == .duplicateID)
        #expect(heard.count { $0.hasPrefix("open") } == 4)
    }

    @Test("Any other refusal while coming back ends the client")
    func noBridge() async throws {
        let configuration = configuration { $0.options.reconnect = .quick }
        let failure = try await talk([lettingIn([.cut]), refusing(.roomFull)], configuration) { client, _ in
            _ = try await self.summaries(client)
            return await client.failure
        }
        #expect(failure?.roomErrorKind == .roomFull)
    }

    @Test("Without a room it only connects; what needs one says so")
    func connectOnly() async throws {
        let part = Part(reply: { _ in [.text(Said.pong)] })
        try await talk([part], RoomClientConfiguration(options: ClientOptions(connector: .impatient))) { client, _ in
            try await client.ping()
            #expect(await client.room == nil)
            let hangup = await signalingError { try await client.hangup(to: "bob") }
            #expect(hangup?.code == .invalidArgument)
            let leave = await signalingError { try await client.leave() }
            #expect(leave?.code == .invalidArgument)
            let join = await signalingError { try await client.join("lobby") }
            #expect(join?.code == .invalidArgument)
        }
    }

    @Test("Health is asked for beside the WebSocket", arguments: [(200, "ok\n"), (503, "unavailable\n")])
    func health(status: Int, body: String) async throws {
        let journal = Journal<String>()
        let install = HTTPScript.install { _, head, _ in
            journal.add(head.uri)
            return .response(.init(statusCode: status), body: body)
        }
        try await StubServer.with(install) { server in
            let url = try SignalingURL("ws://127.0.0.1:\(server.port)/rooms/ws")
            if status == 200 {
                let words = try await RoomClient.health(at: url)
                #expect(words == "ok")
            } else {
                let error = await signalingError { try await RoomClient.health(at: url) }
                #expect(error?.code == .httpFailure)
                #expect(error?.response?.status == .serviceUnavailable)
            }
        }
        #expect(journal.all == ["/rooms/healthz"])
    }
}

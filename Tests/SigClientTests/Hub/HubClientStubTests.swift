import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

/// What the ZeroHub server was seen to do, accidents included.
@Suite("The hub client against what the real server does", .timeLimit(.minutes(10)))
struct HubClientStubTests {
    private typealias Part = WebSocketScript.Part

    private func configuration(
        _ hub: HubEntry = .join("lobby"),
        _ change: (inout HubClientConfiguration) -> Void = { _ in }
    ) -> HubClientConfiguration {
        var configuration = HubClientConfiguration(
            hub: hub,
            options: ClientOptions(connector: .patient, recording: .everything)
        )
        change(&configuration)
        return configuration
    }

    @discardableResult
    private func talk<Result: Sendable>(
        _ parts: [WebSocketScript.Part],
        _ configuration: HubClientConfiguration? = nil,
        _ body: @escaping @Sendable (HubClient, Journal<String>) async throws -> Result
    ) async throws -> Result {
        try await WebSocketScript.play(parts, at: "/", configuration ?? self.configuration(), body)
    }

    /// A server that greets and goes on.
    private func greeting(_ more: [WebSocketScript.Step] = [], answersClose: Bool = true) -> WebSocketScript.Part {
        .init(opening: [.message(.greeting(["1"]))] + more, answersClose: answersClose)
    }

    private func summaries(_ client: HubClient) async throws -> [String] {
        var summaries: [String] = []
        for try await event in client.events { summaries.append(event.summary) }
        return summaries
    }

    @Test("Announcements and offers before the greeting, and leaves that come twice")
    func accidents() async throws {
        let steps: [WebSocketScript.Step] = [
            .message(.peerJoined(HubPeer(id: "6"))), .message(.offer(from: "1", sdp: "early")),
            .message(.greeting(["1", "6"])), .message(.peerJoined(HubPeer(id: "7"))),
            .message(.peerDisconnected(id: "7")), .message(.peerDisconnected(id: "7")), .cut,
        ]
        let events = try await talk([.init(opening: steps)]) { client, _ in try await self.summaries(client) }
        #expect(
            events == [
                "opened", "joined lobby as 5 with 1,6,5", "offer 1>5 early", "+7", "-7", "closed 1006",
            ]
        )
    }

    @Test("A close frame that is answered with the end of TCP alone is a close all the same")
    func unansweredClose() async throws {
        let failure = try await talk([greeting(answersClose: false)]) { client, journal in
            await client.close()
            #expect(journal.all.last == "close")
            return await client.failure
        }
        #expect(failure == nil)
    }

    @Test("A server that never answers is not waited for long")
    func deafServer() async throws {
        var part = greeting()
        part.isDeaf = true
        let configuration = configuration { $0.options.connector = .impatient }
        try await talk([part], configuration) { client, _ in await client.close() }
    }

    @Test("A server that says nothing after the upgrade lets nobody in")
    func mutedHub() async {
        let configuration = configuration { $0.options.readyTimeout = .milliseconds(20) }
        let error = await signalingError { try await talk([.init()], configuration) { _, _ in } }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("which hub") == true)
    }

    @Test("A greeting in many pieces, and a large description")
    func largeMessages() async throws {
        let sdp = String(repeating: "x", count: 1_000_000)
        let events = try await talk([greeting([.message(.offer(from: "1", sdp: sdp)), .cut])]) { client, _ in
            try await self.summaries(client)
        }
        #expect(events.contains("offer 1>5 \(sdp)"))
    }

    @Test("Metadata and id go as they are; what is sent are binary frames")
    func sending() async throws {
        let configuration = configuration(.joinOrCreate("a b")) {
            $0.metadata = "no JSON & more"
            $0.hubMetadata = "{}"
        }
        let heard = try await talk([greeting()], configuration) { client, journal in
            #expect(await client.id == "5")
            #expect(await client.hub?.id == "lobby")
            #expect(await client.peers.map(\.id) == ["1", "5"])
            try await client.offer(to: "1", sdp: "v=0")
            try await client.fence()
            return journal.all
        }
        #expect(
            heard == [
                "open /v1/hubs/join-or-create?id=a%20b&hubMetadata=%7B%7D&peerMetadata=no%20JSON%20%26%20more",
                String(buffer: HubClientMessage.offer(to: "1", sdp: "v=0").encoded()),
            ]
        )
    }

    @Test("It comes back as another peer, by joining what it has made")
    func comingBack() async throws {
        let parts = [
            Part(opening: [.message(.hubInfo(HubInfo(id: "made", me: "1", peers: [HubPeer(id: "1")]))), .cut]),
            Part(opening: [.message(.hubInfo(HubInfo(id: "made", me: "2", peers: [HubPeer(id: "2")])))]),
        ]
        let configuration = configuration(.createRandom) { $0.options.reconnect = .quick }
        try await talk(parts, configuration) { client, journal in
            for try await event in client.events where event.summary == "joined made as 2 with 2" { break }
            #expect(await client.id == "2")
            #expect(journal.all == ["open /v1/random-hubs/create", "open /v1/random-hubs/join?id=made"])
        }
    }

    // MARK: Migration

    /// A server that sends everybody to another host, in the moment of the upgrade.
    private func migrating(to reason: String) -> WebSocketScript.Part {
        .init(opening: [.close(1001, reason: reason), .cut])
    }

    @Test("A client that is not to follow ends, and says which host the server named")
    func notFollowing() async {
        let error = await signalingError { try await talk([migrating(to: "backup:8080")]) { _, _ in } }
        #expect(error?.code == .closed)
        #expect(error?.hubBackupHost == "backup:8080")
        #expect(error?.message.contains("backup:8080") == true)
    }

    @Test("One that is to follow goes on there, with the same path and query, and tells it")
    func following() async throws {
        let journal = Journal<String>()
        let part = greeting()
        try await StubServer.with(WebSocketScript.install(journal) { _ in part }) { backup in
            let configuration = configuration(.create("x")) {
                $0.followsMigration = true
                $0.options.reconnect = .quick
            }
            let events = try await talk([migrating(to: "127.0.0.1:\(backup.port)")], configuration) { client, _ in
                await client.close()
                return try await self.summaries(client)
            }
            #expect(
                events == [
                    "opened", "closed 1001 127.0.0.1:\(backup.port)", "reconnecting 1", "opened",
                    "joined lobby as 5 with 1,5", "closed 1000",
                ]
            )
        }
        #expect(journal.all.first == "open /v1/hubs/create?id=x")
    }

    @Test("So does one that is in a hub already, even if it does not come back otherwise")
    func followingLater() async throws {
        let part = greeting()
        try await StubServer.with(WebSocketScript.install { _ in part }) { backup in
            let configuration = configuration { $0.followsMigration = true }
            let first = greeting([.close(1001, reason: "127.0.0.1:\(backup.port)"), .cut])
            try await talk([first], configuration) { client, _ in
                for try await event in client.events where event.summary == "reconnecting 1" { break }
                for try await event in client.events where event.summary.hasPrefix("joined") { break }
                try await client.fence()
            }
        }
    }

    @Test("Servers that send a client round in circles are left after the third time")
    func circles() async throws {
        let journal = Journal<String>()
        let ports = Journal<Int>()
        let install = WebSocketScript.install(journal) { _ in self.migrating(to: "127.0.0.1:\(ports.all.first ?? 0)") }
        try await StubServer.with(install) { server in
            ports.add(server.port)
            let configuration = configuration {
                $0.followsMigration = true
                $0.options.reconnect = .quick
            }
            let error = await signalingError {
                try await HubClient.withConnection(to: "ws://127.0.0.1:\(server.port)", configuration: configuration) {
                    _ in
                }
            }
            #expect(error?.code == .closed && error?.hubBackupHost != nil)
        }
        #expect(journal.all.count { $0.hasPrefix("open") } == 4)
    }

    @Test("Cancelling ends the delay before a detour")
    func cancelledDetour() async throws {
        let journal = Journal<String>()
        let part = migrating(to: "127.0.0.1:1")
        try await StubServer.with(WebSocketScript.install(journal) { _ in part }) { server in
            let url = "ws://127.0.0.1:\(server.port)"
            let configuration = configuration {
                $0.followsMigration = true
                $0.options.reconnect = ReconnectPolicy(firstDelay: .seconds(3600), longestDelay: .seconds(3600))
            }
            let connecting = Task {
                try await HubClient.withConnection(to: url, configuration: configuration) { _ in }
            }
            await journal.wait(count: 1)
            connecting.cancel()
            let error = await signalingError { try await connecting.value }
            #expect(error?.code == .cancelled)
        }
    }
}

extension WebSocketScript.Step {
    /// A message of the hub protocol.
    static func message(_ message: HubServerMessage) -> Self { .binary(Array(message.encoded().readableBytesView)) }
}

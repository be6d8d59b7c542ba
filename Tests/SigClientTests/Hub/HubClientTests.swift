import NIOHTTP1
import SigProtocol
import SigServer
import Testing

@testable import SigClient

@Suite("The hub client against the embedded server", .timeLimit(.minutes(10)))
struct HubClientTests {
    private func serve(
        _ configuration: ServerConfiguration = ServerConfiguration(),
        _ body: @Sendable (SignalingURL) async throws -> Void
    ) async throws {
        try await withSigServer(configuration) { server in
            try await body(try SignalingURL(server.url.replacing("http://", with: "ws://", maxReplacements: 1)))
        }
    }

    private func entering(_ hub: HubEntry, metadata: String = "") -> HubClientConfiguration {
        HubClientConfiguration(
            hub: hub,
            metadata: metadata,
            hubMetadata: #"{"name":"Lobby"}"#,
            options: ClientOptions(recording: .everything)
        )
    }

    /// Events in a few words, up to one of them.
    @discardableResult
    private func events(_ client: HubClient, until last: String) async throws -> [String] {
        var events: [String] = []
        for try await event in client.events {
            events.append(event.summary)
            if event.summary == last { break }
        }
        return events
    }

    @Test("Two peers call each other, and hear each other come and go once")
    func call() async throws {
        try await serve { url in
            try await HubClient.withConnection(to: url, configuration: entering(.create("lobby"))) { alice in
                #expect(await alice.hub?.metadataJSON?.object?["name"]?.string == "Lobby")
                let bob = entering(.join("lobby"), metadata: "not JSON")
                try await HubClient.withConnection(to: url, configuration: bob) { bob in
                    #expect(await bob.id == "2")
                    #expect(await bob.peers.map(\.id) == ["1", "2"])
                    try await events(alice, until: "+2not JSON")
                    try await alice.offer(to: "2", sdp: "v=0\r\n")
                    try await events(bob, until: "offer 1>2 v=0\r\n")
                    try await bob.answer(to: "1", sdp: "v=1\r\n")
                    try await events(alice, until: "answer 2>1 v=1\r\n")
                    #expect(await alice.peers.map(\.metadata) == ["", "not JSON"])
                }
                try await events(alice, until: "-2not JSON")
                try await alice.fence()
                #expect(await alice.peers.map(\.id) == ["1"])
            }
        }
    }

    @Test("Messages to oneself come back, those to nobody are lost without a word")
    func relaying() async throws {
        try await serve { url in
            try await HubClient.withConnection(to: url, configuration: entering(.joinOrCreate(""))) { client in
                try await client.offer(to: "99", sdp: "lost")
                try await client.answer(to: "1", sdp: "")
                try await client.fence()
                await client.close()
                let all = try await events(client, until: "closed 1000")
                #expect(
                    all == [
                        "opened", "joined  as 1 with 1", "< offer 1>99 lost", "< answer 1>1 ", "answer 1>1 ",
                        "closed 1000",
                    ]
                )
            }
        }
    }

    @Test("Random hubs and IP hubs have ids of the server, and are joined by them")
    func otherKinds() async throws {
        try await serve { url in
            for (entry, kind) in [(HubEntry.createRandom, HubKind.random), (.joinOrCreateIP, .ip)] {
                try await HubClient.withConnection(to: url, configuration: entering(entry)) { first in
                    let id = await first.hub?.id ?? ""
                    #expect(!id.isEmpty)
                    try await HubClient.withConnection(to: url, configuration: entering(.join(id, kind))) { second in
                        #expect(await second.id == "2")
                    }
                }
            }
        }
    }

    @Test("Refusals are the server's, as errors")
    func refusals() async throws {
        try await serve { url in
            let missing = await signalingError {
                try await HubClient.withConnection(to: url, configuration: entering(.join("nowhere"))) { _ in }
            }
            #expect(missing?.code == .upgradeRefused && missing?.hubErrorKind == .hubNotFound)
            try await HubClient.withConnection(to: url, configuration: entering(.create("x"))) { _ in
                let taken = await signalingError {
                    try await HubClient.withConnection(to: url, configuration: entering(.create("x"))) { _ in }
                }
                #expect(taken?.hubErrorKind == .idTaken)
                let hub = try await HubClient.hub("x", at: url)
                #expect(hub.metadata == #"{"name":"Lobby"}"# && !hub.isPermanent)
            }
        }
    }

    @Test("Permanent hubs and migration take the secret; those who follow go on at the other server")
    func administration() async throws {
        var configuration = ServerConfiguration()
        configuration.hub.secret = try HubSecret("correct horse battery staple")
        let guarded = configuration
        try await serve { backup in
            try await serve(guarded) { url in
                let wrong = await signalingError { try await HubClient.createPermanentHub("p", secret: "x", at: url) }
                #expect(wrong?.hubErrorKind == .unauthorized)
                let hub = try await HubClient.createPermanentHub(
                    "p",
                    metadata: "m",
                    secret: "correct horse battery staple",
                    at: url
                )
                #expect(hub.isPermanent && hub.metadata == "m")
                try await HubClient.withConnection(to: url, configuration: entering(.join("p", .permanent))) { client in
                    #expect(await client.hub?.metadata == "m")
                }
                var status = try await HubClient.status(at: url)
                #expect(status == .ok)
                try await HubClient.migrate(to: backup.hostAndPort, secret: "correct horse battery staple", at: url)
                status = try await HubClient.status(at: url)
                #expect(status == .migrating(backupHost: backup.hostAndPort))

                let sentAway = await signalingError {
                    try await HubClient.withConnection(to: url, configuration: entering(.create("x"))) { _ in }
                }
                #expect(sentAway?.hubBackupHost == backup.hostAndPort)
                var follower = entering(.create("x"))
                follower.followsMigration = true
                follower.options.reconnect = .quick
                try await HubClient.withConnection(to: url, configuration: follower) { client in
                    #expect(await client.opened?.url.contains("\(backup.port)") == true)
                    let there = try await HubClient.hub("x", at: backup)
                    #expect(there.id == "x")
                }
                let late = await signalingError {
                    try await HubClient.createPermanentHub("q", secret: "correct horse battery staple", at: url)
                }
                #expect(late?.code == .httpFailure && late?.response?.status.code == 503)
            }
        }
    }

    @Test("Candidates and metadata arrive where the server delivers them")
    func trickle() async throws {
        var configuration = ServerConfiguration()
        configuration.hub.deliversTrickle = true
        try await serve(configuration) { url in
            try await HubClient.withConnection(to: url, configuration: entering(.joinOrCreate("x"))) { alice in
                try await HubClient.withConnection(to: url, configuration: entering(.joinOrCreate("x"))) { bob in
                    try await alice.candidate(to: "2", "candidate:1")
                    try await events(bob, until: "candidate 1>2 candidate:1")
                    try await bob.updateMetadata("busy")
                    try await bob.fence()
                    try await HubClient.withConnection(to: url, configuration: entering(.join("x"))) { carol in
                        #expect(await carol.peers.map(\.metadata) == ["", "busy", ""])
                    }
                }
            }
        }
    }

    @Test("It comes back by itself, as another peer")
    func reconnect() async throws {
        try await serve { url in
            var configuration = entering(.create("x"))
            configuration.options.reconnect = .quick
            try await HubClient.withConnection(to: url, configuration: configuration) { alice in
                try await HubClient.withConnection(to: url, configuration: entering(.join("x"))) { bob in
                    await alice.session.loseConnection()
                    try await events(bob, until: "+3")
                    // Others may hear of it before the one who came back does.
                    try await events(alice, until: "joined x as 3 with 2,3")
                    let id = await alice.id
                    #expect(id == "3")
                }
            }
        }
    }

    @Test("The demand for metadata that is too long is refused with what to do")
    func longMetadata() async throws {
        try await serve { url in
            let long = entering(.joinOrCreate("x"), metadata: String(repeating: "m", count: 20_000))
            let error = await signalingError {
                try await HubClient.withConnection(to: url, configuration: long) { _ in }
            }
            #expect(error?.code == .upgradeRefused && error?.message.contains("longer than the server takes") == true)
        }
    }
}

import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

@Suite("The HTTP side of a hub server", .timeLimit(.minutes(10)))
struct HubHTTPTests {
    /// A server that gives one answer; what was asked for goes into the journal.
    private func serve(
        _ status: Int,
        _ body: String,
        _ journal: Journal<String> = Journal(),
        _ ask: (SignalingURL) async throws -> Void
    ) async throws {
        let install = HTTPScript.install { _, head, _ in
            let authorization = head.headers.first(name: "Authorization").map { " \($0)" } ?? ""
            journal.add("\(head.method) \(head.uri)\(authorization)")
            return .response(.init(statusCode: status), ["Content-Type": "text/plain; charset=utf-8"], body: body)
        }
        try await StubServer.with(install) { server in
            try await ask(try SignalingURL("ws://127.0.0.1:\(server.port)/"))
        }
    }

    private static let hub =
        #"{"id":"lobby","createdAt":"2024-05-01T12:00:00.5+02:00","metadata":"{\"n\":1}","isPermanent":true}"#

    @Test("A server that is there, and one that migrates, with 301 and no Location")
    func status() async throws {
        let journal = Journal<String>()
        try await serve(200, #"{"status":"ok"}"#, journal) { url in
            let status = try await HubClient.status(at: url)
            #expect(status == .ok)
        }
        try await serve(301, #"{"backupHost":"backup:1","status":"migrating"}"#) { url in
            let status = try await HubClient.status(at: url)
            #expect(status == .migrating(backupHost: "backup:1"))
        }
        #expect(journal.all == ["GET /v1/status"])
    }

    @Test("An answer that is no status is told as that", arguments: ["", "[]", #"{"status":"well"}"#, "<html>"])
    func noStatus(body: String) async throws {
        try await serve(200, body) { url in
            let error = await signalingError { try await HubClient.status(at: url) }
            #expect(error?.code == .protocolViolation)
        }
    }

    @Test("A hub is asked for without joining it")
    func get() async throws {
        let journal = Journal<String>()
        try await serve(200, Self.hub, journal) { url in
            let hub = try await HubClient.hub("a b", kind: .random, at: url)
            #expect(hub.createdAt == "2024-05-01T12:00:00.5+02:00")
            #expect(hub.metadataJSON?.object?["n"]?.int == 1)
        }
        #expect(journal.all == ["GET /v1/random-hubs/get?id=a%20b"])
    }

    @Test(
        "Kinds that the protocol does not tell about are refused before the network",
        arguments: [HubKind.ip, .permanent]
    )
    func noGet(kind: HubKind) async throws {
        let url = try SignalingURL("ws://127.0.0.1:1")
        let error = await signalingError { try await HubClient.hub("x", kind: kind, at: url) }
        #expect(error?.code == .invalidArgument)
    }

    @Test("The secret goes as base64 in the header, and in no trace")
    func secret() async throws {
        let journal = Journal<String>()
        let traced = Journal<TraceEvent>()
        try await serve(200, Self.hub, journal) { url in
            var connector = ConnectorConfiguration.patient
            connector.trace = { traced.add($0) }
            let hub = try await HubClient.createPermanentHub(
                "lobby",
                metadata: #"{"n":1}"#,
                secret: "top secret",
                at: url,
                connector: connector
            )
            #expect(hub.isPermanent)
        }
        #expect(
            journal.all == [
                "POST /v1/permanent-hubs/create?id=lobby&hubMetadata=%7B%22n%22%3A1%7D dG9wIHNlY3JldA=="
            ]
        )
        let trace = traced.all.map { "\($0)" }.joined()
        #expect(trace.contains("Authorization: …") && !trace.contains("dG9w") && !trace.contains("top secret"))
    }

    @Test("Migration is asked for with a host and the secret; the answer is empty")
    func migrate() async throws {
        let journal = Journal<String>()
        try await serve(200, "", journal) { url in
            try await HubClient.migrate(to: "backup:8080", secret: "s", at: url)
        }
        #expect(journal.all == ["POST /v1/admin/migrate?host=backup%3A8080 cw=="])
    }

    @Test(
        "What can't be a host is refused before the network",
        arguments: ["", "ws://backup", "a/b", String(repeating: "h", count: 124)]
    )
    func noHost(host: String) async throws {
        let url = try SignalingURL("ws://127.0.0.1:1")
        let error = await signalingError { try await HubClient.migrate(to: host, secret: "s", at: url) }
        #expect(error?.code == .invalidArgument)
    }

    @Test("A server that says 200 and that the secret is wrong has refused")
    func refusedWith200() async throws {
        try await serve(200, #"{"error":"invalid authorization code"}"#) { url in
            let error = await signalingError { try await HubClient.migrate(to: "h", secret: "s", at: url) }
            #expect(error?.code == .httpFailure && error?.hubErrorKind == .unauthorized)
        }
    }

    @Test(
        "Refusals have the server's words, JSON or not",
        arguments: [
            (409, #"{"error":"hub id already exists"}"#, HubErrorKind.idTaken, "hub id already exists", "already"),
            (429, "Limit exceeded", .rateLimited, "Limit exceeded", "too many"),
            (
                503, "websocket handshake: upgrade token not found", nil,
                "websocket handshake: upgrade token not found",
                "migrating"
            ),
            (404, "404 page not found", nil, "404 page not found", "check the address"),
        ]
    )
    func refusals(status: Int, body: String, kind: HubErrorKind?, words: String, meaning: String) async throws {
        try await serve(status, body) { url in
            let error = await signalingError { try await HubClient.createPermanentHub("x", secret: "s", at: url) }
            #expect(error?.code == .httpFailure)
            #expect(error?.hubErrorKind == kind)
            #expect(error?.serverMessage == words)
            #expect(error?.message.contains(meaning) == true)
        }
    }

    @Test("A refused upgrade has the status and the server's words")
    func refusedUpgrade() async throws {
        try await serve(404, #"{"error":"hub not found"}"#) { url in
            let error = await signalingError {
                let configuration = HubClientConfiguration(hub: .join("x"))
                try await HubClient.withConnection(to: url, configuration: configuration) { _ in }
            }
            #expect(error?.code == .upgradeRefused && error?.hubErrorKind == .hubNotFound)
            #expect(error?.serverMessage == "hub not found")
        }
    }
}

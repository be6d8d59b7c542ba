import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

@Suite("The HTTP side of a PeerJS server", .timeLimit(.minutes(10)))
struct PeerJSHTTPTests {
    /// A server that gives one answer; what was asked for goes into the journal.
    private func serve(
        _ status: HTTPResponseStatus,
        _ type: String,
        _ body: String,
        _ journal: Journal<String> = Journal(),
        _ ask: (SignalingURL) async throws -> Void
    ) async throws {
        let install = HTTPScript.install { _, head, _ in
            journal.add("\(head.method) \(head.uri)")
            return .response(status, ["Content-Type": type], body: body)
        }
        try await StubServer.with(install) { server in
            try await ask(try SignalingURL("http://127.0.0.1:\(server.port)/myapp"))
        }
    }

    @Test("A new id is the body as it is, whatever its type says")
    func newID() async throws {
        let journal = Journal<String>()
        let id = "2a1c4b1e-7d6c-4a53-b1a0-2f3b8d1c9e11"
        try await serve(.ok, "text/html; charset=utf-8", id, journal) { url in
            let new = try await PeerJSClient.newID(at: url, key: "k/1")
            #expect(new == id)
        }
        #expect(journal.all == ["GET /myapp/k%2F1/id"])
    }

    @Test(
        "What can't be an id is none",
        arguments: ["", "\n", "<!DOCTYPE html>", "a\nb", String(repeating: "x", count: 5000)]
    )
    func noID(body: String) async throws {
        try await serve(.ok, "text/html", body) { url in
            let error = await signalingError { try await PeerJSClient.newID(at: url) }
            #expect(error?.code == .protocolViolation)
            #expect(error?.message.contains("/myapp/") == true, "the path may be wrong")
        }
    }

    @Test(
        "Refusals keep the answer and say what may be wrong",
        arguments: [(401, "key"), (404, "path"), (503, "refused")]
    )
    func refusals(status: Int, hint: String) async throws {
        try await serve(.init(statusCode: status), "text/plain", "Unauthorized") { url in
            let error = await signalingError { try await PeerJSClient.peers(at: url) }
            #expect(error?.code == .httpFailure)
            #expect(error?.response?.status.code == UInt(status))
            #expect(error?.message.contains(hint) == true)
        }
    }

    @Test("The words of an error that is JSON are the server's, and how long to wait is said")
    func wordsOfTheServer() async throws {
        try await serve(.tooManyRequests, "application/json", #"{"error":"slow down"}"#) { url in
            let error = await signalingError { try await PeerJSClient.peers(at: url) }
            #expect(error?.serverMessage == "slow down")
        }
        try await serve(.tooManyRequests, "text/plain", "slow down") { url in
            let error = await signalingError { try await PeerJSClient.peers(at: url) }
            #expect(error?.serverMessage == nil)
        }
    }

    @Test("Peers are a list of ids")
    func peers() async throws {
        try await serve(.ok, "application/json", #"["a","b\u0062", 5]"#) { url in
            let peers = try await PeerJSClient.peers(at: url)
            #expect(peers == ["a", "bb", "5"])
        }
        try await serve(.ok, "application/json", "{}") { url in
            let error = await signalingError { try await PeerJSClient.peers(at: url) }
            #expect(error?.code == .protocolViolation)
        }
    }

    @Test("What the server says of itself")
    func info() async throws {
        let body = #"{"name":"PeerJS Server","description":"x","website":7}"#
        let journal = Journal<String>()
        try await serve(.ok, "application/json", body, journal) { url in
            let info = try await PeerJSClient.info(at: url)
            #expect(info.name == "PeerJS Server" && info.description == "x" && info.website == nil)
            #expect(info.json.description == body)
        }
        #expect(journal.all == ["GET /myapp/"])
    }

    @Test("A client without an id asks for one first; the token is never shown")
    func idBeforeConnecting() async throws {
        let journal = Journal<String>()
        let traces = Journal<String>()
        try await serve(.badRequest, "text/html", "Bad Request", journal) { url in
            var configuration = PeerJSClientConfiguration(id: "alice", token: "s3cret")
            configuration.options.connector.trace = { traces.add("\($0)") }
            let error = await signalingError {
                try await PeerJSClient.withConnection(to: url, configuration: configuration) { _ in }
            }
            #expect(error?.code == .upgradeRefused)
            #expect(error?.message.contains("/myapp/peerjs") == true)
            #expect(error.map { "\($0)".contains("s3cret") } == false)
            configuration.id = nil
            let noID = await signalingError {
                try await PeerJSClient.withConnection(to: url, configuration: configuration) { _ in }
            }
            #expect(noID?.code == .httpFailure)
        }
        #expect(journal.all == ["GET /myapp/peerjs?key=peerjs&id=alice&token=s3cret", "GET /myapp/peerjs/id"])
        #expect(traces.all.contains { $0.contains("id=alice") } && !traces.all.contains { $0.contains("s3cret") })
    }

    @Test("Empty keys, ids and tokens are not even sent")
    func emptyNames() async throws {
        for configuration in [
            PeerJSClientConfiguration(key: ""), PeerJSClientConfiguration(id: ""), PeerJSClientConfiguration(token: ""),
        ] {
            let error = await signalingError {
                try await PeerJSClient.withConnection(to: "ws://127.0.0.1:1", configuration: configuration) { _ in }
            }
            #expect(error?.code == .invalidArgument)
        }
    }
}

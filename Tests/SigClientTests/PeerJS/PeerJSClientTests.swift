import NIOCore
import NIOHTTP1
import SigProtocol
import SigServer
import Testing

@testable import SigClient

@Suite("The PeerJS client against the embedded server", .timeLimit(.minutes(10)))
struct PeerJSClientTests {
    private func serve(
        _ change: (inout ServerConfiguration) -> Void = { _ in },
        _ body: @Sendable (String) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration()
        configuration.peerjs.expireTimeout = .milliseconds(10)
        change(&configuration)
        try await withSigServer(configuration) { try await body($0.url) }
    }

    private func named(_ id: String, token: String? = nil) -> PeerJSClientConfiguration {
        PeerJSClientConfiguration(
            id: id,
            token: token,
            heartbeatInterval: nil,
            takeoverTime: .milliseconds(30),
            options: ClientOptions(recording: .everything)
        )
    }

    /// The next event that is of a kind.
    private func next<Value>(_ client: PeerJSClient, _ pick: (PeerJSEvent) -> Value?) async throws -> Value? {
        for try await event in client.events {
            if let value = pick(event) { return value }
        }
        return nil
    }

    private func delivery(_ client: PeerJSClient) async throws -> PeerJSDelivery? {
        try await next(client) { event in
            guard event.direction == .incoming else { return nil }
            return switch event.kind {
            case .offer(let delivery), .answer(let delivery), .candidate(let delivery), .leave(let delivery),
                .expire(let delivery):
                delivery
            default: nil
            }
        }
    }

    @Test("Two clients call each other: offer, answer, candidates both ways, leave")
    func call() async throws {
        try await serve { url in
            try await PeerJSClient.withConnection(to: url) { alice in
                #expect(UUIDText(parsing: alice.id) != nil, "the server's id")
                try await PeerJSClient.withConnection(to: url, configuration: named("bob")) { bob in
                    let connection = try await alice.offer(to: "bob", sdp: "v=0\r\n", label: "chat")
                    let offer = try await delivery(bob)
                    #expect(offer?.from == alice.id && offer?.connectionID == connection)
                    guard case .offer(let form) = offer?.typedPayload else {
                        Issue.record("no offer")
                        return
                    }
                    #expect(form.sdp == "v=0\r\n" && form.channel?.label == "chat")
                    try await bob.answer(to: alice.id, sdp: "v=0 too")
                    let answered = try await delivery(alice)?.connectionID
                    #expect(answered == connection)
                    try await bob.candidate(to: alice.id, .init("candidate:1"))
                    let theirs = try await delivery(alice)?.connectionID
                    #expect(theirs == connection)
                    try await alice.candidate(to: "bob", .init("candidate:2"))
                    let ours = try await delivery(bob)?.type
                    #expect(ours == .candidate)
                    try await bob.leave(to: alice.id)
                    let last = try await delivery(alice)?.type
                    #expect(last == .leave)
                }
            }
        }
    }

    @Test("What is sent to nobody expires, and the client goes on")
    func expire() async throws {
        try await serve { url in
            try await PeerJSClient.withConnection(to: url, configuration: named("alice")) { alice in
                try await alice.offer(to: "nobody", sdp: "v=0")
                let error = try await next(alice) { $0.error }
                #expect(error?.code == .peerUnavailable)
                #expect(error?.message.contains("nobody") == true)
                try await alice.fence()
            }
        }
    }

    @Test("Payloads of any form arrive byte for byte")
    func payloads() async throws {
        try await serve { url in
            try await PeerJSClient.withConnection(to: url, configuration: named("alice")) { alice in
                let payload = try JSONValue(parsing: #"{ "n" : 1.0, "s":"\u00e9\/" }"#)
                try await alice.send(PeerJSMessage(.candidate, dst: JSONValue(string: "alice"), payload: payload))
                let arrived = try await delivery(alice)?.payload
                #expect(arrived == payload)
                try await alice.send(raw: .text(#"{"type":"ANSWER","dst":"alice"}"#))
                let absent = try await delivery(alice)?.payload
                #expect(absent == nil)
            }
        }
    }

    @Test("Refusals: a wrong key, an id that is taken, no place left")
    func refusals() async throws {
        try await serve({ $0.peerjs.concurrentLimit = 1 }) { url in
            func refusal(_ configuration: PeerJSClientConfiguration) async -> PeerJSErrorKind? {
                await signalingError {
                    try await PeerJSClient.withConnection(to: url, configuration: configuration) { _ in }
                }?.peerJSErrorKind
            }
            var wrongKey = named("alice")
            wrongKey.key = "wrong"
            #expect(await refusal(wrongKey) == .invalidKey)
            try await PeerJSClient.withConnection(to: url, configuration: named("alice")) { _ in
                #expect(await refusal(named("alice")) == .idTaken)
                #expect(await refusal(named("bob")) == .limitReached)
            }
        }
    }

    @Test("With the same token the newest connection takes the id over, without a word of the server")
    func takeover() async throws {
        try await serve { url in
            let configuration = named("alice", token: "t")
            try await PeerJSClient.withConnection(to: url, configuration: configuration) { old in
                try await PeerJSClient.withConnection(to: url, configuration: configuration) { new in
                    try await old.send(PeerJSMessage(.offer, dst: JSONValue(string: "alice"), payload: .null))
                    let sender = try await delivery(new)?.from
                    #expect(sender == "alice")
                }
            }
        }
    }

    @Test("It comes back by itself, and is reached under its id again")
    func reconnect() async throws {
        try await serve { url in
            var configuration = named("alice")
            configuration.options.reconnect = .quick
            try await PeerJSClient.withConnection(to: url, configuration: configuration) { alice in
                await alice.session.loseConnection()
                var identities = 0
                _ = try await next(alice) { event -> Bool? in
                    if case .identity = event.kind { identities += 1 }
                    return identities == 2 ? true : nil
                }
                try await PeerJSClient.withConnection(to: url, configuration: named("bob")) { bob in
                    try await bob.offer(to: "alice", sdp: "v=0")
                    let sender = try await delivery(alice)?.from
                    #expect(sender == "bob")
                }
            }
        }
    }

    @Test("Heartbeats keep the connection where silence would end it; the server's end is told")
    func alive() async throws {
        let clock = ManualClock()
        try await serve({ $0.clock = .manual(clock) }) { url in
            var configuration = named("silent")
            configuration.heartbeatInterval = nil
            try await PeerJSClient.withConnection(to: url, configuration: configuration) { silent in
                configuration.id = "alive"
                try await PeerJSClient.withConnection(to: url, configuration: configuration) { alive in
                    await clock.advance(by: .seconds(50))
                    try await alive.heartbeat()
                    try await alive.fence()
                    await clock.advance(by: .seconds(20))
                    let end = try await next(silent) { event -> UInt16? in
                        if case .closed(let end) = event.kind { end.close.code } else { nil }
                    }
                    #expect(end == 1005)
                    try await alive.fence()
                }
            }
        }
    }

    @Test("Who is there, if the server tells; what it is")
    func http() async throws {
        try await serve({ $0.peerjs.allowDiscovery = true }) { text in
            let url = try SignalingURL(text)
            try await PeerJSClient.withConnection(to: url, configuration: named("alice")) { _ in
                let peers = try await PeerJSClient.peers(at: url)
                #expect(peers == ["alice"])
            }
            let name = try await PeerJSClient.info(at: url).name
            #expect(name == "PeerJS Server")
            let refusal = await signalingError { try await PeerJSClient.newID(at: url, key: "wrong") }
            #expect(
                refusal?.response?.status
                    == .unauthorized
            )
        }
    }
}

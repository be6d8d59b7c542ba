import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

/// What the PeerJS server was recorded to say, accidents included.
@Suite("The PeerJS client against what real servers say", .timeLimit(.minutes(10)))
struct PeerJSClientStubTests {
    private let open = WebSocketScript.Step.text(#"{"type":"OPEN"}"#)

    private func configuration(_ change: (inout PeerJSClientConfiguration) -> Void = { _ in })
        -> PeerJSClientConfiguration
    {
        var configuration = PeerJSClientConfiguration(
            id: "alice",
            heartbeatInterval: nil,
            options: ClientOptions(connector: .impatient, recording: .everything)
        )
        change(&configuration)
        return configuration
    }

    @discardableResult
    private func talk<Result: Sendable>(
        _ parts: [WebSocketScript.Part],
        _ configuration: PeerJSClientConfiguration? = nil,
        _ body: @escaping @Sendable (PeerJSClient, Journal<String>) async throws -> Result
    ) async throws -> Result {
        try await WebSocketScript.play(parts, at: "/", configuration ?? self.configuration(), body)
    }

    /// The error that ends the attempt to connect.
    private func refusal(
        _ opening: [WebSocketScript.Step],
        isDeaf: Bool = false,
        _ configuration: PeerJSClientConfiguration? = nil
    ) async -> SignalingError? {
        await signalingError {
            try await talk([.init(opening: opening, isDeaf: isDeaf)], configuration) { _, _ in }
        }
    }

    private func summaries(_ client: PeerJSClient, until last: String) async throws -> [String] {
        var summaries: [String] = []
        for try await event in client.events {
            summaries.append(event.summary)
            if event.summary == last { break }
        }
        return summaries
    }

    @Test("An ERROR frame and a close without a code are the server's refusal, in its words")
    func refused() async {
        let error = await refusal([.text(#"{"type":"ERROR","payload":{"msg":"Invalid key provided"}}"#), .close(nil)])
        #expect(error?.code == .serverError)
        #expect(error?.peerJSErrorKind == .invalidKey)
        #expect(error?.serverMessage == "Invalid key provided")
        #expect(error?.close?.code == 1005)
    }

    @Test("ID-TAKEN, the limit, and INVALID-KEY of other servers")
    func refusedOtherwise() async {
        let taken = await refusal([.text(#"{"type":"ID-TAKEN","payload":{"msg":"ID is taken"}}"#), .close(nil)])
        #expect(taken?.peerJSErrorKind == .idTaken)
        #expect(taken?.serverCode == "ID-TAKEN")
        let words = "Server has reached its concurrent user limit"
        let limit = await refusal([.text(#"{"type":"ERROR","payload":{"msg":"\#(words)"}}"#), .close(nil)])
        #expect(limit?.peerJSErrorKind == .limitReached)
        let key = await refusal([.text(#"{"type":"INVALID-KEY","payload":{"msg":"no"}}"#), .cut])
        #expect(key?.peerJSErrorKind == .invalidKey)
        #expect(key?.close?.code == 1006)
    }

    @Test("A server that refuses and then says nothing more, not even to a close frame, still refuses")
    func deafRefusal() async {
        let error = await refusal([.text(#"{"type":"ERROR","payload":{"msg":"x"}}"#)], isDeaf: true)
        #expect(error?.code == .serverError)
        #expect(error?.serverMessage == "x")
    }

    @Test("A server that says nothing is waited for no longer than it may take")
    func silence() async {
        let error = await refusal([], configuration { $0.options.readyTimeout = .milliseconds(50) })
        #expect(error?.code == .timedOut)
    }

    @Test("Messages that waited come in one read with OPEN, in their order")
    func waitingMessages() async throws {
        let waiting = (1...3).map {
            WebSocketScript.Step.text(#"{"type":"OFFER","src":"bob","dst":"alice","payload":\#($0)}"#)
        }
        let events = try await talk([.init(opening: [open] + waiting)]) { client, _ in
            try await self.summaries(client, until: "OFFER bob>alice 3")
        }
        #expect(events == ["opened", "identity alice"] + (1...3).map { "OFFER bob>alice \($0)" })
    }

    @Test(
        "Frames that are no messages, LEAVE of the server, and EXPIRE with a number are events, and the client goes on"
    )
    func strangeFrames() async throws {
        let frames: [WebSocketScript.Step] = [
            .text("<html>"), .text(""), .text("null"), .text("[1]"), .binary([0xFF, 0xFE]), .text(#"{"type":5}"#),
            .text(#"{"type":"LEAVE","src":"bob","dst":"alice"}"#),
            .text(#"{"type":"EXPIRE","src":12345,"dst":"alice"}"#), .ping,
            .fragments([#"{"type":"ANS"#, #"WER","src":"bob","dst":"alice"}"#, ""]),
        ]
        let events = try await talk([.init(opening: [open] + frames)]) { client, _ in
            let events = try await self.summaries(client, until: "ANSWER bob>alice -")
            try await client.fence()
            return events
        }
        let others = Array(repeating: "other -", count: 6)
        #expect(
            events == ["opened", "identity alice"] + others
                + ["LEAVE bob>alice -", "EXPIRE 12345>alice -", "ANSWER bob>alice -"]
        )
    }

    @Test("Heartbeats are sent regularly, and the forms of the library go out")
    func sending() async throws {
        let heard = try await talk(
            [.init(opening: [open])],
            configuration { $0.heartbeatInterval = .milliseconds(10) }
        ) { client, journal in
            await journal.wait { $0.count { $0.contains("HEARTBEAT") } >= 3 }
            let id = try await client.offer(to: "bob", sdp: "v=0", connectionID: "dc_x", metadata: .null)
            #expect(id == "dc_x")
            let media = try await client.offer(to: "bob", sdp: "v=0", kind: .media)
            #expect(media.hasPrefix("mc_"))
            try await client.leave()
            return await journal.wait { $0.contains(#"{"type":"LEAVE"}"#) }
        }
        #expect(
            heard.contains(
                #"{"type":"OFFER","payload":{"sdp":{"type":"offer","sdp":"v=0"},"type":"data","connectionId":"dc_x","metadata":null,"label":"dc_x","reliable":false,"serialization":"binary"},"dst":"bob"}"#
            )
        )
    }

    @Test("It comes back with the same id and token; silence and any first frame count as OPEN then")
    func reconnect() async throws {
        let offer = WebSocketScript.Step.text(#"{"type":"OFFER","src":"bob","dst":"alice","payload":1}"#)
        let parts: [WebSocketScript.Part] = [
            .init(opening: [open, .cut]), .init(opening: [offer, .close(nil)]), .init(),
        ]
        let configuration = configuration {
            $0.options.reconnect = .quick
            $0.takeoverTime = .milliseconds(30)
        }
        let (events, heard) = try await talk(parts, configuration) { client, journal in
            var events: [String] = []
            for try await event in client.events {
                events.append(event.summary)
                if events.count(where: { $0 == "identity alice" }) == 3 { break }
            }
            try await client.fence()
            return (events, journal.all)
        }
        #expect(
            events == [
                "opened", "identity alice", "closed 1006", "reconnecting 1",
                "opened", "identity alice", "OFFER bob>alice 1", "closed 1005", "reconnecting 1",
                "opened", "identity alice",
            ]
        )
        #expect(Set(heard.filter { $0.hasPrefix("open ") }).count == 1, "each time the same key, id and token")
    }

    @Test("Somebody else has the id meanwhile: it gives up")
    func replaced() async throws {
        let taken = WebSocketScript.Step.text(#"{"type":"ID-TAKEN","payload":{"msg":"ID is taken"}}"#)
        let parts: [WebSocketScript.Part] = [.init(opening: [open, .cut]), .init(opening: [taken, .close(nil)])]
        let (last, failure) = try await talk(parts, configuration { $0.options.reconnect = .quick }) { client, _ in
            var last = ""
            for try await event in client.events { last = event.summary }
            return (last, await client.failure)
        }
        #expect(last == "closed 1005")
        #expect(failure?.peerJSErrorKind == .idTaken)
    }

    @Test("An ERROR after OPEN is what the client ends with")
    func lateError() async throws {
        let error = WebSocketScript.Step.text(#"{"type":"ERROR","payload":{"msg":"going mad"}}"#)
        let failure = try await talk([.init(opening: [open, error, .close(nil)])]) { client, _ in
            for try await _ in client.events {}
            return await client.failure
        }
        #expect(failure?.code == .serverError)
        #expect(failure?.serverMessage == "going mad")
    }

    @Test("A server that hears no close frame is left")
    func deaf() async throws {
        let isOver = try await talk([.init(opening: [open], isDeaf: true)]) { client, _ in
            try await client.offer(to: "bob", sdp: "v=0")
            return true
        }
        #expect(isOver)
    }
}

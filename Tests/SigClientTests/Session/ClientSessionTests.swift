import NIOCore
import SigProtocol
import Testing

@testable import SigClient

/// What holds for every client, shown with that of PeerJS.
@Suite("The session of a client", .timeLimit(.minutes(10)))
struct ClientSessionTests {
    private func connect(
        _ opening: [WebSocketScript.Step],
        recording: EventRecording = .everything,
        _ body: @Sendable (PeerJSClient, Journal<String>) async throws -> Void
    ) async throws {
        let journal = Journal<String>()
        let part = WebSocketScript.Part(opening: [.text(#"{"type":"OPEN"}"#)] + opening)
        try await StubServer.with(WebSocketScript.install(journal) { _ in part }) { server in
            let configuration = PeerJSClientConfiguration(
                id: "alice",
                // On a slow machine one would take a place among the events.
                heartbeatInterval: nil,
                options: ClientOptions(connector: .patient, recording: recording)
            )
            let url = "ws://127.0.0.1:\(server.port)/"
            try await PeerJSClient.withConnection(to: url, configuration: configuration) { client in
                try await body(client, journal)
            }
        }
    }

    private func offers(_ count: Int) -> [WebSocketScript.Step] {
        (0..<count).map { .text(#"{"type":"OFFER","src":"bob","payload":\#($0)}"#) }
    }

    /// Takes offers until so many have come.
    private func payloads(_ client: PeerJSClient, count: Int) async throws -> [String] {
        var payloads: [String] = []
        for try await event in client.events {
            guard case .offer(let delivery) = event.kind else { continue }
            payloads.append(delivery.payload?.description ?? "")
            if payloads.count == count { break }
        }
        return payloads
    }

    @Test("A client whose events nobody takes goes on answering pings, and loses nothing")
    func pingsWithFullInbox() async throws {
        let count = Inbox<PeerJSEvent>.maxCount / 2 + 100
        try await connect(offers(count) + [.ping]) { client, journal in
            await journal.wait { $0.contains("pong") }
            let isPaused = await client.session.isReadingPaused
            #expect(!isPaused && !journal.all.contains("close"))
            let payloads = try await payloads(client, count: count)
            #expect(payloads == (0..<count).map { "\($0)" }, "all of them, in order")
        }
    }

    @Test("What waits keeps the moment at which it came, wherever it waits")
    func moments() async throws {
        let count = Inbox<PeerJSEvent>.maxCount / 2 + 100
        try await connect(offers(count) + [.ping]) { client, journal in
            await journal.wait { $0.contains("pong") }
            let came = Timestamp.now()
            while Timestamp.now().milliseconds - came.milliseconds < 20 { await Task.yield() }
            var last: Timestamp?
            var offers = 0
            for try await reported in client.timedEvents {
                last = reported.at
                if case .offer = reported.event.kind { offers += 1 }
                if offers == count { break }
            }
            #expect(try #require(last).milliseconds <= came.milliseconds)
        }
    }

    @Test("When what waits is too much, the connection is not read any more, until events are taken")
    func fullBacklog() async throws {
        let half = Inbox<PeerJSEvent>.maxCount / 2
        let size = 1 << 20
        let large = WebSocketScript.Step.binary(Array(repeating: 0, count: size))
        let count = Backlog.maxBytes / size + 2
        try await connect(offers(half) + Array(repeating: large, count: count) + [.ping]) { client, journal in
            // Nothing that could be awaited tells it.
            while await !client.session.isReadingPaused { try await Task.sleep(for: .milliseconds(10)) }
            #expect(!journal.all.contains("pong"))
            var sizes: [Int] = []
            for try await event in client.events {
                sizes.append(event.frame?.readableBytes ?? 0)
                if sizes.count == half + count + 2 { break }
            }
            #expect(sizes.suffix(count) == Array(repeating: size, count: count)[...])
            await journal.wait { $0.contains("pong") }
        }
    }

    @Test("A connection that ends while events wait has ended when they are taken, not before")
    func endBehindBacklog() async throws {
        let count = Inbox<PeerJSEvent>.maxCount / 2 + 100
        try await connect(offers(count) + [.close(1001)]) { client, journal in
            await journal.wait { $0.contains("close") }
            let refusal = await signalingError { try await client.heartbeat() }
            #expect(refusal?.code == .closed)
            var events: [String] = []
            for try await event in client.events { events.append(event.summary) }
            #expect(events.count == count + 3 && events.last == "closed 1001")
        }
    }

    @Test("What does not fit into the inbox ends the connection, and nothing is dropped in silence")
    func overflow() async throws {
        try await connect(offers(Inbox<PeerJSEvent>.maxCount + 1)) { client, _ in
            // The ping keeps it reading.
            try? await client.fence()
            var count = 0
            for try await event in client.events {
                if case .offer = event.kind { count += 1 }
            }
            #expect(count == Inbox<PeerJSEvent>.maxCount - 2, "opened and identity have their places, too")
            let failure = await client.failure
            #expect(failure?.code == .inboxOverflow)
        }
    }

    @Test("Deliveries alone are kept if nothing else is wanted")
    func deliveriesOnly() async throws {
        try await connect(offers(1), recording: .deliveries) { client, _ in
            try await client.offer(to: "bob", sdp: "v=0")
            try await client.fence()
            await client.close()
            var events: [String] = []
            for try await event in client.events { events.append(event.summary) }
            #expect(events == ["identity alice", "OFFER bob> 0", "closed 1000"])
        }
    }

    @Test("One task at a time iterates")
    func oneReader() async throws {
        try await connect([]) { client, _ in
            let (first, second) = await withTaskGroup(of: SignalingError?.self) { group in
                for _ in 0..<2 {
                    group.addTask { await signalingError { for try await _ in client.events {} } }
                }
                let first = await group.next()
                group.cancelAll()
                return (first, await group.next())
            }
            #expect(first??.code == .invalidArgument)
            #expect(second??.code == .cancelled)
        }
    }

    @Test("A closed client sends nothing, closes once, and its sequence ends")
    func closed() async throws {
        try await connect([]) { client, journal in
            await client.close(WebSocketClose(code: 4001, reason: "bye"))
            await client.close()
            let refusal = await signalingError { try await client.heartbeat() }
            #expect(refusal?.code == .closed)
            let failure = await client.failure
            #expect(failure == nil, "it was asked for")
            #expect(journal.all.count { $0 == "close" } == 1)
        }
    }

    @Test("A fence that the server does not answer ends in time, and the connection goes on")
    func unansweredFence() async throws {
        let options = ClientOptions(connector: .impatient, requestTimeout: .milliseconds(20), recording: .everything)
        let configuration = PeerJSClientConfiguration(id: "alice", heartbeatInterval: nil, options: options)
        let part = WebSocketScript.Part(opening: [.text(#"{"type":"OPEN"}"#)], isDeaf: true)
        try await WebSocketScript.play([part], at: "/", configuration) { (client: PeerJSClient, _) in
            let error = await signalingError { try await client.fence() }
            #expect(error?.code == .timedOut)
            #expect(await client.failure == nil)
            try await client.heartbeat()
        }
    }

    @Test("Whatever notices that the server closes the connection says how, and so does whatever is tried then")
    func reasonOfTheEnd() async throws {
        let part = WebSocketScript.Part(
            opening: [.text(#"{"type":"OPEN"}"#)],
            reply: { _ in [.close(1008, reason: "go away")] }
        )
        let options = ClientOptions(connector: .patient, recording: .everything)
        let configuration = PeerJSClientConfiguration(id: "alice", heartbeatInterval: nil, options: options)
        let ways: [@Sendable (PeerJSClient) async throws -> Void] = [
            { try await $0.fence() }, { while true { try await $0.offer(to: "bob", sdp: "v=0") } },
        ]
        for way in ways + ways + ways {
            try await WebSocketScript.play([part], at: "/", configuration) { (client: PeerJSClient, _) in
                try await client.offer(to: "bob", sdp: "v=0")
                for attempt in [way] + ways {
                    let error = await signalingError { try await attempt(client) }
                    #expect(error?.code == .closed)
                    #expect(error?.close == WebSocketClose(code: 1008, reason: "go away"))
                    #expect(error?.message == "the server closed the connection")
                }
            }
        }
    }

    @Test("What is common to all clients works without knowing which it is")
    func anyClient() async throws {
        func lastEnd<Client: SignalingClient>(of _: Client.Type, _ configuration: Client.Configuration) async throws
            -> WebSocketEnd?
        {
            var configuration = configuration
            configuration.options = ClientOptions(connector: .patient, recording: .everything)
            let opening = WebSocketScript.Step.text(#"{"type":"OPEN"}"#)
            return try await WebSocketScript.play([.init(opening: [opening])], at: "/", configuration) {
                (client: Client, _) in
                try await client.fence()
                #expect(await client.opened?.url.hasPrefix("ws://127.0.0.1") == true)
                await client.close()
                #expect(await client.failure == nil)
                var end: WebSocketEnd?
                for try await event in client.events { end = event.end ?? end }
                return end
            }
        }
        let end = try await lastEnd(of: PeerJSClient.self, PeerJSClientConfiguration(id: "alice"))
        #expect(end?.close.code == CloseCode.normal && end?.clean == true)
    }

    @Test("Cancelling the task that connects ends the attempt")
    func cancelledConnecting() async throws {
        let journal = Journal<String>()
        try await StubServer.with(WebSocketScript.install(journal) { _ in .init() }) { server in
            let url = "ws://127.0.0.1:\(server.port)/"
            let connecting = Task {
                let configuration = PeerJSClientConfiguration(
                    id: "alice",
                    options: ClientOptions(connector: .impatient)
                )
                try await PeerJSClient.withConnection(to: url, configuration: configuration) { _ in }
            }
            await journal.wait(count: 1)
            connecting.cancel()
            let error = await signalingError { try await connecting.value }
            #expect(error?.code == .cancelled)
        }
    }

    @Test("Closing while the client waits to come back ends the wait")
    func closedWhileAway() async throws {
        let parts: [WebSocketScript.Part] = [.init(opening: [.text(#"{"type":"OPEN"}"#), .cut])]
        try await StubServer.with(WebSocketScript.install { _ in parts[0] }) { server in
            var configuration = PeerJSClientConfiguration(
                id: "alice",
                heartbeatInterval: nil,
                options: ClientOptions(connector: .impatient, recording: .everything)
            )
            configuration.options.reconnect = ReconnectPolicy(firstDelay: .seconds(3600), longestDelay: .seconds(3600))
            let url = "ws://127.0.0.1:\(server.port)/"
            try await PeerJSClient.withConnection(to: url, configuration: configuration) { client in
                for try await event in client.events {
                    if case .reconnecting = event.kind { break }
                }
                let refusal = await signalingError { try await client.heartbeat() }
                #expect(refusal?.code == .closed)
                #expect(refusal?.message.contains("for now") == true)
            }
        }
    }

    @Test(
        "A server that says something else and closes before the client is ready is quoted: without tokens, and not at length",
        arguments: [
            (#"{"type":"hello","token":"secret"}"#, #"{"type":"hello","token":"…"}"#),
            (String(repeating: "é", count: 10_000), String(repeating: "é", count: 250) + "…"),
        ]
    )
    func wordsBeforeReady(said: String, quoted: String) async throws {
        let part = WebSocketScript.Part(opening: [.text(said), .close(1008, reason: "no")])
        try await StubServer.with(WebSocketScript.install { _ in part }) { server in
            var configuration = RoomClientConfiguration(room: "lobby", id: "alice")
            configuration.options.connector = .patient
            let url = "ws://127.0.0.1:\(server.port)/ws"
            let error = await signalingError {
                try await RoomClient.withConnection(to: url, configuration: configuration) { _ in }
            }
            #expect(error?.code == .closed && error?.close?.code == 1008)
            #expect(error?.serverMessage == quoted)
            #expect(error?.wasBeforeReady == true)
        }
    }
}

import SigProtocol
import SigServer
import Testing

@testable import SigClient

@Suite("The topic client against the embedded server", .timeLimit(.minutes(10)))
struct TopicClientTests {
    private func serve(
        clock: ManualClock? = nil,
        origin: String? = nil,
        _ body: @Sendable (TopicClient, String) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration()
        if let clock { configuration.clock = .manual(clock) }
        try await withSigServer(configuration) { server in
            let client = TopicClientConfiguration(origin: origin, options: ClientOptions(recording: .everything))
            try await TopicClient.withConnection(to: server.url, configuration: client) {
                try await body($0, server.url)
            }
        }
    }

    private let quick = TopicPollOptions(interval: .zero)

    @Test("Two sides find each other and hear everything once and in order")
    func call() async throws {
        try await serve { client, _ in
            let code = try await client.offer(in: "café/☕", info: "alice", sdp: "v=0\r\n")
            try await client.candidate(code, as: .offerer, "a1")
            let session = try #require(try await client.sessions(in: "café/☕").first)
            #expect(session.code == code && session.info == "alice" && session.offer.string == "v=0\r\n")
            try await client.answer(code, sdp: "v=1\r\n")
            try await client.candidate(code, as: .answerer, "b1")
            try await client.candidate(code, as: .answerer, "b1")

            var answerer = client.news(of: code, as: .answerer, options: quick).makeAsyncIterator()
            #expect(try await answerer.next() == .offer(session.offer))
            #expect(try await answerer.next()?.summary == #"0: "a1""#)
            var offerer = client.news(of: code, as: .offerer, options: quick).makeAsyncIterator()
            #expect(try await offerer.next()?.summary == #"answer "v=1\r\n""#)
            #expect(try await offerer.next()?.summary == #"0: "b1""#)
            #expect(try await offerer.next()?.summary == #"1: "b1""#)
            try await client.answer(code, sdp: "v=2")
            try await client.candidate(code, as: .answerer, "b2")
            #expect(try await offerer.next()?.summary == #"answer "v=2""#)
            #expect(try await offerer.next()?.summary == #"2: "b2""#)
            #expect(try await client.sessions(in: "café/☕").isEmpty, "it has been answered")
        }
    }

    @Test("Waiting for the answer ends with it")
    func untilAnswered() async throws {
        try await serve { client, _ in
            let code = try await client.offer(in: "t", info: "i", sdp: "v", code: "own code")
            #expect(code == "own code")
            async let answering: Void = client.answer(code, sdp: "w")
            var options = quick
            options.endsWithAnswer = true
            var news: [String] = []
            for try await one in client.news(of: code, as: .offerer, options: options) { news.append(one.summary) }
            #expect(news == [#"answer "w""#])
            try await answering
        }
    }

    @Test("A session that expires ends the sequence; one that was never there fails it")
    func expiry() async throws {
        let clock = ManualClock()
        try await serve(clock: clock) { client, _ in
            let code = try await client.offer(in: "t", info: "i", sdp: "v")
            var news = client.news(of: code, as: .answerer, options: quick).makeAsyncIterator()
            #expect(try await news.next()?.summary == #"offer "v""#)
            await clock.advance(by: .seconds(360))
            #expect(try await news.next() == .expired)
            #expect(try await news.next() == nil)
            let error = await signalingError {
                for try await _ in client.news(of: "never", as: .offerer, options: quick) {}
            }
            #expect(error?.topicErrorKind == .notFound)
        }
    }

    @Test("Each origin has a world of its own")
    func origins() async throws {
        try await serve(origin: "https://a.example") { a, url in
            let code = try await a.offer(in: "t", info: "i", sdp: "v")
            let configuration = TopicClientConfiguration(origin: "https://b.example")
            try await TopicClient.withConnection(to: url, configuration: configuration) { b in
                let sessions = try await b.sessions(in: "t")
                #expect(sessions.isEmpty)
                let error = await signalingError { try await b.poll(code, as: .answerer) }
                #expect(error?.topicErrorKind == .notFound)
            }
            #expect(try await a.sessions(in: "t").count == 1)
        }
    }

    @Test("All topics come page by page")
    func topics() async throws {
        try await serve { client, _ in
            for name in ["b", "a", "c", "a"] { _ = try await client.offer(in: name, info: "i", sdp: "v") }
            var pages: [[String]] = []
            for try await page in client.allTopics(limit: 2) {
                pages.append(page.topics.map { "\($0.topic)\($0.count)" })
            }
            #expect(pages == [["a2", "b1"], ["c1"]])
        }
    }

    @Test("The server's refusals are errors, and events")
    func refusals() async throws {
        try await serve { client, _ in
            _ = try await client.offer(in: "t", info: "i", sdp: "v", code: "taken")
            for (info, sdp, code, kind) in [
                ("", "v", nil, TopicErrorKind.invalidParameter(.info)), ("i", "", nil, .invalidParameter(.offer)),
                (String(repeating: "i", count: 1025), "v", nil, .infoTooLong), ("i", "v", "taken", .codeTaken("taken")),
            ] as [(String, String, String?, TopicErrorKind)] {
                let error = await signalingError { try await client.offer(in: "t", info: info, sdp: sdp, code: code) }
                #expect(error?.topicErrorKind == kind)
            }
            let long = await signalingError { try await client.sessions(in: String(repeating: "t", count: 257)) }
            #expect(long?.topicErrorKind == .topicTooLong)
            await client.close()
            var events: [String] = []
            for try await event in client.events { events.append(event.summary) }
            #expect(
                events.filter { $0.hasPrefix("refused") } == [
                    "refused 400", "refused 400", "refused 400", "refused 409", "refused 400",
                ]
            )
        }
    }

    @Test("The server says its version and that it is well")
    func server() async throws {
        try await serve { client, _ in
            let (version, health) = (try await client.version(), try await client.health())
            #expect(!version.isEmpty && health.status == "ok")
        }
    }

    @Test("An address without topics is told from one with them")
    func wrongAddress() async throws {
        try await serve { _, url in
            try await TopicClient.withConnection(to: url + "/elsewhere/a/b") { client in
                let error = await signalingError { try await client.sessions(in: "t") }
                #expect(error?.code == .httpFailure && error?.topicErrorKind == nil)
            }
        }
    }
}

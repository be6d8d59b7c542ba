import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigClient

@Suite("The topic client against what servers say", .timeLimit(.minutes(10)))
struct TopicClientStubTests {
    /// Runs a client against a server whose answers a closure gives; requests go into the journal, with the number on their connection.
    private func talk(
        _ configuration: TopicClientConfiguration? = nil,
        path: String = "",
        _ answer: @escaping @Sendable (HTTPRequestHead, String) -> HTTPScript.Answer,
        _ body: (TopicClient, Journal<String>) async throws -> Void
    ) async throws {
        let journal = Journal<String>()
        let install = HTTPScript.install { number, head, body in
            let origin = head.headers.first(name: "Origin").map { " \($0)" } ?? ""
            journal.add("\(number) \(head.method) \(head.uri)\(origin) \(body)")
            return answer(head, body)
        }
        let configuration = configuration ?? TopicClientConfiguration(options: ClientOptions(connector: .patient))
        try await StubServer.with(install) { server in
            let url = "http://127.0.0.1:\(server.port)\(path)"
            try await TopicClient.withConnection(to: url, configuration: configuration) { try await body($0, journal) }
        }
    }

    private static func ok(_ body: String) -> HTTPScript.Answer {
        .response(.ok, ["Content-Type": "application/json"], body: body)
    }

    private static func recording() -> TopicClientConfiguration {
        TopicClientConfiguration(options: ClientOptions(connector: .patient, recording: .everything))
    }

    @Test("Requests are those of the document, one after the other on one connection")
    func requests() async throws {
        try await talk { head, body in
            switch head.uri {
            case "/": Self.ok(#"{"version":"a1b2c3d"}"#)
            case "/health": Self.ok(#"{"status":"ok","timestamp":1699564800000}"#)
            case "/my%20room/offer": Self.ok(#"{"code":"C"}"#)
            case "/answer": Self.ok(#"{"success":true}"#)
            case "/poll" where body.contains("offerer"): Self.ok(#"{"answer":null,"answerCandidates":[]}"#)
            case "/poll": Self.ok(#"{"offer":"v=0","offerCandidates":[1]}"#)
            case "/my%20room/sessions": Self.ok(#"{"sessions":[]}"#)
            default:
                Self.ok(#"{"topics":[],"pagination":{"page":2,"limit":50,"total":0,"hasMore":false}}"#)
            }
        } _: { client, journal in
            #expect(try await client.version() == "a1b2c3d")
            #expect(try await client.health().timestamp == 1_699_564_800_000)
            #expect(try await client.offer(in: "my room", info: "me", sdp: "v=0\r\n") == "C")
            try await client.answer("C", sdp: "v=1")
            try await client.candidate("C", as: .offerer, "candidate:1")
            try await client.candidate("C", as: .answerer, ICECandidate("c", sdpMid: "0"))
            #expect(try await client.poll("C", as: .offerer).description == nil)
            #expect(try await client.poll("C", as: .answerer) == (try TopicPoll.answerer("\"v=0\"", "1")))
            #expect(try await client.sessions(in: "my room").isEmpty)
            #expect(try await client.topics(TopicPageRequest(page: 2, limit: 50)).page == 2)
            #expect(
                journal.all == [
                    "1 GET / ", "2 GET /health ",
                    #"3 POST /my%20room/offer {"info":"me","peerId":"me","offer":"v=0\r\n"}"#,
                    #"4 POST /answer {"code":"C","answer":"v=1","side":"answerer"}"#,
                    #"5 POST /answer {"code":"C","candidate":"candidate:1","side":"offerer"}"#,
                    #"6 POST /answer {"code":"C","candidate":"{\"candidate\":\"c\",\"sdpMid\":\"0\",\"sdpMLineIndex\":null,\"usernameFragment\":null}","side":"answerer"}"#,
                    #"7 POST /poll {"code":"C","side":"offerer"}"#, #"8 POST /poll {"code":"C","side":"answerer"}"#,
                    "9 GET /my%20room/sessions ", "10 GET /topics?page=2&limit=50 ",
                ]
            )
        }
    }

    @Test("The origin goes with every request, where there is one; a prefix of the server's path stays")
    func origin() async throws {
        var configuration = TopicClientConfiguration(origin: "https://example.com")
        configuration.options.connector = .patient
        try await talk(configuration, path: "/rondevu/") { _, _ in
            Self.ok(#"{"version":"x","code":"C"}"#)
        } _: { client, journal in
            _ = try await client.version()
            _ = try await client.offer(in: "t", info: "i", sdp: "s", code: "own")
            #expect(
                journal.all == [
                    "1 GET /rondevu/ https://example.com ",
                    #"2 POST /rondevu/t/offer https://example.com {"info":"i","peerId":"i","offer":"s","code":"own"}"#,
                ]
            )
        }
    }

    @Test("A session that is not there and a path that no topic server has are told apart")
    func notFound() async throws {
        try await talk { head, _ in
            head.uri == "/poll"
                ? .response(.notFound, body: #"{"error":"Session not found, expired, or origin mismatch"}"#)
                : .response(.notFound, ["Content-Type": "text/plain; charset=UTF-8"], body: "404 Not Found")
        } _: { client, _ in
            let gone = await signalingError { try await client.poll("C", as: .offerer) }
            #expect(gone?.code == .httpFailure && gone?.topicErrorKind == .notFound)
            #expect(gone?.serverMessage == "Session not found, expired, or origin mismatch")
            let wrong = await signalingError { try await client.sessions(in: "t") }
            #expect(wrong?.code == .httpFailure && wrong?.topicErrorKind == nil)
            #expect(wrong?.message.contains("check the address") == true)
        }
    }

    @Test(
        "Refusals have the server's words and what they mean",
        arguments: [
            (400, "Missing or invalid required parameter: info", TopicErrorKind.invalidParameter(.info)),
            (409, "Session code 'own' already exists", .codeTaken("own")),
            (503, "Too many sessions", .tooManySessions), (500, "Internal server error", .internalFault),
            (400, "something new", .other),
        ]
    )
    func refusals(status: Int, words: String, kind: TopicErrorKind) async throws {
        try await talk { _, _ in
            .response(.init(statusCode: status), ["Retry-After": "7"], body: #"{"error":"\#(words)"}"#)
        } _: { client, _ in
            let error = await signalingError { try await client.offer(in: "t", info: "i", sdp: "s") }
            #expect(error?.serverMessage == words)
            #expect(error?.topicErrorKind == kind)
            #expect(error?.retryAfter == .seconds(7))
        }
    }

    @Test(
        "Answers that are none of a topic server's are told as that",
        arguments: [
            "", "null", "[]", "<!DOCTYPE html>", #"{"code":7}"#, #"{"code":null}"#, "{\"code\":\"\u{0}\"}",
            String(repeating: "[", count: 100_000),
        ]
    )
    func wrongAnswers(body: String) async throws {
        try await talk { _, _ in
            Self.ok(body)
        } _: { client, _ in
            let error = await signalingError { try await client.offer(in: "t", info: "i", sdp: "s") }
            #expect(error?.code == .protocolViolation)
            for side in TopicSide.allCases {
                let error = await signalingError { try await client.poll("C", as: side) }
                #expect(error?.code == .protocolViolation)
            }
            let other = await signalingError { for try await _ in client.allTopics() {} }
            #expect(other?.code == .protocolViolation)
        }
    }

    @Test("An answer that is too large ends the request, not the client")
    func hugeAnswer() async throws {
        var configuration = TopicClientConfiguration(options: ClientOptions(connector: .patient))
        configuration.options.connector.maxResponseBody = 1000
        try await talk(configuration) { head, _ in
            Self.ok(head.uri == "/" ? String(repeating: "x", count: 1001) : #"{"status":"ok","timestamp":1}"#)
        } _: { client, _ in
            let error = await signalingError { try await client.version() }
            #expect(error?.code == .tooLarge)
            let health = try await client.health()
            #expect(health.status == "ok")
        }
    }

    @Test("What is sent and what comes of it is told, where that is asked for")
    func events() async throws {
        try await talk(Self.recording()) { head, _ in
            switch head.uri {
            case "/t/offer": Self.ok(#"{"code":"C"}"#)
            case "/answer": Self.ok(#"{"success":true}"#)
            case "/poll": Self.ok(#"{"offer":"v","offerCandidates":[1,2]}"#)
            case "/t/sessions":
                Self.ok(
                    #"{"sessions":[{"code":"C","info":"me","offer":"v","offerCandidates":[],"createdAt":1,"expiresAt":2}]}"#
                )
            default: .response(.notFound, body: "404 Not Found")
            }
        } _: { client, _ in
            _ = try await client.offer(in: "t", info: "me", sdp: "v")
            _ = try await client.sessions(in: "t")
            try await client.answer("C", sdp: "w")
            _ = try await client.poll("C", as: .answerer)
            _ = await signalingError { try await client.health() }
            await client.close()
            var events: [String] = []
            for try await event in client.events { events.append(event.summary) }
            #expect(
                events == [
                    "< announce me in t", "announced C in t", "session C of me in t", "< signal C", "accepted C",
                    #"C offer "v""#, "C 0: 1", "C 1: 2", "refused 404",
                ]
            )
        }
    }

    @Test("Nothing is kept where nobody asked for it")
    func noEvents() async throws {
        try await talk { _, _ in
            Self.ok(#"{"version":"x"}"#)
        } _: { client, _ in
            _ = try await client.version()
            await client.close()
            for try await _ in client.events { Issue.record("there is nothing to tell") }
        }
    }

    @Test("News is told as it is found, a refusal that is outlasted is not")
    func newsEvents() async throws {
        let polls = Journal<Int>()
        try await talk(Self.recording()) { _, _ in
            polls.add(0)
            return switch polls.all.count {
            case 1: Self.ok(#"{"answer":null,"answerCandidates":[1]}"#)
            case 2: .response(.serviceUnavailable, body: #"{"error":"Too many sessions"}"#)
            case 3: Self.ok(#"{"answer":"v","answerCandidates":[1]}"#)
            default: .response(.notFound, body: #"{"error":"Session not found, expired, or origin mismatch"}"#)
            }
        } _: { client, _ in
            let options = TopicPollOptions(interval: .zero)
            for try await _ in client.news(of: "C", as: .offerer, options: options) {}
            await client.close()
            var events: [String] = []
            for try await event in client.events {
                events.append(event.summary)
                #expect(event.frame != nil, "the body that told it")
            }
            #expect(events == ["C 0: 1", #"C answer "v""#, "C expired"])
        }
    }

    @Test("Closing ends what is under way: a request, and the pause before the next poll", arguments: [false, true])
    func closing(inPause: Bool) async throws {
        let polled = Journal<Int>()
        try await talk { _, _ in
            polled.add(0)
            return inPause ? Self.ok(#"{"answer":null,"answerCandidates":[]}"#) : .silence
        } _: { client, _ in
            let polling = Task {
                let options = TopicPollOptions(interval: .seconds(3600))
                for try await _ in client.news(of: "C", as: .offerer, options: options) {}
            }
            await polled.wait(count: 1)
            await client.close()
            let error = await signalingError { try await polling.value }
            #expect(error?.code == .closed)
            let later = await signalingError { try await client.version() }
            #expect(later?.code == .closed)
        }
    }

    @Test("Cancelling ends the pause before the next poll")
    func cancelling() async throws {
        let polled = Journal<Int>()
        try await talk { _, _ in
            polled.add(0)
            return Self.ok(#"{"answer":null,"answerCandidates":[]}"#)
        } _: { client, _ in
            let polling = Task {
                let options = TopicPollOptions(interval: .seconds(3600))
                for try await _ in client.news(of: "C", as: .offerer, options: options) {}
            }
            await polled.wait(count: 1)
            polling.cancel()
            let error = await signalingError { try await polling.value }
            #expect(error?.code == .cancelled)
        }
    }

    @Test("More events than are taken end the client, and nothing is dropped in silence")
    func overflow() async throws {
        let list = (0..<Inbox<TopicEvent>.maxCount).map(String.init).joined(separator: ",")
        try await talk(Self.recording()) { _, _ in
            Self.ok(#"{"offer":"v","offerCandidates":[\#(list)]}"#)
        } _: { client, _ in
            _ = try await client.poll("C", as: .answerer)
            #expect(await client.failure?.code == .inboxOverflow)
            let error = await signalingError { try await client.version() }
            #expect(error?.code == .inboxOverflow)
        }
    }

    @Test("An empty topic is refused before the network")
    func emptyTopic() async throws {
        try await talk { _, _ in
            .closeWithoutAnswer
        } _: { client, journal in
            let error = await signalingError { try await client.sessions(in: "") }
            #expect(error?.code == .invalidArgument)
            #expect(journal.all == [])
        }
    }
}

extension TopicEvent {
    /// The event in a few words; `<` before what was sent.
    var summary: String {
        let words =
            switch kind {
            case .announce(let offer, let topic): "announce \(offer.info) in \(topic)"
            case .announced(let code, let topic): "announced \(code) in \(topic)"
            case .session(let session, let topic): "session \(session.code) of \(session.info) in \(topic)"
            case .signal(let answer): "signal \(answer.code)"
            case .accepted(let answer): "accepted \(answer.code)"
            case .news(let news, let code, _): "\(code) \(news.summary)"
            case .topics(let page): "topics \(page.topics.map(\.topic).joined(separator: ","))"
            case .version(let version): "version \(version)"
            case .health(let health): "health \(health.status)"
            case .refused(let error): "refused \(error.response?.status.code ?? 0)"
            }
        return (direction == .outgoing ? "< " : "") + words
    }
}

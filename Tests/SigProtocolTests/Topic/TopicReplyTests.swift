import NIOCore
import SigProtocol
import Testing

@Suite("What topic servers answer")
struct TopicReplyTests {
    private func buffer(_ text: String) -> ByteBuffer { ByteBuffer(string: text) }

    @Test("Polls: both sides, written and read")
    func polls() throws {
        let candidates = try [JSONValue(string: "one"), JSONValue(parsing: #"{"a": 1.0}"#)]
        for (poll, side, text) in [
            (.offerer(answer: nil, answerCandidates: []), .offerer, #"{"answer":null,"answerCandidates":[]}"#),
            (
                .offerer(answer: JSONValue(string: "a"), answerCandidates: candidates), .offerer,
                #"{"answer":"a","answerCandidates":["one",{"a": 1.0}]}"#
            ),
            (
                .answerer(offer: JSONValue(string: "o"), offerCandidates: candidates), .answerer,
                #"{"offer":"o","offerCandidates":["one",{"a": 1.0}]}"#
            ),
        ] as [(TopicPoll, TopicSide, String)] {
            #expect(String(buffer: poll.body()) == text)
            #expect(try TopicPoll(parsing: buffer(text), for: side) == poll)
        }
        let poll = try TopicPoll(parsing: buffer(#"{"more":1,"answer":"a","answerCandidates":[5]}"#), for: .offerer)
        #expect(poll.description?.string == "a")
        #expect(poll.candidates == [JSONValue(int: 5)])
        for text in [
            "{}", "[]", #"{"answer":"a"}"#, #"{"answer":"a","answerCandidates":{}}"#, #"{"answerCandidates":[]}"#,
        ] {
            #expect(throws: TopicReadingError.self) { try TopicPoll(parsing: buffer(text), for: .offerer) }
            #expect(throws: TopicReadingError.self) { try TopicPoll(parsing: buffer(text), for: .answerer) }
        }
    }

    @Test("Sessions are read from lists, those of servers that say peerId too")
    func sessions() throws {
        let text =
            #"{"sessions":[{"code":"c","info":"i","offer":"o\u0000","offerCandidates":["x"],"createdAt":1,"expiresAt":2},"#
            + #"{"code":"d","peerId":"p","offer":"o","offerCandidates":[],"createdAt":1699564800000,"expiresAt":3}]}"#
        let sessions = try TopicSession.list(parsing: buffer(text))
        #expect(sessions.map(\.code) == ["c", "d"])
        #expect(sessions.map(\.info) == ["i", "p"])
        #expect(sessions.map(\.infoName) == [.info, .peerID])
        #expect(sessions[0].offer.description == #""o\u0000""#)
        #expect(sessions[0].offerCandidates == [JSONValue(string: "x")])
        #expect(sessions[1].createdAt == 1_699_564_800_000)
        #expect(try TopicSession.list(parsing: buffer(#"{"sessions":[]}"#)).isEmpty)
        for text in ["[]", "{}", #"{"sessions":[1]}"#, #"{"sessions":[{"code":"c"}]}"#, #"{"sessions":{}}"#] {
            #expect(throws: TopicReadingError.self) { try TopicSession.list(parsing: buffer(text)) }
        }
    }

    @Test("Pages of topics, written and read")
    func pages() throws {
        let page = TopicPage(
            topics: [TopicCount(topic: "a\"b", count: 3), TopicCount(topic: "é", count: 1)],
            page: 1,
            limit: 2,
            total: 5,
            hasMore: true
        )
        let text =
            #"{"topics":[{"topic":"a\"b","count":3},{"topic":"é","count":1}],"#
            + #""pagination":{"page":1,"limit":2,"total":5,"hasMore":true}}"#
        #expect(String(buffer: page.body()) == text)
        #expect(try TopicPage(parsing: buffer(text)) == page)
        for text in [
            "{}", #"{"topics":[]}"#, #"{"topics":[1],"pagination":{}}"#, #"{"topics":[],"pagination":{"page":1}}"#,
        ] {
            #expect(throws: TopicReadingError.self) { try TopicPage(parsing: buffer(text)) }
        }
    }

    @Test("The small answers, written and read")
    func small() throws {
        #expect(String(buffer: TopicReply.offered(code: "c")) == #"{"code":"c"}"#)
        #expect(String(buffer: TopicReply.offered(code: "a\"é")) == #"{"code":"a\"é"}"#)
        #expect(try TopicReply.code(parsing: buffer(#"{"code":"c"}"#)) == "c")
        #expect(try TopicReply.isAccepted(parsing: TopicReply.accepted))
        #expect(try TopicReply.version(parsing: buffer(#"{"version":"a1b2c3d"}"#)) == "a1b2c3d")
        #expect(try TopicReply.error(parsing: TopicReply.error(.notFound)) == TopicErrorKind.notFound.text)
        let health = TopicHealth(timestamp: 1_699_564_800_000)
        #expect(String(buffer: health.body()) == #"{"status":"ok","timestamp":1699564800000}"#)
        #expect(try TopicHealth(parsing: health.body()) == health)
        #expect(throws: TopicReadingError.self) { try TopicReply.code(parsing: buffer(#"{"code":5}"#)) }
    }

    @Test("Every error is told by its words, and has its status")
    func errors() {
        for (kind, status, text) in [
            (.invalidBody, 400, "Invalid JSON body"),
            (.invalidParameter(.topic), 400, "Missing or invalid required parameter: topic"),
            (.invalidParameter(.answer), 400, "Missing or invalid required parameter: answer"),
            (.topicTooLong, 400, "Topic string must be 256 characters or less"),
            (.infoTooLong, 400, "Info string must be 1024 characters or less"),
            (.invalidSide, 400, #"Invalid or missing parameter: side (must be "offerer" or "answerer")"#),
            (.nothingToSend, 400, "Missing required parameter: answer or candidate"),
            (.answerAndCandidate, 400, "Cannot provide both answer and candidate"),
            (.notFound, 404, "Session not found, expired, or origin mismatch"),
            (.codeTaken("own 'x'"), 409, "Session code 'own 'x'' already exists"),
            (.tooManyCandidates, 400, "Too many candidates"), (.tooManySessions, 503, "Too many sessions"),
            (.bodyTooLarge, 413, "Body must be 16777216 bytes or less"), (.internalFault, 500, "Internal server error"),
        ] as [(TopicErrorKind, Int, String)] {
            #expect(kind.text == text)
            #expect(kind.status == status)
            #expect(TopicErrorKind(serverMessage: text) == kind)
        }
        for text in ["", "else", "Session code '' already exists", "missing or invalid required parameter: code"] {
            #expect(TopicErrorKind(serverMessage: text) == .other)
        }
    }
}

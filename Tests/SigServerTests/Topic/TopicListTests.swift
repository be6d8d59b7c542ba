import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The lists of the topic protocol")
struct TopicListTests {
    @Test("A topic that nobody knows has no sessions")
    func unknown() {
        var talk = TopicConversation()
        #expect(talk.ask("GET /t/sessions") == #"200 {"sessions":[]}"#)
        #expect(
            talk.ask("GET /topics")
                == #"200 {"topics":[],"pagination":{"page":1,"limit":100,"total":0,"hasMore":false}}"#
        )
    }

    @Test("A session has the members of the document in its order, and the time of the offer")
    func members() async throws {
        var configuration = TopicConfiguration()
        configuration.sessionTimeout = .milliseconds(1500)
        var talk = TopicConversation(configuration)
        await talk.wait(.milliseconds(250))
        let code = try talk.offer("t", info: "peer-1", offer: "v=0")
        _ = talk.post(code, "offerer", #""candidate":"from offerer""#)
        _ = talk.post(code, "answerer", #""candidate":"from answerer""#)
        await talk.wait(.milliseconds(500))
        #expect(
            talk.ask("GET /t/sessions")
                == #"200 {"sessions":[{"code":"\#(code)","info":"peer-1","offer":"v=0","offerCandidates":["from offerer"],"#
                + #""createdAt":1735689600250,"expiresAt":1735689601750}]}"#
        )
    }

    @Test("Sessions are newest first, also within one millisecond, and those that are answered are left out")
    func order() async throws {
        var talk = TopicConversation()
        var codes: [String] = []
        for count in 0..<6 {
            codes.append(try talk.offer("t", info: "same"))
            if count == 2 { await talk.wait(.seconds(1)) }
        }
        #expect(try talk.sessions("t").map(\.code) == codes.reversed())
        for answered in [3, 0, 5] {
            #expect(talk.post(codes[answered], #""answer":"a""#) == TopicConversation.accepted)
        }
        #expect(try talk.sessions("t").map(\.code) == [codes[4], codes[2], codes[1]])
        #expect(try talk.topics() == ["t=3"])
        for code in codes { _ = talk.post(code, #""answer":"b""#) }
        #expect(try talk.sessions("t").isEmpty)
        #expect(try talk.topics().isEmpty)
        #expect(talk.service.store.originCount == 0)
        #expect(talk.service.store.count == 6)
    }

    @Test("Topics are told apart, and have the order of their bytes")
    func topics() throws {
        var talk = TopicConversation()
        let names = ["b", "a", "B", "_x", "10", "9", "a%20b", "a-b", "ab", "%C3%A9", "%EF%BD%9E", "%F0%9F%98%80", "z"]
        for name in names { _ = try talk.offer(name) }
        _ = try talk.offer("ab")
        #expect(
            try talk.topics() == [
                "10=1", "9=1", "B=1", "_x=1", "a=1", "a b=1", "a-b=1", "ab=2", "b=1", "z=1", "é=1", "～=1", "😀=1",
            ]
        )
        #expect(try talk.sessions("a").count == 1)
    }

    @Test("Pages: how many there are, whether more follow, and none behind the last")
    func pages() throws {
        var talk = TopicConversation()
        for name in ["a", "b", "c", "d", "e"] { _ = try talk.offer(name) }
        for (query, names, page, limit, hasMore) in [
            ("?page=1&limit=2", "a b", 1, 2, true), ("?page=2&limit=2", "c d", 2, 2, true),
            ("?page=3&limit=2", "e", 3, 2, false), ("?page=4&limit=2", "", 4, 2, false),
            ("?page=1000000&limit=2", "", 1_000_000, 2, false), ("?limit=5", "a b c d e", 1, 5, false),
            ("?limit=4", "a b c d", 1, 4, true), ("?limit=0", "a", 1, 1, true),
            ("?limit=5000", "a b c d e", 1, 1000, false),
            ("?page=9007199254740991&limit=1000", "", 9_007_199_254_740_991, 1000, false),
        ] {
            let answer = talk.ask("GET /topics" + query)
            let found = try TopicPage(parsing: ByteBuffer(string: String(answer.dropFirst(4))))
            #expect(found.topics.map(\.topic).joined(separator: " ") == names, "\(query)")
            #expect([found.page, found.limit, found.total] == [page, limit, 5])
            #expect(found.hasMore == hasMore)
        }
        #expect(talk.ask("GET /topics?page=abc") == #"400 {"error":"Missing or invalid required parameter: page"}"#)
        #expect(talk.ask("GET /topics?limit=") == talk.ask("GET /topics"))
    }

    @Test("A long list is written in pieces of a bounded size, and joined it is what it would be at once")
    func pieces() throws {
        var talk = TopicConversation(listPiece: 1000)
        for count in 1...40 { _ = try talk.offer("t", offer: String(repeating: "x", count: count * 10)) }
        var reply = talk.reply(to: "GET /t/sessions")
        var pieces = [reply.body]
        while let rest = reply.rest {
            let (piece, next) = talk.more(rest)
            pieces.append(piece)
            reply.rest = next
        }
        #expect(pieces.count > 5)
        #expect(pieces.allSatisfy { $0.readableBytes < 1000 + 1000 })
        let text = pieces.map { String(buffer: $0) }.joined()
        let sessions = try TopicSession.list(parsing: ByteBuffer(string: text))
        #expect(sessions.map { $0.offer.string?.count } == (1...40).reversed().map { $0 * 10 })
    }

    @Test("What is answered or ends while a list is being written is left out, and what is new is, too")
    func changing() async throws {
        var configuration = TopicConfiguration()
        configuration.sessionTimeout = .seconds(10)
        var talk = TopicConversation(configuration, listPiece: 1)
        for name in ["old", "older"] { _ = try talk.offer("t", info: name) }
        await talk.wait(.seconds(5))
        let codes = try (0..<4).map { try talk.offer("t", info: "\($0)") }
        var reply = talk.reply(to: "GET /t/sessions")
        var text = String(buffer: reply.body)
        _ = talk.post(codes[1], #""answer":"a""#)
        _ = try talk.offer("t", info: "new")
        await talk.waitWithoutTick(.seconds(5))
        while let rest = reply.rest {
            let (piece, next) = talk.more(rest)
            text += String(buffer: piece)
            reply.rest = next
        }
        #expect(try TopicSession.list(parsing: ByteBuffer(string: text)).map(\.info) == ["3", "2", "0"])
    }

    @Test("A list whose sessions have all gone meanwhile still ends as JSON")
    func gone() async throws {
        var talk = TopicConversation(listPiece: 1)
        for _ in 0..<3 { _ = try talk.offer("t") }
        let reply = talk.reply(to: "GET /t/sessions")
        let rest = try #require(reply.rest)
        await talk.waitWithoutTick(.seconds(300))
        let (piece, next) = talk.more(rest)
        #expect(next == nil)
        #expect(
            try TopicSession.list(parsing: ByteBuffer(string: String(buffer: reply.body) + String(buffer: piece))).count
                == 1
        )
    }
}

import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@Suite("Fuzzing what topic clients and servers send")
struct TopicFuzzTests {
    private static let tokens = [
        "\"info\":", "\"peerId\":", "\"offer\":", "\"code\":", "\"side\":", "\"answer\":", "\"candidate\":",
        "\"offerer\"",
        "null", "\"", "\\u0041", "\\ud800", ",", "{", "}", "[", "]", "\\", ":1", "0.0", " ", "\u{feff}", "é", "%",
        "%C3",
        "%A9", "%zz",
    ]

    @Test("A body is taken exactly if it is an object of JSON once it is made UTF-8, and what is read can be written")
    func bodies() {
        let run = FuzzRun("topic bodies", rounds: 12_000)
        let corpus = [
            #"{"info":"peer-1","offer":"v=0\r\n","code":"own"}"#, #"{"peerId":"p","offer":"\ud83d\ude00"}"#,
            #"{"code":"c","answer":"a","candidate":"","side":"answerer"}"#,
            #"{"code":"c","candidate":{"a":[1.0]},"side":"offerer"}"#,
            "null", "\u{feff}{}",
        ]
        var mutator = Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 160)
        var taken = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            var text = Array(String(decoding: input, as: UTF8.self).utf8)
            if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
            let body = try? TopicBody(parsing: ByteBuffer(bytes: input))
            guard (body != nil) == NaiveJSON.isObject(text) else {
                Issue.record(
                    "\(run.note(input, body == nil ? "an object was refused" : "what is no object was taken"))"
                )
                return
            }
            guard let body else { continue }
            if let offer = try? TopicOffer(reading: body) {
                taken += 1
                guard let again = try? TopicOffer(reading: TopicBody(parsing: offer.body())), again == offer else {
                    Issue.record("\(run.note(input, "the offer changed"))")
                    return
                }
            }
            if let answer = try? TopicAnswer(reading: body) {
                taken += 1
                guard let again = try? TopicAnswer(reading: TopicBody(parsing: answer.body())), again == answer else {
                    Issue.record("\(run.note(input, "the answer changed"))")
                    return
                }
            }
            if let poll = try? TopicPollRequest(reading: body) {
                guard let again = try? TopicPollRequest(reading: TopicBody(parsing: poll.body())), again == poll else {
                    Issue.record("\(run.note(input, "the poll changed"))")
                    return
                }
            }
        }
        #expect(taken > run.rounds / 20)
    }

    @Test("A segment is a topic or is refused, and a topic's own segment is that topic")
    func segments() {
        let run = FuzzRun("topic segments", rounds: 8_000)
        let corpus = ["lobby", "two%20words", "%C3%A9", "caf%E9", "100%25", "é", "%F0%9F%98%80"]
        var mutator = Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 60)
        var taken = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let segment = String(decoding: input, as: UTF8.self)
            guard let topic = try? TopicName(segment: segment) else { continue }
            taken += 1
            guard let again = try? TopicName(segment: topic.segment), again == topic else {
                Issue.record("\(run.note(input, "the topic changed"))")
                return
            }
        }
        #expect(taken > run.rounds / 10)
    }

    @Test("Answers of a server are read or refused, and what is read is written as what says the same")
    func replies() {
        let run = FuzzRun("topic replies", rounds: 8_000)
        let corpus = [
            #"{"answer":null,"answerCandidates":["a",{"b":1.0}]}"#, #"{"offer":"v=0","offerCandidates":[]}"#,
            #"{"topics":[{"topic":"a","count":3}],"pagination":{"page":1,"limit":2,"total":5,"hasMore":true}}"#,
            #"{"sessions":[{"code":"c","info":"i","offer":"o","offerCandidates":[1],"createdAt":1,"expiresAt":2}]}"#,
        ]
        var mutator = Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 200)
        var taken = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let bytes = ByteBuffer(bytes: input)
            for side in TopicSide.allCases {
                guard let poll = try? TopicPoll(parsing: bytes, for: side) else { continue }
                taken += 1
                guard (try? TopicPoll(parsing: poll.body(), for: side)) == poll else {
                    Issue.record("\(run.note(input, "the poll changed"))")
                    return
                }
            }
            if let page = try? TopicPage(parsing: bytes) {
                taken += 1
                guard (try? TopicPage(parsing: page.body())) == page else {
                    Issue.record("\(run.note(input, "the page changed"))")
                    return
                }
            }
            if (try? TopicSession.list(parsing: bytes)) != nil { taken += 1 }
        }
        #expect(taken > run.rounds / 50)
    }
}

import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The bounds of the topic protocol's server")
struct TopicBoundsTests {
    @Test("Beyond the last session offers are refused until one ends, and everything else goes on")
    func sessions() async throws {
        var limits = TopicStore.Limits()
        limits.sessions = 3
        var talk = TopicConversation(limits: limits)
        var codes = [try talk.offer("t")]
        await talk.wait(.seconds(100))
        for _ in 0..<2 { codes.append(try talk.offer("t")) }
        #expect(talk.ask("POST /t/offer", #"{"info":"i","offer":"o"}"#) == TopicConversation.tooManySessions)
        #expect(talk.post(codes[1], #""answer":"a""#) == TopicConversation.accepted)
        // An answered session is one, too.
        #expect(talk.ask("POST /t/offer", #"{"info":"i","offer":"o"}"#) == TopicConversation.tooManySessions)
        #expect(talk.ask("POST /t/offer", #"{"info":"i"}"#).hasPrefix("400"))
        #expect(talk.poll(codes[0], "offerer").hasPrefix("200"))
        await talk.waitWithoutTick(.seconds(200))
        _ = try talk.offer("t")
        #expect(talk.ask("POST /t/offer", #"{"info":"i","offer":"o"}"#) == TopicConversation.tooManySessions)
    }

    @Test("Beyond the bytes of all sessions offers, answers and candidates are refused, and nothing has changed then")
    func bytes() async throws {
        var limits = TopicStore.Limits()
        limits.bytes = 8192
        var talk = TopicConversation(limits: limits)
        let code = try talk.offer("t")
        let large = String(repeating: "x", count: 8000)
        let before = talk.service.storedBytes
        #expect(talk.ask("POST /t/offer", #"{"info":"i","offer":"\#(large)"}"#) == TopicConversation.tooManySessions)
        #expect(talk.post(code, #""answer":"\#(large)""#) == TopicConversation.tooManySessions)
        #expect(talk.post(code, #""candidate":"\#(large)""#) == TopicConversation.tooManySessions)
        #expect(talk.service.storedBytes == before)
        #expect(talk.poll(code, "offerer") == #"200 {"answer":null,"answerCandidates":[]}"#)
        #expect(try talk.sessions("t").count == 1)
        var count = 0
        while talk.ask("POST /t/offer", #"{"info":"i","offer":"o"}"#).hasPrefix("200") { count += 1 }
        #expect(count > 3)
        #expect(talk.service.storedBytes <= 8192)
        await talk.wait(.seconds(300))
        #expect(talk.service.storedBytes == 0)
    }

    @Test("What the server has left bounds them as well")
    func freeMemory() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        talk.freeMemory = 500
        #expect(talk.ask("POST /t/offer", #"{"info":"i","offer":"o"}"#) == TopicConversation.tooManySessions)
        #expect(
            talk.post(code, #""answer":"\#(String(repeating: "x", count: 600))""#) == TopicConversation.tooManySessions
        )
        #expect(talk.post(code, #""answer":"small""#) == TopicConversation.accepted)
        talk.freeMemory = -1
        // A shorter answer gives memory back.
        #expect(talk.post(code, #""candidate":"c""#) == TopicConversation.tooManySessions)
    }

    @Test("Each side has its own 1000 candidates")
    func candidates() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        for _ in 0..<1000 { _ = talk.post(code, "offerer", #""candidate":"c""#) }
        let refused = #"400 {"error":"Too many candidates"}"#
        #expect(talk.post(code, "offerer", #""candidate":"c""#) == refused)
        #expect(talk.post(code, "answerer", #""candidate":"c""#) == TopicConversation.accepted)
        #expect(try talk.sessions("t").first?.offerCandidates.count == 1000)
        // A session that is not there is told first.
        #expect(talk.post("nope", "offerer", #""candidate":"c""#) == TopicConversation.notFound)
    }

    @Test("Candidates of one side have 4 MiB, to the byte")
    func candidateBytes() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        let half = String(repeating: "x", count: 2 * 1024 * 1024 - 2)
        let refused = #"400 {"error":"Too many candidates"}"#
        for _ in 0..<2 { #expect(talk.post(code, #""candidate":"\#(half)""#) == TopicConversation.accepted) }
        #expect(talk.post(code, #""candidate":1"#) == refused)
        #expect(talk.post(code, "offerer", #""candidate":"\#(half)\#(half)xxxx""#) == refused)
        #expect(talk.post(code, "offerer", #""candidate":"\#(half)\#(half)xx""#) == TopicConversation.accepted)
    }

    @Test("An answer that is replaced gives its memory back")
    func replacedAnswer() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        let before = talk.service.storedBytes
        for length in [100_000, 10, 100_000, 1000] {
            _ = talk.post(code, #""answer":"\#(String(repeating: "x", count: length))""#)
        }
        #expect(talk.service.storedBytes < before + 3000)
    }

    @Test("A short offer out of a long body does not keep the body")
    func detached() throws {
        var talk = TopicConversation()
        let junk = String(repeating: "x", count: 1_000_000)
        #expect(talk.ask("POST /t/offer", #"{"junk":"\#(junk)","info":"i","offer":"o"}"#).hasPrefix("200"))
        #expect(talk.service.storedBytes < 2000)
        let session = try #require(
            talk.service.store.newest(in: TopicName("t"), of: ExactText(talk.origin ?? ""), before: .max)
        )
        #expect(session.session.offer.bytes.storageCapacity < 100)
    }
}

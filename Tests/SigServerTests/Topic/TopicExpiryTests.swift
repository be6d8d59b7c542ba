import FuzzSupport
import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("The end of topic sessions")
struct TopicExpiryTests {
    @Test("A session is there until its time is over, and gone at once then")
    func atOnce() async throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        let answered = try talk.offer("t")
        _ = talk.post(answered, #""answer":"a""#)
        await talk.waitWithoutTick(.milliseconds(299_999))
        #expect(try talk.sessions("t").map(\.code) == [code])
        #expect(talk.poll(answered, "offerer").hasPrefix("200"))
        await talk.waitWithoutTick(.milliseconds(1))
        #expect(try talk.sessions("t").isEmpty)
        #expect(try talk.topics().isEmpty)
        for code in [code, answered] {
            #expect(talk.poll(code, "offerer") == TopicConversation.notFound)
            #expect(talk.post(code, #""candidate":"c""#) == TopicConversation.notFound)
        }
    }

    @Test("Neither polls nor candidates nor the answer prolong it")
    func notProlonged() async throws {
        var configuration = TopicConfiguration()
        configuration.sessionTimeout = .milliseconds(1500)
        var talk = TopicConversation(configuration)
        let code = try talk.offer("t")
        for count in 0..<3 {
            await talk.wait(.milliseconds(350))
            #expect(talk.poll(code, "offerer").hasPrefix("200"))
            #expect(talk.post(code, #""candidate":"c\#(count)""#) == TopicConversation.accepted)
        }
        #expect(talk.post(code, #""answer":"a""#) == TopicConversation.accepted)
        await talk.wait(.milliseconds(450))
        #expect(talk.poll(code, "answerer") == TopicConversation.notFound)
    }

    @Test("Those of other topics and origins stay")
    func others() async throws {
        var talk = TopicConversation()
        _ = try talk.offer("old")
        await talk.wait(.seconds(200))
        let code = try talk.offer("new")
        await talk.wait(.seconds(100))
        #expect(try talk.topics() == ["new=1"])
        #expect(talk.poll(code, "answerer").hasPrefix("200"))
        #expect(talk.service.store.count == 1)
    }

    @Test("A tick alone frees what has ended")
    func tick() async throws {
        var talk = TopicConversation()
        for count in 0..<100 { _ = try talk.offer("t\(count)", offer: String(repeating: "x", count: 1000)) }
        #expect(talk.service.storedBytes > 100_000)
        await talk.wait(.seconds(300))
        #expect(talk.service.store.count == 0)
        #expect(talk.service.store.originCount == 0)
        #expect(talk.service.storedBytes == 0)
    }

    @Test("However many offers are posted, what is kept is no more than what lives, and nothing when all have ended")
    func many() async {
        let run = FuzzRun("topic offers", rounds: 12_000)
        var random = run.random
        var configuration = TopicConfiguration()
        configuration.sessionTimeout = .seconds(2)
        var talk = TopicConversation(configuration, seed: run.seed)
        var largest = (count: 0, cost: 0)
        for count in 0..<run.rounds {
            talk.origin = "https://\(random.below(20)).example"
            let own = random.below(3) == 0 ? #","code":"own\#(count)""# : ""
            let text = String(repeating: "v", count: random.below(300) + 1)
            let answer = talk.ask("POST /t\(random.below(50))/offer", #"{"info":"i","offer":"\#(text)"\#(own)}"#)
            guard answer.hasPrefix("200") else {
                Issue.record("\(run.note([], "\(count): \(answer)"))")
                return
            }
            if own != "", random.below(2) == 0 { _ = talk.post("own\(count)", #""answer":"a","candidate":"""#) }
            largest = (max(largest.count, talk.service.store.count), max(largest.cost, talk.service.storedBytes))
            // Four hundred offers in a second: eight hundred live at one time, whatever is posted in all.
            if count % 100 == 99 { await talk.wait(.milliseconds(250)) }
        }
        #expect(largest.count <= 1000)
        #expect(largest.cost <= 1000 * 2500)
        await talk.wait(.seconds(2))
        #expect(talk.service.store.count == 0)
        #expect(talk.service.store.originCount == 0)
        #expect(talk.service.storedBytes == 0)
    }
}

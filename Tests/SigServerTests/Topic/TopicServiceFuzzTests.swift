import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Fuzzing the topic service")
struct TopicServiceFuzzTests {
    /// What a session is known to have, by code.
    private struct Known {
        var origin: String
        var topic: String
        var offer: String
        var answer = "null"
        var offerCandidates: [String] = []
        var answerCandidates: [String] = []
        var ends: Int
    }

    @Test("A random conversation is answered as a plain model of the document says")
    func model() async throws {
        let run = FuzzRun("topic conversation", rounds: 3_000)
        var random = run.random
        var configuration = TopicConfiguration()
        configuration.sessionTimeout = .seconds(10)
        var talk = TopicConversation(configuration, seed: run.seed, listPiece: 200)
        // In the order of their offers.
        var known: [(code: String, session: Known)] = []
        var seconds = 0
        for round in 0..<run.rounds {
            let origin = ["https://a", "https://b", "unknown"][random.below(3)]
            talk.origin = origin
            let topic = ["t", "u", "v"][random.below(3)]
            known.removeAll { $0.session.ends <= seconds }
            let place = known.isEmpty ? nil : random.below(known.count)
            let code = place.map { known[$0].code } ?? "none"
            let isMine = place.map { known[$0].session.origin == origin } ?? false
            let got: String
            let expected: String
            switch random.below(7) {
            case 0, 1:
                let new = "code\(round)"
                got = talk.ask("POST /\(topic)/offer", #"{"info":"i","offer":"o\#(round)","code":"\#(new)"}"#)
                expected = #"200 {"code":"\#(new)"}"#
                known.append((new, Known(origin: origin, topic: topic, offer: "\"o\(round)\"", ends: seconds + 10)))
            case 2:
                got = talk.post(code, #""answer":"a\#(round)""#)
                expected = isMine ? TopicConversation.accepted : TopicConversation.notFound
                if isMine, let place { known[place].session.answer = "\"a\(round)\"" }
            case 3:
                let side = ["offerer", "answerer"][random.below(2)]
                got = talk.post(code, side, #""candidate":\#(round + 1)"#)
                expected = isMine ? TopicConversation.accepted : TopicConversation.notFound
                if isMine, let place, side == "offerer" { known[place].session.offerCandidates.append("\(round + 1)") }
                if isMine, let place, side != "offerer" { known[place].session.answerCandidates.append("\(round + 1)") }
            case 4:
                got = talk.poll(code, "offerer") + talk.poll(code, "answerer")
                if isMine, let place {
                    let session = known[place].session
                    expected =
                        #"200 {"answer":\#(session.answer),"answerCandidates":[\#(session.answerCandidates.joined(separator: ","))]}"#
                        + #"200 {"offer":\#(session.offer),"offerCandidates":[\#(session.offerCandidates.joined(separator: ","))]}"#
                } else {
                    expected = TopicConversation.notFound + TopicConversation.notFound
                }
            case 5:
                let mine = known.filter { $0.session.origin == origin && $0.session.answer == "null" }
                let counts = Dictionary(grouping: mine) { $0.session.topic }.mapValues(\.count).sorted {
                    $0.key < $1.key
                }
                let codes = mine.filter { $0.session.topic == topic }.map(\.code).reversed()
                got = "\(try talk.topics()) \(try talk.sessions(topic).map(\.code))"
                expected = "\(counts.map { "\($0.key)=\($0.value)" }) \(Array(codes))"
            default:
                seconds += 1
                await talk.waitWithoutTick(.seconds(1))
                (got, expected) = ("", "")
            }
            guard got == expected else {
                Issue.record("\(run.note([], "round \(round): \(got) instead of \(expected)"))")
                return
            }
        }
        talk.tick()
        #expect(talk.service.store.count == known.filter { $0.session.ends > seconds }.count)
    }

    @Test("Whatever is posted is answered with 200 or 400, and costs nothing when it has ended")
    func rubbish() async {
        let run = FuzzRun("topic rubbish", rounds: 6_000)
        let corpus = [
            #"{"info":"peer-1","offer":"v=0\r\n","code":"own"}"#, #"{"peerId":"p","offer":"\ud83d\ude00"}"#,
            #"{"code":"own","answer":"a","side":"answerer"}"#,
            #"{"code":"own","candidate":{"a":[1.0]},"side":"offerer"}"#,
            #"{"code":"own","side":"offerer"}"#,
        ]
        var mutator = Mutator(
            random: run.random,
            corpus: corpus,
            tokens: ["\"", "{", "}", ",", ":", "null", "\\ud800", "[", "]", "offerer", "\u{feff}"],
            maxLength: 200
        )
        var talk = TopicConversation()
        let paths = ["/t/offer", "/answer", "/poll", "/%C3%A9/offer"]
        for round in 0..<run.rounds {
            let input = mutator.next()
            let answer = talk.ask("POST \(paths[round % paths.count])", ByteBuffer(bytes: input))
            guard ["200", "400", "404", "409"].contains(answer.prefix(3)),
                (try? JSONObject(parsing: ByteBuffer(string: String(answer.dropFirst(4))))) != nil
            else {
                Issue.record("\(run.note(input, answer))")
                return
            }
            if round % 100 == 0, (try? talk.sessions("t")) == nil {
                Issue.record("\(run.note(input, "the list is no list"))")
                return
            }
        }
        await talk.wait(.seconds(300))
        #expect(talk.service.storedBytes == 0)
        #expect(talk.service.store.originCount == 0)
    }
}

import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigClient

@Suite("Fuzzing the client's side of topics")
struct TopicClientFuzzTests {
    @Test("Whatever a server answers to polls, each place of the list is told once, and there is an end")
    func polls() {
        let run = FuzzRun("TopicPollMachine", rounds: 15_000)
        var random = run.random
        var mutator = Mutator(
            random: run.random,
            corpus: [
                #"{"answer":null,"answerCandidates":[]}"#,
                #"{"answer":"v=0","answerCandidates":["c",{"candidate":1}]}"#,
                #"{"offer":"v=0","offerCandidates":["c"]}"#, #"{"offer":"v=1","offerCandidates":["c","d","e"]}"#,
            ],
            tokens: ["null", "[", "]", "{", "}", "\"answer\":", "\"offerCandidates\":", "1e999", "\"\\ud800\"", ","]
        )
        var machine = TopicPollMachine(TopicPollOptions(isKnown: true))
        var (now, next) = (Duration.zero, 0)
        var (told, ended, failed) = (0, 0, 0)
        for _ in 0..<run.rounds {
            switch machine.next() {
            case .poll(let time):
                #expect(time - now <= .seconds(66), "SIG_FUZZ_SEED=\(run.seed)")
                now = max(now, time)
                let bytes = ByteBuffer(bytes: mutator.next())
                let side = random.below(2) == 0 ? TopicSide.offerer : .answerer
                if let poll = try? TopicPoll(parsing: bytes, for: side) {
                    machine.received(poll, at: now, using: &random)
                } else {
                    let errors = [
                        TopicFailure.notFound, TopicFailure.status(503), .init(.closed, ""),
                        TopicFailure.status(429, retryAfter: .seconds(Int64(random.below(60)))),
                    ]
                    machine.failed(errors[random.below(errors.count)], at: now, using: &random)
                }
            case .news(.candidate(_, let index)):
                #expect(index == next, "SIG_FUZZ_SEED=\(run.seed)")
                next += 1
                told += 1
            case .news: told += 1
            case .failed: failed += 1
            case .finished:
                ended += 1
                machine = TopicPollMachine(TopicPollOptions(isKnown: true))
                next = 0
            }
        }
        #expect(told > 0 && ended > 0 && failed > 0, "the inputs must reach every kind of answer")
    }

    @Test("Whatever a server says, reading it ends, and never in a trap")
    func answers() {
        let run = FuzzRun("TopicAnswers", rounds: 10_000)
        var mutator = Mutator(
            random: run.random,
            corpus: [
                #"{"sessions":[{"code":"C","info":"i","offer":"o","offerCandidates":["c"],"createdAt":1,"expiresAt":2}]}"#,
                #"{"topics":[{"topic":"t","count":1}],"pagination":{"page":1,"limit":2,"total":3,"hasMore":true}}"#,
                #"{"code":"C"}"#, #"{"version":"x"}"#, #"{"status":"ok","timestamp":1}"#, #"{"success":true}"#,
            ],
            tokens: ["9223372036854775808", "-1", "1e5", "null", "[", "]", "{", "}", "\"createdAt\":", ","]
        )
        var read = 0
        for _ in 0..<run.rounds {
            let bytes = ByteBuffer(bytes: mutator.next())
            if (try? TopicSession.list(parsing: bytes)) != nil { read += 1 }
            if (try? TopicPage(parsing: bytes)) != nil { read += 1 }
            if (try? TopicHealth(parsing: bytes)) != nil { read += 1 }
            if (try? TopicReply.code(parsing: bytes)) != nil { read += 1 }
        }
        #expect(read > 0)
    }
}

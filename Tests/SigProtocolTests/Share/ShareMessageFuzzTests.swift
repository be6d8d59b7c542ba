import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@Suite("Fuzzing the share messages")
struct ShareMessageFuzzTests {
    private static let id = "550e8400-e29b-41d4-a716-446655440000"
    private static let tokens = [
        "\"mid\":", "\"type\":", "\"message\"", "null", "\"", "\\u0041", ",", "{", "}", "\\", ":1", "\"text\":\"x\"",
        id, "[",
    ]

    @Test("What is taken as a request is written as one that says the same; what is not has a fault with words")
    func requests() throws {
        let run = FuzzRun("share requests", rounds: 12_000)
        let corpus = [
            "{\"type\":\"register\"}", "{\"type\":\"share\",\"mid\":[1, 2.50]}",
            "{\"type\":\"lookup\",\"code\":\"BFKM\",\"mid\":1}",
            "{\"type\":\"message\",\"recipient\":\"\(Self.id)\",\"text\":\"a\\n\"}",
        ]
        var mutator = Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 120)
        let sender = ShareSender(UUIDText(high: 0x0123_4567_89AB_4DEF, low: .max))
        var (taken, delivered) = (0, 0)
        for _ in 0..<run.rounds {
            let input = mutator.next()
            guard let frame = try? ShareRequestFrame(ByteBuffer(bytes: input)) else {
                guard NaiveJSON.isObject(input) else { continue }
                Issue.record("\(run.note(input, "an object was refused"))")
                return
            }
            do {
                let request = try frame.request()
                taken += 1
                let again = try ShareRequestFrame(request.frame(mid: frame.mid))
                guard try again.request() == request, again.mid == frame.mid else {
                    Issue.record("\(run.note(input, "written, it says something else"))")
                    return
                }
                guard case .message(let recipient, let text) = request else { continue }
                delivered += 1
                let made = frame.delivered(from: sender)
                let delivery = ShareServerFrame.message(sender: sender.text, text: text)
                guard try frame.recipient() == recipient, made.delivery == delivery.frame(),
                    made.acknowledgement == ShareServerFrame.ack.frame(mid: frame.mid)
                else {
                    Issue.record("\(run.note(input, "it is delivered as something else"))")
                    return
                }
            } catch let fault as ShareFault {
                let answer = try ShareServerMessage(parsing: ShareServerFrame.error(fault).frame(mid: frame.mid))
                guard answer.errorKind == fault.kind, answer.mid == frame.mid else {
                    Issue.record("\(run.note(input, "the fault lost its meaning"))")
                    return
                }
            }
        }
        #expect(taken > run.rounds / 20)
        #expect(delivered > run.rounds / 200)
    }

    @Test("What the client takes from a server is written as it was, but for what it ignores")
    func serverFrames() throws {
        let run = FuzzRun("share server frames", rounds: 12_000)
        let corpus = [
            "{\"type\":\"id\",\"id\":\"\(Self.id)\"}", "{\"type\":\"share\",\"code\":\"BFKM\",\"mid\":1}",
            "{\"type\":\"ack\",\"mid\":2}",
            "{\"type\":\"error\",\"message\":\"Code not found: X\",\"mid\":null}",
            "{\"type\":\"register\",\"token\":\"ab+/\"}",
            "{\"type\":\"message\",\"sender\":\"\(Self.id)\",\"text\":\"a\\n\"}",
        ]
        var mutator = Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 120)
        var taken = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            do {
                let message = try ShareServerMessage(parsing: ByteBuffer(bytes: input))
                taken += 1
                let again = try ShareServerMessage(parsing: message.frame.frame(mid: message.mid))
                guard again == message else {
                    Issue.record("\(run.note(input, "written, it says something else"))")
                    return
                }
            } catch ShareServerMessage.DecodingError.json {
                guard NaiveJSON.isObject(input) else { continue }
                Issue.record("\(run.note(input, "an object was refused"))")
                return
            } catch ShareServerMessage.DecodingError.invalid {
                guard !NaiveJSON.isObject(input) else { continue }
                Issue.record("\(run.note(input, "what is no object has a type"))")
                return
            }
        }
        #expect(taken > run.rounds / 20)
    }
}

import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigClient

@Suite("Fuzzing the client's side of the share protocol")
struct ShareClientFuzzTests {
    private static let corpus = [
        #"{"type":"id","id":"550e8400-e29b-41d4-a716-446655440000"}"#, #"{"type":"share","code":"BFKM","mid":1}"#,
        #"{"type":"lookup","id":"550e8400-e29b-41d4-a716-446655440000","mid":2}"#, #"{"type":"ack","mid":3}"#,
        #"{"type":"ack"}"#,
        #"{"type":"register","token":"dG9rZW4=","mid":4}"#, #"{"type":"error","message":"Rate limited","mid":5}"#,
        #"{"type":"error","message":"Frame too large"}"#,
        #"{"type":"message","sender":"x","text":"{\"sdp\":\"v=0\\r\\n\"}"}"#,
    ]
    private static let tokens = [
        "\"type\"", "\"mid\":", "18446744073709551616", "-1", "1.5", "null", "\"\\ud800\"", "{", "}", "[", "]", ",",
        "\u{0}", "\"share\"",
    ]

    @Test("Whatever the server says, every request comes back exactly once, and the sums are right")
    func machine() throws {
        let run = FuzzRun("ShareClientMachine", rounds: 60_000)
        var random = run.random
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 256)
        var machine = ShareClientMachine<UInt64>()
        var open: Set<UInt64> = []
        var (answered, refused, violations) = (0, 0, 0)
        for round in 0..<run.rounds {
            if round % 500 == 0 {
                let left = machine.end()
                #expect(Set(left) == open && left.count == open.count, "SIG_FUZZ_SEED=\(run.seed)")
                machine = ShareClientMachine(firstMid: UInt64(random.below(8)))
                open = []
            }
            if random.below(3) == 0, open.count < 20 {
                let requests: [ShareRequest] = [
                    .share, .register, .lookup(code: "BFKM"), .message(recipient: UUIDText(high: 1, low: 2), text: "x"),
                ]
                let mid = machine.makeMid()
                _ = try machine.start(requests[random.below(requests.count)], mid: mid, context: mid)
                open.insert(mid)
            }
            let input = mutator.next()
            let message: WebSocketMessage =
                random.below(50) == 0 ? .binary(ByteBuffer(bytes: input)) : .text(ByteBuffer(bytes: input))
            switch machine.receive(message) {
            case .answered(let mid, _, _):
                #expect(open.remove(mid) != nil, "\(run.note(input, "answered twice"))")
                answered += 1
            case .refused(let mid, let error, _):
                #expect(open.remove(mid) != nil, "\(run.note(input, "refused twice"))")
                #expect(error.code == .serverError)
                refused += 1
            case .violation(let close, _):
                #expect(CloseCode.isValidOnTheWire(close.code), "\(run.note(input))")
                violations += 1
            case .none, .identified, .event: break
            }
            #expect(machine.requestsInFlight == open.count, "\(run.note(input))")
        }
        #expect(answered > 0 && refused > 0 && violations > 0, "the inputs must reach every kind of answer")
    }
}

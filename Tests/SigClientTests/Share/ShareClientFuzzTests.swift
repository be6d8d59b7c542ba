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
        let run = FuzzRun("ShareClientMachine", rounds: 7500)
        var random = run.random
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 256)
        var machine = ShareClientMachine(url: try SignalingURL("ws://h/v1"))
        var open: Set<RequestID> = []
        var last: RequestID = 0
        var (answered, refused, violations) = (0, 0, 0)
        for round in 0..<run.rounds {
            if round % 500 == 0 {
                machine.ended()
                _ = machine.connecting()
                last = RequestID(random.below(8))
                open = []
            }
            if random.below(3) == 0, open.count < 20 {
                let requests: [ShareRequest] = [
                    .share, .register, .lookup(code: "BFKM"), .message(recipient: UUIDText(high: 1, low: 2), text: "x"),
                ]
                let request = requests[random.below(requests.count)]
                last += 1
                _ = try machine.prepare(request, as: last)
                machine.sent(request, as: last)
                open.insert(last)
            }
            let input = mutator.next()
            let message: WebSocketMessage =
                random.below(50) == 0 ? .binary(ByteBuffer(bytes: input)) : .text(ByteBuffer(bytes: input))
            for effect in machine.receive(message) {
                switch effect {
                case .answer(let id, .success):
                    #expect(open.remove(id) != nil, "\(run.note(input, "answered twice"))")
                    answered += 1
                case .answer(let id, .failure(let error)):
                    #expect(open.remove(id) != nil, "\(run.note(input, "refused twice"))")
                    #expect(error.code == .serverError)
                    refused += 1
                case .end(let close, _):
                    #expect(CloseCode.isValidOnTheWire(close.code), "\(run.note(input))")
                    violations += 1
                case .ready, .event, .refused, .send, .startTimer: break
                }
            }
            #expect(machine.requestsInFlight == open.count, "\(run.note(input))")
        }
        #expect(answered > 0 && refused > 0 && violations > 0, "the inputs must reach every kind of answer")
    }
}

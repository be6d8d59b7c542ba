import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigClient

@Suite("Fuzzing the clients' sides of PeerJS and of rooms")
struct ClientMachineFuzzTests {
    /// Frames that are nearly right, as text or, now and then, binary.
    private struct Frames {
        var mutator: Mutator

        mutating func next() -> WebSocketMessage {
            let bytes = ByteBuffer(bytes: mutator.next())
            return mutator.random.below(40) == 0 ? .binary(bytes) : .text(bytes)
        }
    }

    private static let tokens = [
        "\"type\"", "\"src\":", "\"payload\"", "\"members\":", "null", "1e999", "\"\\ud800\"", "{", "}", "[", "]", ",",
        "\u{0}", "\n", "\"room\":\"r\"",
    ]

    @Test("PeerJS: whatever the server says, a connection becomes ready at most once, and every frame is told")
    func peerJS() throws {
        let run = FuzzRun("PeerJSClientMachine", rounds: 15_000)
        var random = run.random
        let corpus = [
            #"{"type":"OPEN"}"#, #"{"type":"ID-TAKEN","payload":{"msg":"ID is taken"}}"#,
            #"{"type":"ERROR","payload":{"msg":"Invalid key provided"}}"#,
            #"{"type":"OFFER","src":"bob","dst":"alice","payload":{"sdp":{"type":"offer","sdp":"v=0"},"type":"data","connectionId":"dc_1"}}"#,
            #"{"type":"CANDIDATE","src":"bob","dst":"alice","payload":{"candidate":{},"type":"media","connectionId":"mc_1"}}"#,
            #"{"type":"EXPIRE","src":12345,"dst":"alice"}"#, #"{"type":"LEAVE","src":"bob"}"#,
        ]
        var frames = Frames(mutator: Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 256))
        var conversation = try MachineConversation<PeerJSClientMachine>(mayTakeOver: true, heartbeat: .seconds(5))
        var isReady = false
        var (readied, refused, answered) = (0, 0, 0)
        for round in 0..<run.rounds {
            if round % 100 == 0 {
                conversation.loses()
                _ = conversation.connects()
                isReady = false
            }
            let effects = conversation.machine.receive(frames.next())
            var events = 0
            for effect in effects {
                switch effect {
                case .ready:
                    #expect(!isReady, "SIG_FUZZ_SEED=\(run.seed)")
                    isReady = true
                    readied += 1
                case .event: events += 1
                case .refused(let error):
                    #expect(error.code == .serverError)
                    refused += 1
                case .send, .answer, .end, .startTimer: Issue.record("SIG_FUZZ_SEED=\(run.seed): \(effect)")
                }
            }
            #expect(events == (effects.count == 3 ? 2 : 1), "SIG_FUZZ_SEED=\(run.seed)")
            if random.below(20) == 0 {
                let request = PeerJSRequest.answer(to: "bob", sdp: "v=0", connectionID: nil)
                if conversation.refusal(of: request) == nil { answered += 1 }
            }
        }
        #expect(readied > 0 && refused > 0 && answered > 0, "the inputs must reach every kind of answer")
    }

    @Test("Rooms: whatever the server says, every request is answered at most once")
    func room() throws {
        let run = FuzzRun("RoomClientMachine", rounds: 25_000)
        var random = run.random
        let corpus =
            [Said.joined("lobby", "alice"), Said.members("lobby", ["alice", "bob"]), Said.members("lobby", ["alice"])]
            + [Said.pong, Said.error(.rateLimited), Said.error(.roomFull, room: "lobby"), Said.error(.targetNotFound)]
            + [#"{"type":"offer","room":"lobby","from":"bob","to":"alice","sdp":{"type":"offer","sdp":"v=0"}}"#]
        var frames = Frames(mutator: Mutator(random: run.random, corpus: corpus, tokens: Self.tokens, maxLength: 256))
        var conversation = try MachineConversation<RoomClientMachine>(room: "lobby")
        var (readied, ended, answered) = (0, 0, 0)
        for round in 0..<run.rounds {
            if round % 25 == 0 {
                conversation.loses()
                _ = conversation.connects()
            }
            let waiting = conversation.waiting.count
            let told = conversation.hears(frames.next())
            #expect(!told.isEmpty && !told.contains("answers nobody"), "SIG_FUZZ_SEED=\(run.seed) \(told)")
            answered += waiting - conversation.waiting.count
            if told.contains("ready") { readied += 1 }
            if told.contains("ends with 1000") { ended += 1 }
            let requests: [RoomClientRequest] = [
                .ping, .join(try RoomName("lobby"), try RoomPeerID("alice")),
                .signal(.hangup, to: "bob", sdp: nil, candidate: nil), .leave,
            ]
            let request = requests[random.below(requests.count)]
            switch request {
            case .ping, .join: if random.below(8) == 0 { _ = conversation.refusal(of: request) }
            case .signal, .leave, .raw:
                // They have no answer: not to be counted among those that wait.
                if random.below(40) == 0, (try? conversation.machine.prepare(request, as: .max)) != nil {
                    conversation.machine.sent(request, as: .max)
                }
            }
        }
        #expect(readied > 0 && ended > 0 && answered > 0, "the inputs must reach every kind of answer")
    }
}

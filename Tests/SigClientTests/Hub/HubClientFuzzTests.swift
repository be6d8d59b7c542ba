import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigClient

@Suite("Fuzzing the client's side of hubs")
struct HubClientFuzzTests {
    @Test(
        "Whatever bytes a server sends, a connection is let in by a greeting alone, and all who are told to go were told to be there"
    )
    func frames() throws {
        let run = FuzzRun("HubClientMachine", rounds: 10_000)
        var random = run.random
        let peers = ["1", "2", "3"].map { HubPeer(id: $0, metadata: "{}", joinedAt: HubTimestamp(seconds: 1)) }
        let corpus: [HubServerMessage] =
            [
                .hubInfo(HubInfo(id: "lobby", createdAt: HubTimestamp(seconds: 1), me: "3", peers: peers)),
                .offer(from: "1", sdp: "v=0"), .answer(from: "2", sdp: "v=0"), .candidate(from: "1", candidate: "c"),
            ] + peers.map { .peerJoined($0) } + peers.map { .peerDisconnected(id: $0.id) }
        var mutator = Mutator(
            random: run.random,
            corpus: corpus.map { String(buffer: $0.encoded()) },
            tokens: ["\u{0A}", "\u{12}", "\u{1A}", "\u{22}", "\u{0}", "1", "2", "lobby", "\u{7F}"],
            maxLength: 128
        )
        var conversation = try MachineConversation<HubClientMachine>.entering()
        var told: Set<String> = []
        var isIn = false
        var (greeted, came, went, others) = (0, 0, 0, 0)
        for round in 0..<run.rounds {
            if round % 50 == 0 {
                conversation.loses()
                _ = conversation.connects()
                isIn = false
            }
            let message: WebSocketMessage
            switch random.below(4) {
            case 0: message = .binary(corpus[random.below(corpus.count)].encoded())
            case 1 where random.below(20) == 0: message = .text(ByteBuffer(bytes: mutator.next()))
            default: message = .binary(ByteBuffer(bytes: mutator.next()))
            }
            for effect in conversation.machine.receive(message) {
                switch effect {
                case .ready: isIn = true
                case .event(let event):
                    switch event.kind {
                    case .joined(let info):
                        told = Set(info.peers.map(\.id))
                        greeted += 1
                    case .peerJoined(let peer):
                        #expect(isIn, "SIG_FUZZ_SEED=\(run.seed)")
                        told.insert(peer.id)
                        came += 1
                    case .peerDisconnected(let peer):
                        #expect(isIn && told.remove(peer.id) != nil, "SIG_FUZZ_SEED=\(run.seed)")
                        went += 1
                    case .offer, .answer, .candidate: #expect(isIn, "SIG_FUZZ_SEED=\(run.seed)")
                    case .other: others += 1
                    default: Issue.record("SIG_FUZZ_SEED=\(run.seed): \(event)")
                    }
                    if case .binary = message {
                        #expect((try? JSONValue(parsing: event.frameText ?? ByteBuffer())) != nil)
                    }
                default: Issue.record("SIG_FUZZ_SEED=\(run.seed): \(effect)")
                }
            }
            if isIn { #expect(Set(conversation.machine.peers.list.map(\.id)) == told, "SIG_FUZZ_SEED=\(run.seed)") }
        }
        #expect(greeted > 0 && came > 0 && went > 0 && others > 0, "the inputs must reach every kind of answer")
    }
}

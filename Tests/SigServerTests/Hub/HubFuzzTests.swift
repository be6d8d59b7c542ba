import FuzzSupport
import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

/// Whole conversations: connections come and go, send nearly right frames, and ask for nearly right paths. A model beside it, which
/// knows only what was asked and heard, says who is where.
@Suite("Fuzzing the hub service")
struct HubFuzzTests {
    private static let names = ["a", "b", "c", "d", "e"]
    private static let targets = [
        "hubs/create?id=h", "hubs/join?id=h", "hubs/join-or-create?id=h&peerMetadata=%C3%A9", "random-hubs/create",
        "ip-hubs/join-or-create", "permanent-hubs/join?id=p", "hubs/join-or-create?id=%FF", "hubs/join?id=%",
        "permanent-hubs/create?id=p", "hubs/join-or-create",
    ]

    @Test(
        "Whatever is sent and asked, everybody hears once of everybody who comes and goes, and nothing is left at the end"
    )
    func conversations() throws {
        let run = FuzzRun("the hub service", rounds: 4_000)
        var random = run.random
        var talk = HubConversation(trickle: true)
        var known: [String: Set<String>] = [:]
        var relays = 0
        let frames: [HubClientMessage] = [
            .offer(to: "1", sdp: "v=0"), .offer(to: "2", sdp: "é"), .answer(to: "3", sdp: ""),
            .candidate(to: "1", candidate: "c"),
            .metadata(peer: "1", metadata: "m"),
        ]
        var mutator = Mutator(
            random: random,
            corpus: frames.map { String(buffer: $0.encoded()) },
            tokens: ["\n", "\u{12}", "\u{1A}", "\"", "\u{1}1", "\u{1}2", "\0", "+", "é"],
            maxLength: 80
        )
        for round in 0..<run.rounds {
            let name = Self.names[random.below(Self.names.count)]
            switch random.below(12) {
            case 0:
                talk.end(name)
                known[name] = nil
            case 1, 2:
                if known[name] == nil {
                    let target = Self.targets[random.below(Self.targets.count)]
                    if talk.open(name, "/v1/\(target)") == nil { known[name] = [] }
                }
            case 3:
                let target = Self.targets[random.below(Self.targets.count)]
                let method: HTTPMethod = random.below(2) == 0 ? .GET : .POST
                let headers = random.below(2) == 0 ? HubConversation.admin : [:]
                _ = talk.ask(method, "/v1/\(target)", headers: headers)
                talk.now = talk.now + .seconds(1)
                talk.tick()
            case 4: talk.send(name, .text("x"))
            default:
                // Few that were changed are still for somebody who is there.
                let isWhole = random.below(4) == 0
                let bytes = isWhole ? frames[random.below(frames.count)].encoded() : ByteBuffer(bytes: mutator.next())
                relays += Self.account(talk.send(name, .binary(bytes)), name, &known) ?? 0
            }
            for name in Self.names {
                guard let count = Self.account(talk.hears(name), name, &known) else {
                    Issue.record(
                        "SIG_FUZZ_SEED=\(run.seed) round \(round): \(name) heard what contradicts what it knew"
                    )
                    return
                }
                relays += count
                if talk.closes[name] != nil { known[name] = nil }
            }
        }
        for name in Self.names { talk.end(name) }
        talk.now = talk.now + .seconds(60)
        talk.tick()
        #expect(talk.service.registry.count <= 1, "the permanent hub")
        #expect(relays > run.rounds / 200)
    }

    /// Takes what a peer heard into what it knows.
    ///
    /// - Returns: how much was relayed to it; nil if it heard of somebody twice, or of the going of somebody who was not there.
    private static func account(
        _ heard: [HubServerMessage],
        _ name: String,
        _ known: inout [String: Set<String>]
    ) -> Int? {
        var relayed = 0
        for message in heard {
            switch message {
            case .hubInfo(let info):
                guard known[name]?.isEmpty == true, info.peers.contains(where: { $0.id == info.me }) else { return nil }
                known[name] = Set(info.peers.map(\.id))
            case .peerJoined(let peer): guard known[name]?.insert(peer.id).inserted == true else { return nil }
            case .peerDisconnected(let id): guard known[name]?.remove(id) != nil else { return nil }
            case .offer(let from, _), .answer(let from, _), .candidate(let from, _):
                guard known[name]?.contains(from) == true else { return nil }
                relayed += 1
            }
        }
        return relayed
    }
}

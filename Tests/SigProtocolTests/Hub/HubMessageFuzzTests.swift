import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@Suite("Fuzzing the hub messages")
struct HubMessageFuzzTests {
    /// Frames near to right ones.
    private static func mutator(_ run: FuzzRun) -> Mutator {
        let frames =
            HubMessageTests.fromClient.map { $0.0.encoded() } + HubMessageTests.fromServer.map { $0.0.encoded() }
        let tokens = [
            "\n", "\u{12}", "\u{1A}", "*", "\n\0", "+", ",", "\u{7F}", "\u{1}1", "\u{8}\u{0}", "é", "\u{800}",
        ]
        return Mutator(random: run.random, corpus: frames.map { String(buffer: $0) }, tokens: tokens, maxLength: 160)
    }

    @Test("Whatever comes ends in a message that is written and read as the same, in nothing, or in an error")
    func frames() throws {
        let run = FuzzRun("hub frames", rounds: 12_000)
        var mutator = Self.mutator(run)
        var taken = 0
        var refused = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let bytes = ByteBuffer(bytes: input)
            do throws(HubReadingError) {
                if let message = try HubClientMessage(decoding: bytes) {
                    taken += 1
                    guard try HubClientMessage(decoding: message.encoded()) == message else {
                        Issue.record("\(run.note(input, "a client's message changed"))")
                        return
                    }
                }
                _ = HubClientMessage.json(ofFrame: bytes)
                if let message = try HubServerMessage(decoding: bytes) {
                    taken += 1
                    guard try HubServerMessage(decoding: message.encoded()) == message else {
                        Issue.record("\(run.note(input, "a server's message changed"))")
                        return
                    }
                }
            } catch {
                refused += 1
            }
        }
        #expect(taken > run.rounds / 40)
        #expect(refused > run.rounds / 20)
    }

    @Test("What is relayed without being read is what reading it would give; every offer and answer to somebody is")
    func relaying() throws {
        let run = FuzzRun("relayed hub frames", rounds: 12_000)
        var mutator = Self.mutator(run)
        var taken = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let frame = ByteBuffer(bytes: input)
            let message = try? HubClientMessage(decoding: frame)
            let relayed: HubServerMessage? =
                switch message {
                case .offer(let to, let sdp) where !to.isEmpty: .offer(from: "12", sdp: sdp)
                case .answer(let to, let sdp) where !to.isEmpty: .answer(from: "12", sdp: sdp)
                default: nil
                }
            let isCanonical = relayed != nil && message?.encoded() == frame
            let short = HubRelayFrame(frame)
            taken += isCanonical ? 1 : 0
            guard (short != nil) == isCanonical, !isCanonical || short?.relayed(from: "12") == relayed?.encoded() else {
                Issue.record("\(run.note(input, "relayed as something else"))")
                return
            }
        }
        #expect(taken > run.rounds / 40)
    }

    @Test("The JSON of every frame is JSON")
    func json() throws {
        let run = FuzzRun("JSON of hub frames", rounds: 4_000)
        var mutator = Self.mutator(run)
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let bytes = ByteBuffer(bytes: input)
            for json in [HubClientMessage.json(ofFrame: bytes), HubServerMessage.json(ofFrame: bytes)] {
                guard NaiveJSON.isObject(Array(json.bytes.readableBytesView)) else {
                    Issue.record("\(run.note(input, "no object: \(json)"))")
                    return
                }
            }
        }
    }

    @Test("Random bytes end in a message or an error, and neither takes long nor much")
    func randomBytes() {
        let run = FuzzRun("random hub frames", rounds: 12_000)
        var random = run.random
        var refused = 0
        for _ in 0..<run.rounds {
            let bytes = ByteBuffer(bytes: (0..<random.below(64)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
            do throws(HubReadingError) {
                _ = try HubClientMessage(decoding: bytes)
                _ = try HubServerMessage(decoding: bytes)
            } catch {
                refused += 1
            }
        }
        #expect(refused > run.rounds / 2)
    }
}

import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigServer

/// Whole conversations of nearly right frames, with peers that come and go. After every event the machine must have kept
/// its promises; a model beside it, which knows only what was sent and heard, says what these are.
///
/// A client's machine is fuzzed in the same way: `Mutator` over the frames that a server sends, and after each of them a check
/// of what must hold.
@Suite("Fuzzing the share service")
struct ShareFuzzTests {
    private static let names = ["a", "b", "c", "d"]

    @Test("Whatever peers send, every frame gets one answer, and only peers hear from peers", arguments: [false, true])
    func conversations(rateLimits: Bool) throws {
        let run = FuzzRun("the share service, rate limits \(rateLimits ? "on" : "off")", rounds: 3100)
        var random = run.random
        var talk = ShareConversation(
            rateLimits: rateLimits,
            seed: run.seed,
            codes: ShareCodeSpace(alphabet: "BCDF", lengths: 1...2)
        )
        var model = Model()
        var mutator = Mutator(random: random, corpus: ["{}"], tokens: Self.tokens, maxLength: 200)
        for round in 0..<run.rounds {
            if round % 64 == 0 {
                // The corpus knows the codes and ids that are in use now, so that some frames reach somebody.
                mutator = Mutator(random: mutator.random, corpus: model.corpus, tokens: Self.tokens, maxLength: 200)
            }
            let name = Self.names[random.below(Self.names.count)]
            guard let problem = model.problem(of: name, &talk, &random, &mutator) else { continue }
            Issue.record("SIG_FUZZ_SEED=\(run.seed) round \(round): \(problem)")
            return
        }
        for name in Self.names { talk.leave(name) }
        #expect(talk.service.peerCount == 0)
        #expect(talk.service.codeCount == 0)
        #expect(model.answers > run.rounds / 2)
        #expect(model.deliveries > 0)
    }

    private static let tokens = [
        "\"mid\":", "\"mid\":1,", "\"type\":", "\"share\"", "\"lookup\"", "null", "\"", "\\u0041", ",", "{", "}", "\\",
        ":", "[", "\"code\":\"B\"", "\u{0}", "é",
    ]

    /// What is known from outside.
    private struct Model {
        private var ids: [String: String] = [:]
        private var tokens: [String: String] = [:]
        private(set) var answers = 0
        private(set) var deliveries = 0

        var corpus: [String] {
            let id = ids.values.sorted().first ?? "550e8400-e29b-41d4-a716-446655440000"
            return [
                "{\"type\":\"register\",\"mid\":1}", "{\"type\":\"share\",\"mid\":[2]}",
                "{\"type\":\"lookup\",\"code\":\"b\",\"mid\":null}",
                "{\"type\":\"lookup\",\"code\":\"BC\"}",
                "{\"type\":\"message\",\"recipient\":\"\(id)\",\"text\":\"a\\n\",\"mid\":\"m\"}",
                "{\"text\":\"\\ud83d\\ude00\",\"recipient\":\"\(id.uppercased())\",\"type\":\"message\"}",
            ]
        }

        /// Does one thing, and says what was wrong about what followed; nil if nothing.
        mutating func problem(
            of name: String,
            _ talk: inout ShareConversation,
            _ random: inout FuzzRandom,
            _ mutator: inout Mutator
        ) -> String? {
            defer { if random.below(8) == 0 { talk.wait(.milliseconds(Int64(random.below(3000)))) } }
            if ids[name] == nil { return open(name, &talk, &random) }
            if random.below(40) == 0 {
                talk.leave(name)
                ids[name] = nil
                return nil
            }
            talk.queued[name] = random.below(4) == 0 ? 30 + random.below(4) : 0
            let input = mutator.next()
            let bytes = ByteBuffer(bytes: input)
            // What is no UTF-8 never reaches a service.
            let message = bytes.isValidUTF8 && random.below(50) > 0 ? WebSocketMessage.text(bytes) : .binary(bytes)
            let frames = talk.send(name, message)
            let note = "\(input) from \(name) heard \(frames)"
            return judge(name, message, frames, talk, note) ?? others(name, &talk, note)
        }

        private mutating func open(_ name: String, _ talk: inout ShareConversation, _ random: inout FuzzRandom)
            -> String?
        {
            let known = tokens.values.sorted()
            let choice = random.below(4)
            let query: String? =
                switch choice {
                case 0: "token=x" + String(random.below(100))
                case 1 where !known.isEmpty: "token=" + known[random.below(known.count)]
                default: nil
                }
            let frames = talk.open(name, query: query)
            guard frames.count == 1, let message = try? ShareServerMessage(parsing: ByteBuffer(string: frames[0]))
            else {
                return "opened with \(frames)"
            }
            if case .id(let id) = message.frame {
                guard talk.closes[name] == nil, !ids.values.contains(id) else { return "two peers have one identity" }
                if choice == 1, let query, let owner = tokens.first(where: { "token=" + $0.value == query })?.key,
                    owner != id
                {
                    return "a token gave another identity"
                }
                ids[name] = id
                return nil
            }
            let isRefused = message.errorKind == .badToken || message.errorKind == .tokenInUse
            guard isRefused, talk.closes[name]?.code == CloseCode.shareToken, query != nil else {
                return "refused with \(frames)"
            }
            guard talk.say(name, "{\"type\":\"share\"}").isEmpty else { return "a refused connection is heard" }
            talk.leave(name)
            return nil
        }

        private mutating func judge(
            _ name: String,
            _ message: WebSocketMessage,
            _ frames: [String],
            _ talk: ShareConversation,
            _ note: String
        ) -> String? {
            if talk.closes[name] != nil { return "closed: \(note)" }
            let messages = frames.compactMap { try? ShareServerMessage(parsing: ByteBuffer(string: $0)) }
            guard messages.count == frames.count else { return "a broken frame: \(note)" }
            var responses: [ShareServerMessage] = []
            for message in messages {
                if case .message(let sender, _) = message.frame {
                    guard sender == ids[name], message.mid == nil else { return "a delivery from nobody: \(note)" }
                    deliveries += 1
                } else {
                    responses.append(message)
                }
            }
            guard responses.count == 1, messages.last == responses.first else { return "not one answer: \(note)" }
            answers += 1
            let request: ShareRequestFrame? =
                if case .text(let bytes) = message { try? ShareRequestFrame(bytes) } else { nil }
            guard responses[0].mid == request?.mid else { return "another mid: \(note)" }
            switch responses[0].frame {
            case .register(let token):
                if let id = ids[name], tokens.updateValue(token, forKey: id) ?? token != token {
                    return "another token: \(note)"
                }
            case .share(let code):
                if code.isEmpty || code.count > 2 || !code.allSatisfy({ "BCDF".contains($0) }) {
                    return "no code: \(note)"
                }
            case .lookup(let id):
                if !ids.values.contains(id) { return "found nobody: \(note)" }
            case .ack, .error: break
            case .id, .message, .other: return "no answer: \(note)"
            }
            let isUnread = request == nil
            if isUnread, responses[0].errorKind != .expectedJSONObject, responses[0].errorKind != .rateLimited {
                return "took what is no object: \(note)"
            }
            return nil
        }

        /// The others hear deliveries from this peer, and nothing else.
        private mutating func others(_ name: String, _ talk: inout ShareConversation, _ note: String) -> String? {
            for other in ShareFuzzTests.names where other != name {
                for frame in talk.hears(other) {
                    guard ids[other] != nil,
                        case .message(let sender, _)? = try? ShareServerMessage(parsing: ByteBuffer(string: frame))
                            .frame,
                        sender == ids[name], talk.queued[other] ?? 0 < 32
                    else { return "\(other) heard \(frame): \(note)" }
                    deliveries += 1
                }
            }
            return nil
        }
    }

    @Test("Whatever stands in a query, a token is found or not, and only a true one opens")
    func queries() throws {
        let run = FuzzRun("share tokens", rounds: 2500)
        let sealer = TokenSealer(secret: try ShareSecret(bytes: Array(0..<32)))
        let id = try #require(UUIDText(parsing: "550e8400-e29b-41d4-a716-446655440000"))
        let token = try #require(sealer.seal(id))
        let corpus = ["token=" + token, "x=1&token=\(token)&y", "%74oken=" + token.replacing("+", with: "%2B")]
        var mutator = Mutator(
            random: run.random,
            corpus: corpus,
            tokens: ["token=", "&", "=", "%", "%2B", "%zz", " ", "+", "/", "A"],
            maxLength: 200
        )
        var opened = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            guard let found = ShareTokenQuery.token(in: String(decoding: input, as: UTF8.self)) else { continue }
            guard let identity = sealer.open(found) else { continue }
            opened += 1
            guard identity == id, found == token else {
                Issue.record("\(run.note(input, "opened as \(identity)"))")
                return
            }
        }
        #expect(opened > 0)
    }
}

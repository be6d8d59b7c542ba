import FuzzSupport
import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

/// Whole conversations of nearly right frames, with connections that come and go. After every frame the machine must have kept
/// its promises; a model beside it, which knows only what was sent and heard, says what these are.
@Suite("Fuzzing the room service")
struct RoomFuzzTests {
    fileprivate static let names = ["a", "b", "c", "d"]
    fileprivate static let corpus = [
        #"{"type":"join","room":"r","from":"a"}"#, #"{"type":"join","room":"r","from":"b"}"#,
        #"{"type":"join","room":"r","from":"c"}"#, #"{"type":"join","room":"s","from":"a"}"#,
        #"{"type":"join","room":"s","from":"b"}"#, #"{"type":"leave"}"#, #"{"type":"ping"}"#, "null",
        #"{"type":"offer","to":"a","sdp":{"type":"offer","sdp":"v=0\r\n"}}"#,
        #"{"type":"candidate","to":"b","candidate":{"candidate":"c","sdpMid":null}}"#,
        #"{"type":"hangup","to":"c","members":["x","\u0041"],"code":"c","error":"e"}"#,
        #"{"type":"answer","to":"b","sdp":1.50}"#,
    ]
    private static let tokens = [
        "\"type\":", "\"room\":", "\"from\":", "\"to\":\"a\"", "\"members\":[", "null", "\"", "\\u0061", ",", "{", "}",
        "\\",
        ":", "[", " ", "é",
    ]

    @Test(
        "Whatever is sent, every message is answered as promised and nobody hears what is not for him",
        arguments: [false, true]
    )
    func conversations(rateLimits: Bool) throws {
        let run = FuzzRun("the room service, rate limits \(rateLimits ? "on" : "off")", rounds: 3100)
        var random = run.random
        var talk = try RoomConversation(rateLimits: rateLimits)
        var model = RoomModel()
        var mutator = Mutator(random: random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 200)
        for round in 0..<run.rounds {
            let name = Self.names[random.below(Self.names.count)]
            if random.below(8) == 0 { talk.now = talk.now + .milliseconds(Int64(random.below(900))) }
            guard let problem = model.problem(of: name, &talk, &random, &mutator) else { continue }
            Issue.record("SIG_FUZZ_SEED=\(run.seed) round \(round): \(problem)")
            return
        }
        for name in Self.names { talk.end(name) }
        #expect(talk.service.peerCount == 0)
        #expect(talk.service.roomCount == 0)
        #expect(model.joins > run.rounds / 50)
        #expect(model.relays > run.rounds / 300)
        #expect(model.closes > run.rounds / 100)
    }

    @Test("Whatever stands in a header, a host is found or not, and only this machine's is let in")
    func origins() {
        let run = FuzzRun("room origins", rounds: 6200)
        let corpus = ["http://localhost:3000", "https://user@127.0.0.1/path?x#y", "http://[::1]:80", "localhost:80"]
        var mutator = Mutator(
            random: run.random,
            corpus: corpus,
            tokens: ["://", ":", "@", "[", "]", "/", "localhost", ".evil", "8", "é", "\u{301}"],
            maxLength: 60
        )
        var allowed = 0
        for _ in 0..<run.rounds {
            let input = mutator.next()
            let origin = String(decoding: input, as: UTF8.self)
            let request = ServiceRequest(path: "/ws", headers: ["Origin": origin])
            guard !origin.isEmpty, RoomOrigins("").allow(request) else { continue }
            allowed += 1
            let names = ["localhost", "127.0.0.1", "[::1]", "::1"].flatMap { ["://\($0)", "@\($0)"] }
            guard names.contains(where: { name in origin.utf8.firstRange(of: name.utf8) != nil }) else {
                Issue.record("\(run.note(input, "was let in"))")
                return
            }
        }
        #expect(allowed > run.rounds / 100)
    }
}

/// What is known from outside: who is open and who is where.
private struct RoomModel {
    private struct Seat: Equatable {
        var room: String
        var id: String
    }

    private var open: Set<String> = []
    private var seats: [String: Seat] = [:]
    private(set) var joins = 0
    private(set) var relays = 0
    private(set) var closes = 0

    /// Does one thing, and says what was wrong about what followed; nil if nothing.
    mutating func problem(
        of name: String,
        _ talk: inout RoomConversation,
        _ random: inout FuzzRandom,
        _ mutator: inout Mutator
    ) -> String? {
        if open.insert(name).inserted {
            talk.open(name)
            return talk.hears(name).isEmpty ? nil : "opened with a frame"
        }
        if random.below(60) == 0 {
            talk.end(name)
            return left(name, &talk, note: "\(name) ended")
        }
        // Most are right as they are, else nobody would stay long enough to be talked to.
        let corpus = RoomFuzzTests.corpus
        let input = random.below(4) > 0 ? Array(corpus[random.below(corpus.count)].utf8) : mutator.next()
        let bytes = ByteBuffer(bytes: input)
        // What is no UTF-8 never reaches a service.
        let message = bytes.isValidUTF8 && random.below(80) > 0 ? WebSocketMessage.text(bytes) : .binary(bytes)
        let frames = talk.send(name, message)
        let note = "\(String(decoding: input, as: UTF8.self)) from \(name) heard \(frames)"
        var sent: RoomEnvelope?
        if case .text(let bytes) = message { sent = try? RoomEnvelope(parsing: bytes) }
        guard let sent else {
            closes += 1
            guard frames.isEmpty, talk.closes[name]?.code == CloseCode.invalidPayload else {
                return "not closed: \(note)"
            }
            return left(name, &talk, note: note)
        }
        guard talk.closes[name] == nil else { return "closed: \(note)" }
        return judge(name, sent, frames, &talk, note)
    }

    /// A connection is gone: those of its room hear the new list, others nothing.
    private mutating func left(_ name: String, _ talk: inout RoomConversation, note: String) -> String? {
        open.remove(name)
        return vacate(name, &talk, note)
    }

    private mutating func vacate(_ name: String, _ talk: inout RoomConversation, _ note: String) -> String? {
        let seat = seats.removeValue(forKey: name)
        return others(name, &talk, note) { [seats] other in
            seat?.room == seats[other]?.room && seat != nil ? [Self.list(of: seats, in: seat?.room)] : []
        }
    }

    private mutating func judge(
        _ name: String,
        _ sent: RoomEnvelope,
        _ frames: [String],
        _ talk: inout RoomConversation,
        _ note: String
    ) -> String? {
        let answers = frames.compactMap { try? RoomServerMessage(parsing: ByteBuffer(string: $0)) }
        guard answers.count == frames.count else { return "a broken frame: \(note)" }
        if case .error(let error)? = answers.first {
            guard answers.count == 1, error.kind != .other, error.room == seats[name]?.room ?? "" else {
                return "a wrong error: \(note)"
            }
            return others(name, &talk, note) { _ in [] }
        }
        switch sent.type {
        case "ping":
            guard answers == [.pong] else { return "no pong: \(note)" }
            return others(name, &talk, note) { _ in [] }
        case "leave":
            guard frames.isEmpty else { return "an answer to leave: \(note)" }
            return vacate(name, &talk, note)
        case "join":
            guard case .joined(let room, let id)? = answers.first, answers.count == 2 else {
                return "not joined: \(note)"
            }
            guard seats[name].map({ $0 == Seat(room: room, id: id) }) ?? true,
                !seats.contains(where: { $0.key != name && $0.value == Seat(room: room, id: id) })
            else { return "two have one place: \(note)" }
            seats[name] = Seat(room: room, id: id)
            joins += 1
            let list = Self.list(of: seats, in: room)
            guard frames.last == list else { return "a wrong list: \(note)" }
            return others(name, &talk, note) { [seats] other in seats[other]?.room == room ? [list] : [] }
        default:
            guard frames.isEmpty, let seat = seats[name], RoomSignal(rawValue: sent.type) != nil else {
                return "taken as a relay: \(note)"
            }
            relays += 1
            var relayed = sent
            relayed.room = seat.room
            relayed.from = seat.id
            relayed.to = (try? RoomPeerID(sent.to).text) ?? ""
            let frame = String(String(buffer: relayed.serverFrame()).dropLast())
            let target = Seat(room: seat.room, id: relayed.to)
            return others(name, &talk, note) { [seats] other in seats[other] == target ? [frame] : [] }
        }
    }

    /// What the others hear is what they should, to the byte.
    private func others(
        _ name: String,
        _ talk: inout RoomConversation,
        _ note: String,
        _ expected: (String) -> [String]
    ) -> String? {
        for other in RoomFuzzTests.names where other != name && open.contains(other) {
            let heard = talk.hears(other)
            guard heard == expected(other) else { return "\(other) heard \(heard): \(note)" }
        }
        return nil
    }

    private static func list(of seats: [String: Seat], in room: String?) -> String {
        let ids = seats.values.filter { $0.room == room }.map(\.id)
        let sorted = ids.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        return String(String(buffer: RoomServerMessage.members(room: room ?? "", sorted).frame()).dropLast())
    }
}

import FuzzSupport
import NIOCore
import SigProtocol
import Testing

@testable import SigServer

/// Whole conversations of nearly right frames, with clients that come, take over and go. Beside the machine stands a model that
/// walks through everything at every step, so that it can be seen to be right; both must say the same.
@Suite("Fuzzing the PeerJS service")
struct PeerJSFuzzTests {
    private static let ids = ["a", "b", "c", "é"]
    private static let names = ["1", "2", "3", "4", "5", "6"]

    private static let corpus = [
        #"{"type":"OFFER","dst":"a","payload":{"k":1.0}}"#, #"{"type":"ANSWER","payload":[1],"dst":"b"}"#,
        #"{"type":"CANDIDATE","dst":"c","payload":null,"src":"x"}"#, #"{"dst":"é","type":"OFFER"}"#,
        #"{"type":"LEAVE"}"#, #"{"type":"LEAVE","dst":"a"}"#, #"{"type":"EXPIRE","dst":"b","payload":2}"#,
        #"{"type":"HEARTBEAT"}"#, #"{"type":"OFFER","dst":5}"#, #"{"type":"OFFER","dst":"absent"}"#,
    ]
    private static let tokens = [
        "\"dst\":", "\"a\"", "\"type\":", "\"OFFER\"", "\"LEAVE\"", "null", "\"", "\\u0061", ",", "{", "}", "\\", ":",
        "[", "5",
        "\u{0}", "é",
    ]

    @Test("Whatever clients send, the machine says what a slow and simple one would say")
    func conversations() {
        let run = FuzzRun("the PeerJS service", rounds: 3800)
        var random = run.random
        var configuration = PeerJSConfiguration()
        configuration.concurrentLimit = 3
        configuration.aliveTimeout = .seconds(20)
        var talk = PeerJSConversation(configuration, limits: .init(messagesPerPeer: 3, peers: 3))
        var model = PeerJSModel(limit: 3, messagesPerPeer: 3, peers: 3)
        var mutator = Mutator(random: random, corpus: Self.corpus, tokens: Self.tokens, maxLength: 120)
        var open: Set<String> = []
        for round in 0..<run.rounds {
            let name = Self.names[random.below(Self.names.count)]
            var what = ""
            if !open.contains(name) {
                let id = Self.ids[random.below(Self.ids.count)]
                let token = ["t", "u"][random.below(2)]
                what = "\(name) comes as \(id) with \(token)"
                let frames = talk.open(name, id: id, token: token)
                model.open(name, id: id, token: token)
                open.insert(name)
                guard frames == model.hears(name) else {
                    Issue.record("SIG_FUZZ_SEED=\(run.seed) round \(round): \(what), hears \(frames)")
                    return
                }
            } else if random.below(12) == 0 || talk.closes[name] != nil {
                what = "\(name) goes"
                talk.leave(name)
                model.close(name)
                open.remove(name)
            } else if random.below(6) == 0 {
                what = "time passes"
                let time = TimeAmount.milliseconds(Int64(random.below(9000)))
                talk.wait(time)
                model.wait(time)
            } else {
                let input = mutator.next()
                what = run.note(input, "from \(name)")
                let bytes = ByteBuffer(bytes: input)
                talk.send(name, bytes.isValidUTF8 ? .text(bytes) : .binary(bytes))
                model.say(name, String(decoding: input, as: UTF8.self))
            }
            for name in Self.names where open.contains(name) {
                let heard = talk.hears(name)
                let expected = model.hears(name)
                guard heard == expected, (talk.closes[name] != nil) == model.isClosed(name)
                else {
                    Issue.record("SIG_FUZZ_SEED=\(run.seed) round \(round): \(what), \(name) \(heard) not \(expected)")
                    return
                }
            }
        }
        for name in open { talk.leave(name) }
        #expect(talk.service.registry.clientCount == 0)
        #expect(talk.service.registry.connectionCount == 0)
        #expect(model.deliveries > run.rounds / 50)
        #expect(model.expiries > 0)
        #expect(model.takeOvers > 0)
        #expect(model.timeOuts > 0)
    }
}

/// The rules of the protocol, as plainly as they can be written.
private struct PeerJSModel {
    private struct Client {
        let id: String
        let token: String
        var connections: [String]
        var receiver: String?
        var lastBeat: Int64
    }
    private struct Waiting {
        let sender: String
        let dst: String
        let frame: String
        let queueBegan: Int64
    }

    let limit: Int
    let messagesPerPeer: Int
    let peers: Int
    private var clients: [Client] = []
    private var waiting: [Waiting] = []
    private var heard: [String: [String]] = [:]
    private var closed: Set<String> = []
    private var now: Int64 = 0
    private var nextSweep: Int64 = 0
    private(set) var deliveries = 0
    private(set) var expiries = 0
    private(set) var takeOvers = 0
    private(set) var timeOuts = 0

    init(limit: Int, messagesPerPeer: Int, peers: Int) {
        self.limit = limit
        self.messagesPerPeer = messagesPerPeer
        self.peers = peers
    }

    mutating func hears(_ name: String) -> [String] { heard.updateValue([], forKey: name) ?? [] }
    func isClosed(_ name: String) -> Bool { closed.contains(name) }

    /// The client that has an id, told by what the id's JSON says.
    private func holder(_ id: String) -> Int? { clients.firstIndex { $0.id == id && $0.receiver != nil } }
    private func client(_ name: String) -> Int? { clients.firstIndex { $0.connections.contains(name) } }

    mutating func open(_ name: String, id: String, token: String) {
        heard[name] = []
        closed.remove(name)
        if let index = holder(id) {
            guard clients[index].token == token else {
                return refuse(name, #"{"type":"ID-TAKEN","payload":{"msg":"ID is taken"}}"#)
            }
            clients[index].receiver = name
            clients[index].connections.append(name)
            takeOvers += 1
            return
        }
        guard clients.count(where: { $0.receiver != nil }) < limit else {
            return refuse(
                name,
                #"{"type":"ERROR","payload":{"msg":"Server has reached its concurrent user limit"}}"#
            )
        }
        clients.append(Client(id: id, token: token, connections: [name], receiver: name, lastBeat: now))
        heard[name] = [#"{"type":"OPEN"}"#]
        let mine = waiting.filter { says($0.dst, id) }
        deliveries += mine.count
        heard[name, default: []] += mine.map(\.frame)
        waiting = waiting.filter { !says($0.dst, id) }
    }

    private mutating func refuse(_ name: String, _ frame: String) {
        heard[name] = [frame]
        closed.insert(name)
    }

    mutating func close(_ name: String) {
        guard let index = client(name) else { return }
        clients[index].connections.removeAll { $0 == name }
        if clients[index].receiver == name { clients[index].receiver = nil }
        if clients[index].connections.isEmpty { clients.remove(at: index) }
    }

    /// Whether a literal is the string that says this.
    private func says(_ dst: String, _ id: String) -> Bool { (try? JSONValue(parsing: dst))?.string == id }

    /// Whether two literals name the same peer.
    private func isSame(_ left: String, _ right: String) -> Bool {
        guard let left = try? JSONValue(parsing: left), let right = try? JSONValue(parsing: right) else { return false }
        return left.kind == .string && right.kind == .string
            ? left.isEquivalent(to: right) : left.description.utf8.elementsEqual(right.description.utf8)
    }

    mutating func say(_ name: String, _ text: String) {
        guard let index = client(name), let object = try? JSONObject(parsing: ByteBuffer(string: text)),
            let type = object["type"]?.string
        else { return }
        let sender = clients[index].id
        if type == "HEARTBEAT" { clients[index].lastBeat = now }
        guard ["OFFER", "ANSWER", "CANDIDATE", "LEAVE", "EXPIRE"].contains(type) else { return }
        let dst = object["dst"]
        let isNothing =
            dst == nil || dst?.isNull == true || dst?.string == "" || dst?.bool == false || dst?.double == 0
        guard let dst, !isNothing else {
            if type == "LEAVE" { clients[index].receiver = nil }
            return
        }
        let payload = object["payload"].map { #","payload":\#($0)"# } ?? ""
        let frame = #"{"type":"\#(type)","src":"\#(sender)","dst":\#(dst)\#(payload)}"#
        if let id = dst.string, let holder = holder(id) {
            deliver(frame, to: holder)
        } else if ["OFFER", "ANSWER", "CANDIDATE"].contains(type) {
            wait(frame, from: sender, for: dst.description)
        }
    }

    private mutating func deliver(_ frame: String, to index: Int) {
        guard let receiver = clients[index].receiver else { return }
        heard[receiver, default: []].append(frame)
        deliveries += 1
    }

    private mutating func wait(_ frame: String, from sender: String, for dst: String) {
        let queue = waiting.filter { isSame($0.dst, dst) }
        let queues = waiting.reduce(into: [String]()) { known, message in
            if !known.contains(where: { isSame($0, message.dst) }) { known.append(message.dst) }
        }
        guard queue.count < messagesPerPeer, !queue.isEmpty || queues.count < peers else {
            return expire(dst, to: sender)
        }
        waiting.append(
            Waiting(sender: sender, dst: dst, frame: frame, queueBegan: queue.first?.queueBegan ?? now)
        )
    }

    private mutating func expire(_ absent: String, to sender: String) {
        guard let holder = holder(sender), let receiver = clients[holder].receiver else { return }
        heard[receiver, default: []].append(#"{"type":"EXPIRE","src":\#(absent),"dst":"\#(sender)"}"#)
        expiries += 1
    }

    mutating func wait(_ time: TimeAmount) {
        let end = now + time.nanoseconds
        while now < end {
            now = min(end, now + 250_000_000)
            closeSilent()
            if nextSweep <= now { sweep() }
        }
    }

    private mutating func closeSilent() {
        for client in clients where client.lastBeat + 20_000_000_000 <= now {
            closed.formUnion(client.connections)
            timeOuts += 1
        }
        clients.removeAll { $0.lastBeat + 20_000_000_000 <= now }
    }

    private mutating func sweep() {
        nextSweep = now + 750_000_000
        while let first = waiting.first(where: { $0.queueBegan + 5_000_000_000 <= now }) {
            let queue = waiting.filter { isSame($0.dst, first.dst) }
            waiting = waiting.filter { !isSame($0.dst, first.dst) }
            var told: Set<String> = []
            for message in queue where told.insert(message.sender).inserted {
                expire(first.dst, to: message.sender)
            }
        }
    }
}

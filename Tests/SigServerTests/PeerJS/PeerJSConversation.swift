import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

/// A PeerJS service and its clients, by name, so that tests read like transcripts:
///
///     var talk = PeerJSConversation()
///     talk.connect("alice", "bob")
///     talk.say("alice", #"{"type":"OFFER","dst":"bob"}"#)
///     #expect(talk.hears("bob") == [#"{"type":"OFFER","src":"alice","dst":"bob"}"#])
///
/// Nothing in it waits: time is what `wait` says, with a tick four times a second.
struct PeerJSConversation {
    static let open = #"{"type":"OPEN"}"#

    var service: PeerJSService
    private(set) var now = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
    /// How the server closed a connection. What was said before it was heard before it.
    private(set) var closes: [String: WebSocketClose] = [:]

    private var ids: [String: ConnectionID] = [:]
    private var names: [ConnectionID: String] = [:]
    private var heard: [String: [String]] = [:]
    private var lastID: UInt64 = 0

    init(
        _ configuration: PeerJSConfiguration = .init(),
        seed: UInt64 = 1,
        limits: PeerJSWaitingMessages.Limits = .init(),
        listPiece: Int = ServerBounds.listPiece
    ) {
        service = PeerJSService(
            configuration: configuration,
            random: RandomSource(seed: seed),
            waiting: PeerJSWaitingMessages(limits: limits),
            listPiece: listPiece
        )
    }

    // MARK: Connections

    /// Opens connections under names that are their ids, and takes note of their OPEN.
    mutating func connect(_ names: String...) {
        for name in names {
            let frames = open(name)
            if frames != [Self.open] { Issue.record("\(name) heard \(frames) instead of OPEN") }
        }
    }

    /// Opens a connection and returns all that it hears.
    ///
    /// - Parameter id: the name if there is none.
    mutating func open(_ name: String, id: String? = nil, token: String = "tok") -> [String] {
        open(name, query: "key=peerjs&id=\(PercentCoding.encode(id ?? name))&token=\(PercentCoding.encode(token))")
    }

    mutating func open(_ name: String, query: String?) -> [String] {
        lastID += 1
        let id = ConnectionID(lastID)
        ids[name] = id
        names[id] = name
        heard[name] = []
        closes[name] = nil
        perform { service, turn in
            service.receive(.opened(ServiceRequest(path: "/peerjs", query: query)), from: id, turn: &turn)
        }
        return hears(name)
    }

    /// Ends a connection.
    mutating func leave(_ name: String, _ close: WebSocketClose = .abnormal) {
        guard let id = ids.removeValue(forKey: name) else { return }
        names[id] = nil
        perform { service, turn in service.receive(.closed(close), from: id, turn: &turn) }
    }

    // MARK: Messages

    /// Sends a text frame.
    mutating func say(_ name: String, _ text: String) { send(name, .text(text)) }

    mutating func send(_ name: String, _ message: WebSocketMessage) {
        guard let id = ids[name] else { return }
        perform { service, turn in service.receive(.message(message), from: id, turn: &turn) }
    }

    /// What a connection has heard since it was last asked.
    mutating func hears(_ name: String) -> [String] { heard.updateValue([], forKey: name) ?? [] }

    /// Whether what is sent to this id reaches this connection.
    mutating func isReached(_ name: String, by id: String, from other: String) -> Bool {
        let before = heard[name] ?? []
        let fence = PeerJSMessage(.leave, dst: JSONValue(string: id), payload: JSONValue(string: "fence"))
        send(other, .text(fence.frame(by: .client)))
        defer { heard[name] = before }
        return heard[name] != before
    }

    // MARK: HTTP and time

    /// The answer to a GET of `/KEY/id` or `/KEY/peers`: its status, kind and body, with `|` between the pieces of a list.
    mutating func ask(_ endpoint: String, key: String = "peerjs") -> String {
        var reply = HTTPReply(.imATeapot)
        let request = ServiceRequest(path: "/\(key)/\(endpoint)", endpoint: endpoint, segment: key)
        perform { service, turn in reply = service.answer(request, turn: &turn) }
        let kind = reply.headers.first(name: "Content-Type") ?? "none"
        var pieces = [String(buffer: reply.body)]
        while let rest = reply.rest {
            perform { service, turn in (reply.body, reply.rest) = service.more(rest, turn: &turn) }
            pieces.append(String(buffer: reply.body))
        }
        return "\(reply.status.code) \(kind): \(pieces.joined(separator: "|"))"
    }

    /// Lets time pass, a tick at its end if it is shorter than a quarter of a second.
    mutating func wait(_ time: TimeAmount) {
        let end = now + time
        while now < end {
            now = min(end, now + ServerBounds.sweepInterval)
            perform { service, turn in service.tick(turn: &turn) }
        }
    }

    private mutating func perform(_ body: (inout PeerJSService, inout ServiceTurn) -> Void) {
        var turn = ServiceTurn(now: now)
        body(&service, &turn)
        for effect in turn.effects {
            switch effect {
            case .send(let id, let message): hear(id, message)
            case .broadcast(let ids, let message): for id in ids { hear(id, message) }
            case .close(let id, let close): if let name = names[id] { closes[name] = close }
            }
        }
    }

    private mutating func hear(_ id: ConnectionID, _ message: WebSocketMessage) {
        guard let name = names[id] else { return }
        guard case .text(let bytes) = message, bytes.isValidUTF8 else {
            Issue.record("the server sent a frame that is no text")
            return
        }
        if closes[name] != nil { Issue.record("\(name) was sent something behind its close") }
        heard[name, default: []].append(String(buffer: bytes))
    }
}

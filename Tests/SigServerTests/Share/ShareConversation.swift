import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

/// A share service and its peers, by name, so that tests read like transcripts:
///
///     var talk = ShareConversation()
///     let host = try talk.connect("host")
///     #expect(talk.say("host", #"{"type":"share"}"#) == [#"{"type":"share","code":"BFKM"}"#])
///
/// Nothing in it waits: time is what `now` says.
struct ShareConversation {
    var service: ShareService
    var now = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
    /// How many messages wait for a peer that does not read.
    var queued: [String: Int] = [:]
    /// How the server closed a peer's connection.
    private(set) var closes: [String: WebSocketClose] = [:]

    private var ids: [String: ConnectionID] = [:]
    private var names: [ConnectionID: String] = [:]
    private var heard: [String: [String]] = [:]
    private var lastID: UInt64 = 0

    static let secret = try? ShareSecret(bytes: Array(0..<32))

    init(
        rateLimits: Bool = false,
        seed: UInt64 = 1,
        secret: ShareSecret? = nil,
        codes: ShareCodeSpace = ShareCodeSpace()
    ) {
        service = ShareService(
            secret: secret ?? Self.secret ?? .random(),
            rateLimits: rateLimits,
            random: RandomSource(seed: seed),
            codes: codes
        )
    }

    /// Opens a connection under a name that is not in use, and returns all that it hears.
    mutating func open(_ name: String, query: String? = nil) -> [String] {
        lastID += 1
        let id = ConnectionID(lastID)
        ids[name] = id
        names[id] = name
        heard[name] = []
        closes[name] = nil
        receive(.opened(ServiceRequest(path: "/v1", query: query)), from: id)
        return hears(name)
    }

    /// Opens a connection that is to be given an identity, and returns that.
    mutating func connect(_ name: String, query: String? = nil) throws -> String {
        let frames = open(name, query: query)
        try #require(frames.count == 1)
        let message = try ShareServerMessage(parsing: ByteBuffer(string: frames[0]))
        guard case .id(let id) = message.frame else { throw Unexpected(frame: frames[0]) }
        return id
    }

    struct Unexpected: Error { let frame: String }

    /// Sends a text frame and returns what the same peer hears.
    mutating func say(_ name: String, _ text: String) -> [String] { send(name, .text(text)) }

    mutating func send(_ name: String, _ message: WebSocketMessage) -> [String] {
        guard let id = ids[name] else { return [] }
        receive(.message(message), from: id)
        return hears(name)
    }

    /// Asks for a share code.
    mutating func code(of name: String) throws -> String {
        let frames = say(name, #"{"type":"share"}"#)
        let message = try ShareServerMessage(parsing: ByteBuffer(string: try #require(frames.first)))
        guard case .share(let code) = message.frame else { throw Unexpected(frame: frames[0]) }
        return code
    }

    /// Asks for a token.
    mutating func token(of name: String) throws -> String {
        let frames = say(name, #"{"type":"register"}"#)
        let message = try ShareServerMessage(parsing: ByteBuffer(string: try #require(frames.first)))
        guard case .register(let token) = message.frame else { throw Unexpected(frame: frames[0]) }
        return token
    }

    /// What a peer has heard since it was last asked.
    mutating func hears(_ name: String) -> [String] { heard.updateValue([], forKey: name) ?? [] }

    /// Ends a connection.
    mutating func leave(_ name: String, _ close: WebSocketClose = .abnormal) {
        guard let id = ids.removeValue(forKey: name) else { return }
        receive(.closed(close), from: id)
        names[id] = nil
    }

    /// Lets time pass.
    mutating func wait(_ time: TimeAmount) {
        now = now + time
        var turn = ServiceTurn(now: now)
        service.tick(turn: &turn)
    }

    private mutating func receive(_ event: ServiceEvent, from id: ConnectionID) {
        let queued = queued
        let names = names
        var turn = ServiceTurn(now: now) { id in names[id].flatMap { queued[$0] } ?? 0 }
        service.receive(event, from: id, turn: &turn)
        for effect in turn.effects { perform(effect) }
    }

    private mutating func perform(_ effect: ServiceEffect) {
        switch effect {
        case .send(let id, let message): hear(id, message)
        case .broadcast(let ids, let message): for id in ids { hear(id, message) }
        case .close(let id, let close): if let name = names[id] { closes[name] = close }
        }
    }

    private mutating func hear(_ id: ConnectionID, _ message: WebSocketMessage) {
        guard let name = names[id] else { return }
        guard case .text(let bytes) = message else {
            Issue.record("the server sent a binary frame")
            return
        }
        heard[name, default: []].append(String(buffer: bytes))
    }
}

import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

/// A room service and its connections, by name, so that tests read like transcripts:
///
///     var talk = try RoomConversation()
///     talk.open("a")
///     #expect(talk.say("a", #"{"type":"ping"}"#) == [#"{"type":"pong","room":"","from":""}"#])
///
/// Nothing in it waits: time is what `now` says. As in the server, what the service closes is gone at once.
struct RoomConversation {
    var service: RoomService
    var now = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
    var isDraining = false
    /// How the service closed a connection.
    private(set) var closes: [String: WebSocketClose] = [:]

    private var ids: [String: ConnectionID] = [:]
    private var names: [ConnectionID: String] = [:]
    private var heard: [String: [String]] = [:]
    private var lastID: UInt64 = 0

    init(_ configuration: RoomConfiguration = .init(), rateLimits: Bool = false) throws {
        service = try RoomService(configuration: configuration, rateLimits: rateLimits)
    }

    /// Opens connections under names that are not in use.
    mutating func open(_ names: String...) {
        for name in names {
            lastID += 1
            let id = ConnectionID(lastID)
            ids[name] = id
            self.names[id] = name
            heard[name] = []
            closes[name] = nil
            receive(.opened(ServiceRequest(path: "/ws")), from: id)
        }
    }

    /// Opens a connection for each id and joins them, one after the other; what they heard is forgotten.
    mutating func party(_ room: String, _ members: String...) {
        for member in members {
            open(member)
            _ = join(member, room, member)
        }
        for member in members { _ = hears(member) }
    }

    /// Sends a text frame and returns what the same connection hears, without the newline at the end of each.
    mutating func say(_ name: String, _ text: String) -> [String] { send(name, .text(text)) }

    mutating func send(_ name: String, _ message: WebSocketMessage) -> [String] {
        guard let id = ids[name] else { return [] }
        receive(.message(message), from: id)
        return hears(name)
    }

    mutating func join(_ name: String, _ room: String, _ id: String) -> [String] {
        say(name, String(buffer: RoomEnvelope(type: "join", room: room, from: id).clientFrame()))
    }

    /// What a connection has heard since it was last asked.
    mutating func hears(_ name: String) -> [String] { heard.updateValue([], forKey: name) ?? [] }

    /// Ends a connection.
    mutating func end(_ name: String, _ close: WebSocketClose = .abnormal) {
        guard let id = ids.removeValue(forKey: name) else { return }
        receive(.closed(close), from: id)
        names[id] = nil
    }

    /// Ends a connection whose last messages are still to come.
    mutating func close(_ name: String) {
        guard let id = ids[name] else { return }
        receive(.closed(.abnormal), from: id)
    }

    private mutating func receive(_ event: ServiceEvent, from id: ConnectionID) {
        var turn = ServiceTurn(now: now, isDraining: isDraining)
        service.receive(event, from: id, turn: &turn)
        for effect in turn.effects { perform(effect) }
    }

    private mutating func perform(_ effect: ServiceEffect) {
        switch effect {
        case .send(let id, let message): hear(id, message)
        case .broadcast(let ids, let message): for id in ids { hear(id, message) }
        case .close(let id, let close):
            guard let name = names[id] else { return }
            closes[name] = close
            end(name, close)
        }
    }

    private mutating func hear(_ id: ConnectionID, _ message: WebSocketMessage) {
        guard let name = names[id] else {
            Issue.record("the service talks to a connection that is gone")
            return
        }
        guard case .text(let bytes) = message else {
            Issue.record("the service sent a binary frame")
            return
        }
        let text = String(buffer: bytes)
        guard text.hasSuffix("}\n") else {
            Issue.record("a frame that does not end with a newline: \(text)")
            return
        }
        heard[name, default: []].append(String(text.dropLast()))
    }
}

/// The frames of the server, without their newline.
enum RoomFrame {
    static func joined(_ room: String, _ id: String) -> String { text(.joined(room: room, from: id)) }
    static func members(_ room: String, _ members: String...) -> String { text(.members(room: room, members)) }
    static func error(_ kind: RoomErrorKind, _ room: String = "") -> String { text(.error(kind, room: room)) }
    static let pong = text(.pong)

    private static func text(_ message: RoomServerMessage) -> String {
        String(String(buffer: message.frame()).dropLast())
    }
}

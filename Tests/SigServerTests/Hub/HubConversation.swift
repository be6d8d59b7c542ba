import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

/// A hub service and its connections, by name, so that tests read like transcripts:
///
///     var talk = HubConversation()
///     talk.open("a", "/v1/hubs/create?id=h")
///     #expect(talk.hears("a") == [.hubInfo(…)])
///
/// Nothing in it waits: time is what `now` and `date` say. As in the server, what the service closes is gone at once.
struct HubConversation {
    static let secret = "client_secret"

    var service: HubService
    var now = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
    var date = WallTime(nanoseconds: 1_763_721_600_000_000_005)
    var isDraining = false
    /// How the service closed a connection.
    private(set) var closes: [String: WebSocketClose] = [:]
    /// The headers that a 101 has besides its own.
    private(set) var added: HTTPHeaders = [:]

    private var ids: [String: ConnectionID] = [:]
    private var names: [ConnectionID: String] = [:]
    private var heard: [String: [HubServerMessage]] = [:]
    private var lastID: UInt64 = 0

    init(trickle: Bool = false, rateLimits: Bool = false, registry: HubRegistry = HubRegistry()) {
        var configuration = HubConfiguration()
        configuration.secret = try? HubSecret(Self.secret)
        configuration.deliversTrickle = trickle
        service = HubService(
            configuration: configuration,
            rateLimits: rateLimits,
            random: RandomSource(seed: 1),
            registry: registry
        )
    }

    /// Asks for a WebSocket, with a handshake that is in order.
    ///
    /// - Returns: what stands in its way: status and body; nil if it opened.
    @discardableResult
    mutating func open(_ name: String, _ target: String, from: String = "127.0.0.1") -> String? {
        let request = request(.GET, target, headers: ["Upgrade": "websocket"], from: from)
        switch service.admit(request, now: now) {
        case .accept: added = [:]
        case .acceptAdding(let headers): added = headers
        case .answer:
            let reply = answer(request)
            return "\(reply.status.code) \(String(buffer: reply.body))"
        case .refuse(let reply): return "\(reply.status.code) \(String(buffer: reply.body))"
        }
        lastID += 1
        let id = ConnectionID(lastID)
        ids[name] = id
        names[id] = name
        heard[name] = []
        closes[name] = nil
        receive(.opened(request), from: id)
        return nil
    }

    /// Opens connections of one hub, one after the other; what they heard is forgotten.
    mutating func party(_ hub: String, _ names: String...) {
        for name in names { open(name, "/v1/hubs/join-or-create?id=\(hub)") }
        for name in names { _ = hears(name) }
    }

    /// Asks over plain HTTP.
    ///
    /// - Returns: status and body.
    mutating func ask(
        _ method: HTTPMethod,
        _ target: String,
        headers: HTTPHeaders = [:],
        from: String = "127.0.0.1"
    ) -> String {
        let reply = reply(method, target, headers: headers, from: from)
        return "\(reply.status.code) \(String(buffer: reply.body))"
    }

    mutating func reply(
        _ method: HTTPMethod,
        _ target: String,
        headers: HTTPHeaders = [:],
        from: String = "127.0.0.1"
    ) -> HTTPReply {
        answer(request(method, target, headers: headers, from: from))
    }

    /// The header of whoever knows the secret.
    static let admin: HTTPHeaders = ["Authorization": HubAuthorization.value(of: secret)]

    private mutating func answer(_ request: ServiceRequest) -> HTTPReply {
        var turn = ServiceTurn(now: now)
        let reply = service.answer(request, turn: &turn)
        for effect in turn.effects { perform(effect) }
        return reply
    }

    private func request(_ method: HTTPMethod, _ target: String, headers: HTTPHeaders, from: String) -> ServiceRequest {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return ServiceRequest(
            method: method,
            path: parts[0],
            query: parts.count > 1 ? parts[1] : nil,
            headers: headers,
            from: from == "unix" ? .unix : .ip(from),
            date: date,
            endpoint: HubEndpoint(path: parts[0])?.path ?? ""
        )
    }

    /// Sends a message, and returns what the same connection hears.
    @discardableResult
    mutating func say(_ name: String, _ message: HubClientMessage) -> [HubServerMessage] {
        send(name, .binary(message.encoded()))
    }

    @discardableResult
    mutating func send(_ name: String, _ message: WebSocketMessage) -> [HubServerMessage] {
        guard let id = ids[name] else { return [] }
        receive(.message(message), from: id)
        return hears(name)
    }

    /// What a connection has heard since it was last asked.
    mutating func hears(_ name: String) -> [HubServerMessage] { heard.updateValue([], forKey: name) ?? [] }

    /// The hub that a connection was told of, first of all.
    mutating func greeting(_ name: String) -> HubInfo? {
        guard case .hubInfo(let info)? = hears(name).first else { return nil }
        return info
    }

    /// Ends a connection.
    mutating func end(_ name: String, _ close: WebSocketClose = .abnormal) {
        guard let id = ids.removeValue(forKey: name) else { return }
        receive(.closed(close), from: id)
        names[id] = nil
    }

    mutating func tick() {
        var turn = ServiceTurn(now: now)
        service.tick(turn: &turn)
        for effect in turn.effects { perform(effect) }
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
        guard case .binary(let bytes) = message, let said = try? HubServerMessage(decoding: bytes),
            said.encoded() == bytes
        else {
            Issue.record("the service sent what is no message in its canonical form")
            return
        }
        heard[name, default: []].append(said)
    }
}

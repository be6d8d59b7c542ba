import NIOCore
import NIOHTTP1
import SigProtocol

/// What a client of hubs sends. Nothing of it is answered.
enum HubClientRequest: Sendable {
    case offer(to: String, sdp: String)
    case answer(to: String, sdp: String)
    case candidate(to: String, String)
    /// New metadata of our own.
    case metadata(String)
    /// A frame as it is.
    case raw(WebSocketMessage)
}

/// The client's side of the hub protocol, as a pure machine. To connect is to join; everything after that comes unasked.
///
/// | state | event | effects | next |
/// |---|---|---|---|
/// | entering | `HubInfo` | joined, ready; then what was held back, in order | in |
/// | entering | any other message | held back: a server may announce and pass on before it greets | – |
/// | in | `HubInfo` once more | joined | – |
/// | in | `PeerJoined` | event, unless it is known already | – |
/// | in | `PeerDisconnected` | event, if it is known (it comes twice) | – |
/// | in | `Offer`, `Answer`, `IceCandidate` | event | – |
/// | any | a frame that is no message, an empty one | event `.other` | – |
/// | any | closed with 1001 and a host | a detour there, if the client follows | entering |
struct HubClientMachine: SessionMachine {
    typealias Event = HubEvent
    typealias Request = HubClientRequest
    typealias Answer = Never
    typealias Timer = Never

    /// How much may be held back until the server greets, in messages and in bytes. More ends the connection.
    static let maxHeld = 1000
    static let maxHeldBytes = HubLimits.message
    /// How often a client goes on to another host in all.
    static let maxDetours = 3

    private var route: HubRoute
    private let followsMigration: Bool
    private var detours = 0

    /// What the server said when it let this connection in.
    private(set) var info: HubInfo?
    /// Who is in the hub now. While a lost connection is made again, who was.
    private(set) var peers = HubPeers()
    private var held: [(message: HubServerMessage, frame: ByteBuffer)] = []
    private var heldBytes = 0

    init(_ route: HubRoute, followsMigration: Bool) {
        self.route = route
        self.followsMigration = followsMigration
    }

    // MARK: The connection

    var canReconnect: Bool { true }

    var notReady: String { "the server took the connection, but did not say in time which hub it is" }

    mutating func connecting() -> SignalingURL {
        reset()
        return route.url
    }

    mutating func opened() -> [Effect] { [] }

    mutating func ended() { reset() }

    private mutating func reset() {
        info = nil
        held = []
        heldBytes = 0
    }

    mutating func detour(after error: SignalingError) -> Detour? {
        guard followsMigration, detours < Self.maxDetours, let host = error.hubBackupHost,
            let route = route.leading(toHost: host)
        else { return nil }
        self.route = route
        detours += 1
        return Detour(url: route.url, number: detours)
    }

    func explained(_ error: SignalingError) -> SignalingError { error.explainedByHub(path: route.url.path) }

    /// A server that migrates does so until it ends, and what it refuses with 4xx it refuses again.
    func isFinal(_ error: SignalingError) -> Bool {
        if error.hubBackupHost != nil { return true }
        guard error.code == .upgradeRefused, let status = error.response?.status else { return false }
        return status != .tooManyRequests && status.code < 500
    }

    // MARK: Messages

    mutating func receive(_ message: WebSocketMessage) -> [Effect] {
        guard case .binary(let frame) = message, let said = try? HubServerMessage(decoding: frame) else {
            return [.event(HubEvent(.other, message: message))]
        }
        if case .hubInfo(let info) = said { return joined(info, frame) }
        guard let info else { return hold(said, frame) }
        return understood(said, in: info, frame)
    }

    private mutating func joined(_ info: HubInfo, _ frame: ByteBuffer) -> [Effect] {
        self.info = info
        route = route.leadingBack(to: info.id)
        peers = HubPeers(info.peers)
        var effects: [Effect] = [.event(HubEvent(.joined(info), frame: frame)), .ready]
        for (message, frame) in held { effects += understood(message, in: info, frame) }
        held = []
        heldBytes = 0
        return peers.areTooMany ? effects + Self.tooMuch("peers in the hub") : effects
    }

    private mutating func hold(_ message: HubServerMessage, _ frame: ByteBuffer) -> [Effect] {
        guard held.count < Self.maxHeld, frame.readableBytes <= Self.maxHeldBytes - heldBytes else {
            return Self.tooMuch("messages before the one that says which hub it is")
        }
        held.append((message, frame))
        heldBytes += frame.readableBytes
        return []
    }

    private mutating func understood(_ message: HubServerMessage, in info: HubInfo, _ frame: ByteBuffer) -> [Effect] {
        func delivery(_ from: String, _ text: String) -> HubDelivery {
            HubDelivery(from: from, to: info.me, text: text)
        }
        let kind: HubEvent.Kind
        switch message {
        case .hubInfo: return []
        case .peerJoined(let peer):
            guard peers.join(peer) else { return [] }
            guard !peers.areTooMany else { return Self.tooMuch("peers in the hub") }
            kind = .peerJoined(peer)
        case .peerDisconnected(let id):
            guard let peer = peers.leave(id) else { return [] }
            kind = .peerDisconnected(peer)
        case .offer(let from, let sdp): kind = .offer(delivery(from, sdp))
        case .answer(let from, let sdp): kind = .answer(delivery(from, sdp))
        case .candidate(let from, let candidate): kind = .candidate(delivery(from, candidate))
        }
        return [.event(HubEvent(kind, frame: frame))]
    }

    private static func tooMuch(_ what: String) -> [Effect] {
        let close = WebSocketClose(code: CloseCode.policyViolation, reason: "too many \(what)")
        return [.end(close, SignalingError(.tooLarge, "the server sent more \(what) than are taken"))]
    }

    // MARK: Requests

    func prepare(_ request: HubClientRequest, as _: RequestID) throws(SignalingError) -> Outgoing<HubEvent> {
        let message: HubClientMessage
        switch request {
        case .offer(let to, let sdp): message = .offer(to: to, sdp: sdp)
        case .answer(let to, let sdp): message = .answer(to: to, sdp: sdp)
        case .candidate(let to, let candidate): message = .candidate(to: to, candidate: candidate)
        case .metadata(let text): message = .metadata(peer: info?.me ?? "", metadata: text)
        case .raw(let message): return Outgoing(message: message, event: event(raw: message))
        }
        let frame = message.encoded()
        return Outgoing(message: .binary(frame), event: HubEvent(kind(of: message), .outgoing, frame: frame))
    }

    mutating func sent(_: HubClientRequest, as _: RequestID) {}

    private func kind(of message: HubClientMessage) -> HubEvent.Kind {
        func delivery(_ to: String, _ text: String) -> HubDelivery {
            HubDelivery(from: info?.me ?? "", to: to, text: text)
        }
        return switch message {
        case .offer(let to, let sdp): .offer(delivery(to, sdp))
        case .answer(let to, let sdp): .answer(delivery(to, sdp))
        case .candidate(let to, let candidate): .candidate(delivery(to, candidate))
        case .metadata(_, let metadata): .metadata(metadata)
        }
    }

    /// The event for a frame that is sent as it is.
    private func event(raw message: WebSocketMessage) -> HubEvent {
        guard case .binary(let frame) = message, let said = try? HubClientMessage(decoding: frame) else {
            return HubEvent(.other, .outgoing, message: message)
        }
        return HubEvent(kind(of: said), .outgoing, message: message)
    }
}

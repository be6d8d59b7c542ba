import NIOCore
import NIOHTTP1
import SigProtocol

/// What a room client sends.
enum RoomClientRequest: Sendable {
    /// Answered: when the list of members has come.
    case join(RoomName, RoomPeerID)
    case leave
    /// Answered by `pong`.
    case ping
    /// A message to another member; the rest of the envelope is filled in.
    case signal(RoomSignal, to: String, sdp: JSONValue?, candidate: JSONValue?)
    /// A frame as it is.
    case raw(WebSocketMessage)
}

/// The client's side of the room protocol, as a pure machine.
///
/// | state | event | effects | next |
/// |---|---|---|---|
/// | – | opened, no room wanted | ready | idle |
/// | – | opened, a room wanted (also after reconnecting) | join | entering |
/// | entering | `joined` and `room_members`, in either order | identity, members, ready | joined |
/// | entering | error | event; end: nothing else was sent that it could be about | – |
/// | idle, joined | `joined`, `room_members` | events, answer to a join | joined |
/// | idle, joined | error that a join can get, and a join waits | event, the join is refused | – |
/// | idle, joined | `rate_limited`, and a ping waits | event, the ping is refused: its pong may never come | – |
/// | any | `pong` | event, answer to the oldest ping | – |
/// | any | a message that can't be read | event `.other` | – |
struct RoomClientMachine: SessionMachine {
    typealias Event = RoomEvent
    typealias Request = RoomClientRequest
    typealias Timer = Never

    enum Answer: Sendable, Equatable { case joined, pong }

    /// How many joins and pings may wait for their answers. One more is refused before it is sent.
    static let maxInFlight = 1000
    /// How many refusals are kept for ``RoomClient/refusals()``. Those that come on top are events only.
    static let maxRefusals = 1000

    /// A join that waits for `joined` and `room_members`.
    private struct Entry: Sendable {
        /// Who waits for it; nil for the session itself.
        var request: RequestID?
        var room: RoomName
        var id: RoomPeerID
        var isJoined = false
        var hasMembers = false
    }

    private let url: SignalingURL

    /// The room that we are in or want to be in; after `leave` none.
    private(set) var room: RoomName?
    /// Our id. It stays ours after `leave`: the server binds it to the connection.
    private(set) var id: RoomPeerID?
    private(set) var members = RoomMembers()

    /// Whether the server has let this connection into a room, which it has not left.
    private var isJoined = false
    /// Whether the id is bound to this connection.
    private var isBound = false
    private var entries: [Entry] = []
    private var pings: [RequestID] = []
    private var refusals: [RoomServerError] = []

    /// - Parameters:
    ///   - room: what to join on every connection, if there is an id; nil for none.
    ///   - id: the id to join with, also later.
    init(url: SignalingURL, room: RoomName?, id: RoomPeerID?) {
        self.url = url
        self.room = room
        self.id = id
    }

    /// The refusals that came since they were last taken.
    mutating func takeRefusals() -> [RoomServerError] {
        defer { refusals = [] }
        return refusals
    }

    // MARK: The connection

    var canReconnect: Bool { true }

    var notReady: String { "the server did not let us into the room in time" }

    mutating func connecting() -> SignalingURL {
        reset()
        return url
    }

    mutating func opened() -> [Effect] {
        guard let room, let id else { return [.ready] }
        entries = [Entry(request: nil, room: room, id: id)]
        let frame = RoomRequest.join(room: room, from: id).frame()
        return [.send(frame), .event(RoomEvent(.join(id: id.text, room: room.text), .outgoing, frame: frame))]
    }

    mutating func ended() { reset() }

    private mutating func reset() {
        isJoined = false
        isBound = false
        entries = []
        pings = []
    }

    func explained(_ error: SignalingError) -> SignalingError {
        guard error.code == .upgradeRefused, let status = error.response?.status else { return error }
        var error = error
        switch status {
        case .forbidden: error.message = "the server does not take WebSockets from here: it may want another Origin"
        case .notFound: error.message = "the server has no WebSocket at \(url.path): rooms are mostly at /ws"
        default: break
        }
        return error
    }

    /// Only that our lost connection still has our id gets better by waiting.
    func isFinal(_ error: SignalingError) -> Bool {
        error.code == .serverError && error.roomErrorKind != .duplicateID
    }

    // MARK: Messages

    mutating func receive(_ message: WebSocketMessage) -> [Effect] {
        let bytes = message.payload
        guard let said = try? RoomServerMessage(parsing: bytes) else {
            return [.event(RoomEvent(.other(type: nil), frame: bytes))]
        }
        switch said {
        case .joined(let room, let id): return joined(room, id, bytes)
        case .members(let room, let list): return membersChanged(room, list, bytes)
        case .pong:
            let event = Effect.event(RoomEvent(.pong, frame: bytes))
            return pings.isEmpty ? [event] : [event, .answer(pings.removeFirst(), .success(.pong))]
        case .error(let error): return refused(error, bytes)
        case .signal(let signal, let envelope):
            return [.event(RoomEvent(.init(RoomDelivery(signal, envelope)), frame: bytes))]
        case .other(let envelope):
            return [.event(RoomEvent(.other(type: envelope.type.isEmpty ? nil : envelope.type), frame: bytes))]
        }
    }

    private mutating func joined(_ room: String, _ id: String, _ bytes: ByteBuffer) -> [Effect] {
        if let entry = entries.first {
            self.room = entry.room
            self.id = entry.id
            entries[0].isJoined = true
        }
        isJoined = true
        isBound = true
        let event = RoomEvent(.identity(id: id, room: room), frame: bytes)
        return [.event(event)] + settleEntry()
    }

    private mutating func membersChanged(_ room: String, _ list: [String], _ bytes: ByteBuffer) -> [Effect] {
        let event = RoomEvent(.members(list, room: room), frame: bytes)
        // A list of a room that we have left may still have been under way.
        guard isOurs(room) else { return [.event(event)] }
        if !entries.isEmpty { entries[0].hasMembers = true }
        let (came, went) = members.update(list, own: (entries.first?.id ?? id)?.text ?? "")
        let events =
            [event] + came.map { RoomEvent(.peerJoined($0), frame: bytes) }
            + went.map { RoomEvent(.peerLeft($0), frame: bytes) }
        return settleEntry() + events.map(Effect.event)
    }

    /// Whether a list of this room is of the one that we are in or are entering. A server may leave the name out.
    private func isOurs(_ room: String) -> Bool {
        guard let own = entries.first?.room ?? (isJoined ? self.room : nil) else { return false }
        return room.isEmpty || room.utf8.elementsEqual(own.text.utf8)
    }

    /// The end of a join: both messages have come.
    private mutating func settleEntry() -> [Effect] {
        guard let entry = entries.first, entry.isJoined, entry.hasMembers else { return [] }
        entries.removeFirst()
        return [entry.request.map { .answer($0, .success(.joined)) } ?? .ready]
    }

    private mutating func refused(_ error: RoomServerError, _ bytes: ByteBuffer) -> [Effect] {
        let event = Effect.event(RoomEvent(.error(error), frame: bytes))
        if let entry = entries.first, entry.request == nil || error.kind.canAnswerJoin {
            entries.removeFirst()
            // These forget the id that the server had bound to the connection.
            if [.duplicateID, .roomFull, .roomLimitReached].contains(error.kind) { isBound = false }
            let refusal = SignalingError(refusal: error, of: "to let us into the room")
            guard let request = entry.request else {
                return [event, .end(WebSocketClose(code: CloseCode.normal), refusal)]
            }
            return [event, .answer(request, .failure(refusal))]
        }
        if refusals.count < Self.maxRefusals { refusals.append(error) }
        if error.kind == .rateLimited, !pings.isEmpty {
            return [event, .answer(pings.removeFirst(), .failure(SignalingError(refusal: error, of: "a message")))]
        }
        return [event]
    }

    // MARK: Requests

    func prepare(_ request: RoomClientRequest, as _: RequestID) throws(SignalingError) -> Outgoing<RoomEvent> {
        switch request {
        case .join(let room, let id):
            try checkJoin(room, id)
            return Self.outgoing(.join(room: room, from: id), .join(id: id.text, room: room.text))
        case .leave:
            let (room, id) = try membership()
            return Self.outgoing(.leave(room: room, from: id), .leave(room: room.text))
        case .ping:
            try checkInFlight(pings.count)
            return Self.outgoing(.ping, .ping)
        case .signal(let signal, let to, let sdp, let candidate):
            let envelope = try envelope(signal, to: to, sdp: sdp, candidate: candidate)
            let frame = envelope.clientFrame()
            guard frame.readableBytes <= RoomLimits.message else {
                throw SignalingError(
                    .tooLarge,
                    "the message would have \(frame.readableBytes) bytes, and the room protocol allows \(RoomLimits.message)"
                )
            }
            let event = RoomEvent(.init(RoomDelivery(signal, envelope)), .outgoing, frame: frame)
            return Outgoing(message: .text(frame), event: event)
        case .raw(let message): return Outgoing(message: message, event: RoomEvent(raw: message))
        }
    }

    private static func outgoing(_ request: RoomRequest, _ kind: RoomEvent.Kind) -> Outgoing<RoomEvent> {
        let frame = request.frame()
        return Outgoing(message: .text(frame), event: RoomEvent(kind, .outgoing, frame: frame))
    }

    // The answer to a request that was given up still comes, in its turn: `cancel` leaves all as it is.
    mutating func sent(_ request: RoomClientRequest, as number: RequestID) {
        switch request {
        case .join(let room, let id): entries.append(Entry(request: number, room: room, id: id))
        case .ping: pings.append(number)
        case .leave:
            room = nil
            isJoined = false
            members = RoomMembers()
        case .signal, .raw: break
        }
    }

    private func envelope(
        _ signal: RoomSignal,
        to: String,
        sdp: JSONValue?,
        candidate: JSONValue?
    ) throws(SignalingError) -> RoomEnvelope {
        let (room, id) = try membership()
        let target = try RoomClient.id(to)
        guard target != id else {
            throw SignalingError(.invalidArgument, "'\(target)' is our own id, and the server passes nothing back")
        }
        return RoomEnvelope(
            type: signal.rawValue,
            room: room.text,
            from: id.text,
            to: target.text,
            sdp: sdp,
            candidate: candidate
        )
    }

    private func membership() throws(SignalingError) -> (RoomName, RoomPeerID) {
        guard isJoined, let room, let id else {
            throw SignalingError(.invalidArgument, "join a room first: messages go to members of one's own room")
        }
        return (room, id)
    }

    private func checkJoin(_ room: RoomName, _ id: RoomPeerID) throws(SignalingError) {
        try checkInFlight(entries.count)
        if isBound, let bound = self.id, bound != id {
            throw SignalingError(
                .invalidArgument,
                "this connection is '\(bound)' already: another id needs another connection"
            )
        }
        if isJoined, let joined = self.room, joined != room {
            throw SignalingError(.invalidArgument, "leave the room first: one can be in one room at a time")
        }
    }

    private func checkInFlight(_ count: Int) throws(SignalingError) {
        guard count < Self.maxInFlight else {
            throw SignalingError(
                .invalidArgument,
                "\(Self.maxInFlight) requests are in flight already; await some of them first"
            )
        }
    }
}

extension RoomEvent.Kind {
    init(_ delivery: RoomDelivery) {
        self =
            switch delivery.signal {
            case .offer: .offer(delivery)
            case .answer: .answer(delivery)
            case .candidate: .candidate(delivery)
            case .hangup: .hangup(delivery)
            }
    }
}

extension RoomEvent {
    /// The event for a frame that is sent as it is.
    fileprivate init(raw message: WebSocketMessage) {
        let bytes = message.payload
        var kind = Kind.other(type: nil)
        if let envelope = try? RoomEnvelope(parsing: bytes) {
            switch envelope.type {
            case "join": kind = .join(id: envelope.from, room: envelope.room)
            case "leave": kind = .leave(room: envelope.room)
            case "ping": kind = .ping
            case let type:
                kind = RoomSignal(rawValue: type).map { Kind(RoomDelivery($0, envelope)) } ?? .other(type: type)
            }
        }
        self.init(kind, .outgoing, frame: bytes)
    }
}

extension RoomErrorKind {
    /// Whether it can be the answer to a join. That a rate is exceeded can be said of any message.
    fileprivate var canAnswerJoin: Bool {
        switch self {
        case .invalidID, .invalidRoom, .identityLocked, .alreadyJoined, .duplicateID, .roomFull, .roomLimitReached,
            .invalidJoin, .rateLimited:
            true
        case .notJoined, .invalidTarget, .targetNotFound, .unknownType, .roomMissing, .membershipLost, .other: false
        }
    }
}

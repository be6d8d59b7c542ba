public import NIOCore
internal import NIOHTTP1
public import SigProtocol

/// The room protocol's server: rooms of members who know each other's names, and messages from one of them to another.
///
/// | message | answer |
/// |---|---|
/// | join | `joined`, and `room_members` to everybody in the room, or an error |
/// | leave | none; `room_members` to those who stay |
/// | offer, answer, candidate, hangup | none; the message to its target, or an error |
/// | ping | `pong` |
/// | anything else | an error |
///
/// What is no message at all (no JSON object, a field of the wrong kind, a binary frame) is closed with 1007. A connection that
/// ends in whatever way has left.
public struct RoomService: Service {
    public static let name = ProtocolName.room

    /// Bytes that wait for one member who does not read. The document counts messages only; 64 of the largest would be 64 MiB.
    static let queuedBytes = 4 * 1024 * 1024

    /// A member who does not read holds nobody up: what is for it waits in its own queue, and when that has been full for two
    /// seconds ("Send timeout") it is thrown out with 1008.
    public let policy = WebSocketPolicy(
        maxMessageSize: RoomLimits.message,
        queuedMessages: RoomLimits.queuedMessages,
        queuedBytes: queuedBytes
    )

    /// How many messages a connection may send.
    static let rate = WindowLimit(count: RoomLimits.messagesPerSecond, length: .seconds(1))

    /// A connection, joined or not.
    private struct Peer: Sendable {
        /// The id that it has joined under. It stays bound when the room is left.
        var id: RoomPeerID?
        var rate = RateWindow()
    }

    private let origins: RoomOrigins
    private let script: RoomConfigScript
    private let rateLimits: Bool
    private var peers: [ConnectionID: Peer] = [:]
    /// Where those are that are in a room: what a message asks for.
    private var seats: [ConnectionID: (seat: RoomSeat, place: RoomRegistry.Place)] = [:]
    private var rooms = RoomRegistry()

    /// - Parameters:
    ///   - configuration: what the service is told; its defaults are those of the documents.
    ///   - rateLimits: whether the documented rate holds. Sizes and counts always hold.
    /// - Throws: `badConfiguration` for an RTC configuration that is not a JSON object.
    public init(configuration: RoomConfiguration, rateLimits: Bool = false) throws(ServerError) {
        origins = RoomOrigins(configuration.allowedOrigins)
        script = try RoomConfigScript(configuration.rtcConfig)
        self.rateLimits = rateLimits
    }

    /// How many connections there are.
    var peerCount: Int { peers.count }
    /// How many rooms there are.
    var roomCount: Int { rooms.count }

    // MARK: HTTP

    /// Refuses origins that are not allowed with 403.
    public mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission {
        origins.allow(request) ? .accept : .refuse(.text(.forbidden, "Forbidden\n"))
    }

    /// `/healthz` and `/config.js`, whatever the method.
    public mutating func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply {
        switch request.endpoint {
        case "healthz":
            turn.isDraining ? .text(.serviceUnavailable, "unavailable\n") : .text(.ok, "ok\n")
        case "config.js":
            HTTPReply(.ok, headers: ["Content-Type": "application/javascript; charset=utf-8"], body: script.text)
        default: .text(.notFound, "404 page not found\n")
        }
    }

    // MARK: Connections

    public mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {
        switch event {
        case .opened: peers[connection] = Peer()
        case .message(let message): received(message, from: connection, &turn)
        case .closed:
            leave(connection, &turn)
            peers[connection] = nil
        }
    }

    public mutating func tick(turn: inout ServiceTurn) {}

    // MARK: Messages

    /// The checks have this order: text, JSON and kinds, rate, type, and then those of the type.
    private mutating func received(
        _ message: WebSocketMessage,
        from connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) {
        guard case .text(let bytes) = message else {
            return turn.close(connection, WebSocketClose(code: CloseCode.invalidPayload, reason: "text frames only"))
        }
        do throws(RoomEnvelope.ReadingError) {
            let frame = try RoomFrame(parsing: bytes)
            do throws(RoomErrorKind) {
                try serve(frame, of: connection, &turn)
            } catch {
                let room = seats[connection]?.seat.room.text ?? ""
                turn.send(.text(RoomServerMessage.error(error, room: room).frame()), to: connection)
            }
        } catch {
            turn.close(connection, WebSocketClose(code: CloseCode.invalidPayload, reason: "\(error)"))
        }
    }

    private mutating func serve(
        _ frame: RoomFrame,
        of connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) throws(RoomErrorKind) {
        if rateLimits, peers[connection]?.rate.take(now: turn.now, limit: Self.rate) == nil { throw .rateLimited }
        if let signal = frame.signal { return try relay(signal, frame, from: connection, &turn) }
        switch frame.type {
        case "join": try join(frame, connection, &turn)
        case "leave": leave(connection, &turn)
        case "ping": turn.send(.text(RoomServerMessage.pong.frame()), to: connection)
        default: throw .unknownType
        }
    }

    private mutating func join(
        _ frame: RoomFrame,
        _ connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) throws(RoomErrorKind) {
        // Who is gone joins nothing: nobody would ever take it out again.
        guard let peer = peers[connection] else { return }
        guard let id = try? RoomPeerID(frame.from) else { throw .invalidID }
        guard let name = try? RoomName(frame.room) else { throw .invalidRoom }
        if let bound = peer.id, bound != id { throw .identityLocked }
        let current = seats[connection]
        if let current, current.seat.room != name { throw .alreadyJoined }
        let room: Room
        if let current, let joined = rooms[current.place] {
            // Joining again is a success, in a full room too, and everybody hears of it.
            room = joined
        } else {
            do {
                let place: RoomRegistry.Place
                (room, place) = try rooms.join(connection, as: id, name)
                seats[connection] = (RoomSeat(room: name, id: id), place)
            } catch {
                // Whom a room refuses may come back under another id.
                peers[connection]?.id = nil
                throw error
            }
            peers[connection]?.id = id
        }
        turn.send(.text(RoomServerMessage.joined(room: name.text, from: id.text).frame()), to: connection)
        tellMembers(of: room, &turn)
    }

    /// Takes the connection out of its room, if it is in one. Its id stays bound.
    private mutating func leave(_ connection: ConnectionID, _ turn: inout ServiceTurn) {
        guard let (seat, place) = seats.removeValue(forKey: connection) else { return }
        guard let room = rooms.leave(seat.id, at: place) else { return }
        // When the server stops everybody goes, and a list for each of them would tell nobody anything.
        if !turn.isDraining { tellMembers(of: room, &turn) }
    }

    private func tellMembers(of room: Room, _ turn: inout ServiceTurn) {
        let message = RoomServerMessage.members(room: room.name.text, room.ids.map(\.text))
        turn.broadcast(.text(message.frame()), to: room.connections)
    }

    /// Passes all that a message carries on to its target. Room and sender are the true ones, whatever it says.
    private func relay(
        _ signal: RoomSignal,
        _ frame: RoomFrame,
        from connection: ConnectionID,
        _ turn: inout ServiceTurn
    ) throws(RoomErrorKind) {
        guard let (seat, place) = seats[connection] else { throw .notJoined }
        guard let target = try? RoomPeerID(frame.to), target != seat.id else { throw .invalidTarget }
        guard let recipient = rooms.connection(of: target, at: place) else { throw .targetNotFound }
        turn.send(.text(frame.relayed(signal, from: seat, to: target)), to: recipient)
    }
}

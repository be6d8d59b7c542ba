public import NIOCore

/// The four messages that the server passes on from one member to another. It treats them alike.
public enum RoomSignal: String, Sendable, Hashable, CaseIterable {
    case offer, answer, candidate, hangup
}

/// What a client sends.
public enum RoomRequest: Sendable, Equatable {
    case join(room: RoomName, from: RoomPeerID)
    /// Leave one's room; which it is the server knows. There is no answer.
    case leave(room: RoomName, from: RoomPeerID)
    /// Answered with `pong`, joined or not.
    case ping
    /// For one member of one's room. There is no answer, unless it can't be passed on.
    case offer(RoomRoute, sdp: JSONValue)
    case answer(RoomRoute, sdp: JSONValue)
    case candidate(RoomRoute, JSONValue)
    case hangup(RoomRoute)

    /// The request as the web client forms it.
    public var envelope: RoomEnvelope {
        switch self {
        case .join(let room, let from): RoomEnvelope(type: "join", room: room.text, from: from.text)
        case .leave(let room, let from): RoomEnvelope(type: "leave", room: room.text, from: from.text)
        case .ping: RoomEnvelope(type: "ping")
        case .offer(let route, let sdp): route.envelope(.offer, sdp: sdp)
        case .answer(let route, let sdp): route.envelope(.answer, sdp: sdp)
        case .candidate(let route, let candidate): route.envelope(.candidate, candidate: candidate)
        case .hangup(let route): route.envelope(.hangup)
        }
    }

    /// The request's frame: compact, without empty fields.
    public func frame() -> ByteBuffer { envelope.clientFrame() }
}

/// From whom to whom in which room a client's message goes. The server fills in room and sender by itself.
public struct RoomRoute: Sendable, Hashable {
    /// The room that both are in.
    public var room: RoomName
    /// The member that sends.
    public var from: RoomPeerID
    /// The member it is for.
    public var to: RoomPeerID

    public init(room: RoomName, from: RoomPeerID, to: RoomPeerID) {
        self.room = room
        self.from = from
        self.to = to
    }

    fileprivate func envelope(
        _ signal: RoomSignal,
        sdp: JSONValue? = nil,
        candidate: JSONValue? = nil
    ) -> RoomEnvelope {
        RoomEnvelope(
            type: signal.rawValue,
            room: room.text,
            from: from.text,
            to: to.text,
            sdp: sdp,
            candidate: candidate
        )
    }
}

/// What a server sends.
///
/// Nothing in a message says what it answers. Names are strings as the server wrote them, so that nothing of a server's own is
/// lost.
public enum RoomServerMessage: Sendable, Equatable {
    /// The client is a member. `members` follows.
    case joined(room: String, from: String)
    /// All members of the client's room, itself too, sorted by bytes. Sent whenever somebody joins or goes.
    case members(room: String, [String])
    case pong
    /// A message of the client was refused.
    case error(RoomServerError)
    /// Another member's message, with all that it carries.
    case signal(RoomSignal, RoomEnvelope)
    /// A message of a type that the document does not have.
    case other(RoomEnvelope)

    /// A refusal, with the code and the words of the document.
    public static func error(_ kind: RoomErrorKind, room: String) -> RoomServerMessage {
        .error(RoomServerError(code: kind.code, text: kind.text, room: room))
    }

    /// Reads a message as it arrives at the client.
    public init(parsing bytes: ByteBuffer) throws(RoomEnvelope.ReadingError) {
        let envelope = try RoomEnvelope(parsing: bytes)
        switch envelope.type {
        case "joined": self = .joined(room: envelope.room, from: envelope.from)
        case "room_members": self = .members(room: envelope.room, envelope.memberNames)
        case "pong": self = .pong
        case "error":
            self = .error(RoomServerError(code: envelope.code, text: envelope.error, room: envelope.room))
        default:
            if let signal = RoomSignal(rawValue: envelope.type) {
                self = .signal(signal, envelope)
            } else {
                self = .other(envelope)
            }
        }
    }

    /// The message as the server forms it.
    public var envelope: RoomEnvelope {
        switch self {
        case .joined(let room, let from): RoomEnvelope(type: "joined", room: room, from: from)
        case .members(let room, let members): RoomEnvelope(type: "room_members", room: room, members: members)
        case .pong: RoomEnvelope(type: "pong")
        case .error(let error):
            RoomEnvelope(type: "error", room: error.room, code: error.code, error: error.text)
        case .signal(_, let envelope), .other(let envelope): envelope
        }
    }

    /// The message's frame: compact, in the server's order, with a newline at its end.
    public func frame() -> ByteBuffer { envelope.serverFrame() }
}

/// A server's refusal, in its own words.
public struct RoomServerError: Error, Sendable, Hashable {
    /// The word for programs: `room_full`. Not necessarily one of the document's.
    public var code: String
    /// The words for people.
    public var text: String
    /// The room that the connection was in; empty if none.
    public var room: String

    public init(code: String, text: String, room: String) {
        self.code = code
        self.text = text
        self.room = room
    }

    /// What the code means; `.other` for one that the document does not have.
    public var kind: RoomErrorKind { RoomErrorKind(code: code) }
}

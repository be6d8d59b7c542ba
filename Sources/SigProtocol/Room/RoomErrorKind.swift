/// What an error of the room protocol means, told by its code. A server throws it where it refuses.
public enum RoomErrorKind: Error, Sendable, Hashable, CaseIterable {
    /// Join: `from` is no id.
    case invalidID
    /// Join: `room` is no name.
    case invalidRoom
    /// Join: the connection has joined under another id before.
    case identityLocked
    /// Join: the connection is in another room.
    case alreadyJoined
    /// Join: somebody in the room has the id.
    case duplicateID
    /// Join: the room has its 50 members.
    case roomFull
    /// Join: the server has its 1000 rooms.
    case roomLimitReached
    /// Relay: the connection is in no room.
    case notJoined
    /// Relay: `to` is missing, no id, or one's own.
    case invalidTarget
    /// Relay: nobody in the room has the id.
    case targetNotFound
    /// A `type` that clients don't send.
    case unknownType
    /// More than 30 messages in a second.
    case rateLimited
    /// In the measured server's source; no client has seen it.
    case invalidJoin
    /// In the measured server's source, in a race with being thrown out.
    case roomMissing
    /// In the measured server's source, in a race with being thrown out.
    case membershipLost
    /// A code that nobody has written down.
    case other

    /// What a server's code means.
    public init(code: String) { self = Self.allCases.first { $0.code == code && $0 != .other } ?? .other }

    /// The code as it travels. Empty for `other`.
    public var code: String {
        switch self {
        case .invalidID: "invalid_id"
        case .invalidRoom: "invalid_room"
        case .identityLocked: "identity_locked"
        case .alreadyJoined: "already_joined"
        case .duplicateID: "duplicate_id"
        case .roomFull: "room_full"
        case .roomLimitReached: "room_limit_reached"
        case .notJoined: "not_joined"
        case .invalidTarget: "invalid_target"
        case .targetNotFound: "target_not_found"
        case .unknownType: "unknown_type"
        case .rateLimited: "rate_limited"
        case .invalidJoin: "invalid_join"
        case .roomMissing: "room_missing"
        case .membershipLost: "membership_lost"
        case .other: ""
        }
    }

    /// The server's words for it. Empty for the codes that no client has seen.
    public var text: String {
        switch self {
        case .invalidID: "invalid client id"
        case .invalidRoom: "invalid room name"
        case .identityLocked: "connection identity is immutable"
        case .alreadyJoined: "leave the current room before joining another"
        case .duplicateID: "client id already exists in room"
        case .roomFull: "room is full"
        case .roomLimitReached: "room limit reached"
        case .notJoined: "join a room first"
        case .invalidTarget: "invalid target client"
        case .targetNotFound: "target client is not in the room"
        case .unknownType: "unsupported message type"
        case .rateLimited: "too many messages, please slow down"
        case .invalidJoin, .roomMissing, .membershipLost, .other: ""
        }
    }
}

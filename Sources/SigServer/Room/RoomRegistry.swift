internal import SigProtocol

/// The rooms that there are and who is in them. A room is there while it has members.
struct RoomRegistry: Sendable {
    /// Where a room stands while somebody is in it, so that a message finds it without looking for its name.
    typealias Place = Int

    private let maxRooms: Int
    private let maxMembers: Int
    private var places: [RoomName: Place] = [:]
    private var rooms = Slots<Room>()

    init(maxRooms: Int = RoomLimits.rooms, maxMembers: Int = RoomLimits.members) {
        self.maxRooms = maxRooms
        self.maxMembers = maxMembers
    }

    /// How many rooms there are.
    var count: Int { rooms.count }

    /// The room at a place.
    subscript(_ place: Place) -> Room? { rooms[place] }

    /// The connection of a member; nil if there is none of this id.
    func connection(of id: RoomPeerID, at place: Place) -> ConnectionID? { self[place]?[id] }

    /// Makes a connection a member. The checks have the measured server's order.
    ///
    /// - Returns: the room with the new member, and where it stands as long as it has one.
    /// - Throws: `roomLimitReached`, `duplicateID`, or `roomFull`.
    mutating func join(
        _ connection: ConnectionID,
        as id: RoomPeerID,
        _ name: RoomName
    ) throws(RoomErrorKind) -> (room: Room, place: Place) {
        let known = places[name]
        guard known != nil || count < maxRooms else { throw .roomLimitReached }
        var room = known.flatMap { rooms[$0] } ?? Room(name: name)
        guard room[id] == nil else { throw .duplicateID }
        guard room.count < maxMembers else { throw .roomFull }
        room.add(connection, as: id)
        if let known {
            rooms.replace(at: known, with: room)
            return (room, known)
        }
        let place = rooms.add(room)
        places[name] = place
        return (room, place)
    }

    /// Takes a member out, and the room with the last of them.
    ///
    /// - Returns: the room as it is now; nil if it is gone.
    mutating func leave(_ id: RoomPeerID, at place: Place) -> Room? {
        guard var room = rooms[place] else { return nil }
        room.remove(id)
        guard room.count == 0 else {
            rooms.replace(at: place, with: room)
            return room
        }
        rooms.remove(at: place)
        places[room.name] = nil
        return nil
    }
}

/// One room: its members, kept in the order in which they are told.
struct Room: Sendable {
    let name: RoomName
    /// Sorted by bytes.
    private(set) var ids: [RoomPeerID] = []
    /// The members' connections, in the order of their ids.
    private(set) var connections: [ConnectionID] = []

    init(name: RoomName) { self.name = name }

    var count: Int { ids.count }

    /// The connection of a member; nil if there is none of this id.
    subscript(_ id: RoomPeerID) -> ConnectionID? {
        let place = place(of: id)
        return isTaken(place, by: id) ? connections[place] : nil
    }

    /// - Parameter id: one that is free.
    fileprivate mutating func add(_ connection: ConnectionID, as id: RoomPeerID) {
        let place = place(of: id)
        ids.insert(id, at: place)
        connections.insert(connection, at: place)
    }

    fileprivate mutating func remove(_ id: RoomPeerID) {
        let place = place(of: id)
        guard isTaken(place, by: id) else { return }
        ids.remove(at: place)
        connections.remove(at: place)
    }

    /// How many ids stand before this one: six comparisons in a full room.
    private func place(of id: RoomPeerID) -> Int { ids.end { $0 < id } }

    private func isTaken(_ place: Int, by id: RoomPeerID) -> Bool { place < ids.count && ids[place] == id }
}

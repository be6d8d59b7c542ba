import SigProtocol
import Testing

@testable import SigServer

@Suite("The registry of rooms")
struct RoomRegistryTests {
    private func id(_ text: String) throws -> RoomPeerID { try RoomPeerID(text) }
    private func name(_ text: String) throws -> RoomName { try RoomName(text) }

    @Test("Members are found, sorted, and gone when they leave; the last one takes the room along")
    func members() throws {
        var rooms = RoomRegistry()
        var place = -1
        for (number, text) in ["m", "z", "a", "Z", "-"].enumerated() {
            let joined = try rooms.join(ConnectionID(UInt64(number)), as: id(text), name("r"))
            #expect(joined.room.count == number + 1)
            #expect(place == -1 || place == joined.place)
            place = joined.place
        }
        #expect(rooms[place]?.ids.map(\.text) == ["-", "Z", "a", "m", "z"])
        #expect(rooms[place]?.connections.map(\.number) == [4, 3, 2, 0, 1])
        #expect(try rooms.connection(of: id("a"), at: place) == ConnectionID(2))
        #expect(try rooms.connection(of: id("b"), at: place) == nil)
        #expect(try rooms.leave(id("a"), at: place)?.ids.map(\.text) == ["-", "Z", "m", "z"])
        #expect(try rooms.connection(of: id("a"), at: place) == nil)
        #expect(try rooms.leave(id("nobody"), at: place)?.count == 4)
        for text in ["m", "z", "Z"] { _ = try rooms.leave(id(text), at: place) }
        #expect(try rooms.leave(id("-"), at: place) == nil)
        #expect(rooms.count == 0)
        #expect(rooms[place] == nil)
        #expect(try rooms.leave(id("-"), at: place) == nil)
        #expect(try rooms.connection(of: id("-"), at: place + 1) == nil)
    }

    @Test("The place of a room that is gone is given to the next, and nobody is found in it who was in the first")
    func places() throws {
        var rooms = RoomRegistry()
        let (first, second) = (
            try rooms.join(ConnectionID(1), as: id("a"), name("r")).place,
            try rooms.join(ConnectionID(2), as: id("b"), name("s")).place
        )
        #expect(first != second)
        _ = try rooms.leave(id("a"), at: first)
        #expect(try rooms.join(ConnectionID(3), as: id("c"), name("t")).place == first)
        #expect(try rooms.connection(of: id("a"), at: first) == nil)
        #expect(try rooms.connection(of: id("c"), at: first) == ConnectionID(3))
        #expect(rooms.count == 2)
        #expect(try rooms.join(ConnectionID(4), as: id("a"), name("r")).room.count == 1)
        #expect(rooms.count == 3)
    }

    @Test("A duplicate is told before a full room, and the limit of rooms before both")
    func order() throws {
        var rooms = RoomRegistry(maxRooms: 1, maxMembers: 1)
        let place = try rooms.join(ConnectionID(1), as: id("a"), name("r")).place
        #expect(throws: RoomErrorKind.duplicateID) { try rooms.join(ConnectionID(2), as: id("a"), name("r")) }
        #expect(throws: RoomErrorKind.roomFull) { try rooms.join(ConnectionID(2), as: id("b"), name("r")) }
        #expect(throws: RoomErrorKind.roomLimitReached) { try rooms.join(ConnectionID(2), as: id("a"), name("s")) }
        #expect(rooms.count == 1)
        _ = try rooms.leave(id("a"), at: place)
        _ = try rooms.join(ConnectionID(2), as: id("a"), name("s"))
    }
}

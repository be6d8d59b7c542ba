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
        let name = try name("r")
        for (number, text) in ["m", "z", "a", "Z", "-"].enumerated() {
            let room = try rooms.join(ConnectionID(UInt64(number)), as: id(text), name)
            #expect(room.count == number + 1)
        }
        #expect(rooms[name]?.ids.map(\.text) == ["-", "Z", "a", "m", "z"])
        #expect(rooms[name]?.connections.map(\.number) == [4, 3, 2, 0, 1])
        #expect(try rooms[name]?[id("a")] == ConnectionID(2))
        #expect(try rooms[name]?[id("b")] == nil)
        #expect(try rooms.leave(id("a"), name)?.ids.map(\.text) == ["-", "Z", "m", "z"])
        #expect(try rooms[name]?[id("a")] == nil)
        #expect(try rooms.leave(id("nobody"), name)?.count == 4)
        for text in ["m", "z", "Z"] { _ = try rooms.leave(id(text), name) }
        #expect(try rooms.leave(id("-"), name) == nil)
        #expect(rooms.count == 0)
        #expect(try rooms.leave(id("-"), name) == nil)
    }

    @Test("A duplicate is told before a full room, and the limit of rooms before both")
    func order() throws {
        var rooms = RoomRegistry(maxRooms: 1, maxMembers: 1)
        _ = try rooms.join(ConnectionID(1), as: id("a"), name("r"))
        #expect(throws: RoomErrorKind.duplicateID) { try rooms.join(ConnectionID(2), as: id("a"), name("r")) }
        #expect(throws: RoomErrorKind.roomFull) { try rooms.join(ConnectionID(2), as: id("b"), name("r")) }
        #expect(throws: RoomErrorKind.roomLimitReached) { try rooms.join(ConnectionID(2), as: id("a"), name("s")) }
        #expect(rooms.count == 1)
        _ = try rooms.leave(id("a"), name("r"))
        _ = try rooms.join(ConnectionID(2), as: id("a"), name("s"))
    }
}

import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The room service: 1000 rooms, 50 members")
struct RoomLimitTests {
    @Test("50 members fill a room; the next is refused, and comes in when one has left")
    func members() throws {
        var talk = try RoomConversation()
        let ids = (0..<50).map { "m\($0)" }
        for id in ids {
            talk.open(id)
            #expect(talk.join(id, "r", id).count == 2)
        }
        talk.open("x")
        #expect(talk.join("x", "r", "late") == [RoomFrame.error(.roomFull)])
        #expect(talk.join("x", "r", "m7") == [RoomFrame.error(.duplicateID)], "told before that the room is full")
        for id in ["m0", "m7"] { _ = talk.hears(id) }
        #expect(talk.join("m7", "r", "m7").first == RoomFrame.joined("r", "m7"), "a member may join again")
        #expect(talk.hears("m0").count == 1)
        #expect(talk.join("x", "other", "anybody").first == RoomFrame.joined("other", "anybody"), "the id is not bound")
        talk.open("y")
        talk.end("m49")
        #expect(talk.join("y", "r", "late").first == RoomFrame.joined("r", "late"))
        let list = try #require(talk.hears("m0").last)
        #expect(try RoomEnvelope(parsing: ByteBuffer(string: list)).memberNames.count == 50)
    }

    @Test("1000 rooms are held, full ones among them; the next is refused, and there is place when one empties")
    func rooms() throws {
        var talk = try RoomConversation()
        for number in 0..<1000 {
            // Every hundredth room is full.
            for member in 0..<(number % 100 == 0 ? 50 : 1) {
                talk.open("\(number) \(member)")
                #expect(talk.join("\(number) \(member)", "room \(number)", "m\(member)").count == 2)
            }
        }
        #expect(talk.service.roomCount == 1000)
        #expect(talk.service.peerCount == 990 + 10 * 50)
        talk.open("x")
        #expect(talk.join("x", "one too many", "alice") == [RoomFrame.error(.roomLimitReached)])
        #expect(talk.join("x", "one too many", "bob") == [RoomFrame.error(.roomLimitReached)], "no id is bound")
        #expect(talk.join("x", "room 100", "alice") == [RoomFrame.error(.roomFull)])
        #expect(talk.join("x", "room 101", "alice").count == 2, "rooms that are there can be joined")
        talk.open("y")
        _ = talk.say("102 0", #"{"type":"leave"}"#)
        #expect(talk.join("y", "one too many", "alice").first == RoomFrame.joined("one too many", "alice"))
        #expect(talk.join("102 0", "room 102", "m0") == [RoomFrame.error(.roomLimitReached)], "its place is taken")
    }
}

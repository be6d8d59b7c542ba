import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The room service: leaving, and going away")
struct RoomLeaveTests {
    private static let leave = #"{"type":"leave"}"#

    @Test("Leave has no answer; those who stay hear the new list")
    func noReply() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob", "carol")
        #expect(talk.say("alice", Self.leave) == [])
        #expect(talk.hears("bob") == [RoomFrame.members("r", "bob", "carol")])
        #expect(talk.hears("carol") == [RoomFrame.members("r", "bob", "carol")])
        #expect(talk.say("alice", #"{"type":"offer","to":"bob"}"#) == [RoomFrame.error(.notJoined)])
        #expect(
            talk.say("bob", #"{"type":"offer","to":"alice"}"#) == [RoomFrame.error(.targetNotFound, "r")]
        )
    }

    @Test("Who is gone joins nothing any more, and is told nothing")
    func gone() throws {
        var talk = try RoomConversation()
        talk.open("ghost")
        talk.close("ghost")
        #expect(talk.join("ghost", "r", "ghost") == [])
        #expect(talk.service.roomCount == 0 && talk.service.peerCount == 0)
    }

    @Test("One always leaves one's own room, whatever the message names")
    func otherFields() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        talk.party("s", "carol")
        #expect(talk.say("alice", #"{"type":"leave","room":"s","from":"carol","to":"bob"}"#) == [])
        #expect(talk.hears("bob") == [RoomFrame.members("r", "bob")])
        #expect(talk.hears("carol") == [])
    }

    @Test("Leaving without being in a room is nothing")
    func twice() throws {
        var talk = try RoomConversation()
        talk.open("a")
        #expect(talk.say("a", Self.leave) == [])
        _ = talk.join("a", "r", "alice")
        #expect(talk.say("a", Self.leave) == [])
        #expect(talk.say("a", Self.leave) == [])
        #expect(talk.service.roomCount == 0)
    }

    @Test("The id stays bound: it may join any room, another may not")
    func staysBound() throws {
        var talk = try RoomConversation()
        talk.open("a")
        _ = talk.join("a", "r", "alice")
        _ = talk.say("a", Self.leave)
        #expect(talk.join("a", "s", "bob") == [RoomFrame.error(.identityLocked)])
        #expect(talk.join("a", "s", "alice") == [RoomFrame.joined("s", "alice"), RoomFrame.members("s", "alice")])
    }

    @Test("The last one out removes the room, and ids are free again")
    func empties() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice")
        _ = talk.say("alice", Self.leave)
        #expect(talk.service.roomCount == 0)
        talk.open("b")
        #expect(talk.join("b", "r", "alice") == [RoomFrame.joined("r", "alice"), RoomFrame.members("r", "alice")])
    }

    @Test("A connection that ends has left, however it ended", arguments: [1000, 1005, 1006, 1008, 1009] as [UInt16])
    func ends(code: UInt16) throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        talk.end("alice", WebSocketClose(code: code))
        #expect(talk.hears("bob") == [RoomFrame.members("r", "bob")])
        talk.open("again")
        #expect(talk.join("again", "r", "alice").first == RoomFrame.joined("r", "alice"))
    }

    @Test("A member that is closed for what it sent has left")
    func closed() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        #expect(talk.say("alice", "oops") == [])
        #expect(talk.closes["alice"]?.code == 1007)
        #expect(talk.hears("bob") == [RoomFrame.members("r", "bob")])
    }

    @Test("When the server stops nobody is told of the others' going")
    func draining() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        talk.isDraining = true
        talk.end("alice")
        #expect(talk.hears("bob") == [])
        talk.end("bob")
        #expect(talk.service.roomCount == 0)
    }

    @Test("When all are gone nothing is left")
    func nothingLeft() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        talk.open("stranger")
        for name in ["bob", "stranger", "alice"] { talk.end(name) }
        #expect(talk.service.peerCount == 0)
        #expect(talk.service.roomCount == 0)
    }
}

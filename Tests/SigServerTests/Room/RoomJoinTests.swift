import SigProtocol
import Testing

@testable import SigServer

@Suite("The room service: joining")
struct RoomJoinTests {
    @Test("The first member is told that it has joined, then who is there; nobody else hears")
    func first() throws {
        var talk = try RoomConversation()
        talk.open("a", "b")
        #expect(
            talk.say("a", #"{"type":"join","room":"r","from":"alice"}"#) == [
                #"{"type":"joined","room":"r","from":"alice"}"#,
                #"{"type":"room_members","room":"r","from":"","members":["alice"]}"#,
            ]
        )
        #expect(talk.hears("b") == [])
        #expect(talk.service.roomCount == 1)
    }

    @Test("Every member hears the new list, once")
    func second() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "carol")
        talk.open("b")
        let list = RoomFrame.members("r", "alice", "bob", "carol")
        #expect(talk.join("b", "r", "bob") == [RoomFrame.joined("r", "bob"), list])
        #expect(talk.hears("alice") == [list])
        #expect(talk.hears("carol") == [list])
    }

    @Test("Members are sorted by bytes, whatever the order of their coming and going")
    func sorted() throws {
        var talk = try RoomConversation()
        let ids = ["b", "B", "a_1", "a-1", "a1", "10", "9", "_", "-", "aa", "Z"]
        for id in ids {
            talk.open(id)
            _ = talk.join(id, "r", id)
        }
        _ = talk.hears("b")
        talk.end("9")
        #expect(
            talk.hears("b") == [RoomFrame.members("r", "-", "10", "B", "Z", "_", "a-1", "a1", "a_1", "aa", "b")]
        )
    }

    @Test("Names are trimmed, and seen trimmed")
    func trimmed() throws {
        var talk = try RoomConversation()
        talk.open("a")
        #expect(
            talk.join("a", "\u{3000}room \t", "  alice\u{a0}")
                == [RoomFrame.joined("room", "alice"), RoomFrame.members("room", "alice")]
        )
    }

    @Test("The checks come in their order, and an error names the room that one is in")
    func orderOfChecks() throws {
        var talk = try RoomConversation()
        talk.open("a")
        #expect(talk.join("a", "", "") == [RoomFrame.error(.invalidID)])
        #expect(talk.join("a", "", "alice") == [RoomFrame.error(.invalidRoom)])
        #expect(talk.say("a", #"{"type":"join"}"#) == [RoomFrame.error(.invalidID)])
        #expect(talk.say("a", #"{"type":"join","from":null,"room":null}"#) == [RoomFrame.error(.invalidID)])
        _ = talk.join("a", "r", "alice")
        #expect(talk.join("a", "", "a b") == [RoomFrame.error(.invalidID, "r")])
        #expect(talk.join("a", "", "other") == [RoomFrame.error(.invalidRoom, "r")])
        #expect(talk.join("a", "r2", "other") == [RoomFrame.error(.identityLocked, "r")])
        #expect(talk.join("a", "r", "other") == [RoomFrame.error(.identityLocked, "r")])
        #expect(talk.join("a", "r2", "alice") == [RoomFrame.error(.alreadyJoined, "r")])
        #expect(talk.service.roomCount == 1)
        #expect(talk.say("a", #"{"type":"ping"}"#) == [RoomFrame.pong], "it is still there")
    }

    @Test("Joining again is a success that all members hear of")
    func again() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice", "bob")
        let list = RoomFrame.members("r", "alice", "bob")
        #expect(talk.join("alice", " r ", "alice ") == [RoomFrame.joined("r", "alice"), list])
        #expect(talk.hears("bob") == [list])
    }

    @Test("Ids are unique in a room, and only there; who is there stays")
    func duplicates() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice")
        talk.open("x")
        #expect(talk.join("x", "r", "alice") == [RoomFrame.error(.duplicateID)])
        #expect(talk.hears("alice") == [])
        #expect(talk.join("x", "r", "Alice").count == 2, "case counts")
        talk.open("y")
        #expect(talk.join("y", "R", "alice") == [RoomFrame.joined("R", "alice"), RoomFrame.members("R", "alice")])
    }

    @Test("Rooms are apart by their bytes")
    func apart() throws {
        var talk = try RoomConversation()
        for room in ["é", "e\u{301}", "\u{c5}", "\u{212b}", "A\u{30a}"] {
            talk.open(room)
            #expect(talk.join(room, room, "alice").count == 2)
        }
        #expect(talk.service.roomCount == 5)
    }

    @Test("A refusal by the room unbinds the id, so that any may be tried next")
    func unbinding() throws {
        var talk = try RoomConversation()
        talk.party("r", "alice")
        talk.open("x")
        #expect(talk.join("x", "r", "alice") == [RoomFrame.error(.duplicateID)])
        #expect(talk.join("x", "r", "bob").first == RoomFrame.joined("r", "bob"))
        _ = talk.say("x", #"{"type":"leave"}"#)
        #expect(talk.join("x", "other", "carol") == [RoomFrame.error(.identityLocked)])
        #expect(talk.join("x", "", "bob") == [RoomFrame.error(.invalidRoom)])
        #expect(talk.join("x", "other", "carol") == [RoomFrame.error(.identityLocked)], "that was no refusal by a room")
    }

    @Test("A failed join under the bound id unlocks it")
    func unlocking() throws {
        var talk = try RoomConversation()
        talk.party("taken", "alice")
        talk.open("x")
        _ = talk.join("x", "r", "alice")
        _ = talk.say("x", #"{"type":"leave"}"#)
        #expect(talk.join("x", "taken", "bob") == [RoomFrame.error(.identityLocked)])
        #expect(talk.join("x", "taken", "alice") == [RoomFrame.error(.duplicateID)])
        #expect(talk.join("x", "taken", "bob").first == RoomFrame.joined("taken", "bob"))
    }

    @Test("Other fields of a join have no effect")
    func otherFields() throws {
        var talk = try RoomConversation()
        talk.open("a")
        let join =
            #"{"type":"join","room":"r","from":"alice","to":"bob","sdp":{"a":1},"candidate":1,"members":["zed"],"#
            + #""code":"c","error":"e","token":"t","nested":{"x":[1]}}"#
        #expect(talk.say("a", join) == [RoomFrame.joined("r", "alice"), RoomFrame.members("r", "alice")])
    }
}

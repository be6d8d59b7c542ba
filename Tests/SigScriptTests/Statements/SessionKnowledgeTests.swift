import SigClient
import SigProtocol
import SigScript
import Testing

/// An event of a session.
func sessionEvent(
    _ peer: String,
    _ protocolName: ProtocolName,
    _ kind: EventKind,
    _ payload: String = "{}",
    from: String? = nil,
    to: String? = nil,
    direction: EventDirection = .incoming
) throws -> Event {
    Event(
        at: Timestamp(milliseconds: 0),
        seq: 1,
        peer: peer,
        protocolName: protocolName,
        direction: direction,
        kind: kind,
        from: from,
        to: to,
        payload: try JSONValue(parsing: payload)
    )
}

@Suite("What a session knows")
struct SessionKnowledgeTests {
    @Test("Peers come, are used, are closed, and come again without what they saw")
    func peers() throws {
        var session = SessionKnowledge()
        session.add(peer: "a", protocolName: .room)
        session.current = "a"
        session.take(try sessionEvent("a", .room, .peerJoined, from: "x"))
        session.close(peer: "a")
        #expect(session["a"]?.isClosed == true)
        #expect(session.current == nil)
        session.add(peer: "a", protocolName: .hub)
        #expect(session.peers.map(\.name) == ["a"])
        #expect(session["a"]?.members == [])
        #expect(session["a"]?.protocolName == .hub)
        session.forget(peer: "a")
        #expect(session.peers.isEmpty)
    }

    @Test("Rooms: ourselves, members, who comes and goes")
    func room() throws {
        var session = SessionKnowledge()
        session.take(try sessionEvent("a", .room, .identity, #"{"id":"alice","room":"lobby"}"#))
        #expect(session["a"]?.id == "alice")
        #expect(session["a"]?.places == ["lobby"])
        session.take(try sessionEvent("a", .room, .members, #"{"room":"lobby","members":["alice","bob"]}"#))
        session.take(try sessionEvent("a", .room, .peerJoined, from: "carol"))
        session.take(try sessionEvent("a", .room, .offer, from: "bob"))
        #expect(session["a"]?.members == ["carol", "bob"], "the last seen last, without ourselves")
        session.take(try sessionEvent("a", .room, .peerLeft, from: "carol"))
        #expect(session["a"]?.members == ["bob"])
        session.take(try sessionEvent("a", .room, .join, #"{"room":"other"}"#, from: "alice", direction: .outgoing))
        #expect(session["a"]?.places == ["lobby", "other"])
        session.take(try sessionEvent("a", .room, .leave, #"{"room":"other"}"#, from: "alice", direction: .outgoing))
        #expect(session["a"]?.members == [])
    }

    @Test("Hubs: members have metadata")
    func hub() throws {
        var session = SessionKnowledge()
        session.take(try sessionEvent("a", .hub, .identity, #"{"id":"1","hub":"h"}"#))
        session.take(
            try sessionEvent("a", .hub, .members, #"{"hub":"h","members":[{"id":"1"},{"id":"2","metadata":"x"}]}"#)
        )
        #expect(session["a"]?.members == ["2"])
        #expect(session["a"]?.places == ["h"])
        session.take(try sessionEvent("a", .hub, .closed, #"{"code":1000}"#))
        #expect(session["a"]?.members == [])
        #expect(session["a"]?.codes == [], "the code of a close is none of a session")
    }

    @Test("PeerJS: whom we wrote to, connections, lists, who never came")
    func peerjs() throws {
        var session = SessionKnowledge()
        session.take(
            try sessionEvent(
                "a",
                .peerjs,
                .offer,
                #"{"connectionId":"dc_1"}"#,
                from: "a",
                to: "bob",
                direction: .outgoing
            )
        )
        session.take(try sessionEvent("a", .peerjs, .result, #"{"verb":"peers","value":["carol","dave"]}"#))
        #expect(session["a"]?.members == ["bob", "carol", "dave"])
        #expect(session["a"]?.connections == ["dc_1"])
        session.take(try sessionEvent("a", .peerjs, .expire, from: "bob"))
        session.take(try sessionEvent("a", .peerjs, .leave, from: "dave"))
        #expect(session["a"]?.members == ["carol"])
    }

    @Test("Topics and share: codes, topics, those whom codes lead to")
    func codes() throws {
        var session = SessionKnowledge()
        session.take(try sessionEvent("t", .topic, .code, #"{"code":"c1","topic":"chess"}"#))
        session.take(try sessionEvent("t", .topic, .offer, #"{"code":"c2","topic":"go"}"#, from: "bob"))
        session.take(
            try sessionEvent(
                "t",
                .topic,
                .result,
                #"{"verb":"list","value":[{"topic":"chess","count":1},{"topic":"x","count":2}]}"#
            )
        )
        session.take(try sessionEvent("t", .topic, .expire, #"{"code":"c1"}"#))
        session.take(try sessionEvent("t", .topic, .error, #"{"code":"e","message":"m"}"#))
        #expect(session["t"]?.codes == ["c2"])
        #expect(session["t"]?.topics == ["go", "chess", "x"])
        #expect(session["t"]?.members == [], "nobody is written to by what it says of itself")
        session.take(try sessionEvent("s", .share, .found, #"{"code":"BFKM","id":"u-1"}"#))
        #expect(session["s"]?.codes == ["BFKM"])
        #expect(session["s"]?.members == ["u-1"])
    }

    @Test("Names are bounded in number and length, and odd payloads harm nobody")
    func bounds() throws {
        var session = SessionKnowledge()
        for index in 0..<1100 { session.take(try sessionEvent("a", .room, .peerJoined, from: "m\(index)")) }
        #expect(session["a"]?.members.count == SessionKnowledge.namesKept)
        #expect(session["a"]?.members.last == "m1099")
        session.take(try sessionEvent("a", .room, .peerJoined, from: String(repeating: "x", count: 1025)))
        #expect(session["a"]?.members.last == "m1099")
        for payload in ["[]", "5", #"{"members":5,"room":[],"code":{}}"#, #"{"members":[null,5,{"id":1}]}"#] {
            for kind in EventKind.allCases { session.take(try sessionEvent("b", .room, kind, payload)) }
        }
        #expect(session["b"]?.members == [])
    }
}

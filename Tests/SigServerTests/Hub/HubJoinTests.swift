import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("Joining hubs")
struct HubJoinTests {
    private let time = HubTimestamp(seconds: 1_763_721_600, nanoseconds: 5)

    @Test("Whoever makes a hub is its first peer, and is told of the hub with itself in it")
    func first() {
        var talk = HubConversation()
        #expect(talk.open("a", "/v1/hubs/create?id=h&hubMetadata=%7B%7D&peerMetadata=A") == nil)
        let peers = [HubPeer(id: "1", metadata: "A", joinedAt: time)]
        let info = HubInfo(id: "h", createdAt: time, me: "1", metadata: "{}", peers: peers)
        #expect(talk.hears("a") == [.hubInfo(info)])
    }

    @Test(
        "A newcomer is told of everybody in the order of their ids, the others of the newcomer, with one time of joining"
    )
    func second() {
        var talk = HubConversation()
        talk.open("a", "/v1/hubs/create?id=h&peerMetadata=A")
        talk.date = WallTime(nanoseconds: 1_763_721_601_000_000_000)
        talk.open("b", "/v1/hubs/join?id=h&peerMetadata=B")
        let a = HubPeer(id: "1", metadata: "A", joinedAt: time)
        let b = HubPeer(id: "2", metadata: "B", joinedAt: HubTimestamp(seconds: 1_763_721_601))
        #expect(talk.hears("b") == [.hubInfo(HubInfo(id: "h", createdAt: time, me: "2", peers: [a, b]))])
        #expect(talk.hears("a").dropFirst() == [.peerJoined(b)])
    }

    @Test("Ids are numbers, and in the order of numbers: 9, 10, 11, 12")
    func order() {
        var talk = HubConversation()
        for number in 1...12 { talk.open("p\(number)", "/v1/hubs/join-or-create?id=h") }
        talk.end("p3")
        talk.open("p13", "/v1/hubs/join-or-create?id=h")
        #expect(talk.greeting("p13")?.peers.map(\.id) == [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map { "\($0)" })
        #expect(talk.hears("p1").count == 1 + 11 + 1 + 1, "each joined once, and one left")
    }

    @Test("Ids are not given twice while the hub is there; a hub made anew begins with 1, and is of its own time")
    func ids() {
        var talk = HubConversation()
        talk.party("h", "a", "b")
        talk.end("b")
        talk.open("c", "/v1/hubs/join?id=h")
        #expect(talk.greeting("c")?.me == "3")
        talk.end("c")
        talk.end("a")
        talk.date = WallTime(nanoseconds: 0)
        talk.open("d", "/v1/hubs/create?id=h")
        let d = talk.greeting("d")
        #expect(d?.me == "1")
        #expect(d?.createdAt == HubTimestamp(seconds: 0))
        #expect(d?.peers.count == 1)
    }

    @Test("Joining what is not there is 404; making what is there is 409, and nobody in it hears of that")
    func refusals() {
        var talk = HubConversation()
        #expect(talk.open("a", "/v1/hubs/join?id=h") == #"404 {"error":"hub not found"}"#)
        talk.open("a", "/v1/hubs/create?id=h&hubMetadata=first")
        _ = talk.hears("a")
        #expect(talk.open("b", "/v1/hubs/create?id=h&hubMetadata=second") == #"409 {"error":"hub id already exists"}"#)
        #expect(talk.hears("a").isEmpty)
        talk.open("b", "/v1/hubs/join?id=h")
        let b = talk.greeting("b")
        #expect(b?.metadata == "first")
        #expect(b?.me == "2")
    }

    @Test("What is said about a hub counts only when it is made")
    func hubMetadata() {
        var talk = HubConversation()
        talk.open("a", "/v1/hubs/join-or-create?id=h&hubMetadata=one")
        for path in ["join", "join-or-create"] {
            talk.open("b", "/v1/hubs/\(path)?id=h&hubMetadata=two")
            #expect(talk.greeting("b")?.metadata == "one")
            talk.end("b")
        }
    }

    @Test("A hub goes with its last peer, whoever that is; nobody is left behind by one that made it")
    func goes() {
        var talk = HubConversation()
        talk.party("h", "a", "b")
        talk.end("a")
        #expect(talk.ask(.GET, "/v1/hubs/get?id=h").hasPrefix("200"))
        talk.end("b")
        #expect(talk.ask(.GET, "/v1/hubs/get?id=h") == #"404 {"error":"hub not found"}"#)
        #expect(talk.service.registry.count == 0)
    }

    @Test("Without an id it is the hub with the empty id, of all who give none; nothing of it is told")
    func noID() {
        var talk = HubConversation()
        talk.open("a", "/v1/hubs/create")
        #expect(talk.greeting("a")?.id == "")
        #expect(talk.open("b", "/v1/hubs/create?id=") == #"409 {"error":"hub id already exists"}"#)
        talk.open("b", "/v1/hubs/join?id=&id=other")
        #expect(talk.greeting("b")?.me == "2")
    }

    @Test(
        "Ids are any text, compared byte by byte",
        arguments: ["a/b", "a b", "%00", "%22", "%F0%9F%98%80", "e%CC%81", "A", "%25", ".."]
    )
    func anyID(id: String) {
        var talk = HubConversation()
        talk.party("%C3%A9", "x")
        talk.party("a", "y")
        talk.open("a", "/v1/hubs/create?id=\(id)&peerMetadata=\(id)")
        let info = talk.greeting("a")
        #expect(info?.me == "1")
        #expect(info.map { Array($0.id.utf8) } == info.map { Array($0.peers[0].metadata.utf8) })
        talk.open("b", "/v1/hubs/join?id=\(id)")
        #expect(talk.greeting("b")?.peers.count == 2)
    }

    @Test("What is not UTF-8 is 400, and no hub is made; where the member does not count it does not matter")
    func notUTF8() {
        var talk = HubConversation()
        for (query, member) in [
            ("id=%FF", "id"), ("hubMetadata=%FF", "hubMetadata"), ("peerMetadata=%C3", "peerMetadata"),
        ] {
            #expect(talk.open("a", "/v1/hubs/create?\(query)") == "400 {\"error\":\"\(member) is not UTF-8\"}")
        }
        #expect(talk.service.registry.count == 0)
        #expect(talk.open("a", "/v1/hubs/create?id=h&other=%FF") == nil)
        #expect(talk.open("b", "/v1/hubs/join?id=h&hubMetadata=%FF") == nil)
        #expect(talk.ask(.GET, "/v1/hubs/get?id=%FF") == #"400 {"error":"id is not UTF-8"}"#)
    }

    @Test("One client that joins twice is two peers")
    func twice() {
        var talk = HubConversation()
        talk.open("a", "/v1/hubs/join-or-create?id=h&peerMetadata=same")
        talk.open("b", "/v1/hubs/join-or-create?id=h&peerMetadata=same")
        #expect(talk.greeting("b")?.peers.map(\.metadata) == ["same", "same"])
    }
}

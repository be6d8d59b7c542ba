import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("The four kinds of hubs")
struct HubKindTests {
    private static let notFound = #"404 {"error":"hub not found"}"#

    @Test("The same id in another kind is another hub")
    func nameSpaces() {
        var talk = HubConversation()
        talk.open("a", "/v1/hubs/create?id=h")
        for kind in ["random-hubs", "ip-hubs", "permanent-hubs"] {
            #expect(talk.open("b", "/v1/\(kind)/join?id=h") == Self.notFound)
        }
        #expect(talk.ask(.GET, "/v1/random-hubs/get?id=h") == Self.notFound)
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=h", headers: HubConversation.admin).hasPrefix("200"))
        talk.open("c", "/v1/permanent-hubs/join?id=h")
        #expect(talk.greeting("c")?.peers.count == 1)
    }

    @Test("A random hub has a UUID of version 4 as id, whatever id is asked for, and is joined by it")
    func random() {
        var talk = HubConversation()
        talk.open("a", "/v1/random-hubs/create?id=mine&hubMetadata=hm&peerMetadata=A")
        let id = talk.greeting("a")?.id ?? ""
        #expect(UUIDText(parsing: id)?.text == id)
        #expect(Array(id)[14] == "4")
        #expect(talk.open("x", "/v1/random-hubs/join?id=mine") == Self.notFound)
        talk.open("b", "/v1/random-hubs/join?id=\(id)&peerMetadata=B")
        #expect(talk.greeting("b")?.metadata == "hm")
        #expect(talk.ask(.GET, "/v1/random-hubs/get?id=\(id)").contains(#""metadata":"hm""#))
        talk.open("c", "/v1/random-hubs/create")
        #expect(talk.greeting("c")?.id != id)
        talk.end("a")
        talk.end("b")
        #expect(talk.open("d", "/v1/random-hubs/join?id=\(id)") == Self.notFound)
    }

    @Test("An address has one hub, whatever id is asked for; its id is a number, and anybody may join by it")
    func ip() {
        var talk = HubConversation()
        talk.open("a", "/v1/ip-hubs/join-or-create?id=ignored&hubMetadata=hm", from: "10.0.0.1")
        let id = talk.greeting("a")?.id ?? ""
        #expect(UInt64(id).map { "\($0)" } == id)
        talk.open("b", "/v1/ip-hubs/join-or-create?hubMetadata=other", from: "10.0.0.1")
        #expect(talk.greeting("b")?.me == "2")
        talk.open("c", "/v1/ip-hubs/join?id=\(id)", from: "10.0.0.2")
        #expect(talk.greeting("c")?.metadata == "hm")
        talk.open("d", "/v1/ip-hubs/join-or-create", from: "10.0.0.2")
        #expect(talk.greeting("d")?.id != id)
        #expect(talk.open("e", "/v1/ip-hubs/join?id=10.0.0.1") == Self.notFound)
        #expect(talk.open("e", "/v1/ip-hubs/join") == Self.notFound)
        for address in ["2001:db8::1", "2001:db8::2", "unix"] {
            talk.open(address, "/v1/ip-hubs/join-or-create", from: address)
            #expect(talk.greeting(address)?.me == "1")
        }
    }

    @Test("The id of an address is the same in every run")
    func stable() {
        #expect(RemoteAddress.ip("").hubID == "14695981039346656037")
        #expect(RemoteAddress.ip("a").hubID == "12638187200555641996")
    }

    @Test("A permanent hub stays when it is empty, and its numbers go on")
    func permanent() {
        var talk = HubConversation()
        let made = talk.ask(.POST, "/v1/permanent-hubs/create?id=h&hubMetadata=hm", headers: HubConversation.admin)
        #expect(
            made == #"200 {"id":"h","createdAt":"2025-11-21T10:40:00.000000005Z","metadata":"hm","isPermanent":true}"#
        )
        talk.open("a", "/v1/permanent-hubs/join?id=h")
        #expect(talk.greeting("a")?.metadata == "hm")
        talk.end("a")
        talk.now = talk.now + .hours(1)
        talk.tick()
        talk.open("b", "/v1/permanent-hubs/join?id=h")
        #expect(talk.greeting("b")?.me == "2")
    }

    @Test("Only who knows the secret makes a permanent hub, also over a WebSocket's request; 401 comes before 409")
    func authorization() {
        var talk = HubConversation()
        let refused = #"401 {"error":"invalid authorization code"}"#
        let right = HubAuthorization.value(of: HubConversation.secret)
        for header in [
            nil, "", "d3Jvbmc=", HubConversation.secret, "Bearer \(right)", "Basic \(right)", right + "=", "!!!",
        ] {
            let headers = header.map { HTTPHeaders([("Authorization", $0)]) } ?? [:]
            #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=h", headers: headers) == refused)
        }
        #expect(talk.open("a", "/v1/permanent-hubs/create?id=h") == refused)
        let twice = HTTPHeaders([("Authorization", right), ("Authorization", right)])
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=h", headers: twice) == refused)
        #expect(talk.service.registry.count == 0)
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=h", headers: HubConversation.admin).hasPrefix("200"))
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=h") == refused)
        #expect(
            talk.ask(.GET, "/v1/permanent-hubs/create?id=h", headers: HubConversation.admin)
                == #"409 {"error":"hub id already exists"}"#
        )
    }

    @Test("Without a secret nobody makes one")
    func noSecret() {
        var service = HubService(configuration: HubConfiguration())
        var turn = ServiceTurn(now: .uptimeNanoseconds(0))
        for header in ["", HubAuthorization.value(of: "")] {
            let path = HubEndpoint.hub(.permanent, .create).path
            let request = ServiceRequest(path: path, headers: ["Authorization": header], endpoint: path)
            let reply = service.answer(request, turn: &turn)
            #expect(reply.status == .unauthorized)
        }
        #expect(throws: ServerError.self) { try HubSecret("") }
    }
}

import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("The hub protocol over plain HTTP")
struct HubHTTPTests {
    private static let upgrade = #"426 {"error":"websocket upgrade error"}"#
    private static let notFound = #"404 {"error":"hub not found"}"#
    private static let taken = #"409 {"error":"hub id already exists"}"#

    @Test("Status is ok, whatever the method; pages of every origin may read it, and nothing else")
    func status() {
        var talk = HubConversation()
        for method in [.GET, .HEAD, .POST, .OPTIONS, .DELETE, .RAW(value: "BREW")] as [HTTPMethod] {
            let reply = talk.reply(method, "/v1/status?x=1")
            #expect(reply == HTTPReply(.ok, headers: reply.headers, body: ByteBuffer(string: #"{"status":"ok"}"#)))
            #expect(reply.headers["Content-Type"] == ["application/json"])
            #expect(reply.headers["Access-Control-Allow-Origin"] == [""])
        }
        let reply = talk.reply(.GET, "/v1/status", headers: ["Origin": "https://app.example"])
        #expect(reply.headers["Access-Control-Allow-Origin"] == ["https://app.example"])
        for path in ["/v1/hubs/get", "/v1/hubs/create", "/v1/admin/migrate", "/nope"] {
            let reply = talk.reply(.GET, path, headers: ["Origin": "https://app.example"])
            #expect(reply.headers["Access-Control-Allow-Origin"].isEmpty)
        }
    }

    @Test("GET where a WebSocket is wanted is 426 and leaves no hub; joining what is not there is 404 before that")
    func noUpgrade() {
        var talk = HubConversation()
        for path in ["hubs/create", "hubs/join-or-create", "random-hubs/create", "ip-hubs/join-or-create"] {
            for method in [.GET, .HEAD, .PUT, .OPTIONS] as [HTTPMethod] {
                #expect(talk.ask(method, "/v1/\(path)?id=h") == Self.upgrade)
            }
        }
        let reply = talk.reply(.GET, "/v1/hubs/create")
        #expect(reply.headers["Upgrade"] == ["websocket"])
        #expect(reply.headers["Content-Type"] == ["application/json"])
        #expect(talk.service.registry.count == 0)
        for path in ["hubs/join", "random-hubs/join", "ip-hubs/join", "permanent-hubs/join"] {
            #expect(talk.ask(.GET, "/v1/\(path)?id=h") == Self.notFound)
        }
        talk.party("h", "a")
        #expect(talk.ask(.GET, "/v1/hubs/join?id=h") == Self.upgrade)
        #expect(talk.ask(.GET, "/v1/hubs/create?id=h") == Self.upgrade, "before 409")
        #expect(talk.ask(.POST, "/v1/hubs/join-or-create?id=h") == Self.upgrade)
        #expect(talk.hears("a").isEmpty)
    }

    @Test("POST makes a hub, as documented, and says what get says; the newcomer is the first who joins")
    func post() {
        var talk = HubConversation()
        let hub = #"{"id":"h","createdAt":"2025-11-21T10:40:00.000000005Z","metadata":"m","isPermanent":false}"#
        #expect(talk.ask(.POST, "/v1/hubs/create?id=h&hubMetadata=m&peerMetadata=P") == "200 \(hub)")
        #expect(talk.ask(.GET, "/v1/hubs/get?id=h") == "200 \(hub)")
        #expect(talk.ask(.POST, "/v1/hubs/get?id=h") == "200 \(hub)")
        #expect(talk.ask(.POST, "/v1/hubs/create?id=h") == Self.taken)
        #expect(talk.open("a", "/v1/hubs/create?id=h") == Self.taken)
        talk.open("a", "/v1/hubs/join?id=h")
        let info = talk.greeting("a")
        #expect(info?.me == "1")
        #expect(info?.metadata == "m")
        #expect(info?.peers.count == 1)
        talk.end("a")
        #expect(talk.ask(.GET, "/v1/hubs/get?id=h") == Self.notFound)
    }

    @Test("POST to random-hubs/create makes one with a new id")
    func postRandom() {
        var talk = HubConversation()
        let reply = talk.reply(.POST, "/v1/random-hubs/create?id=mine&hubMetadata=m")
        let hub = HubDescription(parsing: reply.body)
        #expect(hub.flatMap { UUIDText(parsing: $0.id) } != nil)
        #expect(hub?.metadata == "m")
        #expect(talk.open("a", "/v1/random-hubs/join?id=\(hub?.id ?? "")") == nil)
    }

    @Test("A POST that asks for a WebSocket is a handshake gone wrong: 426, and no hub")
    func postWithUpgrade() {
        var talk = HubConversation()
        let headers: HTTPHeaders = ["Connection": "Upgrade", "Upgrade": "WebSocket"]
        #expect(talk.ask(.POST, "/v1/hubs/create?id=h", headers: headers) == Self.upgrade)
        #expect(talk.service.registry.count == 0)
        #expect(talk.ask(.POST, "/v1/hubs/create?id=h", headers: ["Upgrade": "h2c"]).hasPrefix("200"))
    }

    @Test("A hub that nobody came to goes after 60 s; one that somebody came to goes with them")
    func waiting() {
        var talk = HubConversation()
        _ = talk.ask(.POST, "/v1/hubs/create?id=empty")
        _ = talk.ask(.POST, "/v1/hubs/create?id=used")
        talk.open("a", "/v1/hubs/join?id=used")
        talk.now = talk.now + .milliseconds(59_999)
        talk.tick()
        #expect(talk.ask(.GET, "/v1/hubs/get?id=empty").hasPrefix("200"))
        talk.now = talk.now + .milliseconds(1)
        talk.tick()
        #expect(talk.ask(.GET, "/v1/hubs/get?id=empty") == Self.notFound)
        #expect(talk.ask(.GET, "/v1/hubs/get?id=used").hasPrefix("200"))
        talk.end("a")
        #expect(talk.service.registry.count == 0)
    }

    @Test("A path that is none is 404 in the words of the ZeroHub server")
    func unsupported() {
        var talk = HubConversation()
        let reply = talk.reply(.GET, "/v1/hubs/create/")
        #expect(reply == .text(.notFound, "unsupported path"))
    }
}

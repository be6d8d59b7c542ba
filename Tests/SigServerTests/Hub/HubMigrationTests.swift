import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("A hub server that migrates")
struct HubMigrationTests {
    private func migrating(to host: String = "backup:8443") -> HubConversation {
        var talk = HubConversation()
        talk.party("old", "a", "b")
        #expect(talk.ask(.GET, "/v1/permanent-hubs/create?id=kept", headers: HubConversation.admin).hasPrefix("200"))
        #expect(talk.reply(.GET, "/v1/admin/migrate?host=\(host)", headers: HubConversation.admin) == HTTPReply(.ok))
        return talk
    }

    private let makers = [
        "hubs/create", "hubs/join-or-create", "random-hubs/create", "ip-hubs/join-or-create", "permanent-hubs/create",
    ]

    @Test("It takes a host, which comes before everything, and the secret")
    func authorization() {
        var talk = HubConversation()
        let missing = "503 new release host not found"
        for headers in [[:], HubConversation.admin] as [HTTPHeaders] {
            #expect(talk.ask(.GET, "/v1/admin/migrate", headers: headers) == missing)
            #expect(talk.ask(.POST, "/v1/admin/migrate?host=", headers: headers) == missing)
        }
        let refused = #"401 {"error":"invalid authorization code"}"#
        #expect(talk.ask(.GET, "/v1/admin/migrate?host=h") == refused)
        #expect(talk.ask(.GET, "/v1/admin/migrate?host=h", headers: ["Authorization": "d3Jvbmc="]) == refused)
        #expect(talk.ask(.GET, "/v1/admin/migrate?host=%FF") == refused)
        let notUTF8 = talk.ask(.GET, "/v1/admin/migrate?host=%FF", headers: HubConversation.admin)
        #expect(notUTF8 == #"400 {"error":"host is not UTF-8"}"#)
        #expect(talk.ask(.GET, "/v1/status") == #"200 {"status":"ok"}"#)
        #expect(talk.ask(.POST, "/v1/admin/migrate?host=h", headers: HubConversation.admin) == "200 ")
    }

    @Test("Status is 301 with the host, readable for pages, without a Location; another host takes its place")
    func status() {
        var talk = migrating()
        let reply = talk.reply(.GET, "/v1/status", headers: ["Origin": "null"])
        #expect(reply.status == .movedPermanently)
        #expect(String(buffer: reply.body) == #"{"status":"migrating","backupHost":"backup:8443"}"#)
        #expect(reply.headers["Location"].isEmpty)
        #expect(reply.headers["Access-Control-Allow-Origin"] == ["null"])
        #expect(talk.ask(.GET, "/v1/admin/migrate?host=", headers: HubConversation.admin).hasPrefix("503"))
        #expect(talk.ask(.GET, "/v1/admin/migrate?host=other", headers: HubConversation.admin) == "200 ")
        #expect(talk.ask(.GET, "/v1/status").contains(#""backupHost":"other""#))
    }

    @Test("Whoever would make a hub, or join one that is not there, is upgraded and sent away with 1001 and the host")
    func redirects() {
        var talk = migrating()
        let away = WebSocketClose(code: 1001, reason: "backup:8443")
        for path in makers + ["hubs/join", "random-hubs/join", "ip-hubs/join", "permanent-hubs/join"] {
            #expect(talk.open("x", "/v1/\(path)?id=new") == nil)
            #expect(talk.closes["x"] == away, "\(path)")
            #expect(talk.hears("x").isEmpty)
        }
        for path in ["hubs/create", "hubs/join-or-create"] {
            talk.open("x", "/v1/\(path)?id=old")
            #expect(talk.closes["x"] == away, "also of a hub that is there")
        }
        #expect(talk.service.registry.count == 2)
        #expect(talk.hears("a").isEmpty)
    }

    @Test("Old hubs go on: they can be joined, relayed in, and asked for")
    func goesOn() {
        var talk = migrating()
        talk.open("c", "/v1/hubs/join?id=old")
        #expect(talk.greeting("c")?.me == "3")
        _ = talk.hears("b")
        talk.say("a", .offer(to: "2", sdp: "v=0"))
        #expect(talk.hears("b") == [.offer(from: "1", sdp: "v=0")])
        talk.open("k", "/v1/permanent-hubs/join?id=kept")
        #expect(talk.greeting("k")?.me == "1")
        #expect(talk.ask(.GET, "/v1/hubs/get?id=old").hasPrefix("200"))
        #expect(talk.ask(.GET, "/v1/hubs/get?id=new").hasPrefix("404"))
    }

    @Test("The same over plain HTTP is 503 in the words of the ZeroHub server, and no hub is made")
    func plain() {
        var talk = migrating()
        for path in makers + ["hubs/join", "permanent-hubs/join"] {
            let get = talk.ask(.GET, "/v1/\(path)?id=new", headers: HubConversation.admin)
            let words = "503 websocket handshake: websocket: the client is not using the websocket protocol: "
            #expect(get == words + " 'upgrade' token not found in 'Connection' header")
            let post = talk.ask(.POST, "/v1/\(path)?id=new", headers: HubConversation.admin)
            #expect(post == words + " request method is not GET")
        }
        #expect(talk.ask(.GET, "/v1/hubs/join?id=old").hasPrefix("426"))
        #expect(talk.service.registry.count == 2)
    }

    @Test("It names what the ZeroHub server finds wrong first with a handshake")
    func faults() {
        var talk = migrating()
        var headers: HTTPHeaders = ["Connection": "keep-alive, Upgrade"]
        func words() -> String { talk.ask(.GET, "/v1/hubs/create?id=new", headers: headers) }
        #expect(words().hasSuffix("protocol:  'websocket' token not found in 'Upgrade' header"))
        headers.add(name: "Upgrade", value: "WebSocket")
        #expect(words().hasSuffix(": websocket: unsupported version: 13 not found in 'Sec-Websocket-Version' header"))
        headers.add(name: "Sec-WebSocket-Version", value: "13")
        #expect(
            words().hasSuffix(
                ": websocket: not a websocket handshake: `Sec-WebSocket-Key' header is missing or blank"
            )
        )
    }

    @Test("A host that fits into no close frame is not told: TCP ends without one")
    func longHost() {
        for (host, close) in [
            (
                String(repeating: "h", count: 123),
                WebSocketClose(code: 1001, reason: String(repeating: "h", count: 123))
            ),
            (String(repeating: "h", count: 124), .abnormal), (String(repeating: "%C3%BC", count: 62), .abnormal),
        ] {
            var talk = migrating(to: host)
            talk.open("x", "/v1/random-hubs/create")
            #expect(talk.closes["x"] == close)
        }
    }
}

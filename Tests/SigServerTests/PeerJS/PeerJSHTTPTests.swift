import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: the HTTP API")
struct PeerJSHTTPTests {
    private static let about =
        "200 application/json; charset=utf-8: "
        + #"{"name":"PeerJS Server","description":"A server side element to broker connections between PeerJS clients.","#
        + #""website":"https://peerjs.com/"}"#
    private static let notFound = "404 text/plain; charset=utf-8: Not Found"
    private static let wrongKey = "401 text/plain; charset=utf-8: Invalid key provided"

    private static func sesame() -> PeerJSConversation {
        var configuration = PeerJSConfiguration()
        configuration.key = "sesame"
        configuration.path = "/myapp/"
        configuration.allowDiscovery = true
        return PeerJSConversation(configuration)
    }

    @Test("The root says what this is")
    func root() {
        var talk = PeerJSConversation()
        #expect(talk.ask("/") == Self.about)
        #expect(talk.ask("/", .HEAD) == Self.about)
    }

    @Test(
        "An id is a bare UUID of version 4, another each time; the query is not looked at",
        arguments: ["/peerjs/id", "/peerjs/id/", "/PEERJS/ID", "/%70eerjs/id"]
    )
    func id(path: String) throws {
        var talk = PeerJSConversation()
        var ids: Set<String> = []
        for _ in 0..<50 {
            let answer = talk.ask(path, query: "ts=16990.123&version=1.5.4")
            let prefix = "200 text/html; charset=utf-8: "
            #expect(answer.hasPrefix(prefix))
            let id = String(answer.dropFirst(prefix.count))
            #expect(try #require(UUIDText(parsing: id)).text == id)
            #expect(id.utf8.dropFirst(14).first == UInt8(ascii: "4"))
            ids.insert(id)
        }
        #expect(ids.count == 50)
    }

    @Test("An id that is registered is not given out again")
    func freshID() {
        var first = PeerJSConversation(seed: 7)
        let answer = first.ask("/peerjs/id")
        let id = String(answer.suffix(36))
        var talk = PeerJSConversation(seed: 7)
        #expect(talk.open("a", id: id) == [PeerJSConversation.open])
        #expect(talk.ask("/peerjs/id") != answer)
        talk = PeerJSConversation(seed: 7)
        #expect(talk.ask("/peerjs/id") == answer, "the numbers are those handed in")
    }

    @Test(
        "The key is required",
        arguments: ["/wrong/id", "/wrong/peers", "/v1/id", "/peerj/id", "/peerjs%20/peers", "/%C3%A9/id"]
    )
    func wrongKey(path: String) {
        var talk = PeerJSConversation()
        #expect(talk.ask(path) == Self.wrongKey)
    }

    @Test("A malformed escape in the key is a bad request", arguments: ["/%zz/id", "/peerjs%/peers", "/%ff/id"])
    func malformed(path: String) {
        var talk = PeerJSConversation()
        #expect(talk.ask(path) == "400 text/plain; charset=utf-8: Bad Request")
    }

    @Test(
        "Everything else is not found",
        arguments: [
            "/peerjs", "/id", "/peerjs/", "//id", "/peerjs/id/more", "/peerjs/id//", "/peerjs//id", "/peerjs/ids",
            "/nope",
            "/peerjs/%69d", "peerjs/id", "/./peerjs/id", "/peerjs/id/.", "*",
        ]
    )
    func unknown(path: String) {
        var talk = PeerJSConversation()
        #expect(talk.ask(path) == Self.notFound)
    }

    @Test(
        "Other methods are not found, never 405",
        arguments: [HTTPMethod.POST, .PUT, .DELETE, .PATCH, .TRACE, .RAW(value: "QUERY")]
    )
    func methods(method: HTTPMethod) {
        var talk = PeerJSConversation()
        for path in ["/", "/peerjs/id", "/peerjs/peers"] { #expect(talk.ask(path, method) == Self.notFound) }
    }

    @Test("Without discovery the list is closed")
    func noDiscovery() {
        var talk = PeerJSConversation()
        #expect(talk.ask("/peerjs/peers") == "401 text/plain; charset=utf-8: Unauthorized")
        #expect(talk.ask("/peerjs/peers", .HEAD) == "401 text/plain; charset=utf-8: Unauthorized")
    }

    @Test("With discovery it has the ids in the order of registration")
    func peers() {
        var configuration = PeerJSConfiguration()
        configuration.allowDiscovery = true
        var talk = PeerJSConversation(configuration)
        func list() -> String {
            String(talk.ask("/peerjs/peers").dropFirst("200 application/json; charset=utf-8: ".count))
        }
        #expect(talk.ask("/peerjs/peers") == "200 application/json; charset=utf-8: []")
        talk.connect("c", "a", "b")
        #expect(list() == #"["c","a","b"]"#)
        #expect(talk.open("a2", id: "a") == [])
        #expect(list() == #"["c","a","b"]"#, "one entry for two connections")
        talk.leave("a2")
        #expect(list() == #"["c","b"]"#)
        talk.say("c", #"{"type":"LEAVE"}"#)
        #expect(list() == #"["b"]"#)
        talk.connect("c")
        #expect(list() == #"["b","c"]"#, "back at the end")
        #expect(talk.open("x", id: "é \"<\0") == [PeerJSConversation.open])
        #expect(list() == #"["b","c","é \"<\u0000"]"#)
    }

    @Test(
        "Everything hangs below the path, which is compared without case",
        arguments: ["/myapp", "/myapp/", "/MyApp"]
    )
    func ownPath(path: String) {
        var talk = Self.sesame()
        #expect(talk.ask(path) == Self.about)
        #expect(talk.ask("/myapp/sesame/id").hasPrefix("200 text/html"))
        #expect(talk.ask("/MYAPP/Sesame/ID/").hasPrefix("200 text/html"))
        #expect(talk.ask("/myapp/sesame/peers") == "200 application/json; charset=utf-8: []")
        #expect(talk.ask("/myapp/peerjs/id") == Self.wrongKey)
        for outside in ["/", "/sesame/id", "/myappx", "/myapp/sesame", "/myap", "/myapp//id"] {
            #expect(talk.ask(outside) == Self.notFound)
        }
    }
}

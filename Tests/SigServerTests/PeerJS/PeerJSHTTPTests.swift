import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: the HTTP API")
struct PeerJSHTTPTests {
    @Test("An id is a bare UUID of version 4, another each time", arguments: ["peerjs", "PEERjs", "%70eerjs"])
    func id(key: String) throws {
        var talk = PeerJSConversation()
        var ids: Set<String> = []
        for _ in 0..<50 {
            let answer = talk.ask("id", key: key)
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
        let answer = first.ask("id")
        var talk = PeerJSConversation(seed: 7)
        #expect(talk.open("a", id: String(answer.suffix(36))) == [PeerJSConversation.open])
        #expect(talk.ask("id") != answer)
        talk = PeerJSConversation(seed: 7)
        #expect(talk.ask("id") == answer, "the numbers are those handed in")
    }

    @Test("The key is required", arguments: ["wrong", "v1", "peerj", "peerjs%20", "%C3%A9", "", "peerjs%00"])
    func wrongKey(key: String) {
        var talk = PeerJSConversation()
        for endpoint in ["id", "peers"] {
            #expect(talk.ask(endpoint, key: key) == "401 text/plain; charset=utf-8: Invalid key provided")
        }
    }

    @Test(
        "A key of one's own, in any case and percent-encoded",
        arguments: ["s\u{e9}same!", "S%C3%A9SAME!", "s%c3%a9same%21"]
    )
    func ownKey(key: String) {
        var configuration = PeerJSConfiguration()
        configuration.key = "s\u{e9}same!"
        configuration.allowDiscovery = true
        var talk = PeerJSConversation(configuration)
        #expect(talk.ask("peers", key: key) == "200 application/json; charset=utf-8: []")
        #expect(talk.ask("peers", key: "peerjs") == "401 text/plain; charset=utf-8: Invalid key provided")
    }

    @Test("A long list of ids is made in pieces, in the order of registration")
    func longList() {
        var configuration = PeerJSConfiguration()
        configuration.allowDiscovery = true
        var talk = PeerJSConversation(configuration, listPiece: 10)
        #expect(talk.ask("peers") == "200 application/json; charset=utf-8: []")
        talk.connect("c", "b", "a", "e", "a-long-name")
        #expect(
            talk.ask("peers") == #"200 application/json; charset=utf-8: ["c","b","a"|,"e","a-long-name"]"#
        )
    }

    @Test("A malformed escape in the key is a bad request", arguments: ["%zz", "peerjs%", "%ff"])
    func malformed(key: String) {
        var talk = PeerJSConversation()
        #expect(talk.ask("id", key: key) == "400 text/plain; charset=utf-8: Bad Request")
    }

    @Test("Without discovery the list is closed")
    func noDiscovery() {
        var talk = PeerJSConversation()
        #expect(talk.ask("peers") == "401 text/plain; charset=utf-8: Unauthorized")
    }

    @Test("With discovery it has the ids in the order of registration")
    func peers() {
        var configuration = PeerJSConfiguration()
        configuration.allowDiscovery = true
        var talk = PeerJSConversation(configuration)
        func list() -> String {
            String(talk.ask("peers").dropFirst("200 application/json; charset=utf-8: ".count))
        }
        #expect(talk.ask("peers") == "200 application/json; charset=utf-8: []")
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
}

import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("PeerJS: opening a connection")
struct PeerJSOpeningTests {
    private static let missing =
        #"{"type":"ERROR","payload":{"msg":"No id, token, or key supplied to websocket server"}}"#
    private static let wrongKey = #"{"type":"ERROR","payload":{"msg":"Invalid key provided"}}"#
    private static let taken = #"{"type":"ID-TAKEN","payload":{"msg":"ID is taken"}}"#
    private static let full = #"{"type":"ERROR","payload":{"msg":"Server has reached its concurrent user limit"}}"#

    @Test("A client is told OPEN and nothing else")
    func open() {
        var talk = PeerJSConversation()
        #expect(talk.open("a", query: "key=peerjs&id=alice&token=tok&version=1.5.4") == [#"{"type":"OPEN"}"#])
        #expect(talk.closes.isEmpty)
    }

    @Test(
        "Without id, token or key: an ERROR, then a close without a code",
        arguments: [
            nil, "", "id=a&token=t", "key=peerjs&token=t", "key=peerjs&id=a", "key=peerjs&id=&token=t",
            "key=&id=a&token=t", "key=peerjs&id=a&token=", "key=peerjs&id=a&token=t&id=", "key=peerjs&ID=a&token=t",
        ]
    )
    func missingParameters(query: String?) {
        var talk = PeerJSConversation()
        #expect(talk.open("a", query: query) == [Self.missing])
        #expect(talk.closes["a"] == .noStatus)
        #expect(talk.service.registry.clientCount == 0)
    }

    @Test("The key is compared exactly", arguments: ["wrong", "PEERJS", "peerjs%20", "peerj", "peerjs%00"])
    func wrongKey(key: String) {
        var talk = PeerJSConversation()
        #expect(talk.open("a", query: "key=\(key)&id=a&token=t") == [Self.wrongKey])
        #expect(talk.closes["a"] == .noStatus)
    }

    @Test("A key of one's own")
    func ownKey() {
        var configuration = PeerJSConfiguration()
        configuration.key = "ses ame"
        var talk = PeerJSConversation(configuration)
        #expect(talk.open("a", query: "key=peerjs&id=a&token=t") == [Self.wrongKey])
        #expect(talk.open("a", query: "key=ses+ame&id=a&token=t") == [PeerJSConversation.open])
    }

    @Test("The order of the checks: parameters, key, id, limit")
    func order() {
        var configuration = PeerJSConfiguration()
        configuration.concurrentLimit = 1
        var talk = PeerJSConversation(configuration)
        talk.connect("a")
        #expect(talk.open("x", query: "key=wrong&id=a") == [Self.missing])
        #expect(talk.open("x", query: "key=wrong&id=a&token=other") == [Self.wrongKey])
        #expect(talk.open("x", id: "a", token: "other") == [Self.taken])
        #expect(talk.open("x", id: "b") == [Self.full])
    }

    @Test("Parameters come in any order and are read as forms; of a repeated one the last counts")
    func queryForms() {
        var talk = PeerJSConversation()
        #expect(
            talk.open("a", query: "x=1&token=t&id=wrong&%69d=al+i%2Bce&key=wrong&key=peerjs")
                == [PeerJSConversation.open]
        )
        talk.connect("b")
        #expect(talk.isReached("a", by: "al i+ce", from: "b") == true)
    }

    @Test(
        "There is no rule for ids",
        arguments: [
            "sp ace", "pl+us", "é你😀", "a/b?c&d=e#f", #""q\""#, "-_lead-", "bad%zz", "__proto__", "constructor", "nul\0",
            "\n\u{1B}[2J", String(repeating: "x", count: 16_000), "e\u{301}", "\u{FFFD}", "null", "5",
        ]
    )
    func ids(id: String) {
        var talk = PeerJSConversation()
        #expect(talk.open("a", id: id) == [PeerJSConversation.open])
        let name = JSONValue(string: id)
        talk.say("a", #"{"type":"OFFER","dst":\#(name),"payload":1}"#)
        #expect(talk.hears("a") == [#"{"type":"OFFER","src":\#(name),"dst":\#(name),"payload":1}"#])
    }

    @Test("Ids that look alike are different: case, canonical equivalence")
    func differentIDs() {
        var talk = PeerJSConversation()
        for (index, id) in ["alice", "Alice", "\u{e9}", "e\u{301}"].enumerated() {
            #expect(talk.open("\(index)", id: id, token: "\(index)") == [PeerJSConversation.open])
        }
        #expect(talk.isReached("2", by: "\u{e9}", from: "0") == true)
        #expect(talk.isReached("3", by: "e\u{301}", from: "0") == true)
        #expect(talk.isReached("3", by: "\u{e9}", from: "0") == false)
    }

    // MARK: The same id

    @Test("Another token: ID-TAKEN; the holder notices nothing")
    func idTaken() {
        var talk = PeerJSConversation()
        talk.connect("a", "b")
        for token in ["other", "TOK", "tok "] {
            #expect(talk.open("x", id: "a", token: token) == [Self.taken])
            #expect(talk.closes["x"] == .noStatus)
            talk.leave("x")
        }
        #expect(talk.hears("a") == [])
        #expect(talk.isReached("a", by: "a", from: "b") == true)
    }

    @Test("Tokens that look alike are different")
    func differentTokens() {
        var talk = PeerJSConversation()
        #expect(talk.open("a", token: "\u{e9}") == [PeerJSConversation.open])
        #expect(talk.open("x", id: "a", token: "e\u{301}") == [Self.taken])
    }

    @Test("The same token: no OPEN; the new connection gets what is sent, the old one can still send")
    func takeOver() {
        var talk = PeerJSConversation()
        talk.connect("a", "b")
        #expect(talk.open("a2", id: "a") == [])
        #expect(talk.closes.isEmpty)
        #expect(talk.isReached("a2", by: "a", from: "b") == true)
        #expect(talk.isReached("a", by: "a", from: "b") == false)
        for name in ["a", "a2"] {
            talk.say(name, #"{"type":"OFFER","dst":"b","payload":1}"#)
            #expect(talk.hears("b") == [#"{"type":"OFFER","src":"a","dst":"b","payload":1}"#])
        }
    }

    @Test("When the old connection closes nothing changes")
    func oldCloses() {
        var talk = PeerJSConversation()
        talk.connect("a", "b")
        #expect(talk.open("a2", id: "a") == [])
        talk.leave("a")
        #expect(talk.isReached("a2", by: "a", from: "b") == true)
        #expect(talk.open("x", id: "a", token: "other") == [Self.taken])
    }

    @Test("When the new connection closes the id is free, and the old one can still send")
    func newCloses() {
        var talk = PeerJSConversation()
        talk.connect("a", "b")
        #expect(talk.open("a2", id: "a") == [])
        talk.leave("a2")
        #expect(talk.isReached("a", by: "a", from: "b") == false)
        talk.say("a", #"{"type":"ANSWER","dst":"b"}"#)
        #expect(talk.hears("b") == [#"{"type":"ANSWER","src":"a","dst":"b"}"#])
        #expect(talk.open("x", id: "a", token: "other") == [PeerJSConversation.open])
        talk.leave("a")
        #expect(talk.isReached("x", by: "a", from: "b") == true, "the end of the old one touches nobody")
    }

    @Test("An id is free when its connection is gone, for any token")
    func reconnect() {
        var talk = PeerJSConversation()
        talk.connect("a")
        talk.leave("a")
        #expect(talk.open("a", token: "other") == [PeerJSConversation.open])
    }

    // MARK: The limit

    @Test("The limit counts ids: taking over needs no place, LEAVE gives one back")
    func limit() {
        var configuration = PeerJSConfiguration()
        configuration.concurrentLimit = 2
        var talk = PeerJSConversation(configuration)
        talk.connect("a", "b")
        #expect(talk.open("c") == [Self.full])
        #expect(talk.closes["c"] == .noStatus)
        #expect(talk.open("a2", id: "a") == [])
        talk.say("b", #"{"type":"LEAVE"}"#)
        #expect(talk.open("c") == [PeerJSConversation.open])
        #expect(talk.open("d") == [Self.full])
        talk.leave("c")
        #expect(talk.open("d") == [PeerJSConversation.open])
    }

    @Test("A limit of 0 refuses all")
    func noPlace() {
        var configuration = PeerJSConfiguration()
        configuration.concurrentLimit = 0
        var talk = PeerJSConversation(configuration)
        #expect(talk.open("a") == [Self.full])
    }

    @Test("A refused connection is not listened to and leaves nothing behind")
    func refusedIsIgnored() {
        var talk = PeerJSConversation()
        talk.connect("b")
        #expect(talk.open("x", query: "key=wrong&id=x&token=t") == [Self.wrongKey])
        talk.say("x", #"{"type":"OFFER","dst":"b"}"#)
        talk.say("x", #"{"type":"OFFER","dst":"absent"}"#)
        #expect(talk.hears("b") == [])
        talk.leave("x")
        #expect(talk.service.registry.clientCount == 1)
        #expect(talk.service.registry.connectionCount == 1)
        #expect(talk.service.waiting.peerCount == 0)
    }
}

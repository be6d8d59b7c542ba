import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Offers of the topic protocol")
struct TopicOfferTests {
    @Test("An offer gets a lower-case UUID of version 4; the same again gets another one")
    func codes() throws {
        var talk = TopicConversation()
        var codes: Set<String> = []
        for _ in 0..<3 { codes.insert(try talk.offer("lobby")) }
        #expect(codes.count == 3)
        for code in codes {
            let bytes = Array(code.utf8)
            #expect(UUIDText(parsing: code)?.text == code)
            #expect(bytes.count == 36 && bytes[14] == UInt8(ascii: "4") && "89ab".utf8.contains(bytes[19]))
        }
        #expect(try talk.sessions("lobby").count == 3)
    }

    @Test("A seed makes the codes the same each time")
    func seed() throws {
        var (one, other, third) = (TopicConversation(seed: 7), TopicConversation(seed: 7), TopicConversation(seed: 8))
        let code = try one.offer("lobby")
        #expect(try other.offer("lobby") == code)
        #expect(try third.offer("lobby") != code)
    }

    @Test("The first complaint is about the body, then the topic, then info, its length, offer")
    func order() {
        var talk = TopicConversation()
        let long = String(repeating: "a", count: 257)
        let info = String(repeating: "x", count: 1025)
        for (path, body, expected) in [
            (long, "not json", "Invalid JSON body"), ("%ZZ", "[]", "Invalid JSON body"),
            ("%ZZ", "", "Invalid JSON body"),
            (long, "{}", "Topic string must be 256 characters or less"),
            ("%", "{}", "Missing or invalid required parameter: topic"),
            ("t", #"{"offer":"o"}"#, "Missing or invalid required parameter: info"),
            ("t", #"{"info":"\#(info)"}"#, "Info string must be 1024 characters or less"),
            ("t", #"{"info":"i","offer":{}}"#, "Missing or invalid required parameter: offer"),
        ] {
            #expect(talk.ask("POST /\(path)/offer", body) == #"400 {"error":"\#(expected)"}"#)
        }
        #expect(talk.service.store.count == 0)
    }

    @Test("256 units of a topic pass, decoded, for offers and lists alike")
    func topicLength() throws {
        var talk = TopicConversation()
        for unit in ["a", "%20", "%C3%A9"] {
            let topic = String(repeating: unit, count: 256)
            _ = try talk.offer(topic)
            #expect(try talk.sessions(topic).count == 1)
            #expect(
                talk.ask("GET /\(topic)a/sessions") == #"400 {"error":"Topic string must be 256 characters or less"}"#
            )
        }
        #expect(talk.ask("GET /%ZZ/sessions") == #"400 {"error":"Missing or invalid required parameter: topic"}"#)
    }

    @Test("Differently written, a topic is the same; case and Unicode form matter")
    func topicForms() throws {
        var talk = TopicConversation()
        _ = try talk.offer("ab%C3%A9")
        #expect(try talk.sessions("%61b%c3%a9").count == 1)
        #expect(try talk.sessions("abé").count == 1)
        #expect(try talk.sessions("ABé").isEmpty)
        #expect(try talk.sessions("abe%CC%81").isEmpty)
        #expect(try talk.topics() == ["abé=1"])
    }

    @Test(
        "Topics may be called like the paths",
        arguments: ["topics", "answer", "poll", "health", "offer", "sessions"]
    )
    func names(topic: String) throws {
        var talk = TopicConversation()
        let code = try talk.offer(topic)
        #expect(try talk.sessions(topic).map(\.code) == [code])
        #expect(try talk.topics() == ["\(topic)=1"])
    }

    @Test("Queries of offers and of sessions are ignored, and so are members that the document does not have")
    func ignored() throws {
        var talk = TopicConversation()
        let body = #"{"info":"i","offer":"o","topic":"x","answer":"x","offerCandidates":["x"],"expiresAt":1}"#
        #expect(talk.ask("POST /t/offer?info=no&offer=no", body).hasPrefix(#"200 {"code":""#))
        let session = try #require(try talk.sessions("t").first)
        #expect(session.info == "i")
        #expect(session.offerCandidates.isEmpty)
        #expect(talk.ask("GET /t/sessions?page=2&limit=0").contains(#""info":"i""#))
        #expect(talk.poll(session.code, "offerer") == #"200 {"answer":null,"answerCandidates":[]}"#)
    }

    @Test("A client's own code is honoured, and is taken in every origin until its session ends")
    func ownCode() async {
        var talk = TopicConversation()
        let body = #"{"peerId":"p","offer":"o1","code":"own /é"}"#
        let taken = #"409 {"error":"Session code 'own /é' already exists"}"#
        #expect(talk.ask("POST /t/offer", body) == #"200 {"code":"own /é"}"#)
        #expect(talk.ask("POST /t/offer", body) == taken)
        #expect(talk.ask("POST /other/offer", body, origins: ["https://other.example"]) == taken)
        // Composed and decomposed letters are different codes.
        #expect(talk.ask("POST /t/offer", body.replacing("é", with: "e\u{301}")) == "200 {\"code\":\"own /e\u{301}\"}")
        #expect(talk.poll("own /é", "answerer") == #"200 {"offer":"o1","offerCandidates":[]}"#)
        #expect(talk.post("own /é", #""answer":"a""#) == TopicConversation.accepted)
        #expect(talk.ask("POST /t/offer", body) == taken)
        await talk.waitWithoutTick(.seconds(300))
        #expect(talk.ask("POST /t/offer", body) == #"200 {"code":"own /é"}"#)
    }

    @Test("A faulty request does not take the code that it asks for")
    func faultyOwnCode() {
        var talk = TopicConversation()
        #expect(talk.ask("POST /t/offer", #"{"info":"i","code":"own"}"#).hasPrefix("400"))
        #expect(talk.ask("POST /t/offer", #"{"info":"i","offer":"o","code":"own"}"#) == #"200 {"code":"own"}"#)
        // What is wrong with the request counts before the code.
        #expect(talk.ask("POST /t/offer", #"{"info":"i","code":"own"}"#).hasPrefix("400"))
    }

    @Test("Who offered with peerId is shown under both names")
    func peerID() {
        var talk = TopicConversation()
        _ = talk.ask("POST /t/offer", #"{"peerId":"p\"1","offer":"o","code":"c"}"#)
        #expect(
            talk.ask("GET /t/sessions")
                == #"200 {"sessions":[{"code":"c","info":"p\"1","peerId":"p\"1","offer":"o","offerCandidates":[],"#
                + #""createdAt":1735689600000,"expiresAt":1735689900000}]}"#
        )
    }
}

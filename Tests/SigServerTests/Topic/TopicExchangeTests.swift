import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Answers, candidates and polls of the topic protocol")
struct TopicExchangeTests {
    @Test("The documented flow from the offer to the answer")
    func flow() throws {
        var talk = TopicConversation()
        let code = try talk.offer("lobby", info: "alice", offer: "v=0\r\noffer")
        #expect(talk.post(code, "offerer", #""candidate":"o1""#) == TopicConversation.accepted)
        #expect(talk.poll(code, "answerer") == #"200 {"offer":"v=0\r\noffer","offerCandidates":["o1"]}"#)
        #expect(talk.poll(code, "offerer") == #"200 {"answer":null,"answerCandidates":[]}"#)
        #expect(talk.post(code, #""candidate":"a1""#) == TopicConversation.accepted)
        #expect(try talk.sessions("lobby").map(\.code) == [code])
        #expect(talk.post(code, #""answer":"v=0\r\nanswer""#) == TopicConversation.accepted)
        #expect(try talk.sessions("lobby").isEmpty)
        #expect(talk.post(code, #""candidate":"a2""#) == TopicConversation.accepted)
        let answered = #"200 {"answer":"v=0\r\nanswer","answerCandidates":["a1","a2"]}"#
        #expect(talk.poll(code, "offerer") == answered)
        #expect(talk.poll(code, "offerer") == answered)
        #expect(talk.poll(code, "answerer") == #"200 {"offer":"v=0\r\noffer","offerCandidates":["o1"]}"#)
    }

    @Test("Answering again replaces the answer; either side may answer")
    func again() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        for (side, answer) in [("offerer", "one"), ("answerer", "two"), ("answerer", "two")] {
            #expect(talk.post(code, side, #""answer":"\#(answer)""#) == TopicConversation.accepted)
            #expect(talk.poll(code, "offerer") == #"200 {"answer":"\#(answer)","answerCandidates":[]}"#)
        }
        #expect(try talk.topics().isEmpty)
    }

    @Test("Candidates keep their order, their duplicates, and every byte of their JSON")
    func candidates() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        let values = [
            #"{"candidate":"c","sdpMid":null,"sdpMLineIndex":0}"#, "5", "1.50e2", "true", "[]", #"["x",null]"#, "{}",
            #""\ud800\u0000""#, #""same""#, #""same""#, #"{ "b" : 1, "a" : 1 }"#,
        ]
        for value in values {
            #expect(talk.post(code, "offerer", "\"candidate\":\(value)") == TopicConversation.accepted)
        }
        let list = values.joined(separator: ",")
        #expect(talk.poll(code, "answerer") == "200 {\"offer\":\"o\",\"offerCandidates\":[\(list)]}")
        #expect(talk.ask("GET /t/sessions").contains("\"offerCandidates\":[\(list)],"))
        #expect(talk.poll(code, "offerer") == #"200 {"answer":null,"answerCandidates":[]}"#)
    }

    @Test("What is nothing to JavaScript counts as absent")
    func absent() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        #expect(talk.post(code, #""answer":"","candidate":"c1""#) == TopicConversation.accepted)
        #expect(talk.post(code, #""answer":"a1","candidate":null"#) == TopicConversation.accepted)
        #expect(talk.poll(code, "offerer") == #"200 {"answer":"a1","answerCandidates":["c1"]}"#)
        for nothing in [#""answer":"""#, #""candidate":0"#, #""answer":null,"candidate":false"#, #""x":1"#] {
            #expect(talk.post(code, nothing) == #"400 {"error":"Missing required parameter: answer or candidate"}"#)
        }
    }

    @Test("Descriptions come back as they were written: NUL, controls, escapes, a lone surrogate")
    func exactly() throws {
        var talk = TopicConversation()
        for literal in [#""\u0000\u001f\u007f""#, #""\ud800 alone""#, #""\/\u0041é😀""#] {
            let answer = talk.ask(
                "POST /t/offer",
                #"{"info":"i","offer":\#(literal),"code":"c\#(literal.utf8.count)"}"#
            )
            #expect(answer.hasPrefix("200"))
            let code = "c\(literal.utf8.count)"
            #expect(talk.poll(code, "answerer") == "200 {\"offer\":\(literal),\"offerCandidates\":[]}")
            #expect(talk.post(code, "\"answer\":\(literal)") == TopicConversation.accepted)
            #expect(talk.poll(code, "offerer") == "200 {\"answer\":\(literal),\"answerCandidates\":[]}")
        }
    }

    @Test("What is wrong with a request is told before that there is no session")
    func order() throws {
        var talk = TopicConversation()
        for (path, body, status) in [
            ("answer", "null", 400), ("answer", #"{"code":"nope","side":"x","answer":"a"}"#, 400),
            ("answer", #"{"code":"nope","side":"offerer"}"#, 400),
            ("answer", #"{"code":"nope","side":"offerer","answer":5}"#, 400),
            ("answer", #"{"code":"nope","side":"offerer","answer":"a"}"#, 404), ("poll", "[]", 400),
            ("poll", #"{"code":"nope","side":"x"}"#, 400), ("poll", #"{"code":"nope","side":"offerer"}"#, 404),
        ] {
            #expect(talk.ask("POST /\(path)", body).hasPrefix("\(status) "), "\(body)")
        }
        #expect(talk.poll("nope", "offerer") == TopicConversation.notFound)
    }

    @Test("Codes are compared to the letter")
    func codes() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        for other in [code.uppercased(), code + " ", " " + code, String(code.dropLast())] where other != code {
            #expect(talk.poll(other, "answerer") == TopicConversation.notFound)
        }
    }

    @Test("A poll changes nothing, whatever it carries")
    func pollOnly() throws {
        var talk = TopicConversation()
        let code = try talk.offer("t")
        let poll = #"{"code":"\#(code)","side":"answerer","answer":"x","candidate":"y","since":1}"#
        #expect(talk.ask("POST /poll", poll) == #"200 {"offer":"o","offerCandidates":[]}"#)
        #expect(talk.poll(code, "offerer") == #"200 {"answer":null,"answerCandidates":[]}"#)
    }

    @Test("Another origin sees nothing, and can't tell it from what is not there")
    func origins() throws {
        var talk = TopicConversation()
        talk.origin = "https://a.example"
        let code = try talk.offer("t")
        for origins in [
            ["https://b.example"], ["https://a.example/"], ["HTTPS://a.example"], ["https://a.example:443"], ["null"],
            [],
            ["https://a.example", "https://a.example"],
        ] {
            #expect(talk.ask("GET /t/sessions", origins: origins) == #"200 {"sessions":[]}"#)
            #expect(talk.ask("GET /topics", origins: origins).contains(#""total":0"#))
            for body in [#""answer":"a""#, #""candidate":"c""#] {
                let post = #"{"code":"\#(code)","side":"answerer",\#(body)}"#
                #expect(talk.ask("POST /answer", post, origins: origins) == TopicConversation.notFound)
            }
            let poll = #"{"code":"\#(code)","side":"answerer"}"#
            #expect(talk.ask("POST /poll", poll, origins: origins) == TopicConversation.notFound)
        }
        #expect(talk.poll(code, "offerer") == #"200 {"answer":null,"answerCandidates":[]}"#)
    }

    @Test("No origin, an empty one and `unknown` are one world; several are one, joined")
    func worlds() throws {
        var talk = TopicConversation()
        talk.origin = nil
        let code = try talk.offer("t")
        for origins in [[], [""], ["unknown"]] {
            #expect(talk.ask("GET /t/sessions", origins: origins).contains(code))
        }
        #expect(!talk.ask("GET /t/sessions", origins: ["null"]).contains(code))
        let offer = #"{"info":"i","offer":"o","code":"both"}"#
        #expect(talk.ask("POST /t/offer", offer, origins: ["a", "b"]) == #"200 {"code":"both"}"#)
        #expect(talk.ask("GET /t/sessions", origins: ["a, b"]).contains("both"))
    }
}

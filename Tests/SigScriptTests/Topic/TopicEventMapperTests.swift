import NIOCore
import NIOHTTP1
import SigClient
import SigProtocol
import SigScript
import Testing

@Suite("Events of topics")
struct TopicEventMapperTests {
    private func lines(info: String? = nil, _ reports: [TopicEvent]) -> [String] {
        var mapper = TopicEventMapper(peer: "me", info: info, verb: "poll")
        let at = Timestamp(milliseconds: 0)
        return (mapper.greeting(at: at) + reports.flatMap { mapper.events(for: $0, at: at) }).map {
            String($0.jsonText.dropFirst(#"{"v":1,"at":"1970-01-01T00:00:00.000Z","#.utf8.count))
        }
    }

    private func session(_ code: String, of info: String) -> TopicEvent {
        let offer = JSONValue(string: "v=0")
        return TopicEvent(
            .session(
                TopicSession(code: code, info: info, offer: offer, createdAt: 1000, expiresAt: 301_000),
                topic: "chess"
            )
        )
    }

    private let head = #""peer":"me","protocol":"topic","direction":"in","kind":"#
    private let out = #""peer":"me","protocol":"topic","direction":"out","kind":"#

    @Test("Whoever announces has an identity first, and gets a code")
    func announcing() {
        let offer = TopicOffer(info: "alice", offer: "v=0", code: "mine")
        #expect(
            lines(
                info: "alice",
                [
                    TopicEvent(.announce(offer, topic: "chess"), .outgoing),
                    TopicEvent(.announced(code: "mine", topic: "chess")),
                ]
            ) == [
                #""seq":1,\#(head)"identity","to":"alice","payload":{"id":"alice"}}"#,
                #""seq":2,\#(out)"offer","from":"alice","payload":{"sdp":"v=0","type":"offer","topic":"chess","code":"mine"}}"#,
                #""seq":3,\#(head)"code","payload":{"code":"mine","topic":"chess"}}"#,
            ]
        )
    }

    @Test("Sessions of a list are offers; our own are left out, and those that were told already")
    func sessions() {
        let lines = lines(info: "bob", [session("a", of: "alice"), session("b", of: "bob"), session("a", of: "alice")])
        #expect(
            lines.dropFirst() == [
                #""seq":2,\#(head)"offer","from":"alice","payload":{"sdp":"v=0","type":"offer","code":"a","topic":"chess","#
                    + #""createdAt":1000,"expiresAt":301000}}"#
            ]
        )
        #expect(self.lines([session("a", of: "alice"), session("b", of: "bob")]).count == 2, "all, without an info")
    }

    @Test("What polling finds, with the code, and from whom where a list has told it")
    func news() {
        let lines = lines([
            session("a", of: "alice"),
            TopicEvent(.news(.offer(JSONValue(string: "v=0")), code: "a", side: .answerer)),
            TopicEvent(.news(.candidate(JSONValue(string: "candidate:1"), index: 0), code: "a", side: .answerer)),
            TopicEvent(.news(.answer(JSONValue(string: "v=0")), code: "b", side: .offerer)),
            TopicEvent(.news(.candidate(.null, index: 7), code: "b", side: .offerer)),
            TopicEvent(.news(.expired, code: "b", side: .offerer)),
        ])
        #expect(
            lines.dropFirst() == [
                #""seq":2,\#(head)"offer","from":"alice","payload":{"sdp":"v=0","type":"offer","code":"a"}}"#,
                #""seq":3,\#(head)"candidate","from":"alice","payload":{"candidate":"candidate:1","code":"a","index":0}}"#,
                #""seq":4,\#(head)"answer","payload":{"sdp":"v=0","type":"answer","code":"b"}}"#,
                #""seq":5,\#(head)"candidate","payload":{"value":null,"code":"b","index":7}}"#,
                #""seq":6,\#(head)"expire","payload":{"code":"b"}}"#,
            ]
        )
    }

    @Test("The code of the session is ours to say, whatever a description in JSON says")
    func hostile() {
        let hostile = JSONValue(string: #"{"sdp":"v=0","type":"answer","code":"another","index":1}"#)
        #expect(
            lines([TopicEvent(.news(.answer(hostile), code: "a", side: .offerer))]) == [
                #""seq":1,\#(head)"answer","payload":{"sdp":"v=0","type":"answer","index":1,"code":"a"}}"#
            ]
        )
    }

    @Test("What we send goes out, and is acked")
    func signals() {
        let answer = TopicAnswer(code: "a", side: .answerer, content: .answer("v=0"))
        let candidate = TopicAnswer(code: "a", side: .offerer, content: .candidate("candidate:1"))
        #expect(
            lines([
                TopicEvent(.signal(answer), .outgoing), TopicEvent(.accepted(answer)),
                TopicEvent(.signal(candidate), .outgoing),
            ]) == [
                #""seq":1,\#(out)"answer","payload":{"sdp":"v=0","type":"answer","code":"a"}}"#,
                #""seq":2,\#(head)"ack","payload":{}}"#,
                #""seq":3,\#(out)"candidate","payload":{"candidate":"candidate:1","code":"a"}}"#,
            ]
        )
    }

    @Test("A refusal has the server's words, its status, and what it answers")
    func refusals() {
        let error = SignalingError(
            .httpFailure,
            "refused",
            response: HTTPResponse(status: .notFound),
            serverMessage: "Session not found, expired, or origin mismatch"
        )
        #expect(
            lines([TopicEvent(.refused(error))]) == [
                #""seq":1,\#(head)"error","payload":{"message":"Session not found, expired, or origin mismatch","#
                    + #""status":404,"of":"poll"}}"#
            ]
        )
    }

    @Test("A refusal that is no JSON has the words of its body; one without any says so itself")
    func plainRefusals() {
        func line(_ body: String) -> [String] {
            let response = HTTPResponse(status: .notFound, body: ByteBuffer(string: body))
            return lines([TopicEvent(.refused(SignalingError(.httpFailure, "refused", response: response)))])
        }
        let end = #","status":404,"of":"poll"}}"#
        for more in ["\r\nmore\r\n", "\r\n"] {
            #expect(
                line("404 Not Found" + more) == [#""seq":1,\#(head)"error","payload":{"message":"404 Not Found""# + end]
            )
        }
        #expect(
            line("Moved. Redirecting to http://h/?id=a&token=s3cret now") == [
                #""seq":1,\#(head)"error","payload":{"message":"Moved. Redirecting to http://h/?id=a&token=… now""#
                    + end
            ]
        )
        #expect(line("404 Not Found\nmore") == [#""seq":1,\#(head)"error","payload":{"message":"404 Not Found""# + end])
        #expect(
            line("<html>\n<title> Nothing here</title>") == [
                #""seq":1,\#(head)"error","payload":{"message":"Nothing here""# + end
            ]
        )
        for wordless in ["", String(repeating: "x", count: 201)] {
            #expect(line(wordless) == [#""seq":1,\#(head)"error","payload":{"message":"refused""# + end])
        }
    }

    @Test("Answers to those who only ask are results")
    func results() {
        let page = TopicPage(
            topics: [TopicCount(topic: "a b", count: 2)],
            page: 1,
            limit: 100,
            total: 1,
            hasMore: false
        )
        #expect(
            lines([
                TopicEvent(.topics(page)), TopicEvent(.version("1.0")),
                TopicEvent(.health(TopicHealth(timestamp: 5))),
            ]) == [
                #""seq":1,\#(head)"result","payload":{"verb":"list","value":[{"topic":"a b","count":2}]}}"#,
                #""seq":2,\#(head)"result","payload":{"verb":"version","value":"1.0"}}"#,
                #""seq":3,\#(head)"result","payload":{"verb":"health","value":{"status":"ok","timestamp":5}}}"#,
            ]
        )
    }
}

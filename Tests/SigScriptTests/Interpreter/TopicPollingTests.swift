import NIOCore
import NIOHTTP1
import SigClient
import SigProtocol
import SigServer
import Synchronization
import Testing

@testable import SigScript

@Suite("What topic peers poll for")
struct TopicPollingTests {
    private func poll(_ text: String, _ side: TopicSide) throws -> TopicPoll {
        try TopicPoll(parsing: .init(string: text), for: side)
    }

    @Test("with no code yet it lists its topic; then it polls for the codes that it has offered, answered or named")
    func requests() {
        var watch = TopicWatch(topic: "x")
        #expect(watch.requests == [.list(topic: "x")])
        watch.follows(.init(code: "1", side: .offerer))
        watch.follows(.init(code: "2", side: .answerer))
        #expect(watch.requests == [.poll(.init(code: "1", side: .offerer)), .poll(.init(code: "2", side: .answerer))])
        watch.follows(.init(code: "1", side: .answerer))
        #expect(watch.requests.count == 2, "the side that was named last counts")
        #expect(watch.side(of: "1") == .answerer)
        #expect(TopicWatch(topic: nil).requests.isEmpty)
    }

    @Test(
        "the server's Retry-After is waited for, up to a minute; a connection that is lost is borne once it has answered"
    )
    func patience() {
        var watch = TopicWatch(topic: "x")
        func ends(with error: SignalingError, answered: Bool) -> Bool {
            if answered { watch.listed() }
            if case .final = watch.failed(error, .list(topic: "x")) { return true }
            return false
        }
        let lost = SignalingError(.closed, "lost")
        let first = ends(with: lost, answered: false)
        #expect(first, "nothing has ever answered there")
        let later = ends(with: lost, answered: true)
        #expect(!later)
        var busy = SignalingError(.httpFailure, "busy", response: HTTPResponse(status: .tooManyRequests, headers: [:]))
        busy.retryAfter = .seconds(30)
        let asked = ends(with: busy, answered: true)
        #expect(!asked && watch.pause == .seconds(30))
        busy.retryAfter = .seconds(61)
        let askedTooMuch = ends(with: busy, answered: true)
        #expect(askedTooMuch)
    }

    @Test("a session that is named once for the other side is polled for from our own")
    func named() {
        var watch = TopicWatch(topic: nil)
        let own = TopicWatch.Place(code: "1", side: .offerer)
        watch.follows(own)
        watch.named(.init(code: "1", side: .answerer))
        #expect(watch.requests == [.poll(own)])
        watch.named(.init(code: "2", side: .answerer))
        #expect(
            watch.requests == [.poll(own), .poll(.init(code: "2", side: .answerer))],
            "a code that is new is taken up"
        )
        #expect(watch.lastPlace?.code == "2")
    }

    @Test("new is a code not seen, an answer that differs, a candidate whose place was not seen")
    func news() throws {
        var watch = TopicWatch(topic: nil)
        let place = TopicWatch.Place(code: "1", side: .offerer)
        watch.follows(place)
        let first = try poll(#"{"answer":"a","answerCandidates":["c"]}"#, .offerer)
        #expect(watch.news(in: first, at: place).count == 2)
        #expect(watch.news(in: first, at: place).isEmpty)
        let second = try poll(#"{"answer":"b","answerCandidates":["c","c"]}"#, .offerer)
        let news = watch.news(in: second, at: place)
        #expect(news == [.answer(JSONValue(string: "b")), .candidate(JSONValue(string: "c"), index: 1)])
    }

    @Test("the offer of a code that a list has told is not told again")
    func seen() throws {
        let answer = try poll(#"{"offer":"o","offerCandidates":[]}"#, .answerer)
        let place = TopicWatch.Place(code: "1", side: .answerer)
        var watch = TopicWatch(topic: "x")
        watch.got(offer: "1")
        #expect(watch.answerable == "1")
        watch.follows(place)
        #expect(watch.news(in: answer, at: place).isEmpty)
        var other = TopicWatch(topic: "x")
        other.follows(place)
        #expect(other.news(in: answer, at: place).count == 1)
    }

    private func refusal(_ status: HTTPResponseStatus, _ words: String = "no") -> SignalingError {
        SignalingError(.httpFailure, "refused", response: HTTPResponse(status: status), serverMessage: words)
    }

    @Test("404 of a code that was known is its expiry; then nothing is listed any more")
    func expiry() {
        var watch = TopicWatch(topic: "x")
        let place = TopicWatch.Place(code: "1", side: .offerer)
        let words = TopicErrorKind.notFound.text
        if case .expired = watch.failed(refusal(.notFound, words), .poll(place)) { Issue.record("it was never known") }
        watch.follows(place)
        guard case .expired(place) = watch.failed(refusal(.notFound, words), .poll(place)) else {
            Issue.record("it was known")
            return
        }
        #expect(watch.requests.isEmpty)
        #expect(watch.hasHadCode)
    }

    @Test("429 and 5xx double the pause up to 10 s, and the third in a row is the end; others are at once")
    func failures() {
        var watch = TopicWatch(topic: "x", options: TopicPollOptions(interval: .seconds(4)))
        let list = TopicWatch.Request.list(topic: "x")
        #expect(watch.pause == .seconds(4))
        guard case .passing = watch.failed(refusal(.tooManyRequests), list) else {
            Issue.record("429 passes")
            return
        }
        #expect(watch.pause == .seconds(8))
        guard case .passing = watch.failed(refusal(.badGateway), list) else {
            Issue.record("502 passes")
            return
        }
        #expect(watch.pause == .seconds(10))
        guard case .final = watch.failed(refusal(.badGateway), list) else {
            Issue.record("the third is final")
            return
        }
        watch.listed()
        #expect(watch.pause == .seconds(4))
        guard case .final = watch.failed(refusal(.forbidden), list) else {
            Issue.record("403 is final")
            return
        }
    }

    @Test("the codes that are polled for are bounded")
    func bound() {
        var watch = TopicWatch(topic: nil)
        for number in 0..<(TopicWatch.maxCodes + 5) { watch.follows(.init(code: "\(number)", side: .offerer)) }
        #expect(watch.requests.count == TopicWatch.maxCodes)
        #expect(watch.requests.first == .poll(.init(code: "5", side: .offerer)))
    }

    @Test("it polls only while something is expected, at once, and then after the interval")
    func whenItPolls() async throws {
        let pauses = Mutex<[Duration]>([])
        let played = try await play(
            """
            peer a ${TOPIC}?topic=x&info=a&interval=250ms
            peer b ${TOPIC}?topic=x&info=b
            a: expect offer within 1h
            """
        ) { configuration in
            configuration.sleep = { duration in
                // The interval passes at once, and an hour never does.
                pauses.withLock { $0.append(duration) }
                if duration > .seconds(60) { try await Task.sleep(for: duration) }
                if pauses.withLock({ $0.count }) > 4 { throw CancellationError() }
            }
        }
        #expect(played.code != .done)
        #expect(pauses.withLock { Set($0) } == [.seconds(3600), .milliseconds(250)])
    }

    @Test("without a code and without a topic there is nothing to poll for, and it says so")
    func nothing() async throws {
        let played = try await play("peer a ${TOPIC}?info=a\na: expect answer within 1h\n")
        #expect(played.code == .badData)
        #expect(played.failure.contains("there is nothing to poll for"))
    }

    @Test("its own offers are left out, and a session that expires is told")
    func ownAndExpired() async throws {
        var server = ServerConfiguration()
        server.topic.sessionTimeout = .milliseconds(300)
        let played = try await play(
            """
            peer a ${TOPIC}?topic=x&info=a&interval=100ms
            peer b ${TOPIC}?topic=x&info=a&interval=100ms
            a: offer sdp=fake
            a: expect code
            b: expect none offer for 150ms
            a: expect expire within 30s
            a: offer sdp=fake
            a: expect answer within 30s
            """,
            server: server
        )
        #expect(played.code == .notSo)
        #expect(played.failure.hasPrefix("test.sig:8:1: "), "\(played.failure)")
        #expect(played.failure.contains("expire came"))
    }
}

import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

/// A topic service and those who ask it, so that tests read like transcripts:
///
///     var talk = TopicConversation()
///     let code = try talk.offer("lobby", info: "alice", offer: "v=0")
///     #expect(talk.poll(code, "answerer") == #"200 {"offer":"v=0","offerCandidates":[]}"#)
///
/// Requests take the way through the router. Nothing waits: time is what `wait` says.
struct TopicConversation {
    static let notFound = #"404 {"error":"Session not found, expired, or origin mismatch"}"#
    static let tooManySessions = #"503 {"error":"Too many sessions"}"#
    static let accepted = #"200 {"success":true}"#

    var service: TopicService
    /// Who asks, unless the request says: the value of `Origin`, nil for none.
    var origin: String? = "https://app.example"
    /// Bytes that the server has left.
    var freeMemory = Int.max
    let clock = ManualClock()
    private let start: NIODeadline
    private let router = Router(protocols: [.topic])

    init(
        _ configuration: TopicConfiguration = .init(),
        seed: UInt64 = 1,
        limits: TopicStore.Limits = .init(),
        listPiece: Int = ServerBounds.listPiece
    ) {
        start = clock.now
        service = TopicService(
            configuration: configuration,
            random: RandomSource(seed: seed),
            limits: limits,
            listPiece: listPiece
        )
    }

    // MARK: Requests

    /// The status and the body of an answer; a list that is sent in pieces is joined.
    mutating func ask(_ request: String, _ body: String = "", origins: [String]? = nil) -> String {
        ask(request, ByteBuffer(string: body), origins: origins)
    }

    mutating func ask(_ request: String, _ body: ByteBuffer, origins: [String]? = nil) -> String {
        var reply = reply(to: request, body, origins: origins)
        var text = String(buffer: reply.body)
        while let rest = reply.rest {
            let (piece, next) = more(rest)
            text += String(buffer: piece)
            reply.rest = next
        }
        return "\(reply.status.code) \(text)"
    }

    mutating func reply(to request: String, _ body: ByteBuffer = ByteBuffer(), origins: [String]? = nil) -> HTTPReply {
        let words = request.split(separator: " ", maxSplits: 1)
        let target = words[1].split(separator: "?", maxSplits: 1)
        var headers: HTTPHeaders = [:]
        for origin in origins ?? [origin].compactMap({ $0 }) { headers.add(name: "Origin", value: origin) }
        var request = ServiceRequest(
            method: HTTPMethod(rawValue: String(words[0])),
            path: String(target[0]),
            query: target.count > 1 ? String(target[1]) : nil,
            headers: headers,
            body: body
        )
        let route = router.route(request, isUpgrade: false)
        switch route.row.action {
        case .service(.topic, let endpoint):
            request.endpoint = endpoint
            request.segment = route.match.segment
            request.date = date
            var turn = newTurn()
            return service.answer(request, turn: &turn)
        case .reply(let reply): return reply
        default: return HTTPReply(.imATeapot)
        }
    }

    mutating func more(_ rest: ReplyRest) -> (piece: ByteBuffer, rest: ReplyRest?) {
        var turn = newTurn()
        return service.more(rest, turn: &turn)
    }

    private func newTurn() -> ServiceTurn { ServiceTurn(now: clock.now, freeMemory: freeMemory) }

    /// The conversation begins with the year 2025.
    private var date: WallTime {
        WallTime(nanoseconds: 1_735_689_600_000_000_000 + (clock.now - start).nanoseconds)
    }

    // MARK: What is asked most

    /// Makes a session and returns its code.
    mutating func offer(_ topic: String, info: String = "i", offer: String = "o") throws -> String {
        let answer = ask("POST /\(topic)/offer", String(buffer: TopicOffer(info: info, offer: offer).body()))
        guard answer.hasPrefix("200 ") else { throw Refused(answer: answer) }
        return try TopicReply.code(parsing: ByteBuffer(string: String(answer.dropFirst(4))))
    }

    struct Refused: Error { var answer: String }

    mutating func poll(_ code: String, _ side: String) -> String {
        ask("POST /poll", #"{"code":"\#(code)","side":"\#(side)"}"#)
    }

    /// Posts an answer or a candidate, a member of JSON such as `"answer":"v=0"`.
    mutating func post(_ code: String, _ side: String, _ member: String) -> String {
        ask("POST /answer", #"{"code":"\#(code)","side":"\#(side)",\#(member)}"#)
    }

    /// The same of the answerer.
    mutating func post(_ code: String, _ member: String) -> String { post(code, "answerer", member) }

    mutating func sessions(_ topic: String) throws -> [TopicSession] {
        let answer = ask("GET /\(topic)/sessions")
        guard answer.hasPrefix("200 ") else { throw Refused(answer: answer) }
        return try TopicSession.list(parsing: ByteBuffer(string: String(answer.dropFirst(4))))
    }

    /// The topics of a page, as `name=count`.
    mutating func topics(_ query: String = "") throws -> [String] {
        let answer = ask("GET /topics\(query)")
        guard answer.hasPrefix("200 ") else { throw Refused(answer: answer) }
        let page = try TopicPage(parsing: ByteBuffer(string: String(answer.dropFirst(4))))
        return page.topics.map { "\($0.topic)=\($0.count)" }
    }

    // MARK: Time

    /// Lets time pass, a tick at its end.
    mutating func wait(_ time: Duration) async {
        await clock.advance(by: time)
        tick()
    }

    /// Lets time pass without a tick.
    func waitWithoutTick(_ time: Duration) async { await clock.advance(by: time) }

    mutating func tick() {
        var turn = newTurn()
        service.tick(turn: &turn)
    }
}

public import NIOCore
import NIOHTTP1
public import SigProtocol

/// The server's side of the topic protocol ("HTTP API"): peers of one origin find each other by topic, and exchange an offer, an
/// answer and candidates by polling.
///
/// | request | answer |
/// |---|---|
/// | `GET /topics` | a page of the topics that have unanswered sessions |
/// | `GET /:topic/sessions` | the unanswered sessions of a topic, newest first |
/// | `POST /:topic/offer` | the code of a new session |
/// | `POST /answer` | that the answer or the candidate was taken |
/// | `POST /poll` | all that the other side has sent |
/// | `GET /health` | the time |
///
/// Each origin is a world of its own: it sees neither topics nor sessions of another. There are no WebSockets.
public struct TopicService: Service {
    public static let name = ProtocolName.topic

    /// The world of requests without an `Origin`, and of those that name it so.
    static let unknownOrigin = "unknown"

    /// Of no use: no row makes a WebSocket of this protocol.
    public let policy = WebSocketPolicy(maxMessageSize: 0, queuedMessages: 0, queuedBytes: 0)

    private let configuration: TopicConfiguration
    private let listPiece: Int
    private var random: RandomSource
    private(set) var store: TopicStore

    /// - Parameters:
    ///   - configuration: what the service is told; its defaults are those of the documents.
    ///   - random: where the codes of sessions come from.
    public init(configuration: TopicConfiguration, random: RandomSource = .system) {
        self.init(configuration: configuration, random: random, limits: TopicStore.Limits())
    }

    init(
        configuration: TopicConfiguration,
        random: RandomSource,
        limits: TopicStore.Limits,
        listPiece: Int = ServerBounds.listPiece
    ) {
        self.configuration = configuration
        self.random = random
        self.listPiece = listPiece
        store = TopicStore(limits: limits)
    }

    public var storedBytes: Int { store.cost }

    public mutating func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission {
        .refuse(.topicNotFound)
    }

    public mutating func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {}

    /// Drops what has expired. That it is not shown any more does not depend on it.
    public mutating func tick(turn: inout ServiceTurn) { store.expire(now: turn.now) }

    // MARK: Requests

    /// Answers the paths of the document but `/`, which is the same for all protocols.
    public mutating func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply {
        store.expire(now: turn.now)
        let origin = ExactText(request.origin ?? Self.unknownOrigin)
        do throws(TopicErrorKind) {
            switch request.endpoint {
            case "poll": return .json(.ok, try poll(request, origin))
            case "answer": return .json(.ok, try answer(request, origin, turn))
            case "offer": return .json(.ok, try offer(request, origin, turn))
            case "sessions":
                let topic = try TopicName(segment: request.segment ?? "")
                let (piece, rest) = sessions(of: topic, origin, before: .max)
                return .json(.ok, piece, rest: rest)
            case "topics": return .json(.ok, store.page(try TopicPageRequest(query: request.query), of: origin).body())
            case "health": return .json(.ok, TopicHealth(timestamp: request.date.milliseconds).body())
            default: return .error(.internalFault)
            }
        } catch {
            return .error(error)
        }
    }

    private func poll(_ request: ServiceRequest, _ origin: ExactText) throws(TopicErrorKind) -> ByteBuffer {
        let request = try TopicPollRequest(reading: TopicBody(parsing: request.body))
        return try store.poll(request, from: origin).body()
    }

    private mutating func answer(
        _ request: ServiceRequest,
        _ origin: ExactText,
        _ turn: ServiceTurn
    ) throws(TopicErrorKind) -> ByteBuffer {
        let answer = try TopicAnswer(reading: TopicBody(parsing: request.body))
        try store.add(answer, from: origin, free: turn.freeMemory)
        return TopicReply.accepted
    }

    /// The checks have this order: body, topic, info, offer, and then whether the code is free.
    private mutating func offer(
        _ request: ServiceRequest,
        _ origin: ExactText,
        _ turn: ServiceTurn
    ) throws(TopicErrorKind) -> ByteBuffer {
        let body = try TopicBody(parsing: request.body)
        let topic = try TopicName(segment: request.segment ?? "")
        let offer = try TopicOffer(reading: body)
        let now = request.date.milliseconds
        let offering = TopicStore.Offering(
            origin: origin,
            topic: topic,
            deadline: turn.now + configuration.sessionTimeout,
            createdAt: now,
            expiresAt: now + configuration.sessionTimeout.nanoseconds / 1_000_000
        )
        var code = offer.code ?? UUIDText.random(using: &random).text
        while !(try store.add(offer, code: code, offering, free: turn.freeMemory)) {
            guard offer.code == nil else { throw .codeTaken(code) }
            // A client chose what we drew.
            code = UUIDText.random(using: &random).text
        }
        return TopicReply.offered(code: code)
    }

    // MARK: Lists

    /// Goes on with the sessions of a topic. Those that were answered or have ended meanwhile are left out, and so are new ones.
    public mutating func more(_ rest: ReplyRest, turn: inout ServiceTurn) -> (piece: ByteBuffer, rest: ReplyRest?) {
        store.expire(now: turn.now)
        guard rest.list.count == 2 else { return (ByteBuffer(), nil) }
        return sessions(of: TopicName(rest.list[1]), ExactText(rest.list[0]), before: rest.place)
    }

    /// A piece of the answer of `/:topic/sessions`, and where it goes on.
    ///
    /// - Parameter start: the session that was written last; the largest number if none was.
    private func sessions(
        of topic: TopicName,
        _ origin: ExactText,
        before start: UInt64
    ) -> (piece: ByteBuffer, rest: ReplyRest?) {
        var writer = JSONWriter()
        var last = start
        if start == .max { writer.buffer.writeString(TopicSession.listFrame.before) }
        while let (number, session) = store.newest(in: topic, of: origin, before: last) {
            // One at least, so that the next piece begins elsewhere.
            guard last == start || writer.buffer.readableBytes < listPiece else {
                return (writer.buffer, ReplyRest(list: [origin.text, topic.text], place: last))
            }
            // The writer knows of those that it wrote itself, not of another piece's.
            if last != .max, writer.buffer.readableBytes == 0 {
                writer.buffer.writeString(TopicSession.listFrame.between)
            }
            session.write(to: &writer)
            last = number
        }
        writer.buffer.writeString(TopicSession.listFrame.behind)
        return (writer.buffer, nil)
    }
}

extension HTTPReply {
    /// The answer of a topic server for what it does not have.
    static let topicNotFound = text(.notFound, "404 Not Found", type: "text/plain; charset=UTF-8")

    /// The refusal of a topic server: its words in JSON.
    static func error(_ kind: TopicErrorKind) -> HTTPReply {
        json(HTTPResponseStatus(statusCode: kind.status), TopicReply.error(kind))
    }
}

public import NIOCore

/// What `POST /poll` carries: one side asks for all that the other has sent.
public struct TopicPollRequest: Sendable, Equatable {
    /// The session's code.
    public var code: String
    /// Who asks.
    public var side: TopicSide

    public init(code: String, side: TopicSide) {
        self.code = code
        self.side = side
    }

    /// Reads a body that has arrived.
    ///
    /// - Throws: `invalidParameter` of code, `invalidSide`: in this order.
    public init(reading body: TopicBody) throws(TopicErrorKind) {
        code = try body.code()
        side = try body.side()
    }

    /// The body of the request: compact, members in the order of the document.
    public func body() -> ByteBuffer {
        JSONValue.object {
            $0.member("code", code)
            $0.member("side", side.rawValue)
        }.bytes
    }
}

/// What `POST /poll` answers: everything that the other side has sent so far, each time all of it.
public enum TopicPoll: Sendable, Equatable {
    /// To the offerer: the answer, nil until there is one, and the answerer's candidates.
    case offerer(answer: JSONValue?, answerCandidates: [JSONValue])
    /// To the answerer: the offer, and the offerer's candidates.
    case answerer(offer: JSONValue, offerCandidates: [JSONValue])

    /// Reads an answer as it arrives at the client that polled for `side`. Members that the document does not have are ignored.
    public init(parsing bytes: ByteBuffer, for side: TopicSide) throws(TopicReadingError) {
        let object = try TopicReadingError.object(bytes)
        switch side {
        case .offerer:
            guard let answer = object["answer"] else { throw .badMember("answer") }
            self = .offerer(
                answer: answer.isNull ? nil : answer,
                answerCandidates: try TopicReadingError.list("answerCandidates", of: object)
            )
        case .answerer:
            guard let offer = object["offer"] else { throw .badMember("offer") }
            self = .answerer(offer: offer, offerCandidates: try TopicReadingError.list("offerCandidates", of: object))
        }
    }

    /// The description of the other side: the answer or the offer.
    public var description: JSONValue? {
        switch self {
        case .offerer(let answer, _): answer
        case .answerer(let offer, _): offer
        }
    }

    /// The candidates of the other side, in the order in which they were sent.
    public var candidates: [JSONValue] {
        switch self {
        case .offerer(_, let candidates), .answerer(_, let candidates): candidates
        }
    }

    /// The body of the answer: compact, members in the order of the document.
    public func body() -> ByteBuffer {
        let values = candidates.reduce(description?.bytes.readableBytes ?? 0) { $0 + $1.bytes.readableBytes + 1 }
        return JSONValue.object(capacity: values + 64) {
            switch self {
            case .offerer(let answer, let candidates):
                $0.member("answer", answer ?? .null)
                $0.member("answerCandidates", candidates)
            case .answerer(let offer, let candidates):
                $0.member("offer", offer)
                $0.member("offerCandidates", candidates)
            }
        }.bytes
    }
}

extension JSONWriter {
    /// A member that is an array of values, each byte for byte.
    mutating func member(_ name: String, _ values: [JSONValue]) {
        self.name(name)
        beginArray()
        for value in values { raw(value) }
        endArray()
    }
}

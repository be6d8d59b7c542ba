public import NIOCore

/// What `POST /answer` carries: an answer or a candidate for the other side of a session.
public struct TopicAnswer: Sendable, Equatable {
    /// One of the two, never both.
    public enum Content: Sendable, Equatable {
        /// The description that answers the offer: a string that is not empty, exactly as it was written.
        case answer(JSONValue)
        /// A candidate: any JSON value that is something to JavaScript, exactly as it was written. Published clients send the
        /// text of a candidate's JSON.
        case candidate(JSONValue)

        /// An answer whose description is not JSON yet.
        public static func answer(_ text: String) -> Content { .answer(JSONValue(string: text)) }
        /// A candidate that is a string, which is not JSON yet.
        public static func candidate(_ text: String) -> Content { .candidate(JSONValue(string: text)) }
    }

    /// The session's code.
    public var code: String
    /// Who sends it.
    public var side: TopicSide
    /// What is sent.
    public var content: Content

    public init(code: String, side: TopicSide, content: Content) {
        self.code = code
        self.side = side
        self.content = content
    }

    /// Reads a body that has arrived. Values that are nothing to JavaScript count as absent, also an empty answer.
    ///
    /// - Throws: `invalidParameter` of code, `invalidSide`, `nothingToSend`, `answerAndCandidate`, `invalidParameter` of answer:
    ///   in this order.
    public init(reading body: TopicBody) throws(TopicErrorKind) {
        code = try body.code()
        side = try body.side()
        switch (body.answer, body.candidate) {
        case (nil, nil): throw .nothingToSend
        case (.some, .some): throw .answerAndCandidate
        case (nil, let candidate?): content = .candidate(candidate)
        case (let answer?, nil):
            guard answer.kind == .string else { throw .invalidParameter(.answer) }
            content = .answer(answer)
        }
    }

    /// The body of the request: compact, members in the order of the document.
    public func body() -> ByteBuffer {
        JSONValue.object {
            $0.member("code", code)
            switch content {
            case .answer(let answer): $0.member("answer", answer)
            case .candidate(let candidate): $0.member("candidate", candidate)
            }
            $0.member("side", side.rawValue)
        }.bytes
    }
}

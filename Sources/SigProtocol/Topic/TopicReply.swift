public import NIOCore

/// The small answers of a topic server.
public enum TopicReply {
    /// What `POST /:topic/offer` answers: the code of the new session.
    public static func offered(code: String) -> ByteBuffer {
        let plain = TextPieces.text(capacity: code.utf8.count &+ 16) {
            $0.known(#"{"code":"#)
            $0.string(code)
            $0.known("}")
        }
        // A code that a client chose may need escapes.
        return plain ?? JSONValue.object { $0.member("code", code) }.bytes
    }

    /// Reads the code of a new session.
    public static func code(parsing bytes: ByteBuffer) throws(TopicReadingError) -> String {
        try TopicReadingError.text("code", of: TopicReadingError.object(bytes))
    }

    /// What `POST /answer` answers.
    public static let accepted = ByteBuffer(string: #"{"success":true}"#)

    /// Whether it was accepted.
    public static func isAccepted(parsing bytes: ByteBuffer) throws(TopicReadingError) -> Bool {
        guard let success = try TopicReadingError.object(bytes)["success"]?.bool else { throw .badMember("success") }
        return success
    }

    /// Reads the version of the server from what `GET /` answers.
    public static func version(parsing bytes: ByteBuffer) throws(TopicReadingError) -> String {
        try TopicReadingError.text("version", of: TopicReadingError.object(bytes))
    }

    /// What every refusal carries: its words.
    public static func error(_ kind: TopicErrorKind) -> ByteBuffer {
        ErrorObject.bytes(saying: kind.text)
    }

    /// Reads the words of a refusal.
    public static func error(parsing bytes: ByteBuffer) throws(TopicReadingError) -> String {
        try TopicReadingError.text("error", of: TopicReadingError.object(bytes))
    }
}

/// What `GET /health` answers.
public struct TopicHealth: Sendable, Hashable {
    /// `ok` as long as the server serves.
    public var status: String
    /// The server's time, in milliseconds since 1970.
    public var timestamp: Int64

    public init(status: String = "ok", timestamp: Int64) {
        self.status = status
        self.timestamp = timestamp
    }

    /// Reads the answer as it arrives at the client.
    ///
    /// - Throws: why it is none: no JSON object, or a member that is absent or of another kind.
    public init(parsing bytes: ByteBuffer) throws(TopicReadingError) {
        let object = try TopicReadingError.object(bytes)
        status = try TopicReadingError.text("status", of: object)
        timestamp = Int64(try TopicReadingError.int("timestamp", of: object))
    }

    /// The body of the answer: compact, members in the order of the document.
    public func body() -> ByteBuffer {
        JSONValue.object {
            $0.member("status", status)
            $0.name("timestamp")
            $0.int(Int(timestamp))
        }.bytes
    }
}

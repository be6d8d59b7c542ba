public import NIOCore

/// A session as `GET /:topic/sessions` shows it: an offer that nobody has answered yet.
public struct TopicSession: Sendable, Equatable {
    /// By which it is answered and polled: a UUID, unless the client chose another.
    public var code: String
    /// What the offerer says of itself.
    public var info: String
    /// Under which name it was offered; `peerID` is shown under both names.
    public var infoName: TopicOffer.InfoName
    /// The offer's description, a string, exactly as it was written.
    public var offer: JSONValue
    /// The offerer's candidates, in the order in which they were sent.
    public var offerCandidates: [JSONValue]
    /// When it was offered, in milliseconds since 1970 of the server's clock.
    public var createdAt: Int64
    /// When it ends, in milliseconds since 1970 of the server's clock.
    public var expiresAt: Int64

    public init(
        code: String,
        info: String,
        infoName: TopicOffer.InfoName = .info,
        offer: JSONValue,
        offerCandidates: [JSONValue] = [],
        createdAt: Int64,
        expiresAt: Int64
    ) {
        self.code = code
        self.info = info
        self.infoName = infoName
        self.offer = offer
        self.offerCandidates = offerCandidates
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    /// Reads one session of a list. Members that the document does not have are ignored; servers that know it by `peerId` only are
    /// understood.
    public init(_ value: JSONValue) throws(TopicReadingError) {
        guard let object = value.object else { throw .badMember("sessions") }
        code = try TopicReadingError.text("code", of: object)
        infoName = object["peerId"]?.string == nil ? .info : .peerID
        info = try TopicReadingError.text(object["info"] == nil ? infoName.rawValue : "info", of: object)
        guard let offer = object["offer"] else { throw .badMember("offer") }
        self.offer = offer
        offerCandidates = try TopicReadingError.list("offerCandidates", of: object)
        createdAt = Int64(try TopicReadingError.int("createdAt", of: object))
        expiresAt = Int64(try TopicReadingError.int("expiresAt", of: object))
    }

    /// Writes the session: members in the order of the document.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.member("info", info)
        if infoName == .peerID { writer.member("peerId", info) }
        writer.member("offer", offer)
        writer.member("offerCandidates", offerCandidates)
        writer.name("createdAt")
        writer.int(Int(createdAt))
        writer.name("expiresAt")
        writer.int(Int(expiresAt))
        writer.endObject()
    }

    /// Reads the whole answer of `GET /:topic/sessions`, newest first.
    public static func list(parsing bytes: ByteBuffer) throws(TopicReadingError) -> [TopicSession] {
        let values = try TopicReadingError.list("sessions", of: TopicReadingError.object(bytes))
        var sessions: [TopicSession] = []
        sessions.reserveCapacity(values.count)
        for value in values { sessions.append(try TopicSession(value)) }
        return sessions
    }

    /// The answer of `GET /:topic/sessions`: what stands before, between and behind the sessions.
    package static let listFrame = (before: #"{"sessions":["#, between: ",", behind: "]}")
}

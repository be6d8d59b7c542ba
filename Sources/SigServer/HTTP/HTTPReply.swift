public import NIOCore
public import NIOHTTP1

/// An HTTP answer. Date, Content-Length and Connection are added where it is written.
public struct HTTPReply: Sendable, Equatable {
    /// The status line's code and words.
    public var status: HTTPResponseStatus
    /// The header fields of its own. Those that all answers of a path have (CORS, the security headers) are added, too.
    public var headers: HTTPHeaders
    /// The body, or its first piece if there is a `rest`. To HEAD it is left out.
    public var body: ByteBuffer
    /// Where the body goes on, for a list that may be too long to be written at once; nil where `body` is all of it. The service that
    /// answers is asked for the next piece (`Service.more`) when the connection takes more.
    public var rest: ReplyRest?

    public init(
        _ status: HTTPResponseStatus,
        headers: HTTPHeaders = [:],
        body: ByteBuffer = ByteBuffer(),
        rest: ReplyRest? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.rest = rest
    }

    /// A short text.
    public static func text(
        _ status: HTTPResponseStatus,
        _ text: String,
        type: String = "text/plain; charset=utf-8",
        headers: HTTPHeaders = [:]
    ) -> HTTPReply {
        var headers = headers
        headers.add(name: "Content-Type", value: type)
        return HTTPReply(status, headers: headers, body: ByteBuffer(string: text))
    }

    /// A JSON value, or the beginning of one.
    public static func json(
        _ status: HTTPResponseStatus,
        _ body: ByteBuffer,
        type: String = "application/json",
        rest: ReplyRest? = nil
    ) -> HTTPReply {
        HTTPReply(status, headers: ["Content-Type": type], body: body, rest: rest)
    }
}

extension TimeAmount {
    /// How long to wait in the words of Retry-After (RFC 9110, 10.2.3): whole seconds, and not none.
    var retryAfter: String { "\(max(1, (nanoseconds + 999_999_999) / 1_000_000_000))" }
}

/// A place in a list, in the words of the service whose list it is. It holds nothing of the list itself, so that an answer that is
/// taken slowly, or never, costs no more than the piece that is being sent.
public struct ReplyRest: Sendable, Equatable {
    /// Which list it is.
    public var list: [String]
    /// Where in it.
    public var place: UInt64

    public init(list: [String], place: UInt64) {
        self.list = list
        self.place = place
    }
}

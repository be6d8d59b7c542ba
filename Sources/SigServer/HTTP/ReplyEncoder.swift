import NIOCore
import NIOHTTP1
import SigProtocol

/// Answers as bytes: head and body in one buffer.
///
/// NIO's response encoder is made for streams; whole answers need neither its states nor a handler per connection.
enum ReplyEncoder {
    /// The interim answer to `Expect: 100-continue`.
    static let proceed = ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")

    /// How long a body is.
    enum BodyLength {
        /// All of it is in the reply.
        case whole
        /// So many bytes, of which the reply has the first.
        case bytes(Int)
        /// The reply has the first, and nobody knows of how many. It is sent in chunks, or up to the end of the connection.
        case unknown
    }

    /// - Parameters:
    ///   - length: of the body, if more of it follows than the reply has.
    ///   - request: what is answered: its row adds headers, HEAD gets no body, HTTP/1.0 a word about keep-alive.
    ///   - closes: whether the connection closes after the answer.
    ///   - date: when it is; nil for a server that does not know.
    static func encode(
        _ reply: HTTPReply,
        length: BodyLength = .whole,
        to request: ReceivedRequest,
        closes: Bool,
        date: String? = nil
    ) -> ByteBuffer {
        var isSent = reply.status.mayHaveResponseBody
        var length = length.text(for: reply)
        if !isSent { length = nil }
        if case .HEAD = request.request.method { isSent = false }
        let isChunked = isSent && length == nil && request.version.minor >= 1
        let connection: String? = closes ? "close" : request.version.minor == 0 ? "keep-alive" : nil
        let row = request.route?.row
        let origin = row?.cors?.allowedOrigin(for: request.request)
        let status: String? = if case .ok = reply.status { nil } else { reply.status.text }

        var size =
            spaceForHead + (status?.utf8.count ?? 0) + (row?.fixedLines.utf8.count ?? 0) + (origin?.utf8.count ?? 0)
        for (name, value) in reply.headers { size += name.utf8.count + value.utf8.count + 4 }
        // In one piece of memory with what it begins: half of the work of a small answer is its head.
        if isSent { size += reply.body.readableBytes }
        let bytes = TextPieces.text(capacity: size) { head in
            if let status {
                head.known("HTTP/1.1 ")
                head.plain(status)
                head.known("\r\n")
            } else {
                head.known("HTTP/1.1 200 OK\r\n")
            }
            for (name, value) in reply.headers { head.field(name, value) }
            if let row { head.plain(row.fixedLines) }
            if let origin { head.field(CORSPolicy.allowOrigin, origin) }
            if let date { head.field("Date", date) }
            if let length { head.field("Content-Length", length) }
            if isChunked { head.known("Transfer-Encoding: chunked\r\n") }
            if let connection { head.field("Connection", connection) }
            head.known("\r\n")
            if isSent, !isChunked { reply.body.withUnsafeReadableBytes { head.raw($0) } }
        }
        // The room is enough for all of it.
        guard isChunked, var bytes else { return bytes ?? ByteBuffer() }
        writeChunk(reply.body, to: &bytes)
        return bytes
    }

    /// Enough for the status line of 200 and the fields Date, Content-Length, Access-Control-Allow-Origin, Transfer-Encoding and
    /// Connection, without an origin.
    private static let spaceForHead = 256

    /// A piece of a body in chunks (RFC 9112, 7.1).
    static func chunk(_ piece: ByteBuffer) -> ByteBuffer {
        var bytes = ByteBuffer()
        writeChunk(piece, to: &bytes)
        return bytes
    }

    /// The last piece of a body in chunks, and its end.
    static func lastChunks(_ piece: ByteBuffer) -> ByteBuffer {
        var bytes = chunk(piece)
        bytes.writeString("0\r\n\r\n")
        return bytes
    }

    /// Nothing for an empty piece, which would be the end.
    private static func writeChunk(_ piece: ByteBuffer, to bytes: inout ByteBuffer) {
        guard piece.readableBytes > 0 else { return }
        bytes.reserveCapacity(minimumWritableBytes: piece.readableBytes + 32)
        bytes.writeString(String(piece.readableBytes, radix: 16))
        bytes.writeString("\r\n")
        bytes.writeImmutableBuffer(piece)
        bytes.writeString("\r\n")
    }

    /// The answer that makes a connection a WebSocket (RFC 6455, 4.2.2).
    static func switching(_ headers: HTTPHeaders) -> ByteBuffer {
        let lines = headers.map { line($0.name, $0.value) }.joined()
        return ByteBuffer(string: "HTTP/1.1 101 Switching Protocols\r\n\(lines)\r\n")
    }

    /// A header field as a line. One that would end its line early is none: it could only come from a peer's own bytes.
    static func line(_ name: String, _ value: String) -> String {
        endsItsLine(value) ? "" : "\(name): \(value)\r\n"
    }

    /// Whether something in a value would be taken for the end of its line.
    fileprivate static func endsItsLine(_ value: String) -> Bool {
        value.withBytes { bytes in
            for byte in bytes where byte == 0x0D || byte == 0x0A || byte == 0 { return true }
            return false
        }
    }
}

extension ReplyEncoder.BodyLength {
    /// The value of Content-Length; nil if nobody knows it.
    fileprivate func text(for reply: HTTPReply) -> String? {
        switch self {
        case .whole: String(reply.body.readableBytes)
        case .bytes(let length): String(length)
        case .unknown: nil
        }
    }
}

extension HTTPResponseStatus {
    /// The code and the words of the status line.
    fileprivate var text: String { "\(code) \(reasonPhrase)" }
}

extension TextPieces {
    /// A header field as a line; nothing if it would end its line early.
    fileprivate mutating func field(_ name: String, _ value: String) {
        guard !ReplyEncoder.endsItsLine(value) else { return }
        plain(name)
        known(": ")
        plain(value)
        known("\r\n")
    }
}

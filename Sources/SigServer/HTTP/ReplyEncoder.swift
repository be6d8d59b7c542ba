import NIOCore
import NIOHTTP1

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
    ///   - request: what is answered: HEAD gets no body, HTTP/1.0 a word about keep-alive.
    ///   - closes: whether the connection closes after the answer.
    ///   - date: when it is; nil for a server that does not know.
    static func encode(
        _ reply: HTTPReply,
        length: BodyLength = .whole,
        to request: ReceivedRequest,
        closes: Bool,
        date: String? = nil
    ) -> ByteBuffer {
        let hasBody = reply.status.mayHaveResponseBody
        var bytes = ByteBuffer()
        bytes.reserveCapacity(minimumWritableBytes: 512 + reply.body.readableBytes)
        if reply.status == .ok {
            bytes.writeStaticString("HTTP/1.1 200 OK\r\n")
        } else {
            bytes.writeString("HTTP/1.1 \(reply.status.code) \(reply.status.reasonPhrase)\r\n")
        }
        for (name, value) in reply.headers { write(name, value, to: &bytes) }
        if let date { write("Date", date, to: &bytes) }
        let isSent = hasBody && request.request.method != .HEAD
        var isChunked = false
        switch length {
        case .whole: if hasBody { bytes.writeString("Content-Length: \(reply.body.readableBytes)\r\n") }
        case .bytes(let length): if hasBody { bytes.writeString("Content-Length: \(length)\r\n") }
        case .unknown:
            isChunked = isSent && request.version.minor >= 1
            if isChunked { bytes.writeString("Transfer-Encoding: chunked\r\n") }
        }
        if closes {
            bytes.writeString("Connection: close\r\n")
        } else if request.version.minor == 0 {
            bytes.writeString("Connection: keep-alive\r\n")
        }
        bytes.writeString("\r\n")
        guard isSent else { return bytes }
        if isChunked { writeChunk(reply.body, to: &bytes) } else { bytes.writeImmutableBuffer(reply.body) }
        return bytes
    }

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
        var bytes = ByteBuffer(string: "HTTP/1.1 101 Switching Protocols\r\n")
        for (name, value) in headers { write(name, value, to: &bytes) }
        bytes.writeString("\r\n")
        return bytes
    }

    /// A header that would end its line early is left out: it could only come from a peer's own bytes.
    private static func write(_ name: String, _ value: String, to bytes: inout ByteBuffer) {
        guard !value.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else { return }
        bytes.writeString(name)
        bytes.writeString(": ")
        bytes.writeString(value)
        bytes.writeString("\r\n")
    }
}

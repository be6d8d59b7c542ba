import NIOCore
import NIOHTTP1

/// Answers as bytes: head and body in one buffer.
///
/// NIO's response encoder is made for streams; whole answers need neither its states nor a handler per connection.
enum ReplyEncoder {
    /// The interim answer to `Expect: 100-continue`.
    static let proceed = ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")

    /// - Parameters:
    ///   - length: bytes of the body if more of it follows than the reply has.
    ///   - request: what is answered: HEAD gets no body, HTTP/1.0 a word about keep-alive.
    ///   - closes: whether the connection closes after the answer.
    static func encode(
        _ reply: HTTPReply,
        length: Int? = nil,
        to request: ReceivedRequest,
        closes: Bool
    ) -> ByteBuffer {
        let hasBody = reply.status.mayHaveResponseBody
        var bytes = ByteBuffer()
        bytes.reserveCapacity(minimumWritableBytes: 512 + reply.body.readableBytes)
        bytes.writeString("HTTP/1.1 \(reply.status.code) \(reply.status.reasonPhrase)\r\n")
        for (name, value) in reply.headers { write(name, value, to: &bytes) }
        if hasBody { bytes.writeString("Content-Length: \(length ?? reply.body.readableBytes)\r\n") }
        if closes {
            bytes.writeString("Connection: close\r\n")
        } else if request.version.minor == 0 {
            bytes.writeString("Connection: keep-alive\r\n")
        }
        bytes.writeString("\r\n")
        if hasBody, request.request.method != .HEAD { bytes.writeImmutableBuffer(reply.body) }
        return bytes
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

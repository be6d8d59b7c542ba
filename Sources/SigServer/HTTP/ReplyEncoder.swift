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
        let hasBody = reply.status.mayHaveResponseBody
        var bytes = ByteBuffer()
        bytes.reserveCapacity(minimumWritableBytes: 512 + reply.body.readableBytes)
        if case .ok = reply.status {
            bytes.writeStaticString("HTTP/1.1 200 OK\r\n")
        } else {
            bytes.writeString("HTTP/1.1 \(reply.status.code) \(reply.status.reasonPhrase)\r\n")
        }
        for (name, value) in reply.headers { bytes.writeField(name, value) }
        for added in request.route?.row.headers ?? [] {
            added.forEach(for: request.request.headers) { bytes.writeField($0, $1) }
        }
        if let date { bytes.writeField("Date", date) }
        var isSent = hasBody
        if case .HEAD = request.request.method { isSent = false }
        var isChunked = false
        switch length {
        case .whole: if hasBody { bytes.writeField("Content-Length", String(reply.body.readableBytes)) }
        case .bytes(let length): if hasBody { bytes.writeField("Content-Length", String(length)) }
        case .unknown:
            isChunked = isSent && request.version.minor >= 1
            if isChunked { bytes.writeField("Transfer-Encoding", "chunked") }
        }
        if closes {
            bytes.writeField("Connection", "close")
        } else if request.version.minor == 0 {
            bytes.writeField("Connection", "keep-alive")
        }
        bytes.writeStaticString("\r\n")
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
        for (name, value) in headers { bytes.writeField(name, value) }
        bytes.writeString("\r\n")
        return bytes
    }
}

extension ByteBuffer {
    /// A header field as a line, in one step: half of the work of a small answer is its head. One that would end its line early is
    /// left out: it could only come from a peer's own bytes.
    fileprivate mutating func writeField(_ name: String, _ value: String) {
        var (name, value) = (name, value)
        name.withUTF8 { name in
            value.withUTF8 { value in
                guard !value.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else { return }
                let size = name.count + value.count + 4
                writeWithUnsafeMutableBytes(minimumWritableBytes: size) { line in
                    let start = name.count + 2
                    line.copyMemory(from: UnsafeRawBufferPointer(name))
                    line[name.count] = UInt8(ascii: ":")
                    line[name.count + 1] = UInt8(ascii: " ")
                    UnsafeMutableRawBufferPointer(rebasing: line[start...])
                        .copyMemory(from: UnsafeRawBufferPointer(value))
                    line[start + value.count] = 0x0D
                    line[start + value.count + 1] = 0x0A
                    return size
                }
            }
        }
    }
}

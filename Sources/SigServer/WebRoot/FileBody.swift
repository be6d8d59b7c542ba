import DequeModule
import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is still to be sent of an answer's body, read from its file a piece at a time.
struct FileBody: Sendable {
    private let file: OpenFile
    private var parts: Deque<FileAnswer.Part>

    init(_ file: OpenFile, parts: [FileAnswer.Part]) {
        self.file = file
        self.parts = Deque(parts)
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { parts.isEmpty }

    /// The next piece, of at most `ServerBounds.filePiece` bytes and what stands between parts. Blocks.
    ///
    /// - Throws: if the file can't be read, or has become shorter than was promised.
    mutating func next() throws(IOError) -> ByteBuffer {
        var piece = ByteBuffer()
        while piece.readableBytes < ServerBounds.filePiece, let part = parts.popFirst() {
            switch part {
            case .bytes(let bytes):
                piece.writeImmutableBuffer(bytes)
            case .file(let range):
                var read = try file.read(
                    min(range.count, ServerBounds.filePiece - piece.readableBytes),
                    at: range.lowerBound
                )
                let end = range.lowerBound + read.readableBytes
                guard end > range.lowerBound || range.isEmpty else {
                    throw IOError(errnoCode: EIO, reason: "the file has become shorter")
                }
                if end < range.upperBound { parts.prepend(.file(end..<range.upperBound)) }
                if piece.readableBytes == 0 { piece = read } else { piece.writeBuffer(&read) }
            }
        }
        return piece
    }
}

import NIOCore
import NIOPosix

/// What a file's sender asks of the connection that it sends for.
protocol FileSenderOutput: AnyObject {
    /// Whether the socket takes more now; when it does again, `resume()` is to be called.
    var takesMore: Bool { get }
    /// What there is under the path. A file's first piece belongs to the answer; `send(_:)` of the sender sends the rest.
    func found(_ answer: WebRoot.Answer, by sender: FileSender)
    /// The next piece of the body.
    func send(_ piece: ByteBuffer, by sender: FileSender)
    /// The body is over; with an error it is not whole, and the connection can't go on.
    func ended(_ error: (any Error)?, by sender: FileSender)
}

/// Looks for a file of the web root and sends it, for one request.
///
/// The file system is asked on threads of NIO's pool, never on the loop: a slow disk holds up its own answer and nobody's messages.
/// One piece is read at a time and only while the socket takes it, so that a file of any size costs one piece of memory.
///
/// Confined to the server's loop.
final class FileSender {
    private let root: WebRoot
    private let loop: any EventLoop
    private weak var output: (any FileSenderOutput)?
    private var body: FileBody?
    private var isReading = false

    init(_ root: WebRoot, on loop: any EventLoop, output: any FileSenderOutput) {
        self.root = root
        self.loop = loop
        self.output = output
    }

    /// Looks for what a request names.
    func find(_ request: ServiceRequest) {
        let root = root
        run({ root.answer(request) }) { [self] result in
            switch result {
            case .success(let answer): output?.found(answer, by: self)
            case .failure(let error): output?.ended(error, by: self)
            }
        }
    }

    /// Sends what is left of a file.
    func send(_ rest: FileBody) {
        body = rest
        resume()
    }

    /// Goes on, if the socket takes more.
    func resume() {
        guard !isReading, let output, output.takesMore, let body else { return }
        if body.isAtEnd {
            self.body = nil
            return output.ended(nil, by: self)
        }
        isReading = true
        run({
            var body = body
            let piece = try body.next()
            return (piece, body)
        }) { [self] (result: Result<(ByteBuffer, FileBody), any Error>) in
            isReading = false
            switch result {
            case .success((let piece, let rest)):
                self.body = rest
                self.output?.send(piece, by: self)
                resume()
            case .failure(let error):
                self.output?.ended(error, by: self)
            }
        }
    }

    private func run<R: Sendable>(
        _ work: @escaping @Sendable () throws -> R,
        then take: @escaping (Result<R, any Error>) -> Void
    ) {
        NIOThreadPool.singleton.runIfActive(eventLoop: loop, work).assumeIsolated().whenComplete(take)
    }
}

@available(*, unavailable)
extension FileSender: Sendable {}

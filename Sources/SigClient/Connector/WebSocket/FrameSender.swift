import NIOCore
import NIOWebSocket
import SigProtocol

/// The way out of a WebSocket: a bounded queue of frames, flushed once at the end of a read or of the loop's tick. Confined to
/// its event loop; works between a handler's being added and removed.
final class FrameSender {
    /// What a frame costs beyond its payload while it waits: header, buffer, promise. Without it, a queue of empty messages
    /// would have no bound.
    static let frameOverhead = 128

    private let maxQueuedBytes: Int
    private let tracer: Tracer
    private var context: ChannelHandlerContext?
    private var random = SystemRandomNumberGenerator()
    private var queuedBytes = 0
    private var needsFlush = false
    private var flushScheduled = false
    /// Whether a read is going on, at the end of which there is a flush.
    private var isReading = false

    init(maxQueuedBytes: Int, tracer: Tracer) {
        self.maxQueuedBytes = maxQueuedBytes
        self.tracer = tracer
    }

    func added(_ context: ChannelHandlerContext) { self.context = context }

    func removed() { context = nil }

    func readBegan() { isReading = true }

    func readEnded() {
        isReading = false
        flushIfNeeded()
    }

    /// Whether a frame with this payload is within the bound.
    func hasRoom(for payload: ByteBuffer) -> Bool { cost(payload) <= maxQueuedBytes - queuedBytes }

    /// The error for a frame that isn't.
    var queueIsFull: SignalingError {
        SignalingError(.tooLarge, "\(queuedBytes) bytes wait to be sent already: the server does not read")
    }

    /// Writes a message. `written` is called once, when the socket has it or never will.
    func send(_ message: WebSocketMessage, _ written: ((Result<Void, any Error>) -> Void)? = nil) {
        switch message {
        case .text(let bytes):
            tracer.sent(.text(bytes))
            write(.text, bytes, written)
        case .binary(let bytes):
            tracer.sent(.binary(bytes))
            write(.binary, bytes, written)
        }
    }

    /// Writes a ping, pong or close frame.
    func sendControl(_ opcode: WebSocketOpcode, _ payload: ByteBuffer) {
        switch opcode {
        case .ping: tracer.sent(.ping(payload))
        case .pong: tracer.sent(.pong(payload))
        default: tracer.sent(.close(WebSocketClose(payload: payload)))
        }
        write(opcode, payload, nil)
    }

    func flushIfNeeded() {
        guard needsFlush else { return }
        needsFlush = false
        context?.flush()
    }

    private func cost(_ payload: ByteBuffer) -> Int { payload.readableBytes + Self.frameOverhead }

    private func write(
        _ opcode: WebSocketOpcode,
        _ payload: ByteBuffer,
        _ written: ((Result<Void, any Error>) -> Void)?
    ) {
        guard let context else {
            written?(.failure(ChannelError.ioOnClosedChannel))
            return
        }
        let cost = cost(payload)
        queuedBytes += cost
        let promise = context.eventLoop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenComplete { result in
            self.queuedBytes -= cost
            written?(result)
        }
        context.write(NIOAny(FrameWriter.frame(opcode, payload, mask: random.next())), promise: promise)
        needsFlush = true
        guard !isReading, !flushScheduled else { return }
        flushScheduled = true
        context.eventLoop.assumeIsolated().execute {
            self.flushScheduled = false
            self.flushIfNeeded()
        }
    }
}

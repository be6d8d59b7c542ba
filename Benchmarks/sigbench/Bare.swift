import ArgumentParser
import BenchSupport
import NIOCore
import NIOHTTP1
import NIOPosix
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// `sigbench bare`: the least that a server on SwiftNIO can do, to compare with. Started by sigbench itself.
struct Bare: ParsableCommand {
    enum Work: String, ExpressibleByArgument, CaseIterable {
        /// Passes all bytes on between the first and the second connection, the third and the fourth, and so on.
        case forward
        /// Does that, and answers each message as `share` does: with an acknowledgement, which is a write of its own. It looks at the
        /// headers of frames to know how many messages came.
        case acknowledge
        /// Answers whatever comes with as many bytes as an upgrade has.
        case answer
        /// Answers each HTTP request with the same few bytes of JSON.
        case http
    }

    static let configuration = CommandConfiguration(
        abstract: "The server that others are compared with.",
        shouldDisplay: false
    )

    @Argument var work: Work

    func run() throws {
        raiseFileLimit()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let pairing = NIOLoopBoundBox.makeBoxSendingValue(Pairing(), eventLoop: loop)
        let work = work
        let channel = try ServerBootstrap(group: loop)
            .serverChannelOption(.backlog, value: 1024)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    switch work {
                    case .forward: try pipeline.addHandler(pairing.value.next())
                    case .acknowledge: try pipeline.addHandler(pairing.value.next(answer: RelayDialect.share.answer))
                    case .answer: try pipeline.addHandler(Answerer())
                    case .http:
                        try pipeline.configureHTTPServerPipeline(
                            withPipeliningAssistance: false,
                            withErrorHandling: false
                        )
                        try pipeline.addHandler(HTTPAnswerer())
                    }
                }
            }
            .bind(host: "127.0.0.1", port: 0).wait()
        _ = writeAll(STDOUT_FILENO, "\(channel.localAddress?.port ?? 0)\n")
        // Until sigbench goes, in whatever way.
        _ = readAll(STDIN_FILENO, maxBytes: 1)
    }
}

/// Makes two and two connections partners.
private struct Pairing {
    private var first: Forwarder?

    /// - Parameter answer: what each message is answered with; nil if with nothing.
    mutating func next(answer: [UInt8]? = nil) -> Forwarder {
        let forwarder = Forwarder(answer: answer)
        if let partner = first {
            first = nil
            forwarder.partner = partner
            partner.partner = forwarder
        } else {
            first = forwarder
        }
        return forwarder
    }
}

/// Writes what comes to its partner, unseen, and flushes once a read.
private final class Forwarder: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    var partner: Forwarder?
    private let answer: [UInt8]?
    private var counter = FrameCounter()
    private var context: ChannelHandlerContext?

    init(answer: [UInt8]?) { self.answer = answer }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        partner = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if let answer {
            let messages = unwrapInboundIn(data).withUnsafeReadableBytes { counter.take($0).messages }
            var answers = ByteBuffer()
            answers.reserveCapacity(messages * answer.count)
            for _ in 0..<messages { answers.writeBytes(answer) }
            context.write(wrapOutboundOut(answers), promise: nil)
        }
        partner?.context?.write(data, promise: nil)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        partner?.context?.flush()
        if answer != nil { context.flush() }
    }
}

/// Answers each read with bytes that were made beforehand.
private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.writeAndFlush(wrapOutboundOut(Self.answer), promise: nil)
    }

    private static let answer = ByteBuffer(repeating: UInt8(ascii: "x"), count: BareServer.answerSize)
}

/// Answers each request when its end is there.
private final class HTTPAnswerer: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private static let body = ByteBuffer(string: #"{"answer":null,"answerCandidates":[]}"#)
    private static let head = HTTPResponseHead(
        version: .http1_1,
        status: .ok,
        headers: ["Content-Type": "application/json", "Content-Length": "\(body.readableBytes)"]
    )

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .end = unwrapInboundIn(data) else { return }
        context.write(wrapOutboundOut(.head(Self.head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(Self.body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}

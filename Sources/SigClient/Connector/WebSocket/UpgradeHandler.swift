import NIOCore
import NIOHTTP1

/// Sends the upgrade request and awaits its answer. Stands behind NIO's HTTP client handlers.
///
/// NIO's own upgrade handler is not used, because the body of an answer that refuses is wanted. On a 101 the HTTP handlers go
/// first; what came behind the 101 is held back meanwhile and given to the WebSocket handlers once they stand alone, so that
/// neither a greeting in the same packet is lost nor a reply to it meets the HTTP encoder.
final class UpgradeHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    /// What came of it.
    struct Upgraded {
        var head: HTTPResponseHead
        var subprotocol: String?
    }

    /// Bytes of the body that are read of an answer that refuses.
    static let maxRefusalBody = 64 * 1024
    /// How long that body may take.
    static let refusalBodyTimeout = TimeAmount.seconds(5)

    private enum State {
        case waiting
        case refusing(HTTPResponse)
        /// A 101 that is in order; its end is awaited.
        case accepted(Upgraded)
        /// The HTTP handlers are going; bytes are held back.
        case switching
        /// The WebSocket handlers stand; this one is going.
        case passing
        /// Failed; nothing more is of interest.
        case failed
    }

    private let request: UpgradeRequest
    private let tracer: Tracer
    private let http: [any RemovableChannelHandler]
    private let gate: EndGate
    private var state = State.waiting
    private var refusalTimer: Scheduled<Void>?
    private var held: [NIOAny] = []
    private var answerBegan: (() -> Void)?
    private var completion: ((Result<Upgraded, SignalingError>) -> Void)?

    /// - Parameters:
    ///   - http: the HTTP handlers to remove on success, in the order of the pipeline.
    ///   - gate: the handler in front of them.
    ///   - answerBegan: called when the head of an answer that refuses is there: from then on its own time-out runs.
    ///   - completion: called once. On success the HTTP handlers are gone, and the WebSocket handlers are to be added behind
    ///     this one before it returns.
    init(
        _ request: UpgradeRequest,
        removing http: [any RemovableChannelHandler],
        behind gate: EndGate,
        tracer: Tracer,
        answerBegan: @escaping () -> Void,
        completion: @escaping (Result<Upgraded, SignalingError>) -> Void
    ) {
        self.request = request
        self.http = http
        self.gate = gate
        self.tracer = tracer
        self.answerBegan = answerBegan
        self.completion = completion
    }

    func handlerAdded(context: ChannelHandlerContext) {
        tracer.sent(request.head)
        context.write(wrapOutboundOut(.head(request.head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch state {
        case .waiting, .refusing, .accepted: receive(unwrapInboundIn(data), context)
        case .switching: held.append(data)
        case .passing: context.fireChannelRead(data)
        case .failed: break
        }
    }

    private func receive(_ part: HTTPClientResponsePart, _ context: ChannelHandlerContext) {
        switch (part, state) {
        case (.head(let head), .waiting):
            tracer.received(head)
            switch request.verdict(on: head) {
            case .accepted(let subprotocol): state = .accepted(Upgraded(head: head, subprotocol: subprotocol))
            case .violation(let what):
                let answer = HTTPResponse(status: head.status, headers: head.headers)
                complete(
                    .failure(
                        SignalingError(
                            .protocolViolation,
                            "the server's WebSocket handshake has \(what)",
                            response: answer
                        )
                    )
                )
            case .refused:
                state = .refusing(HTTPResponse(status: head.status, headers: head.headers))
                let answerBegan = answerBegan
                self.answerBegan = nil
                answerBegan?()
                refusalTimer = context.eventLoop.assumeIsolated().scheduleTask(in: Self.refusalBodyTimeout) {
                    self.completeRefusal()
                }
            }
        case (.body(var bytes), .refusing(var answer)):
            // Let go of while it grows, so that appending does not copy it.
            state = .waiting
            let room = Self.maxRefusalBody - answer.body.readableBytes
            if let part = bytes.readSlice(length: min(room, bytes.readableBytes)) {
                answer.body.writeImmutableBuffer(part)
            }
            state = .refusing(answer)
            if answer.body.readableBytes >= Self.maxRefusalBody { completeRefusal() }
        case (.end, .refusing):
            completeRefusal()
        case (.end, .accepted(let upgraded)):
            switchProtocols(upgraded, context)
        default:
            break
        }
    }

    private func switchProtocols(_ upgraded: Upgraded, _ context: ChannelHandlerContext) {
        state = .switching
        gate.shut()
        let pipeline = context.pipeline.syncOperations
        let removals = http.map { handler -> EventLoopFuture<Void> in
            let promise = context.eventLoop.makePromise(of: Void.self)
            pipeline.removeHandler(handler, promise: promise)
            return promise.futureResult
        }
        EventLoopFuture.andAllComplete(removals, on: context.eventLoop).assumeIsolated().whenComplete { _ in
            defer { self.gate.open() }
            guard case .switching = self.state else { return }
            self.complete(.success(upgraded))
            let held = self.held
            self.held = []
            for data in held { context.fireChannelRead(data) }
            context.fireChannelReadComplete()
            context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if case .refusing = state {
            completeRefusal()
        } else {
            complete(
                .failure(SignalingError(.closed, "the server closed the connection instead of answering the upgrade"))
            )
        }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .refusing = state { return completeRefusal() }
        guard completion != nil else { return context.fireErrorCaught(error) }
        complete(.failure(.inHTTP(error)))
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        complete(.failure(SignalingError(.closed, "the connection was lost")))
    }

    /// Ends the upgrade from outside.
    func fail(_ error: SignalingError) { complete(.failure(error)) }

    private func completeRefusal() {
        guard case .refusing(let answer) = state else { return }
        if answer.body.readableBytes > 0 { tracer.received(.body(answer.body)) }
        complete(.failure(Self.refusal(answer)))
    }

    private static func refusal(_ answer: HTTPResponse) -> SignalingError {
        var message = "the server refused the WebSocket"
        if (300..<400).contains(answer.status.code) {
            message =
                "the server answered the WebSocket with a redirect, which is not followed: use the address it names"
        }
        return SignalingError(.upgradeRefused, message, answer: answer)
    }

    private func complete(_ result: Result<Upgraded, SignalingError>) {
        guard let completion else { return }
        self.completion = nil
        answerBegan = nil
        if case .success = result { state = .passing } else { state = .failed }
        refusalTimer?.cancel()
        refusalTimer = nil
        completion(result)
    }
}

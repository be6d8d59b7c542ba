import NIOCore
import NIOHTTP1

/// One HTTP/1.1 connection's exchanges, one at a time. Stands behind NIO's HTTP client handlers.
final class HTTPExchangeHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    /// How an exchange ended.
    enum Outcome {
        /// A whole answer, and whether the connection can be used again.
        case answered(HTTPResponse, reusable: Bool)
        /// It failed; `untouched` if not a byte of the answer had come.
        case failed(SignalingError, untouched: Bool)
    }

    private enum State {
        case idle
        case waiting
        case receiving(HTTPResponse, keepAlive: Bool)
        case closed
    }

    private let maxBody: Int
    private let tracer: Tracer
    private let onClose: () -> Void
    private var state = State.idle
    private var sawBytes = false
    private var completion: ((Outcome) -> Void)?
    private var context: ChannelHandlerContext?

    /// - Parameter onClose: called once, when the connection can't be used any more.
    init(maxBody: Int, tracer: Tracer, onClose: @escaping () -> Void) {
        self.maxBody = maxBody
        self.tracer = tracer
        self.onClose = onClose
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        fail(SignalingError(.closed, "the connection was lost"))
        self.context = nil
    }

    /// Sends a request. The completion is called once.
    func exchange(_ head: HTTPRequestHead, _ body: ByteBuffer?, _ completion: @escaping (Outcome) -> Void) {
        guard case .idle = state, let context else {
            return completion(.failed(SignalingError(.closed, "the connection was lost"), untouched: true))
        }
        state = .waiting
        sawBytes = false
        self.completion = completion
        tracer.sent(head)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let body, body.readableBytes > 0 {
            tracer.sent(.body(body))
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// Ends the exchange under way, and with it the connection.
    func fail(_ error: SignalingError) {
        guard isOpen else { return }
        state = .closed
        let completion = completion
        self.completion = nil
        onClose()
        completion?(.failed(error, untouched: !sawBytes))
        context?.channel.cut()
    }

    private var isOpen: Bool {
        if case .closed = state { return false }
        return true
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        sawBytes = true
        let part = unwrapInboundIn(data)
        if case .body(let bytes) = part { return receive(bytes) }
        switch (part, state) {
        case (.head(let head), .waiting):
            tracer.received(head)
            guard head.status != .switchingProtocols else {
                return fail(
                    SignalingError(.protocolViolation, "the server switched protocols, which nobody asked it to")
                )
            }
            state = .receiving(HTTPResponse(status: head.status, headers: head.headers), keepAlive: head.isKeepAlive)
        case (.end, .receiving(let response, let keepAlive)):
            if response.body.readableBytes > 0 { tracer.received(.body(response.body)) }
            state = keepAlive ? .idle : .closed
            let completion = completion
            self.completion = nil
            if !keepAlive { onClose() }
            completion?(.answered(response, reusable: keepAlive))
            if !keepAlive { context.close(promise: nil) }
        default:
            fail(.unasked)
        }
    }

    /// A piece of the body. The response is in one place while it grows: a second one, such as a value that is being matched, would
    /// make each piece copy all that came before it.
    private func receive(_ bytes: ByteBuffer) {
        guard case .receiving(var response, let keepAlive) = state else { return fail(.unasked) }
        guard bytes.readableBytes <= maxBody - response.body.readableBytes else {
            return fail(SignalingError(.tooLarge, "the answer's body is over \(maxBody) bytes", response: response))
        }
        state = .waiting
        response.body.writeImmutableBuffer(bytes)
        state = .receiving(response, keepAlive: keepAlive)
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(SignalingError(.closed, "the server closed the connection before it answered"))
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The decoder complains about bytes, so some had come, even if they were no whole head.
        if error is HTTPParserError || error is NIOHTTPDecoderError { sawBytes = true }
        fail(.inHTTP(error))
    }
}

extension SignalingError {
    fileprivate static var unasked: SignalingError {
        SignalingError(.protocolViolation, "the server answered what was not asked")
    }
}

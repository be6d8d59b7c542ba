import NIOCore
import NIOHTTP1
import SigProtocol

/// Asks an HTTP proxy for a tunnel (CONNECT, RFC 9110, 9.3.6). Stands behind NIO's HTTP client handlers.
final class HTTPProxyHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let request: HTTPRequestHead
    private let tracer: Tracer
    private var completion: ((Result<Void, SignalingError>) -> Void)?
    private var accepted = false

    /// - Parameter completion: called once; on success the proxy's answer is over and the HTTP handlers can go.
    init(request: HTTPRequestHead, tracer: Tracer, completion: @escaping (Result<Void, SignalingError>) -> Void) {
        self.request = request
        self.tracer = tracer
        self.completion = completion
    }

    static func request(for authority: String, _ credentials: ProxyOptions.Credentials?) -> HTTPRequestHead {
        var headers: HTTPHeaders = ["Host": authority, "User-Agent": RequestHeaders.userAgent]
        if let credentials {
            let encoded = Base64.encode(Array("\(credentials.user):\(credentials.password)".utf8))
            headers.add(name: "Proxy-Authorization", value: "Basic \(encoded)")
        }
        return HTTPRequestHead(version: .http1_1, method: .CONNECT, uri: authority, headers: headers)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        tracer.sent(request)
        context.write(wrapOutboundOut(.head(request)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard completion != nil else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            tracer.received(head)
            if (200..<300).contains(head.status.code) {
                accepted = true
            } else {
                complete(.failure(Self.refusal(head)))
            }
        case .body: break
        case .end: if accepted { complete(.success(())) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        complete(.failure(SignalingError(.proxyFailed, "the proxy closed the connection")))
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        complete(.failure(SignalingError(.proxyFailed, "the proxy's answer is not HTTP", cause: error)))
    }

    private static func refusal(_ head: HTTPResponseHead) -> SignalingError {
        let words =
            head.status == .proxyAuthenticationRequired
            ? "the proxy wants a user name and a password, or refused those given"
            : "the proxy did not connect"
        return SignalingError(
            .proxyFailed,
            words,
            response: HTTPResponse(status: head.status, headers: head.headers)
        )
    }

    private func complete(_ result: Result<Void, SignalingError>) {
        let completion = completion
        self.completion = nil
        completion?(result)
    }
}

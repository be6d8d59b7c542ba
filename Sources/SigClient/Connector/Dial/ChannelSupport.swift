import NIOCore
import NIOHTTP1
import NIOSSL

extension Channel {
    /// Closes at once: TLS would first wait for the peer's close_notify. Only on the channel's event loop.
    func cut() {
        guard let tls = try? pipeline.syncOperations.context(handlerType: NIOSSLClientHandler.self) else {
            return close(promise: nil)
        }
        tls.close(mode: .all, promise: nil)
    }
}

extension TimeAmount {
    /// About thirty years: longer waits would overflow NIO's deadlines.
    private static let longest = Duration.seconds(1_000_000_000)

    /// A duration, cut to what an event loop can wait for.
    init(clamping duration: Duration) {
        let bounded = min(max(duration, .zero), Self.longest)
        let (seconds, attoseconds) = bounded.components
        self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}

extension HTTPDecoder where In == HTTPClientResponsePart, Out == HTTPClientRequestPart {
    /// A decoder of answers with the bounds of the configuration, whose leftovers go to the next handler.
    convenience init(limits configuration: ConnectorConfiguration) {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = configuration.maxResponseHead
        limits.maxHeaderListSize = configuration.maxResponseHead
        self.init(
            leftOverBytesStrategy: .forwardBytes,
            informationalResponseStrategy: .drop,
            limitConfiguration: limits
        )
    }
}

extension SignalingError {
    static let proxyClosed = SignalingError(.proxyFailed, "the proxy closed the connection")

    /// An error that is already one of ours, or another one as the cause of a new one.
    init(wrapping error: any Error, _ code: Code, _ message: String) {
        self = (error as? SignalingError) ?? SignalingError(code, message, cause: error)
    }

    /// What an error in the pipeline means while an HTTP answer is awaited.
    static func inHTTP(_ error: any Error) -> SignalingError {
        if let error = error as? SignalingError { return error }
        if TLSErrors.isTLS(error) { return TLSErrors.error(for: error) }
        switch error {
        case HTTPParserError.headerOverflow:
            return SignalingError(.tooLarge, "the answer's head is over the bound", cause: error)
        case HTTPParserError.invalidEOFState:
            return SignalingError(.closed, "the connection ended inside the answer", cause: error)
        case is HTTPParserError, is NIOHTTPDecoderError:
            return SignalingError(.protocolViolation, "the answer is not HTTP/1.1", cause: error)
        default:
            return SignalingError(.closed, "the connection was lost", cause: error)
        }
    }
}

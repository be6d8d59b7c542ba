import NIOCore
import NIOHTTP1

/// Plain bytes where TLS is spoken, and the other way round: the most common mistake in a URL, said as such.
enum SchemeMismatch {
    /// What the TLS library says to an answer that is none of TLS.
    static let foreignWords = ["WRONG_VERSION_NUMBER", "HTTP_REQUEST", "HTTPS_PROXY_REQUEST"]

    /// TLS was spoken, and what came back was none.
    static func plainServer(_ words: String, _ cause: any Error) -> SignalingError {
        SignalingError(
            .tlsFailed,
            "the server does not speak TLS there (\(words)); without TLS a URL begins with ws:// or http://",
            cause: TLSProblem(.plainServer, cause)
        )
    }

    /// No TLS was spoken, and a TLS alert came back.
    static let plainClient = SignalingError(
        .tlsFailed,
        "the server speaks TLS there; with TLS a URL begins with wss:// or https://",
        cause: TLSProblem(.plainClient)
    )

    /// The error of a connection that was closed before anything was answered: many servers that expect TLS hang up so.
    static func explained(_ error: SignalingError, _ url: SignalingURL) -> SignalingError {
        guard !url.scheme.isTLS, error.code == .closed, error.response == nil, error.close == nil,
            !(error.cause is HTTPParserError)
        else { return error }
        return error.saying(
            "\(url.hostAndPort) closed the connection without an answer; if it speaks TLS, its URL begins with wss:// or https://"
        )
    }
}

/// Looks at the first bytes of a plain connection: those of a TLS alert are no HTTP. Goes when it has seen them.
final class TLSAlertCheck: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    /// An alert of any version of TLS.
    private static let alert: [UInt8] = [0x15, 0x03]

    private var hasSeen = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !hasSeen else { return context.fireChannelRead(data) }
        hasSeen = true
        let bytes = unwrapInboundIn(data).readableBytesView.prefix(Self.alert.count)
        if bytes.elementsEqual(Self.alert) {
            context.fireErrorCaught(SchemeMismatch.plainClient)
        } else {
            context.fireChannelRead(data)
        }
        context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }
}

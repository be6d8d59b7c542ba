import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

/// A room server that lets everybody in, and closes the connection as soon as a member says anything: what sigserve never does.
final class ClosingServer: ChannelInboundHandler, Sendable {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private let lastWords: [String]

    private init(_ lastWords: [String]) { self.lastWords = lastWords }

    /// Runs `body` with the URL of a server, and ends it.
    /// - Parameter lastWords: what it says before the close frame, 1008 with the reason `go away`.
    static func with(_ lastWords: [String], _ body: (String) async throws -> Void) async throws {
        let upgrader = NIOWebSocketServerUpgrader(
            shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture([:]) },
            upgradePipelineHandler: { channel, _ in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ClosingServer(lastWords))
                }
            }
        )
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                        withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in })
                    )
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            try await body("room+ws://127.0.0.1:\(listener.localAddress?.port ?? 0)/ws")
            try await listener.close()
        } catch {
            try await listener.close()
            throw error
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .text where String(buffer: frame.unmaskedData).contains(#""type":"join""#):
            say(#"{"type":"joined","room":"r","from":"alice"}"#, context)
            say(#"{"type":"room_members","room":"r","from":"","members":["alice","bob"]}"#, context)
        case .text:
            for text in lastWords { say(text, context) }
            var close = ByteBuffer(integer: UInt16(1008))
            close.writeString("go away")
            context.write(
                wrapOutboundOut(WebSocketFrame(fin: true, opcode: .connectionClose, data: close)),
                promise: nil
            )
        case .connectionClose: context.close(promise: nil)
        default: break
        }
        context.flush()
    }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
        context.write(
            wrapOutboundOut(WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(string: text))),
            promise: nil
        )
    }
}

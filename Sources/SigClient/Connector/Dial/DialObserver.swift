import NIOCore

/// Tells which address is tried, which NIO's happy eyeballs keep to themselves. Gone once there is a connection.
final class DialObserver: ChannelInboundHandler, ChannelOutboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private let trying: (SocketAddress) -> Void

    init(_ trying: @escaping (SocketAddress) -> Void) { self.trying = trying }

    func connect(context: ChannelHandlerContext, to address: SocketAddress, promise: EventLoopPromise<Void>?) {
        trying(address)
        context.connect(to: address, promise: promise)
    }

    func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }
}

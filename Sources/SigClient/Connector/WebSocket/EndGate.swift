import NIOCore

/// Holds back the end of a connection while the protocols are switched.
///
/// A server may answer the upgrade, say something and hang up, all in one read. NIO's HTTP decoder drops the bytes behind the
/// answer when it sees the end before it is removed; and the end belongs behind those bytes. Stands first in the pipeline.
/// Confined to its event loop.
final class EndGate: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private var isShut = false
    private var holdsEnd = false
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func shut() { isShut = true }

    /// Lets the end through, and goes.
    func open() {
        isShut = false
        guard let context else { return }
        if holdsEnd { context.fireChannelInactive() }
        context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if isShut {
            holdsEnd = true
        } else {
            context.fireChannelInactive()
        }
    }
}

import NIOCore

/// A handler whose large writes count as memory until the socket has taken them. Small ones are bounded otherwise: by
/// the requests that wait, and by the queue of a WebSocket.
protocol UnsentCounting: AnyObject {
    var context: ChannelHandlerContext? { get }
    /// Bytes of large writes that the channel has and the socket has not taken.
    var unsentLarge: Int { get set }

    /// A large write was sent, or never will be.
    func unsentChanged()
}

extension UnsentCounting {
    /// Counts a write that is larger than what a socket mostly takes at once, until the promise is done. Nil for a smaller one.
    func counting(_ size: Int) -> EventLoopPromise<Void>? {
        guard size > ServerBounds.flushThreshold, let loop = context?.eventLoop else { return nil }
        unsentLarge += size
        let sent = loop.makePromise(of: Void.self)
        sent.futureResult.assumeIsolated().whenComplete { _ in
            self.unsentLarge -= size
            self.unsentChanged()
        }
        return sent
    }
}

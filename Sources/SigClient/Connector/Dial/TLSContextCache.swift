import NIOCore
import NIOPosix
import NIOSSL

/// Makes the TLS context once for a connector: reading the system's trust store costs tens of milliseconds.
final class TLSContextCache {
    private var context: EventLoopFuture<NIOSSLContext>?

    /// The context; its files are read on a thread of the pool. A failure is not kept, so that a mended file is seen.
    func context(for options: TLSOptions, on eventLoop: any EventLoop) -> EventLoopFuture<NIOSSLContext> {
        if let context { return context }
        let made = NIOThreadPool.singleton.runIfActive(eventLoop: eventLoop) { try options.makeContext() }
        context = made
        made.assumeIsolated().whenFailure { _ in self.context = nil }
        return made
    }
}

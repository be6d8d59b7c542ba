import NIOCore
import Synchronization

/// The way onto a server's loop for those who may come after its end.
///
/// NIO drops what is submitted to a loop that has shut down, and whoever waits for it waits for ever. What passes the gate while it
/// is open runs, because the loop is shut down only behind it.
final class LoopGate: Sendable {
    private let loop: any EventLoop
    private let isOpen = Mutex(true)

    init(_ loop: any EventLoop) { self.loop = loop }

    /// Runs `body` on the loop and waits for its future; nil if the gate is closed or the future fails.
    @discardableResult
    func run<R: Sendable>(_ body: @escaping @Sendable () -> EventLoopFuture<R>) async -> R? {
        let future = isOpen.withLock { [loop] isOpen in isOpen ? loop.flatSubmit(body) : nil }
        return try? await future?.get()
    }

    /// Runs `body` on the loop and waits for it; nil if the gate is closed.
    @discardableResult
    func run<R: Sendable>(_ body: @escaping @Sendable () -> R) async -> R? {
        let future = isOpen.withLock { [loop] isOpen in isOpen ? loop.submit(body) : nil }
        return try? await future?.get()
    }

    /// Lets nobody through any more.
    func close() { isOpen.withLock { $0 = false } }
}

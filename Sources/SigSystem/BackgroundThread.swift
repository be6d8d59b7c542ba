#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Threads of their own, for system calls that block and must hold up neither tasks nor event loops.
package enum BackgroundThread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs `body` on a new thread.
    ///
    /// - Returns: the system's error number if it has no thread left; `body` is not run then.
    @discardableResult
    package static func detach(_ body: @escaping @Sendable () -> Void) -> CInt {
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(Body(body))
        let failed = pthread_create(
            &thread,
            nil,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            },
            argument.toOpaque()
        )
        if failed == 0 { pthread_detach(thread) } else { argument.release() }
        return failed
    }
}

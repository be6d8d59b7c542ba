#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps processes that read a file, change it and put it back from doing so at the same time.
///
/// The lock is that of a file of mode 600 beside it, which nobody else can open and hold, and which goes when it is given back. It binds
/// those who ask for it, and goes with its process.
package enum LockFile {
    /// Runs `body` while no other process has the lock.
    ///
    /// - Parameters:
    ///   - path: the file that is changed.
    ///   - milliseconds: how long to wait for whoever has the lock.
    /// - Throws: what `body` throws; `.unwritable` if the lock can't be made or does not come.
    package static func hold<Result>(
        for path: String,
        within milliseconds: Int = 5000,
        _ body: () throws -> Result
    ) throws -> Result {
        let lock = "\(path).lock"
        let descriptor = try acquire(lock, within: milliseconds)
        defer {
            // Before it is given back: whoever waits sees that it is gone, and makes another.
            _ = unlink(lock)
            close(descriptor)
        }
        return try body()
    }

    /// Milliseconds between two looks at a lock that somebody has.
    private static let step = 10

    private static func acquire(_ lock: String, within milliseconds: Int) throws(FileFailure) -> CInt {
        var waited = 0
        while true {
            let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else {
                throw FileFailure(.unwritable, "can't write \(lock): \(systemMessage())")
            }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isThere(lock, descriptor) { return descriptor }
            close(descriptor)
            guard waited < milliseconds else {
                throw FileFailure(.unwritable, "another process has locked \(lock); try again when it is done")
            }
            usleep(UInt32(step) * 1000)
            waited += step
        }
    }

    /// Whether the file that was opened still has the name: the one who had the lock before may have taken it away.
    private static func isThere(_ path: String, _ descriptor: CInt) -> Bool {
        var (named, opened) = (stat(), stat())
        return lstat(path, &named) == 0 && fstat(descriptor, &opened) == 0 && named.st_ino == opened.st_ino
            && named.st_dev == opened.st_dev
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps processes that read a file of a folder, change it and put it back from doing so at the same time. It binds those who ask for
/// it, leaves no file behind, and goes with its process.
package enum FolderLock {
    /// Runs `body` while no other process has the lock of the folder.
    ///
    /// - Parameters:
    ///   - path: of the folder.
    ///   - milliseconds: how long to wait for whoever has it.
    /// - Throws: what `body` throws; `.unwritable` if the folder can't be opened, or the lock does not come. Where the file system has no
    ///   locks, `body` runs without one.
    package static func hold<Result>(
        on path: String,
        within milliseconds: Int = 5000,
        _ body: () throws -> Result
    ) throws -> Result {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FileFailure(.unwritable, "can't open \(path): \(systemMessage())")
        }
        defer { close(descriptor) }
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
            guard waited < milliseconds else {
                throw FileFailure(.unwritable, "another process is changing the files in \(path); try again")
            }
            usleep(UInt32(step) * 1000)
            waited += step
        }
        return try body()
    }

    /// Milliseconds between two looks at a lock that somebody has.
    private static let step = 10
}

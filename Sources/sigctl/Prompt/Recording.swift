import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A script that is being written while a session goes on. What was done is in the file at once.
final class Recording {
    let path: String
    private let descriptor: CInt
    /// For its owner alone: what peers said may be in it.
    static let mode: mode_t = 0o600

    /// Makes the file. One that is there stays.
    init(path: String, beginning: String) throws(FileFailure) {
        try Self.write(beginning, to: path)
        descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(.unwritable, "can't write \(path): \(systemMessage())") }
        self.path = path
    }

    deinit { close(descriptor) }

    /// Adds lines.
    /// - Returns: false, with `errno` set, if they can't be written.
    func add(_ lines: [String]) -> Bool { writeAll(descriptor, lines.map { $0 + "\n" }.joined()) }

    /// Writes a whole script, to a new file.
    static func write(_ script: String, to path: String) throws(FileFailure) {
        if AtomicFile.exists(path) { throw FileFailure(.unwritable, "\(path) is there already; choose another name") }
        try AtomicFile.write(script, to: path, mode: mode, existing: .refused)
    }
}

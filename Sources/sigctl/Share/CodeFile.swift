import SigScript
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file of `--code-file`.
enum CodeFile {
    /// Removes an old one, so that whoever waits for the file does not take last time's code for this time's.
    static func removeOld(_ path: String) throws {
        try AtomicFile.checkWritable(path)
        guard AtomicFile.exists(path) else { return }
        guard unlink(path) == 0 else {
            throw Failure(.io, "can't replace \(path): \(String(cString: strerror(errno)))")
        }
    }
}

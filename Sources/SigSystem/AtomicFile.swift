#if canImport(Glibc)
    package import Glibc
#elseif canImport(Musl)
    package import Musl
#elseif canImport(Darwin)
    package import Darwin
#endif

/// Files that appear whole or not at all: a reader that waits for one never sees half of it.
package enum AtomicFile {
    /// What becomes of a file that has the name already.
    package enum Existing: Sendable {
        /// It is replaced. A link of that name is replaced itself, never followed.
        case replaced
        /// It stays, and that is a failure.
        case refused
        /// It stays, and that is fine: whoever was first wins.
        case kept
    }

    /// Writes a text to a new file beside `path`, then gives it that name.
    ///
    /// - Parameter mode: its permissions, whatever the umask is.
    package static func write(
        _ text: String,
        to path: String,
        mode: mode_t,
        existing: Existing
    ) throws(FileFailure) {
        var template = Array("\(path).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(path) }
        var isGood = fchmod(descriptor, mode) == 0 && writeAll(descriptor, text) && fsync(descriptor) == 0
        isGood = close(descriptor) == 0 && isGood
        if isGood, existing == .replaced {
            isGood = rename(template, path) == 0
        } else if isGood {
            // A second name, and not a new one: `rename` would replace what somebody made in the meantime.
            isGood = link(template, path) == 0 || (existing == .kept && errno == EEXIST)
        }
        let number = errno
        if !isGood || existing != .replaced { _ = unlink(template) }
        guard isGood else { throw failure(path, number) }
    }

    /// Fails if a file could not be made at `path`, before anything depends on it.
    package static func checkWritable(_ path: String) throws(FileFailure) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw FileFailure(.unwritable, "can't write \(path): it is a directory")
        }
        guard access(folder(of: path), W_OK | X_OK) == 0 else { throw failure(path) }
    }

    /// The folder that a file is in.
    package static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    /// Whether something of that name exists, also a link that leads nowhere.
    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    private static func failure(_ path: String, _ number: CInt = errno) -> FileFailure {
        FileFailure(.unwritable, "can't write \(path): \(systemMessage(number))")
    }
}

#if canImport(Glibc)
    public import Glibc
#elseif canImport(Musl)
    public import Musl
#elseif canImport(Darwin)
    public import Darwin
#endif

/// Files that nobody but their owner may read: the tokens of identities.
///
/// They are written to a new file beside them and renamed, so that a reader finds the old secret or the new one and never a
/// part of one. They are never read or written through a symbolic link, and not read if others have access to them.
public enum SecretFile {
    /// Bytes of the largest secret that is read.
    public static let maxBytes = 65_536

    /// Why a secret could not be read or written, in one sentence that says what to do.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public let exitCode: ExitCode
        public let description: String
    }

    /// Whether something of that name exists, also a link that leads nowhere.
    public static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The secret in a file, without the white space around it.
    public static func read(_ path: String) throws(Failure) -> String {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ELOOP {
                throw Failure(exitCode: .configuration, description: "\(path) is a symbolic link; give the file itself")
            }
            throw Failure(exitCode: .noInput, description: "can't read \(path): \(systemMessage())")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(exitCode: .configuration, description: "\(path) is no regular file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Failure(
                exitCode: .configuration,
                description: "\(path) can be read by others; make it yours alone with: chmod 600 \(path)"
            )
        }
        let secret = try contents(of: descriptor, named: path).trimmingASCIISpace
        guard !secret.isEmpty else { throw Failure(exitCode: .configuration, description: "\(path) is empty") }
        return secret
    }

    /// The secret that comes through a descriptor that the caller opened, such as `3` in `3<secret`.
    public static func read(descriptor: Int32) throws(Failure) -> String {
        let secret = try contents(of: descriptor, named: "descriptor \(descriptor)").trimmingASCIISpace
        guard !secret.isEmpty else {
            throw Failure(exitCode: .configuration, description: "descriptor \(descriptor) has nothing to read")
        }
        return secret
    }

    /// Writes a secret with mode 0600.
    /// - Parameter replacing: whether a file of that name is replaced; otherwise it is an error.
    public static func write(_ secret: String, to path: String, replacing: Bool) throws(Failure) {
        try AtomicFile.write(secret + "\n", to: path, mode: 0o600, replacing: replacing)
    }

    /// Writes a secret to a descriptor that the caller opened.
    public static func write(_ secret: String, descriptor: Int32) throws(Failure) {
        guard writeAll(secret + "\n", to: descriptor) else {
            throw Failure(exitCode: .io, description: "can't write to descriptor \(descriptor): \(systemMessage())")
        }
    }

    private static func contents(of descriptor: Int32, named name: String) throws(Failure) -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = chunk.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Failure(exitCode: .noInput, description: "can't read \(name): \(systemMessage())")
            }
            guard bytes.count + count <= maxBytes else {
                throw Failure(exitCode: .configuration, description: "\(name) is too long for a secret")
            }
            bytes.append(contentsOf: chunk[..<count])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(exitCode: .configuration, description: "\(name) is no text")
        }
        return text
    }
}

/// Files that appear whole or not at all.
public enum AtomicFile {
    /// Fails if ``write(_:to:mode:replacing:)`` could not make the file, before anything depends on it.
    public static func checkWritable(_ path: String) throws(SecretFile.Failure) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw SecretFile.Failure(exitCode: .io, description: "can't write \(path): it is a directory")
        }
        let directory = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard access(directory, W_OK | X_OK) == 0 else {
            throw SecretFile.Failure(exitCode: .io, description: "can't write \(path): \(systemMessage())")
        }
    }

    /// Writes a text to a new file beside `path`, then gives it that name.
    /// - Parameters:
    ///   - mode: its permissions, whatever the umask is.
    ///   - replacing: whether a file of that name is replaced; otherwise it is an error. A link of that name is replaced
    ///     itself, never followed.
    public static func write(_ text: String, to path: String, mode: mode_t, replacing: Bool) throws(SecretFile.Failure)
    {
        let temporary = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max))"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard descriptor >= 0 else {
            throw SecretFile.Failure(exitCode: .io, description: "can't write \(path): \(systemMessage())")
        }
        var isWritten = fchmod(descriptor, mode) == 0 && writeAll(text, to: descriptor) && fsync(descriptor) == 0
        isWritten = close(descriptor) == 0 && isWritten
        if isWritten, replacing {
            isWritten = rename(temporary, path) == 0
        } else if isWritten {
            // A link, unlike a rename, never replaces what somebody made in the meantime.
            isWritten = link(temporary, path) == 0
        }
        let failure = errno
        if !(isWritten && replacing) { unlink(temporary) }
        guard isWritten else {
            throw SecretFile.Failure(
                exitCode: .io,
                description: "can't write \(path): \(systemMessage(failure))"
            )
        }
    }
}

/// Writes all of a text; false, with `errno` set, if that fails.
private func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
        if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
}

/// What the system says about an error number.
func systemMessage(_ number: Int32 = errno) -> String { String(cString: strerror(number)) }

extension String {
    /// The text without the ASCII white space at both ends.
    var trimmingASCIISpace: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\r" || $0 == "\t" }
        guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[start...end])
    }
}

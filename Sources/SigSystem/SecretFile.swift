#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files that nobody but their owner may read.
///
/// They are never read through a symbolic link, and not if others have access to them. They are written with
/// ``AtomicFile`` and mode 0600.
package enum SecretFile {
    /// Bytes of the largest secret that is read as text.
    package static let maxBytes = 65_536

    /// The bytes of a secret file.
    package static func read(_ path: String, maxBytes: Int) throws(FileFailure) -> [UInt8] {
        // Not blocking: opening a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ELOOP { throw FileFailure(.unfit, "\(path) is a symbolic link; name the file itself") }
            throw FileFailure(errno == ENOENT ? .absent : .unreadable, "can't read \(path): \(systemMessage())")
        }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileFailure(.unfit, "\(path) is no regular file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw FileFailure(.unfit, "others may read or write \(path); make it yours alone with: chmod 600 \(path)")
        }
        return try contents(of: descriptor, named: path, maxBytes: maxBytes)
    }

    /// The text of a secret file, without the white space around it.
    package static func readText(_ path: String) throws(FileFailure) -> String {
        try text(try read(path, maxBytes: maxBytes), named: path)
    }

    /// The text that comes through a descriptor that the caller opened, such as 3 in `3<secret`.
    package static func readText(descriptor: CInt) throws(FileFailure) -> String {
        let name = "descriptor \(descriptor)"
        return try text(try contents(of: descriptor, named: name, maxBytes: maxBytes), named: name)
    }

    private static func contents(of descriptor: CInt, named name: String, maxBytes: Int) throws(FileFailure) -> [UInt8]
    {
        guard let bytes = readAll(descriptor, maxBytes: maxBytes) else {
            throw FileFailure(.unreadable, "can't read \(name): \(systemMessage())")
        }
        guard bytes.count <= maxBytes else {
            throw FileFailure(.unfit, "\(name) has more than \(maxBytes) bytes, too many for a secret")
        }
        return bytes
    }

    private static func text(_ bytes: [UInt8], named name: String) throws(FileFailure) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FileFailure(.unfit, "\(name) is no text")
        }
        let isSpace: (Character) -> Bool = { $0.isASCII && $0.isWhitespace }
        guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
        else {
            throw FileFailure(.unfit, "\(name) is empty")
        }
        return String(text[first...last])
    }
}

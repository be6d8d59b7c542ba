import COpenSSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the server's tokens are authenticated with. It never shows itself in text.
public struct ShareSecret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
    /// Bytes that a secret must have at least, as many as the authenticator (RFC 2104, 3).
    public static let minimumLength = 32

    /// Bytes of the longest file that is read.
    static let maximumLength = 4096

    let bytes: [UInt8]

    /// - Throws: `badConfiguration` if there are fewer than 32 bytes.
    public init(bytes: [UInt8]) throws(ServerError) {
        guard bytes.count >= Self.minimumLength else {
            throw ServerError(.badConfiguration, "the secret has \(bytes.count) bytes; it needs \(Self.minimumLength)")
        }
        self.bytes = bytes
    }

    /// A new secret that nobody can foresee.
    public static func random() -> ShareSecret {
        var random = RandomSource.system
        return ShareSecret(known: (0..<4).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } })
    }

    private init(known bytes: [UInt8]) { self.bytes = bytes }

    public var description: String { "…" }
    public var debugDescription: String { "…" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    // MARK: Files

    /// Reads the secret of a file, and makes the file first if it is absent: mode 0600, 64 hexadecimal digits and a line end.
    /// Every byte of the file counts, the line end too.
    ///
    /// Two servers that start at once with one absent file end with one secret: a new file comes into being whole, under its
    /// name only if nothing has that name, and is then read like any other.
    ///
    /// - Throws: `badConfiguration` if the path is a link or no regular file, if others than its owner may read or write it,
    ///   or if it is too short or too long; `io` if it can't be read or made.
    public static func load(path: String) throws(ServerError) -> ShareSecret {
        if let secret = try read(path) { return secret }
        try create(path)
        guard let secret = try read(path) else {
            throw ServerError(.io, "can't read \(path): it was removed while the server started")
        }
        return secret
    }

    /// Nil if there is no such file.
    private static func read(_ path: String) throws(ServerError) -> ShareSecret? {
        // Not blocking: opening a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: return nil
            case ELOOP:
                throw ServerError(.badConfiguration, "\(path) is a symbolic link; name the secret file itself")
            default: throw failure("can't read \(path)")
            }
        }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("can't read \(path)") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ServerError(.badConfiguration, "\(path) is not a regular file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw ServerError(.badConfiguration, "others may read or write \(path); run: chmod 600 \(path)")
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: maximumLength + 1)
        while bytes.count <= maximumLength {
            let count = chunk.withUnsafeMutableBytes { readSome(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("can't read \(path)") }
            if count == 0 { break }
            bytes.append(contentsOf: chunk.prefix(count))
        }
        guard bytes.count <= maximumLength else {
            throw ServerError(.badConfiguration, "\(path) has more than \(maximumLength) bytes; is it the secret file?")
        }
        guard bytes.count >= minimumLength else {
            throw ServerError(
                .badConfiguration,
                "the secret in \(path) has \(bytes.count) bytes; it needs \(minimumLength) (remove the file for a new one)"
            )
        }
        return ShareSecret(known: bytes)
    }

    /// Makes the file, unless something has its name by then.
    private static func create(_ path: String) throws(ServerError) {
        var template = Array("\(path).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure("can't make \(path)") }
        defer { _ = unlink(template) }
        let text = random().bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        var rest = Array((text.joined() + "\n").utf8)[...]
        var isGood = fchmod(descriptor, 0o600) == 0
        while isGood, !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeSome(descriptor, $0) }
            if count > 0 { rest = rest.dropFirst(count) } else { isGood = count < 0 && errno == EINTR }
        }
        isGood = isGood && fsync(descriptor) == 0
        isGood = close(descriptor) == 0 && isGood
        guard isGood else { throw failure("can't make \(path)") }
        // A second name, and not a new one: `rename` would replace the file of a server that was faster.
        guard link(template, path) == 0 || errno == EEXIST else { throw failure("can't make \(path)") }
    }

    private static func failure(_ what: String) -> ServerError {
        ServerError(.io, "\(what): \(SystemError(number: errno))")
    }
}

/// `read(2)`, whose name is taken above.
private func readSome(_ descriptor: CInt, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, bytes.baseAddress, bytes.count)
}

private func writeSome(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

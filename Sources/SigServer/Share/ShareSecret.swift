import COpenSSL
import SigProtocol
import SigSystem

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
        let bytes: [UInt8]
        do { bytes = try SecretFile.read(path, maxBytes: maximumLength) } catch {
            if error.reason == .absent { return nil }
            throw ServerError(error)
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
        let text = random().bytes.map { Hex.text($0, digits: 2) }.joined()
        do { try AtomicFile.write(text + "\n", to: path, mode: 0o600, existing: .kept) } catch {
            throw ServerError(error)
        }
    }
}

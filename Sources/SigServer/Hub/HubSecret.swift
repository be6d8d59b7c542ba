import COpenSSL
import SigProtocol
import SigSystem

/// The secret of a hub server's administrators. It never shows itself in text.
public struct HubSecret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What the header has to say.
    private let authorization: String

    /// - Throws: `badConfiguration` for an empty secret, which everybody would know.
    public init(_ text: String) throws(ServerError) {
        guard !text.isEmpty else { throw ServerError(.badConfiguration, "the hub secret is empty") }
        authorization = HubAuthorization.value(of: text)
    }

    /// Reads the secret of a file: its text, without white space around it.
    ///
    /// - Throws: `badConfiguration` if the path is a link or no regular file, if others than its owner may read or write it, or if it is
    ///   empty, no text, or too long; `io` if it can't be read.
    public static func load(path: String) throws(ServerError) -> HubSecret {
        let text: String
        do { text = try SecretFile.readText(path) } catch { throw ServerError(error) }
        return try HubSecret(text)
    }

    /// Whether a request's header is this secret, found out in a time that does not depend on where it differs.
    func matches(_ header: String) -> Bool {
        // Digests have one length, whatever is compared.
        guard let ours = Digest.base64("SHA256", authorization), let theirs = Digest.base64("SHA256", header) else {
            return false
        }
        let (left, right) = (Array(ours.utf8), Array(theirs.utf8))
        return left.count == right.count && sig_equal(left, right, left.count) == 1
    }

    public var description: String { "…" }
    public var debugDescription: String { "…" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

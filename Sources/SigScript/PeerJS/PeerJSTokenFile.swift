import SigProtocol
package import SigSystem

/// The file that keeps the token of an id, so that the id can be taken again while the server holds it.
package enum PeerJSTokenFile {
    /// The token in a file of mode 600, which is made when it is not there.
    package static func token(at path: String) throws(FileFailure) -> String {
        do { return try SecretFile.readText(path) } catch {
            guard error.reason == .absent else { throw error }
        }
        var random = SystemRandomNumberGenerator()
        // Somebody else may make it at the same moment: then that one counts for both.
        try AtomicFile.write(PeerJSNames.token(using: &random) + "\n", to: path, mode: 0o600, existing: .kept)
        return try SecretFile.readText(path)
    }
}

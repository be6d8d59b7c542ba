/// The share protocol's settings.
public struct ShareConfiguration: Sendable, Equatable {
    /// The file that keeps the secret of the tokens, created with mode 0600 when absent, so that tokens survive a restart.
    /// Without it the secret lives as long as the process.
    public var secretFile: String?

    public init(secretFile: String? = nil) {
        self.secretFile = secretFile
    }
}

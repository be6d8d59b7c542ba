/// What a script is read with: nothing in it comes from the process by itself.
public struct ScriptContext: Sendable {
    /// Reads a file that a script includes, whole. The path is relative to the working directory.
    /// - Throws: ``TextSource/Failure`` if it can't be read, or is longer than ``ScriptBounds/fileBytes``.
    public typealias Reader = @Sendable (_ path: String) throws(TextSource.Failure) -> [UInt8]

    /// The variables of the process.
    public var environment: [String: String]
    /// Those that were handed in (`--var name=value`); they go before the environment.
    public var variables: [String: String]
    /// Whether the script itself is read from standard input, so that `@-` can't be.
    public var scriptIsStandardInput: Bool
    /// Nil: `include` is refused.
    public var read: Reader?

    public init(
        environment: [String: String] = [:],
        variables: [String: String] = [:],
        scriptIsStandardInput: Bool = false,
        read: Reader? = nil
    ) {
        self.environment = environment
        self.variables = variables
        self.scriptIsStandardInput = scriptIsStandardInput
        self.read = read
    }
}

/// The bounds of scripts. Beyond each of them the script is refused, with a problem that says so.
public enum ScriptBounds {
    /// Bytes of a line, with all those that it goes on in.
    public static let lineBytes = 1024 * 1024
    /// Bytes of a script, and of it with all that it includes.
    public static let fileBytes = 16 * 1024 * 1024
    /// Statements of a script with all that it includes.
    public static let statements = 250_000
    /// Blocks inside each other.
    public static let nesting = 16
    /// Files that include each other.
    public static let includeDepth = 16
    /// `include` statements of a script with all that it includes.
    public static let includes = 1000
    /// Characters of the name of a peer or a variable.
    public static let nameLength = 64
    /// Rounds of a `repeat`.
    public static let rounds = 1_000_000
}

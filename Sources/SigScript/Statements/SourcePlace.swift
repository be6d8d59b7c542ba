/// Where something stands in a script.
public struct SourcePlace: Sendable, Hashable, CustomStringConvertible {
    /// The file as it was named, or `standard input`, or `prompt`.
    public var source: String
    /// Counted from 1.
    public var line: Int
    /// Counted in characters, from 1.
    public var column: Int

    public init(source: String, line: Int, column: Int) {
        self.source = source
        self.line = line
        self.column = column
    }

    /// As compilers write it: `call.sig:3:12`.
    public var description: String { "\(source):\(line):\(column)" }
}

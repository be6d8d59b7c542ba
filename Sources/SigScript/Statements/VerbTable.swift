/// A verb of statements: the one place that says which fields it has, for the checker, `help`, completion and
/// docs/statements.md.
public struct VerbDescription: Sendable, Hashable {
    public struct Field: Sendable, Hashable {
        /// What its value is, so that checks and completion know.
        public enum Content: Sendable, Hashable {
            /// The name of a peer on the server.
            case peer
            case text
            /// `fake`, `fake:LABEL`, or a description.
            case description
            /// `fake…`, or a candidate.
            case candidate
            case code, topic, room, hub, connection
            case words([String])
            case number
            case duration
            case hex
        }

        public var name: String
        public var content: Content
        public var isRequired: Bool
        /// What it is, in a few words.
        public var summary: String
        /// Whether `FIELD:=JSON` can be written, which goes out as it is. Descriptions and candidates always can.
        public var takesJSON: Bool
        /// What a number may be; not looked at for other contents.
        public var range: ClosedRange<Int>

        public init(
            _ name: String,
            _ content: Content = .text,
            isRequired: Bool = false,
            takesJSON: Bool = false,
            range: ClosedRange<Int> = 0...65_535,
            _ summary: String
        ) {
            self.name = name
            self.content = content
            self.isRequired = isRequired
            self.takesJSON = takesJSON || content == .description || content == .candidate
            self.range = range
            self.summary = summary
        }
    }

    public var name: String
    /// What it does, in one line.
    public var summary: String
    public var fields: [Field]
    /// Of these fields one is given, and only one; none: there is no such choice.
    public var alternatives: [String]
    /// The field that a file stands for when it is given without one: `raw @FILE`.
    public var fieldOfBareFile: String?
    /// A statement that works, without the peer's name.
    public var example: String

    public init(
        _ name: String,
        _ summary: String,
        _ fields: [Field] = [],
        alternatives: [String] = [],
        fieldOfBareFile: String? = nil,
        example: String
    ) {
        self.name = name
        self.summary = summary
        self.fields = fields
        self.alternatives = alternatives
        self.fieldOfBareFile = fieldOfBareFile
        self.example = example
    }

    /// The field of a name.
    public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

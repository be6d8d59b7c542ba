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

        public init(_ name: String, _ content: Content = .text, isRequired: Bool = false, _ summary: String) {
            self.name = name
            self.content = content
            self.isRequired = isRequired
            self.summary = summary
        }
    }

    public var name: String
    /// What it does, in one line.
    public var summary: String
    public var fields: [Field]
    /// A statement that works, without the peer's name.
    public var example: String

    public init(_ name: String, _ summary: String, _ fields: [Field] = [], example: String) {
        self.name = name
        self.summary = summary
        self.fields = fields
        self.example = example
    }
}

/// What could stand at the cursor of a line of statements, from what a session has seen.
public struct Completion: Sendable, Hashable {
    public struct Candidate: Sendable, Hashable {
        /// What is inserted in place of ``Completion/replaced``. It ends in a space where the word is complete.
        public var text: String
        /// What it is, in a few words; may be empty. Names that came from the wire are not in it.
        public var summary: String

        public init(_ text: String, _ summary: String = "") {
            self.text = text
            self.summary = summary
        }
    }

    /// Lists the names in a folder, for file names behind `@`; the names of folders end in `/`. An empty path is the working directory.
    public typealias Lister = @Sendable (_ folder: String) -> [String]

    /// More are not given.
    public static let maxCandidates = 500

    /// The part of the line, in characters (Unicode scalars), that a candidate takes the place of. It ends at the cursor.
    public var replaced: Range<Int>
    public var candidates: [Candidate]

    /// What could stand at the cursor.
    ///
    /// - Parameters:
    ///   - line: the line as it is so far.
    ///   - cursor: how many characters (Unicode scalars) stand before the cursor.
    ///   - environment: names of variables beside those that the session has set.
    public static func candidates(
        line: String,
        cursor: Int,
        knowing session: SessionKnowledge,
        environment: some Collection<String> = EmptyCollection(),
        files: Lister = { _ in [] }
    ) -> Completion {
        Completion(replaced: 0..<0, candidates: [])
    }
}

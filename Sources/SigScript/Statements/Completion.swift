/// What could stand at the cursor of a line of statements, from what a session has seen.
public struct Completion: Sendable, Hashable {
    public struct Candidate: Sendable, Hashable {
        /// What is inserted in place of ``Completion/replaced``. It ends in a blank where the word is complete. Names that hold
        /// blanks, quotes or control characters stand in quotes and are harmless on a terminal.
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

    public init(replaced: Range<Int>, candidates: [Candidate]) {
        self.replaced = replaced
        self.candidates = candidates
    }

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
        let characters = Array(line.unicodeScalars.prefix(max(0, cursor)))
        let words = CompletionLine(characters)
        let nothing = Completion(replaced: characters.count..<characters.count, candidates: [])
        guard !words.isComment else { return nothing }
        // The lister does not escape, but the finder holds it: it lives as long as this call.
        return withoutActuallyEscaping(files) { files in
            var finder = CandidateFinder(words, session, environment: environment.sorted(), files: files)
            finder.find()
            let start = min(finder.start, characters.count)
            return Completion(
                replaced: start..<characters.count,
                candidates: Array(finder.candidates.prefix(maxCandidates))
            )
        }
    }
}

/// What could stand where the cursor is.
package struct LineCompletion: Sendable, Hashable {
    package struct Candidate: Sendable, Hashable {
        /// What takes the place of the word.
        package var text: String
        /// What follows it when it is the only one: a space, or nothing where the word goes on.
        package var suffix: String
        /// How it is listed, if not as its text.
        package var label: String?

        package init(_ text: String, suffix: String = " ", label: String? = nil) {
            self.text = text
            self.suffix = suffix
            self.label = label
        }
    }

    /// How many characters (Unicode scalars) before the cursor are the word.
    package var replacing: Int
    package var candidates: [Candidate]

    package init(replacing: Int, candidates: [Candidate]) {
        self.replacing = replacing
        self.candidates = candidates
    }

    package static let none = LineCompletion(replacing: 0, candidates: [])

    enum Action: Hashable {
        case beep
        /// The word becomes this.
        case replace(with: String)
        /// Nothing is sure: they are listed.
        case list([String])
    }

    /// What the completion key does.
    /// - Parameter word: what stands there now.
    func action(word: String) -> Action {
        // What would drive the terminal was never meant to be typed.
        let candidates = candidates.filter { !($0.text + $0.suffix).unicodeScalars.contains(where: isControl) }
        guard let first = candidates.first else { return .beep }
        if candidates.count == 1 {
            let whole = first.text + first.suffix
            return whole == word ? .beep : .replace(with: whole)
        }
        var common = Array(first.text.unicodeScalars)
        for candidate in candidates.dropFirst() {
            let same = zip(common, candidate.text.unicodeScalars).prefix { $0 == $1 }.count
            common.removeLast(common.count - same)
        }
        if common.count > word.unicodeScalars.count {
            return .replace(with: String(String.UnicodeScalarView(common)))
        }
        return .list(candidates.map { $0.label ?? $0.text })
    }
}

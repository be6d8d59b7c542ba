import SigProtocol

/// What somebody may have meant.
enum Suggestion {
    /// `did you mean 'offer'? `, or nothing.
    static func question(about word: String, among words: some Sequence<String>) -> String {
        NearestWord.find(word, among: words).map { "did you mean '\(LineScanner.shown($0))'? " } ?? ""
    }
}

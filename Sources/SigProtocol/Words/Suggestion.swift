/// What somebody may have meant who wrote a word that does not exist: the one rule of nearness for commands, options, statements and
/// their values.
package enum Suggestion {
    /// Characters of a word that are looked at.
    private static let maxLength = 32

    /// The nearest of some words, if it is near enough to be meant.
    package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
        let word = Array(word.unicodeScalars.prefix(maxLength).map { $0.properties.lowercaseMapping })
        let allowed = word.count <= 2 ? 0 : word.count == 3 ? 1 : 2
        var best: (word: String, distance: Int)?
        for other in words where abs(other.unicodeScalars.count - word.count) <= allowed {
            let letters = Array(other.unicodeScalars.prefix(maxLength).map { $0.properties.lowercaseMapping })
            let distance = distance(word, letters)
            if distance <= allowed, distance < best?.distance ?? .max { best = (other, distance) }
        }
        return best?.word
    }

    /// `did you mean 'offer'? `, or nothing.
    package static func question(about word: String, among words: some Sequence<String>) -> String {
        nearest(to: word, among: words).map { "did you mean '\(Inert.text($0, maxLength: 64))'? " } ?? ""
    }

    /// How many letters have to be added, removed, changed, or swapped with their neighbour.
    private static func distance(_ a: [String], _ b: [String]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var row = [i + 1]
            for (j, y) in b.enumerated() {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (x == y ? 0 : 1))
                if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}

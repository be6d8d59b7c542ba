extension ShareCode {
    /// Letters and digits that people read or hear for a letter of a code.
    private static let lookalikes: [Character: Character] = [
        "0": "Q", "1": "L", "2": "Z", "4": "Y", "5": "S", "6": "G", "7": "T", "8": "B", "9": "G", "O": "Q", "I": "J",
        "U": "V", "E": "F",
    ]

    /// What can't be right about a code that was typed, as a sentence's end; nil if it could be one.
    ///
    /// - Parameter code: as ``normalize(_:)`` leaves it.
    package static func mistake(in code: String) -> String? {
        let strange = code.filter { !alphabet.contains($0) }
        guard let first = strange.first else {
            if !lengths.contains(code.count) { return "it has \(code.count) letters, and a code has 4 to 6" }
            let twice = code.first { letter in code.count { $0 == letter } > 1 }
            return twice.map { "the letters of a code are all different, and it has \($0) twice" }
        }
        let vowels = strange.filter { "AEIOU".contains($0) }
        let reason =
            vowels.isEmpty
            ? "a code has letters only, and '\(first)' is none"
            : "a code has no vowels, and '\(vowels.first ?? first)' is one"
        let meant = String(code.map { lookalikes[$0] ?? $0 })
        return reason + (isValid(meant) ? "; was it \(meant)?" : "")
    }
}

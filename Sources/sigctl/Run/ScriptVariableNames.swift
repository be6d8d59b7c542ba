import SigScript

/// The variables that scripts on the command line use and do not set, for those who press Tab behind `--var`.
///
/// The files are looked at, and not read as scripts: half of one is good enough, and nothing is connected.
enum ScriptVariableNames {
    /// Bytes of a script that are looked at while a key is pressed.
    private static let maxBytes = 1 << 20
    /// Names that are offered.
    private static let maxNames = 200

    @Sendable static func complete(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
        var names: [String] = []
        for word in words {
            let path = unquoted(word)
            guard !path.isEmpty, !path.hasPrefix("-"),
                let bytes = try? TextSource.file(path).readBytes(maxBytes: maxBytes)
            else { continue }
            for name in self.names(in: String(decoding: bytes, as: UTF8.self)) where !names.contains(name) {
                names.append(name)
            }
        }
        return names.prefix(maxNames).map { "\($0)=" }
    }

    /// The names behind `${`, in the order in which they come, but for those that the script sets before, and the servers, which are
    /// the environment's.
    static func names(in text: String) -> [String] {
        var names: [String] = []
        var known: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split { $0 == " " || $0 == "\t" }
            guard let verb = words.first, !verb.hasPrefix("#") else { continue }
            for range in line.ranges(of: "${") {
                // `$${` is no variable.
                let before = line[..<range.lowerBound].reversed().prefix { $0 == "$" }.count
                let name = String(line[range.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
                guard before % 2 == 0, !name.isEmpty, !name.hasPrefix("SIGCTL_"), known.insert(name).inserted
                else { continue }
                names.append(name)
            }
            for word in words.dropFirst() {
                guard let equals = word.firstIndex(of: "=") else { continue }
                // `set x=…`, and what an expectation keeps: `x=.sdp`.
                let sets = verb == "set" || verb == "secret" || word[equals...].hasPrefix("=.")
                if sets { known.insert(String(word[..<equals])) }
            }
        }
        return names
    }

    /// A word as the shell hands it to a command, where it is quoted in a simple way.
    private static func unquoted(_ word: String) -> String {
        for quote in ["'", "\""] where word.count >= 2 && word.hasPrefix(quote) && word.hasSuffix(quote) {
            return String(word.dropFirst().dropLast())
        }
        return word.replacing("\\ ", with: " ")
    }
}

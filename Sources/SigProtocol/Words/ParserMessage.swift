/// What swift-argument-parser says about a command line that it can't take, as one sentence that says what to write instead. Of its
/// texts only: both commands use it, and this module knows no parser.
package struct ParserMessage {
    /// The complaint itself.
    private let complaint: String
    /// What the argument is that it complains about, `--side <side>  Who asks.`, where the parser says so.
    private let help: String?
    /// `sigctl topic poll [<options>] <code> --side <side>`, where the parser says so.
    private let usage: String?

    package init(_ text: String) {
        var complaint: [String] = []
        var (help, usage): (String?, String?) = (nil, nil)
        for line in text.split(separator: "\n") {
            let line = String(line.drop { $0 == " " })
            if line.hasPrefix("Error: ") {
                complaint.append(String(line.dropFirst("Error: ".count)))
            } else if line.hasPrefix("Help: ") {
                help = line.dropFirst("Help: ".count).split(separator: " ").joined(separator: " ")
            } else if line.hasPrefix("Usage: ") {
                usage = String(line.dropFirst("Usage: ".count))
            } else if !line.hasPrefix("See ") {
                complaint.append(line)
            }
        }
        self.complaint = complaint.joined(separator: " ")
        self.help = help
        self.usage = usage
    }

    /// The sentence.
    /// - Parameters:
    ///   - name: the command that was meant, `sigctl topic poll`.
    ///   - help: its help, which lists the options to choose from.
    package func sentence(for name: String, help helpText: () -> String) -> String {
        let seeHelp = "'\(name) --help' shows examples"
        if let option = quoted(behind: "Unknown option ") {
            let question = Suggestion.question(about: option, among: Self.options(in: helpText()))
            return "there is no option \(Inert.text(option, maxLength: 64)); \(question)'\(name) --help' lists them"
        }
        if let value = quoted(behind: "The value "), let (option, values) = values() {
            let question = Suggestion.question(about: value, among: values)
            return
                "'\(Inert.text(value, maxLength: 64))' is no value of \(option); \(question)it takes \(values.joined(separator: ", "))"
        }
        if let (value, taker, reason) = refusal(), let why = reason ?? about(taker) {
            return "'\(Inert.text(value, maxLength: 64))' is no value of \(taker): \(why); \(seeHelp)"
        }
        var parts = [Self.lowered(complaint.hasSuffix(".") ? String(complaint.dropLast()) : complaint)]
        if let help { parts.append(help) }
        if let usage { parts.append("write: \(usage)") }
        return (parts + [seeHelp]).joined(separator: "; ")
    }

    /// The options that a help text lists.
    private static func options(in help: String) -> [String] {
        var names: [String] = []
        for line in help.split(separator: "\n") where line.hasPrefix("  -") {
            let words = line.split { $0 == " " || $0 == "," }
            names += words.prefix { $0.hasPrefix("-") }.filter { $0.hasPrefix("--") }.map(String.init)
        }
        return names
    }

    /// The word in quotes behind the beginning of the complaint.
    private func quoted(behind beginning: String) -> String? {
        guard complaint.hasPrefix(beginning + "'") else { return nil }
        return complaint.dropFirst(beginning.count + 1).split(separator: "'", maxSplits: 1).first.map(String.init)
    }

    /// The option, or the argument, that takes one of a few words, and these words.
    private func values() -> (String, [String])? {
        guard let start = complaint.firstRange(of: ". Please provide one of ")?.upperBound,
            let taker = complaint.firstRange(of: "is invalid for '")?.upperBound
        else { return nil }
        let option = complaint[taker...].prefix { $0 != " " && $0 != "'" }
        let words = complaint[start...].split(separator: "'").enumerated().filter { $0.offset % 2 == 0 }
        let values = words.map { String($0.element) }.filter { $0 != "." }
        return values.isEmpty ? nil : (String(option), values)
    }

    /// The value that an argument does not take, that argument as the parser calls it, `--timeout <time>`, and why, if it is said.
    private func refusal() -> (value: String, taker: String, reason: String?)? {
        let beginning = "The value '"
        guard complaint.hasPrefix(beginning), let middle = complaint.firstRange(of: "' is invalid for '"),
            let end = complaint[middle.upperBound...].firstIndex(of: "'")
        else { return nil }
        let value = String(complaint[..<middle.lowerBound].dropFirst(beginning.count))
        let rest = complaint[end...].dropFirst()
        // The reason begins with the value, which has been said.
        let reason = rest.hasPrefix(": ") ? rest.dropFirst(2).trimmingPrefix("\(value): ") : nil
        return (value, String(complaint[middle.upperBound..<end]), reason.map { String($0) })
    }

    /// What an argument is, from its help.
    private func about(_ taker: String) -> String? {
        guard let help, help.hasPrefix(taker + " ") else { return nil }
        let text = Self.lowered(String(help.dropFirst(taker.count + 1)))
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private static func lowered(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.lowercased() + text.dropFirst()
    }
}

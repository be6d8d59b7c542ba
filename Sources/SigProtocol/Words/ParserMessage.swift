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
    ///   - foreign: what people may bring from other tools.
    ///   - help: its help, which lists the options to choose from.
    package func sentence(
        for name: String,
        foreign: ForeignOptions = ForeignOptions([]),
        help helpText: () -> String
    ) -> String {
        let seeHelp = "'\(name) --help' shows examples"
        if let option = quoted(behind: "Unknown option ") {
            return Self.absence(of: option, from: name, foreign: foreign, help: helpText())
        }
        if let refusal = refusal() {
            let value = "'\(Inert.text(refusal.value, maxLength: 64))' is no value of "
            if let values = Self.choices(in: refusal.rest) {
                let option = refusal.taker.prefix { $0 != " " }
                let question = Suggestion.question(about: refusal.value, among: values)
                return "\(value)\(option); \(question)it takes \(values.joined(separator: ", "))"
            }
            if let why = refusal.reason ?? about(refusal.taker) {
                return "\(value)\(refusal.taker): \(why); \(seeHelp)"
            }
        }
        var parts = [Self.clause(complaint)]
        if let help { parts.append(help) }
        if let usage { parts.append("write: \(usage)") }
        return (parts + [seeHelp]).joined(separator: "; ")
    }

    /// The sentence for an option that does not exist.
    package static func absence(of option: String, from name: String, foreign: ForeignOptions, help: String) -> String {
        let options = options(in: help)
        let hint =
            foreign.clause(insteadOf: option, having: options).map { $0 + "; " }
            ?? Suggestion.question(about: option, among: options)
        return "there is no option \(Inert.text(option, maxLength: 64)); \(hint)'\(name) --help' lists them"
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

    /// A value that an argument does not take.
    private struct Refusal {
        let value: String
        /// The argument as the parser calls it: `--timeout <time>`.
        let taker: String
        /// What is said behind that.
        let rest: Substring

        /// Why, if that is said: without the value, with which it begins.
        var reason: String? { rest.hasPrefix(": ") ? String(rest.dropFirst(2).trimmingPrefix("\(value): ")) : nil }
    }

    private func refusal() -> Refusal? {
        let beginning = "The value '"
        guard complaint.hasPrefix(beginning), let middle = complaint.firstRange(of: "' is invalid for '"),
            let end = complaint[middle.upperBound...].firstIndex(of: "'")
        else { return nil }
        return Refusal(
            value: String(complaint[..<middle.lowerBound].dropFirst(beginning.count)),
            taker: String(complaint[middle.upperBound..<end]),
            rest: complaint[end...].dropFirst()
        )
    }

    /// The few words of which an argument takes one.
    private static func choices(in text: Substring) -> [String]? {
        guard let start = text.firstRange(of: ". Please provide one of ")?.upperBound else { return nil }
        let words = text[start...].split(separator: "'").enumerated().filter { $0.offset % 2 == 0 }
        let choices = words.map { String($0.element) }.filter { $0 != "." }
        return choices.isEmpty ? nil : choices
    }

    /// What an argument is, from its help.
    private func about(_ taker: String) -> String? {
        guard let help, help.hasPrefix(taker + " ") else { return nil }
        return Self.clause(help.dropFirst(taker.count + 1))
    }

    /// A sentence as part of another: with a small letter, and without its full stop.
    private static func clause(_ sentence: some StringProtocol) -> String {
        guard let first = sentence.first else { return "" }
        let text = first.lowercased() + sentence.dropFirst()
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}

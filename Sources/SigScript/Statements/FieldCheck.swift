import SigProtocol

/// What can be said of a field's value before it is sent.
///
/// What servers decide, such as the form of their codes and names, is left to them: a script may want to see what they say.
enum FieldCheck {
    /// - Parameters:
    ///   - shown: the text as it may stand in a message.
    /// - Returns: what is wrong, and what to write; nil if nothing is.
    static func complaint(about text: String, shown: String, _ field: VerbDescription.Field) -> String? {
        let name = field.name
        switch field.content {
        case .peer, .code:
            return text.isEmpty ? "\(name)= is empty; write \(field.summary)" : nil
        case .text, .topic, .room, .hub, .connection: return nil
        case .words(let words):
            guard !words.contains(text) else { return nil }
            let question = Suggestion.question(about: text, among: words)
            return "\(name)= is one of \(words.joined(separator: ", ")), and not '\(shown)'; \(question)".trimmed
        case .number:
            guard let number = Int(text), field.range.contains(number), text.utf8.first != UInt8(ascii: "+") else {
                return
                    "\(name)= is a number from \(field.range.lowerBound) to \(field.range.upperBound), and not '\(shown)'"
            }
            return nil
        case .duration:
            return TimeSpan(text) == nil ? "\(name)= is a length of time like 500ms or 2s, and not '\(shown)'" : nil
        case .hex: return hex(text, shown, name)
        case .description:
            return text.isEmpty
                ? "\(name)= is empty; write \(name)=fake, or a description's text" : fake(text, shown, name)
        case .candidate: return fake(text, shown, name)
        }
    }

    private static func hex(_ text: String, _ shown: String, _ name: String) -> String? {
        guard text.utf8.allSatisfy({ LineScanner.isHexDigit($0) }) else {
            return "\(name)= is hexadecimal digits, as in \(name)=00ff, and not '\(shown)'"
        }
        return text.utf8.count % 2 == 0 ? nil : "\(name)= has two digits for each byte, and one is missing"
    }

    /// `Fake` is no description, and nobody means it to be sent.
    private static func fake(_ text: String, _ shown: String, _ name: String) -> String? {
        let word = text.prefix { $0 != ":" }
        guard word != "fake", word.lowercased() == "fake" else { return nil }
        return "for a made-up one write \(name)=fake or \(name)=fake:LABEL, and not '\(shown)'"
    }
}

extension String {
    /// Without blanks and a `;` at its end.
    fileprivate var trimmed: String {
        var text = self
        while let last = text.last, last == " " || last == ";" { text.removeLast() }
        return text
    }
}

import SigProtocol

/// Writes texts as values of statements.
public enum ValueText {
    /// A text as the value that says it: bare where that can be read back, else in quotes. It is one line, and harmless on a terminal.
    ///
    /// - Parameter always: puts it into quotes in any case.
    public static func quoted(_ text: String, always: Bool = false) -> String {
        let scalars = text.unicodeScalars
        if !always, isBare(text) { return text }
        if !scalars.contains("'"), !scalars.contains(where: { Inert.mustEscape($0) }) { return "'\(text)'" }
        var result = "\""
        for scalar in scalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "$": result += "$$"
            case _ where Inert.mustEscape(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func isBare(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text != "-" else { return false }
        if first == "'" || first == "\"" || first == "@" || first == "#" { return false }
        // A line that ends in a backslash goes on.
        return text.unicodeScalars.last != "\\"
            && text.unicodeScalars.allSatisfy { $0 != " " && $0 != "$" && !Inert.mustEscape($0) }
    }
}

import Foundation

/// Command lines as they stand in a text, without what is not part of them.
enum ShellLines {
    /// The lines of a text: those that go on behind a backslash are one, and comments are gone.
    static func read(_ text: String) -> [String] {
        var lines: [String] = []
        var begun: String?
        for line in text.components(separatedBy: "\n") {
            let whole = (begun.map { $0 + " " } ?? "") + line.trimmingCharacters(in: .whitespaces)
            begun = nil
            if whole.hasSuffix("\\") {
                begun = String(whole.dropLast()).trimmingCharacters(in: .whitespaces)
            } else {
                let command = withoutComment(whole)
                if !command.isEmpty { lines.append(command) }
            }
        }
        return lines
    }

    /// A comment begins with a `#` where a word begins.
    static func withoutComment(_ line: String) -> String {
        if line.hasPrefix("#") { return "" }
        guard let comment = line.range(of: " #") else { return line }
        return line[..<comment.lowerBound].trimmingCharacters(in: .whitespaces)
    }

    /// Whether a line is a command line of ours, in whatever way it begins.
    static func isCommand(_ line: String) -> Bool {
        let line = line.trimmingCharacters(in: .whitespaces)
        return ["sigctl ", "sigserve "].contains { line.hasPrefix($0) } || line == "sigctl" || line == "sigserve"
            || line.range(of: #"^[A-Z_]+=('[^']*'|\$\(sigctl .*\)|\S+)( sigctl .*)?$"#, options: .regularExpression)
                != nil
            || line.range(of: #"\| sigctl\b"#, options: .regularExpression) != nil
    }
}

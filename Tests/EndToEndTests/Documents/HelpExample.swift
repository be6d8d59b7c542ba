import Foundation

/// A command line that a help text or a manual page shows.
struct HelpExample: Sendable, Hashable {
    /// Where it stands: `sigctl room join --help`, `man/sig-protocols.7`.
    var place: String
    /// As it is to be typed, without its comment.
    var line: String
}

/// What the commands say about themselves.
enum HelpTexts {
    /// Every command that has a help of its own, as its words: `["sigctl", "room", "join"]`. Read from the man pages, of which there is one
    /// for each.
    static func commands() throws -> [[String]] {
        let folder = Binaries.package.appendingPathComponent("man").path
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".1") }.sorted()
        return try pages.map { page in
            let text = try Documents.text(of: "man/\(page)")
            let names = text.components(separatedBy: "\n").filter { $0.hasPrefix(".Nm ") }
            // The name of a verb's page has hyphens, its command line has none.
            let line = names.first { $0.contains("\"") } ?? names.first ?? ""
            return line.dropFirst(3).replacingOccurrences(of: "\"", with: "").split(separator: " ").map(String.init)
        }
    }

    /// What `--help` says.
    static func help(of command: [String]) async throws -> String {
        guard let name = command.first else { return "" }
        return try await run(name, Array(command.dropFirst()) + ["--help"], environment: ["COLUMNS": "80"]).output
    }

    /// The names of the topics, as `sigctl help` lists them.
    static func topics() async throws -> [String] {
        let help = try await sigctl(["help", "--help"]).output
        let list = help.components(separatedBy: "The topics:\n\n").last?.components(separatedBy: "\n\n").first ?? ""
        return list.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    /// A topic's own page, without the help of a noun of the same name.
    static func page(on topic: String) async throws -> String {
        let text = try await sigctl(["help", topic]).output
        return text.components(separatedBy: "\n\nOVERVIEW: ").first ?? ""
    }

    /// The first paragraph of a help text: its examples.
    static func firstParagraph(of help: String) -> String {
        let paragraphs = help.components(separatedBy: "\n\n")
        return (help.hasPrefix("OVERVIEW: ") ? paragraphs.dropFirst().first : paragraphs.first) ?? ""
    }

    /// All command lines of all help texts, each once.
    static func examples() async throws -> [HelpExample] {
        var examples: [HelpExample] = []
        for command in try commands() {
            let lines = ShellLines.read(firstParagraph(of: try await help(of: command)))
            examples += lines.map { HelpExample(place: command.joined(separator: " ") + " --help", line: $0) }
        }
        for topic in try await topics() {
            let page = try await page(on: topic)
            let first = firstParagraph(of: page)
            // Behind the examples, lines of other kinds stand among those of the shell.
            let others = page.dropFirst(first.count).components(separatedBy: "\n").filter {
                $0.hasPrefix("  ") && ShellLines.isCommand($0)
            }
            let lines = ShellLines.read(first) + others.flatMap { ShellLines.read($0) }
            examples += lines.map { HelpExample(place: "sigctl help \(topic)", line: $0) }
        }
        return unique(examples)
    }

    /// The command lines in the literal text of the manual pages that are written by hand. Those of section 1 are the help texts.
    static func manualExamples() throws -> [HelpExample] {
        let folder = Binaries.package.appendingPathComponent("man").path
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasSuffix(".1") }.sorted()
        let examples = try pages.flatMap { page in
            try literals(of: page).flatMap { ShellLines.read($0) }.filter { ShellLines.isCommand($0) }.map {
                HelpExample(place: "man/\(page)", line: $0)
            }
        }
        return unique(examples)
    }

    /// The displays of a manual page, as they are shown.
    static func literals(of page: String) throws -> [String] {
        try Documents.text(of: "man/\(page)").components(separatedBy: "\n.Bd -literal").dropFirst().compactMap { part in
            let lines = part.components(separatedBy: "\n.Ed").first?.components(separatedBy: "\n").dropFirst() ?? []
            return lines.map {
                $0.replacingOccurrences(of: "\\e", with: "\\").replacingOccurrences(of: "\\&", with: "")
            }
            .joined(separator: "\n")
        }
    }

    private static func unique(_ examples: [HelpExample]) -> [HelpExample] {
        var seen: Set<String> = []
        return examples.filter { seen.insert($0.line).inserted }
    }
}

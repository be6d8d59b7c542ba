import Foundation

/// A fenced block of a document.
struct CodeBlock: Sendable, CustomStringConvertible {
    /// Its path below the package: `README.md`.
    var document: String
    /// Where its first line stands.
    var line: Int
    /// What stands behind the fence: `sh`.
    var language: String
    var text: String

    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// What it is known by: its first line.
    var beginning: String { lines.first ?? "" }

    /// Whether it is something to run: shell, a session at the prompt, a script.
    var isCommands: Bool {
        ["sh", "bash", "shell", "console"].contains(language) || text.hasPrefix("$ ") || text.hasPrefix("#!")
    }

    var description: String { "\(document):\(line) \(beginning)" }
}

/// The documents whose command lines are run.
enum Documents {
    /// The README and everything in docs/.
    static func all() throws -> [String] {
        let folder = Binaries.package.appendingPathComponent("docs")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        return ["README.md"] + names.sorted().map { "docs/\($0)" }
    }

    static func text(of document: String) throws -> String {
        try String(contentsOf: Binaries.package.appendingPathComponent(document), encoding: .utf8)
    }

    /// The fenced blocks of a document.
    static func blocks(of document: String) throws -> [CodeBlock] {
        var blocks: [CodeBlock] = []
        var open: (language: String, line: Int, lines: [String])?
        for (index, line) in try text(of: document).components(separatedBy: "\n").enumerated() {
            if line.hasPrefix("```") {
                if let block = open {
                    let text = block.lines.joined(separator: "\n")
                    blocks.append(CodeBlock(document: document, line: block.line, language: block.language, text: text))
                    open = nil
                } else {
                    open = (String(line.dropFirst(3)), index + 2, [])
                }
            } else {
                open?.lines.append(line)
            }
        }
        return blocks
    }

    /// All blocks that are something to run.
    static func commandBlocks() throws -> [CodeBlock] { try all().flatMap { try blocks(of: $0) }.filter(\.isCommands) }
}

import Foundation
import Testing

@Suite("Every command line of the README and of docs/ runs as it stands")
struct DocumentBlockTests {
    private static func beginning(of block: CodeBlock) -> String {
        block.text.hasPrefix("#!") || block.text.hasPrefix("$ ")
            ? block.beginning : ShellLines.withoutComment(block.beginning)
    }

    /// The block of a document that begins so.
    private func block(_ beginning: String, of document: String) throws -> CodeBlock {
        let found = try Documents.blocks(of: document).filter {
            $0.isCommands && Self.beginning(of: $0).hasPrefix(beginning)
        }
        return try #require(
            found.first { Self.beginning(of: $0) == beginning } ?? found.first,
            "\(document) has no block any more that begins with '\(beginning)'"
        )
    }

    @Test("The blocks", arguments: DocumentScene.all)
    func scene(_ scene: DocumentScene) async throws {
        let blocks = try scene.blocks.map { try block($0, of: scene.document) }
        try await Stage.with(server: scene.server) { stage in try await scene.play(stage, blocks) }
    }

    @Test("There is no block that nothing runs")
    func unknown() throws {
        for document in try Documents.all() {
            let scenes = DocumentScene.all.filter { $0.document == document }.flatMap(\.blocks)
            let known = scenes + UnrunBlock.all.filter { $0.document == document }.map(\.block)
            let lines = try known.map { try block($0, of: document).line }
            #expect(Set(lines).count == lines.count, "a block of \(document) is run twice")
            for block in try Documents.blocks(of: document) where block.isCommands {
                #expect(lines.contains(block.line), "nothing runs \(block); give it a DocumentScene")
            }
        }
    }

    @Test("What can't be run here is run elsewhere", arguments: UnrunBlock.all.indices)
    func unrun(_ index: Int) throws {
        let unrun = UnrunBlock.all[index]
        _ = try block(unrun.block, of: unrun.document)
        let script = try Documents.text(of: unrun.instead)
        for text in unrun.having { #expect(script.contains(text), "\(unrun.instead) does not run '\(text)'") }
    }

    @Test("The event in docs/events.md is what is printed")
    func event() async throws {
        let block = try #require(try Documents.blocks(of: "docs/events.md").first { $0.language == "json" })
        try await Stage.with { stage in
            let host = try stage.start("sigctl share --json --wait message")
            let code = try member(
                "code",
                ofPayload: try await host.standardOutput.next(containing: #""kind":"code""#) ?? ""
            )
            try await stage.type(["sigctl message \(code ?? "") hello"])
            let event = try await host.standardOutput.next(containing: #""kind":"message""#) ?? ""
            #expect(timeless(event) == timeless(block.text))
        }
    }

    /// An event without what differs each time.
    private func timeless(_ event: String) -> String {
        var event = event
        for pattern in ["[0-9]{4}-[0-9-]+T[0-9:.]+Z", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"] {
            event = event.replacingOccurrences(of: pattern, with: "…", options: .regularExpression)
        }
        return event
    }

    @Test("Commands and options that are named in the text exist")
    func named() async throws {
        var helps: [[String]: String] = [:]
        for command in try HelpTexts.commands() { helps[command] = try await HelpTexts.help(of: command) }
        var checked = 0
        for document in try Documents.all() {
            for span in try inlineCommands(of: document) {
                let words = span.split(separator: " ").map(String.init)
                let command = (1...words.count).map { Array(words.prefix($0)) }.last { helps[$0] != nil }
                let help = try #require(helps[command ?? []], "\(document): there is no '\(span)'")
                for option in words.prefix(while: { $0 != "--" })
                where option.hasPrefix("--") && !option.hasPrefix("---") {
                    let name = option.trimmingCharacters(in: [",", ".", "]"])
                    #expect(help.contains(name), "\(document): '\(span)' has no \(name)")
                }
                checked += 1
            }
        }
        #expect(checked >= 10)
    }

    /// What stands in backticks and begins with one of the commands.
    private func inlineCommands(of document: String) throws -> [String] {
        var spans: [String] = []
        var isFenced = false
        for line in try Documents.text(of: document).components(separatedBy: "\n") {
            if line.hasPrefix("```") { isFenced.toggle() }
            guard !isFenced else { continue }
            let parts = line.components(separatedBy: "`")
            for (index, part) in parts.enumerated() where index % 2 == 1 {
                if part.hasPrefix("sigctl ") || part.hasPrefix("sigserve ") { spans.append(part) }
            }
        }
        return spans
    }
}

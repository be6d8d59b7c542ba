import Foundation
import SigProtocol
import SigScript
import Testing

@Suite("docs/statements.md says what the tables say")
struct VerbDocumentTests {
    private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/statements.md")

    /// Those that all protocols over WebSocket have in common stand in a section of their own.
    private static var common: [VerbDescription] {
        VerbDescription.verbs(of: .share).filter { verb in
            [ProtocolName.peerjs, .room, .hub].allSatisfy { VerbDescription.verb(verb.name, of: $0) == verb }
        }
    }

    private static var sections: [(name: String, verbs: [VerbDescription])] {
        let own = ProtocolName.allCases.map { name in
            (name.rawValue, VerbDescription.verbs(of: name).filter { name == .topic || !common.contains($0) })
        }
        return [("common", common)] + own
    }

    private static func table(_ verbs: [VerbDescription]) -> String {
        var rows = ["| verb | field | |", "|---|---|---|"]
        for verb in verbs {
            rows.append("| `\(verb.name)` | | \(verb.summary) |")
            for field in verb.fields {
                let isOptional = !field.isRequired && !verb.alternatives.contains(field.name)
                rows.append(
                    "| | `\(isOptional ? "[\(field.name)=]" : "\(field.name)=")` | \(StatementHelp.text(on: field)) |"
                )
            }
        }
        return rows.joined(separator: "\n")
    }

    /// `RECORD_SNAPSHOTS=1` writes the tables into the page.
    @Test("Its tables of verbs are those that the checker works with")
    func tables() throws {
        var page = try String(contentsOf: Self.path, encoding: .utf8)
        for section in Self.sections {
            let start = try #require(page.range(of: "<!-- verbs: \(section.name) -->\n"))
            let end = try #require(page.range(of: "<!-- end -->", range: start.upperBound..<page.endIndex))
            let table = Self.table(section.verbs) + "\n"
            if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
                page.replaceSubrange(start.upperBound..<end.lowerBound, with: table)
            } else {
                #expect(
                    page[start.upperBound..<end.lowerBound] == table,
                    "run with RECORD_SNAPSHOTS=1 to write it anew"
                )
            }
        }
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try page.write(to: Self.path, atomically: true, encoding: .utf8)
        }
    }

    @Test("It names every keyword and its script is right")
    func keywords() throws {
        let page = try String(contentsOf: Self.path, encoding: .utf8)
        for keyword in Keyword.allCases { #expect(page.contains(keyword.usage), "\(keyword.usage)") }
        let start = try #require(page.range(of: "```\n#!"))
        let end = try #require(page.range(of: "\n```", range: start.upperBound..<page.endIndex))
        let script = "#!" + page[start.upperBound..<end.lowerBound]
        let found = problems(in: script, ScriptContext(environment: ["SIGCTL_ROOM_URL": "room+ws://127.0.0.1:1/ws"]))
        #expect(found.isEmpty, "\(found)")
    }

    @Test("It has the bounds of the code")
    func bounds() throws {
        let page = try String(contentsOf: Self.path, encoding: .utf8)
        #expect(ScriptBounds.lineBytes == 1 << 20 && page.contains("| 1 MiB | 65 |"))
        #expect(
            ScriptBounds.fileBytes == 16 << 20 && ScriptBounds.statements == 250_000 && ScriptBounds.includes == 1000
        )
        #expect(page.contains("| 16 MiB, 250 000 statements, 1000 `include` | 65 |"))
        #expect(ScriptBounds.includeDepth == 16 && ScriptBounds.nesting == 16 && page.contains("| 16; 16 | 65 |"))
        #expect(ScriptProblems.maxCount == 20 && page.contains("| 20 | counted |"))
        #expect(Template.maxBytes == 16 << 20 && page.contains("| text that variables are filled into | 16 MiB | 65 |"))
        #expect(ScriptBounds.rounds == 1_000_000 && page.contains("0 to 1 000 000"))
    }
}

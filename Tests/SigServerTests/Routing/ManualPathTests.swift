import Foundation
import SigProtocol
import Testing

@testable import SigServer

@Suite("The table of paths in sig-protocols(7)")
struct ManualPathTests {
    /// A line of the page: paths, and whose they are. A word in capitals stands for any segment, `*` for anything.
    private struct Line {
        var paths: [String]
        var owner: String

        func has(_ path: String) -> Bool { paths.contains { Self.matches(path, $0) } }

        private static func matches(_ path: String, _ pattern: String) -> Bool {
            let expression = pattern.split(separator: "/", omittingEmptySubsequences: false).map { segment in
                segment.isEmpty || segment.contains { !$0.isUppercase } ? String(segment) : "[^/]+"
            }.joined(separator: "/").replacing(".", with: "\\.").replacing("*", with: ".*")
            return path.range(of: "^\(expression)$", options: .regularExpression) != nil
        }
    }

    private static func page() throws -> [Line] {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = package.appendingPathComponent("man/sig-protocols.7")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return lines.filter { $0.hasPrefix(".It Pa ") }.compactMap { line in
            let parts = line.dropFirst(".It Pa ".count).components(separatedBy: " Ta ")
            guard parts.count == 2 else { return nil }
            return Line(paths: parts[0].components(separatedBy: " , "), owner: parts[1])
        }
    }

    private let rows = Router(protocols: SigServer.servedProtocols, hasFiles: true).rows

    /// A path that a row has, if it has a few and not whatever is left.
    private func example(of row: Row) -> String? {
        switch row.path {
        case .exactly(let path): path
        case .topic(let last): "/chess/\(last)"
        case .segment(_, let last): "/peerjs/\(last)"
        default: nil
        }
    }

    @Test("Whoever owns a path owns it there, too")
    func rowsAreThere() throws {
        let page = try Self.page()
        var checked = 0
        for row in rows {
            guard let owner = row.owner, let path = example(of: row), path != "/" else { continue }
            let line = try #require(page.first { $0.has(path) }, "\(path) is not in the page")
            #expect(line.owner == owner.rawValue, "\(path)")
            checked += 1
        }
        #expect(checked >= 20)
    }

    @Test("What stands there has a row")
    func linesAreTrue() throws {
        let page = try Self.page().filter { ProtocolName(rawValue: $0.owner) != nil }
        #expect(Set(page.map(\.owner)) == Set(ProtocolName.allCases.map(\.rawValue)))
        for line in page {
            for pattern in line.paths where !pattern.contains("*") {
                let path = pattern.replacing("TOPIC", with: "chess").replacing("KEY", with: "peerjs")
                let isThere = rows.contains { row in
                    row.owner?.rawValue == line.owner && example(of: row) != nil && row.path.match(path) != nil
                }
                #expect(isThere, "nobody of \(line.owner) has \(pattern)")
            }
        }
        #expect(page.contains { line in line.owner == "hub" && HubEndpoint.all.allSatisfy { line.has($0.path) } })
    }
}

import Foundation
import Testing

@Suite("The README's library example")
struct ReadmeTests {
    @Test("It is the one that is compiled here")
    func compiled() throws {
        let here = URL(fileURLWithPath: #filePath)
        let source = try String(
            contentsOf: here.deletingLastPathComponent().appendingPathComponent("ReadmeExample.swift"),
            encoding: .utf8
        )
        let package = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: package.appendingPathComponent("README.md"), encoding: .utf8)
        let example = try #require(
            source.components(separatedBy: "// README example begins\n").last?.components(
                separatedBy: "// README example ends"
            ).first
        )
        #expect(example.split(separator: "\n").count >= 10)
        #expect(readme.contains("```swift\n\(example)```"))
    }
}

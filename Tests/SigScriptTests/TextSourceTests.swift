import Foundation
import SigScript
import Testing

@Suite("Texts from the command line")
struct TextSourceTests {
    @Test("Where a text comes from")
    func sources() {
        #expect(TextSource("hello") == .literal("hello"))
        #expect(TextSource("@offer.json") == .file("offer.json"))
        #expect(TextSource("@@offer") == .literal("@offer"))
        #expect(TextSource("-") == .standardInput)
        #expect(TextSource("@-") == .standardInput)
        #expect(TextSource("") == .literal(""))
    }

    @Test("Files keep their bytes; what is too long or no UTF-8 is bad data")
    func files() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("sigscript-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("a\r\nb\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try TextSource.file(path).read(maxBytes: 5) == "a\r\nb\n")
        #expect(throws: TextSource.Failure.self) { try TextSource.file(path).read(maxBytes: 4) }
        try Data([0xff, 0xfe]).write(to: URL(fileURLWithPath: path))
        let failure = #expect(throws: TextSource.Failure.self) { try TextSource.file(path).read(maxBytes: 4) }
        #expect(failure?.exitCode == .badData)
        let missing = #expect(throws: TextSource.Failure.self) { try TextSource.file(path + ".none").read(maxBytes: 4) }
        #expect(missing?.exitCode == .noInput)
    }
}

import Foundation
import SigScript
import Testing

@Suite("Secret files")
struct SecretFileTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sigscript-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test("What is written is read back, by the owner alone")
    func roundTrip() throws {
        try withFolder { folder in
            let path = folder + "/token"
            try SecretFile.write("abc+/=", to: path, replacing: false)
            #expect(try SecretFile.read(path) == "abc+/=")
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder) == ["token"],
                "nothing is left beside it"
            )
        }
    }

    @Test("An existing file is replaced only when that was said")
    func replacing() throws {
        try withFolder { folder in
            let path = folder + "/token"
            try SecretFile.write("one", to: path, replacing: false)
            #expect(throws: SecretFile.Failure.self) { try SecretFile.write("two", to: path, replacing: false) }
            #expect(try SecretFile.read(path) == "one")
            try SecretFile.write("two", to: path, replacing: true)
            #expect(try SecretFile.read(path) == "two")
        }
    }

    @Test("Files that others can read are refused with what to do")
    func tooOpen() throws {
        try withFolder { folder in
            let path = folder + "/token"
            try SecretFile.write("abc", to: path, replacing: false)
            chmod(path, 0o640)
            let failure = #expect(throws: SecretFile.Failure.self) { try SecretFile.read(path) }
            #expect(failure?.exitCode == .configuration)
            #expect(failure?.description.contains("chmod 600") == true)
        }
    }

    @Test("Links are not followed, neither for reading nor for writing")
    func links() throws {
        try withFolder { folder in
            let (path, link) = (folder + "/token", folder + "/link")
            try SecretFile.write("abc", to: path, replacing: false)
            symlink(path, link)
            #expect(throws: SecretFile.Failure.self) { try SecretFile.read(link) }
            try SecretFile.write("new", to: link, replacing: true)
            #expect(try SecretFile.read(path) == "abc")
        }
    }

    @Test("Missing, empty and endless files")
    func unreadable() throws {
        try withFolder { folder in
            #expect(throws: SecretFile.Failure.self) { try SecretFile.read(folder + "/none") }
            try Data().write(to: URL(fileURLWithPath: folder + "/empty"))
            chmod(folder + "/empty", 0o600)
            #expect(throws: SecretFile.Failure.self) { try SecretFile.read(folder + "/empty") }
            try Data(repeating: 65, count: SecretFile.maxBytes + 1).write(to: URL(fileURLWithPath: folder + "/long"))
            chmod(folder + "/long", 0o600)
            #expect(throws: SecretFile.Failure.self) { try SecretFile.read(folder + "/long") }
            #expect(throws: SecretFile.Failure.self) { try SecretFile.read(folder) }
        }
    }
}

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

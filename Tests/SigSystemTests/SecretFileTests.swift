import Foundation
import SigSystem
import Testing

@Suite("Secret files")
struct SecretFileTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sigscript-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    private func write(_ text: String, to path: String, replacing: Bool) throws {
        try AtomicFile.write(text + "\n", to: path, mode: 0o600, existing: replacing ? .replaced : .refused)
    }

    @Test("What is written is read back, by the owner alone")
    func roundTrip() throws {
        try withFolder { folder in
            let path = folder + "/token"
            try write("abc+/=", to: path, replacing: false)
            #expect(try SecretFile.readText(path) == "abc+/=")
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
            try write("one", to: path, replacing: false)
            #expect(throws: FileFailure.self) { try write("two", to: path, replacing: false) }
            #expect(try SecretFile.readText(path) == "one")
            try write("two", to: path, replacing: true)
            #expect(try SecretFile.readText(path) == "two")
        }
    }

    @Test("Where the first one counts, the second is not written, and that is no failure")
    func keeping() throws {
        try withFolder { folder in
            let path = folder + "/secret"
            for text in ["one", "two"] { try AtomicFile.write(text, to: path, mode: 0o600, existing: .kept) }
            #expect(try SecretFile.readText(path) == "one")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["secret"])
        }
    }

    @Test("Files that others can read are refused with what to do")
    func tooOpen() throws {
        try withFolder { folder in
            let path = folder + "/token"
            try write("abc", to: path, replacing: false)
            chmod(path, 0o640)
            let failure = #expect(throws: FileFailure.self) { try SecretFile.readText(path) }
            #expect(failure?.reason == .unfit)
            #expect(failure?.description.contains("chmod 600") == true)
        }
    }

    @Test("Links are not followed, neither for reading nor for writing")
    func links() throws {
        try withFolder { folder in
            let (path, link) = (folder + "/token", folder + "/link")
            try write("abc", to: path, replacing: false)
            symlink(path, link)
            #expect(throws: FileFailure.self) { try SecretFile.readText(link) }
            try write("new", to: link, replacing: true)
            #expect(try SecretFile.readText(path) == "abc")
        }
    }

    @Test("Missing, empty and endless files")
    func unreadable() throws {
        try withFolder { folder in
            #expect(throws: FileFailure.self) { try SecretFile.readText(folder + "/none") }
            try Data().write(to: URL(fileURLWithPath: folder + "/empty"))
            chmod(folder + "/empty", 0o600)
            #expect(throws: FileFailure.self) { try SecretFile.readText(folder + "/empty") }
            try Data(repeating: 65, count: SecretFile.maxBytes + 1).write(to: URL(fileURLWithPath: folder + "/long"))
            chmod(folder + "/long", 0o600)
            #expect(throws: FileFailure.self) { try SecretFile.readText(folder + "/long") }
            #expect(throws: FileFailure.self) { try SecretFile.readText(folder) }
        }
    }
}

import Foundation
import SigProtocol
import Testing

@testable import SigServer

@Suite("The secret of a hub server")
struct HubSecretTests {
    @Test("It is the text of a file that is its owner's alone, without the space around it")
    func file() throws {
        let folder = try Folder()
        let path = "\(folder.path)/secret"
        try folder.add("secret", " client_secret\r\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let secret = try HubSecret.load(path: path)
        #expect(secret.matches("Y2xpZW50X3NlY3JldA=="))
        #expect(!secret.matches("Y2xpZW50X3NlY3JldB=="))
        #expect(!secret.matches("Y2xpZW50X3NlY3JldA"))
        #expect(!secret.matches(""))
    }

    @Test("A file that others may read, an empty one, a link and one that is not there are refused")
    func unfit() throws {
        let folder = try Folder()
        for (name, text, mode) in [
            ("open", "secret", 0o644), ("empty", " \n", 0o600), ("long", String(repeating: "x", count: 70_000), 0o600),
        ] {
            try folder.add(name, text)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(folder.path)/\(name)")
        }
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "empty")
        for name in ["open", "empty", "long", "link"] {
            #expect(failure("\(folder.path)/\(name)") == .badConfiguration, "\(name)")
        }
        #expect(failure("\(folder.path)/absent") == .io)
    }

    private func failure(_ path: String) -> ServerError.Code? {
        do throws(ServerError) {
            _ = try HubSecret.load(path: path)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("It never shows itself")
    func hidden() throws {
        let secret = try HubSecret("client_secret")
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), dumped] {
            #expect(!text.contains("client_secret") && !text.contains("Y2xp"))
        }
    }
}

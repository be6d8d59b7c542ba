import Foundation
import Testing

@Suite("The version")
struct VersionTests {
    private func versionScript(_ arguments: [String], in package: URL = Binaries.package) async throws -> (
        status: Int32, output: String, error: String
    ) {
        let script = package.appendingPathComponent("scripts/version").standardizedFileURL.path
        let outcome = try await run(
            "/bin/sh",
            [script] + arguments,
            environment: ["BUILD": Binaries.folder.standardizedFileURL.path]
        )
        return (outcome.status, outcome.output, outcome.error)
    }

    @Test("The change log and both commands say what the one place says")
    func agreement() async throws {
        let version = try await versionScript([]).output.trimmingCharacters(in: .newlines)
        #expect(version.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil)
        let check = try await versionScript(["--check"])
        #expect(check.status == 0, "\(check.error)")
        let json = try await sigctl(["version", "--json"])
        #expect(json.output == "{\"sigctl\":\"\(version)\"}\n")
    }

    @Test("A change log that says something else is found out")
    func disagreement() async throws {
        try await withFolder { folder in
            for path in ["scripts/version", "Sources/SigProtocol/PackageVersion.swift", "CHANGELOG.md"] {
                let copy = folder.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: copy.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                var text = try String(contentsOf: Binaries.package.appendingPathComponent(path), encoding: .utf8)
                if path == "CHANGELOG.md" { text = text.replacingOccurrences(of: "## [", with: "## [9.") }
                try text.write(to: copy, atomically: true, encoding: .utf8)
            }
            let check = try await versionScript(["--check"], in: folder)
            #expect(check.status == 1)
            #expect(check.error.contains("CHANGELOG.md says '9."))
        }
    }
}

import Foundation
import Testing

/// A home with a configuration file of its own.
struct ConfiguredHome {
    let folder: URL

    var file: URL { folder.appendingPathComponent(".config/sigctl/config.json") }

    /// Writes the file, with mode 600.
    func write(_ text: String, mode: Int = 0o600) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try text.write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    }

    var text: String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }

    var environment: [String: String] { ["HOME": folder.path, "XDG_CONFIG_HOME": ""] }

    /// Runs `sigctl` in this home.
    func sigctl(_ arguments: String..., environment: [String: String] = [:], input: String? = "") async throws
        -> Outcome
    {
        try await run(
            "sigctl",
            arguments,
            environment: self.environment.merging(environment) { $1 },
            input: input,
            directory: folder
        )
    }
}

/// Runs `body` with a home that has this configuration; without a text, none.
func withHome(_ text: String? = nil, _ body: (ConfiguredHome) async throws -> Void) async throws {
    try await withFolder { folder in
        let home = ConfiguredHome(folder: folder)
        if let text { try home.write(text) }
        try await body(home)
    }
}

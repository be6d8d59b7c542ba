import Foundation

/// A temporary folder with files in it, removed with everything when it is forgotten.
final class Folder: Sendable {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("sigserve-test-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func add(folder name: String) throws {
        try FileManager.default.createDirectory(
            at: url.appendingPathComponent(name),
            withIntermediateDirectories: true
        )
    }

    /// Writes a file, last changed on Tue, 02 Jan 2024 03:04:05 GMT.
    func add(_ name: String, _ content: String) throws { try add(name, Data(content.utf8)) }

    func add(_ name: String, _ content: Data) throws {
        let file = url.appendingPathComponent(name)
        try content.write(to: file)
        let date = Date(timeIntervalSince1970: 1_704_164_645)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
    }

    func add(link name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url.appendingPathComponent(name).path,
            withDestinationPath: target
        )
    }

    /// Makes a file shorter than it was.
    func truncate(_ name: String, to size: UInt64) throws {
        let file = try FileHandle(forWritingTo: url.appendingPathComponent(name))
        try file.truncate(atOffset: size)
        try file.close()
    }

    func setMode(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode],
            ofItemAtPath: url.appendingPathComponent(name).path
        )
    }
}

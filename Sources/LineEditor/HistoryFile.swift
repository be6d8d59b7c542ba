package import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Lines that were typed, kept in a file of mode 0600 that several sessions share: plain text, a line each, the newest last.
package struct HistoryFile: Sendable {
    package let path: String
    /// The oldest lines go first.
    package let maxLines: Int
    /// Longer lines are not kept.
    package let maxLineBytes: Int

    package init(path: String, maxLines: Int = 1000, maxLineBytes: Int = 8192) {
        self.path = path
        self.maxLines = maxLines
        self.maxLineBytes = maxLineBytes
    }

    /// The lines of the file; none if there is no such file.
    /// - Throws: if it can't be read, is a link, or others may read it.
    package func load() throws(FileFailure) -> [String] {
        let bytes: [UInt8]
        do {
            bytes = try SecretFile.read(path, maxBytes: maxLines * (maxLineBytes + 1))
        } catch {
            if error.reason == .absent { return [] }
            throw error
        }
        let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        return lines.suffix(maxLines).filter(canBeKept)
    }

    /// Adds lines behind those that are there, also by other sessions: what is there is read again, and the file is replaced as
    /// a whole.
    ///
    /// - Returns: false if another session is just doing the same; nothing was changed then.
    package func append(_ lines: [String]) throws(FileFailure) -> Bool {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        // The folder is what is locked: the file itself is another one after each writing.
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw FileFailure(.unwritable, "can't write \(path): \(systemMessage())") }
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            // Some file systems have no locks: then the last to write is right.
            if errno == EWOULDBLOCK { return false }
            return try replace(with: try load(), lines)
        }
        return try replace(with: try load(), lines)
    }

    private func replace(with old: [String], _ new: [String]) throws(FileFailure) -> Bool {
        var all = old
        for line in new where canBeKept(line) && all.last != line { all.append(line) }
        guard all != old else { return true }
        let text = all.suffix(maxLines).map { $0 + "\n" }.joined()
        try AtomicFile.write(text, to: path, mode: 0o600, existing: .replaced)
        return true
    }

    private func canBeKept(_ line: String) -> Bool {
        !line.isEmpty && line.utf8.count <= maxLineBytes && !line.unicodeScalars.contains(where: isControl)
    }
}

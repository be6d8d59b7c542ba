import SigProtocol

/// The names that lead to a file of the web root, from a request's path.
///
/// Each segment is percent-decoded once. What could lead out of the folder or to what is hidden in it is no path: empty and dot
/// names, and `/`, `\` and NUL in a name, however they are written.
struct WebRootPath: Sendable, Equatable {
    /// The names from the root on; empty for the root itself.
    let names: [String]
    /// Whether the path says that it is a folder.
    let endsWithSlash: Bool

    /// - Parameter path: raw, still percent-encoded. Nil if no file may have it.
    init?(_ path: String) {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        var segments = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        endsWithSlash = segments.last?.isEmpty ?? true
        if endsWithSlash { segments = segments.dropLast() }
        var names: [String] = []
        for segment in segments {
            guard let name = PercentCoding.decode(Substring(segment)), Self.isAllowed(name.utf8) else { return nil }
            names.append(name)
        }
        self.names = names
    }

    private static func isAllowed(_ name: String.UTF8View) -> Bool {
        guard let first = name.first, first != UInt8(ascii: ".") else { return false }
        return !name.contains { $0 == 0 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }
}

import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder whose files are served, and nothing outside of it.
///
/// A path is opened name by name, each relative to the folder before it, and no link is followed: neither a link nor a folder that
/// is moved meanwhile leads out. Its methods block, and are called from threads that may.
final class WebRoot: Sendable {
    /// What a path leads to.
    enum Found: Sendable {
        case file(OpenFile)
        /// Something else must be asked for; a name relative to the path.
        case moved(to: String)
        case nothing
        /// The system could not say; its error number.
        case failed(CInt)
    }

    private static let index = "index.html"

    private let root: OpenFile

    /// - Throws: `badConfiguration` if there is no such folder or it can't be read.
    init(path: String) throws(ServerError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, let root = OpenFile(descriptor, name: "") else {
            throw ServerError(.badConfiguration, "can't serve the folder \(path): \(systemMessage())")
        }
        self.root = root
    }

    /// Finds a file as Go's file server does: a folder stands for its `index.html`, and there is one path to each. There are no
    /// listings.
    func find(_ path: WebRootPath) -> Found {
        if !path.endsWithSlash, path.names.last == Self.index { return .moved(to: "./") }
        var place = root
        for name in path.names {
            guard place.kind == .folder else { return .nothing }
            guard let next = place.open(name) else { return Self.failure() }
            place = next
        }
        switch place.kind {
        case .file: return path.endsWithSlash ? .moved(to: "../\(place.encodedName)") : .file(place)
        case .folder where !path.endsWithSlash: return .moved(to: "\(place.encodedName)/")
        case .folder:
            guard let index = place.open(Self.index) else { return Self.failure() }
            return index.kind == .file ? .file(index) : .nothing
        case .other: return .nothing
        }
    }

    /// What is not there, is a link or may not be read does not exist for those who ask.
    private static func failure(_ number: CInt = errno) -> Found {
        switch number {
        case EMFILE, ENFILE, ENOMEM, EIO: .failed(number)
        default: .nothing
        }
    }
}

import NIOCore
import SigOptions
import SigProtocol
import SigScript
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The configuration file as `sigctl profile` reads and changes it.
struct ProfileStore {
    let place: ConfigurationPath
    /// Where the file is, or will be.
    let path: String

    init() throws {
        place = ConfigurationPath(ChildProcess.environment)
        guard let path = place.path else {
            throw Failure(
                .configuration,
                "there is no configuration file: neither $SIGCTL_CONFIG nor $HOME names a place for it; set $SIGCTL_CONFIG"
            )
        }
        self.path = path
    }

    func read() throws -> ProfileFile { try place.profiles() }

    /// A profile, or the failure that says which there are.
    func profile(_ name: String, in file: ProfileFile) throws -> ProfileFile.Profile {
        if let profile = file[name] { return profile }
        throw Failure(.configuration, file.absence(of: name))
    }

    /// Changes the file, or makes it, with mode 600. It appears whole, and only if it can be read again. Commands that change it at the
    /// same time do so one after the other.
    ///
    /// - Parameter body: is given what the file says now. If it throws, nothing changes.
    func change(_ body: (ProfileFile, inout ProfileEdit) throws -> Void) throws {
        // A link leads to where somebody keeps it.
        let target = Self.resolved(path) ?? path
        makeFolders(of: target)
        try LockFile.hold(for: target) {
            let text = try place.read()
            var edit = ProfileEdit(text ?? ByteBuffer())
            try body(try place.profiles(in: text), &edit)
            _ = try place.profiles(in: edit.text)
            try AtomicFile.write(String(buffer: edit.text), to: target, mode: 0o600, existing: .replaced)
        }
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The folders above the file, where they are missing, for their owner alone.
    private func makeFolders(of path: String) {
        guard !AtomicFile.exists(AtomicFile.folder(of: path)) else { return }
        for (index, character) in zip(path.indices, path) where character == "/" && index != path.startIndex {
            _ = mkdir(String(path[..<index]), 0o700)
        }
    }
}

import NIOCore
import SigOptions
import SigScript
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The configuration file: where it is, and what it says.
struct ConfigurationPath: Sendable, Equatable {
    /// Nil: there is none to read.
    var path: String?
    /// Whether `$SIGCTL_CONFIG` names it, so that it has to be there.
    var isNamed = false
    var home: String?

    /// `$SIGCTL_CONFIG` (empty: none), else below `$XDG_CONFIG_HOME`, else below `~/.config`.
    init(_ environment: [String: String]) {
        home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
        if let named = environment["SIGCTL_CONFIG"] {
            path = named.isEmpty ? nil : named
            isNamed = path != nil
        } else if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            // Of the XDG rules: a relative path is ignored.
            path = "\(folder)/sigctl/config.json"
        } else {
            path = home.map { "\($0)/.config/sigctl/config.json" }
        }
    }

    /// The text of the file; nil if there is none.
    ///
    /// - Throws: 78 if others may write it: it names servers, certificates and commands that are run.
    func read() throws -> ByteBuffer? {
        guard let path else { return nil }
        // Not blocking: opening a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Failure(.configuration, "can't read the configuration \(path): \(systemMessage())")
        }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(.configuration, "the configuration \(path) is no regular file")
        }
        guard status.st_uid == getuid() || status.st_uid == 0 else {
            throw Failure(
                .configuration,
                "the configuration \(path) belongs to somebody else; name your own with $SIGCTL_CONFIG"
            )
        }
        guard status.st_mode & 0o022 == 0 else {
            throw Failure(
                .configuration,
                "others may write the configuration \(path), which can name commands to run; make it yours alone with: "
                    + "chmod 600 \(path)"
            )
        }
        guard let bytes = readAll(descriptor, maxBytes: ConfigurationBounds.fileBytes) else {
            throw Failure(.configuration, "can't read the configuration \(path): \(systemMessage())")
        }
        return ByteBuffer(bytes: bytes)
    }

    /// The profiles; none where there is no file.
    /// - Parameter known: the options that a profile may have; nil: any.
    func profiles(known: Set<String>? = ProfileOptionNames.all) throws -> ProfileFile {
        try profiles(in: try read(), known: known)
    }

    /// What a text says that is or will be the file's; nil is no file.
    func profiles(in text: ByteBuffer?, known: Set<String>? = ProfileOptionNames.all) throws -> ProfileFile {
        guard let text else { return ProfileFile(absentAt: path ?? "") }
        do throws(ConfigurationProblem) {
            return try ProfileFile(parsing: text, path: path ?? "", known: known)
        } catch {
            throw Failure(.configuration, error.description)
        }
    }
}

import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The environment of the process.
enum Environment {
    /// The variables as they were at start; what is no UTF-8 is left out.
    static var variables: [String: String] { ChildProcess.environment }
}

/// Whether a file can be opened for reading.
func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

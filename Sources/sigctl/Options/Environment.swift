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
    /// The variables as they were at start, and the servers of the profile as those that are not set; what is no UTF-8 is left out.
    static var variables: [String: String] {
        ChildProcess.environment.merging(Beforehand.current.urlVariables) { own, profile in
            own.isEmpty ? profile : own
        }
    }
}

/// Whether a file can be opened for reading.
func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

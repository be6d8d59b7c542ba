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
    static let variables: [String: String] = {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            if let text = String(validatingCString: entry), let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next += 1
        }
        return variables
    }()
}

/// Whether a file can be opened for reading.
func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

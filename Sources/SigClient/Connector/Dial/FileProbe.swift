#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system's words about files and errors.
enum FileProbe {
    /// Why a file can't be read; nil if it can.
    static func whyUnreadable(_ path: String) -> String? {
        access(path, R_OK) == 0 ? nil : errorText(errno)
    }

    /// The system's words for an error number.
    static func errorText(_ number: CInt) -> String {
        guard let text = strerror(number) else { return "error \(number)" }
        return String(cString: text)
    }
}

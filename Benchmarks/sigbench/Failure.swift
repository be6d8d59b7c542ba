import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Why nothing could be measured, in a sentence.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// A system call that failed.
    static func system(_ what: String, _ number: CInt = errno) -> Failure {
        Failure("\(what): \(systemMessage(number))")
    }
}

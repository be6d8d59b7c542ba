#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The descriptors that whoever started the process has opened for it, told apart from those that it opens itself: what is meant for
/// the one must never go into the other.
package enum InheritedDescriptors {
    /// Descriptors that are looked at.
    private static let count: CInt = 1024

    /// Those that were open when ``note()`` was called.
    private static let known = Set((0..<count).filter(isOpen))

    /// Notes them, and fills the standard streams. To be called before anything is opened.
    package static func note() {
        _ = known
        fillStandardStreams()
    }

    /// Opens the standard streams that are closed, so that no socket takes their numbers and gets what is printed; using them fails as
    /// it would have. To be called before anything is opened.
    package static func fillStandardStreams() {
        for descriptor in CInt(0)...2 where !isOpen(descriptor) {
            // The lowest free number is taken, which is this one.
            _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Whether a descriptor was there from the beginning.
    package static func contains(_ descriptor: CInt) -> Bool { known.contains(descriptor) }

    private static func isOpen(_ descriptor: CInt) -> Bool { fcntl(descriptor, F_GETFD) >= 0 }
}

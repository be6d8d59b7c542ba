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
    private static let open = Set((0..<count).filter { fcntl($0, F_GETFD) >= 0 })

    /// To be called before anything is opened.
    ///
    /// Standard streams that are closed are opened, so that no socket takes their numbers and gets what is printed; using them fails as
    /// it would have.
    package static func note() {
        for descriptor in CInt(0)...2 where !open.contains(descriptor) {
            // The lowest free number is taken, which is this one.
            _ = Self.openNull(descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Whether a descriptor was there from the beginning.
    package static func contains(_ descriptor: CInt) -> Bool { open.contains(descriptor) }

    private static func openNull(_ mode: CInt) -> CInt {
        #if canImport(Glibc)
            Glibc.open("/dev/null", mode)
        #elseif canImport(Musl)
            Musl.open("/dev/null", mode)
        #elseif canImport(Darwin)
            Darwin.open("/dev/null", mode)
        #endif
    }
}

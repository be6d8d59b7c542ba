import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The address of a Unix socket.
enum UnixSocketPath {
    /// Bytes of the longest path: the kernel's room less the closing zero (107 on Linux).
    static let maxLength = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    /// Made by hand, because NIO's own initializer stops at 103 bytes.
    static func address(_ path: String) throws(SignalingError) -> SocketAddress {
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count <= maxLength, !bytes.contains(0) else {
            throw SignalingError(.invalidArgument, "the path of a Unix socket has 1 to \(maxLength) bytes")
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return SocketAddress(address)
    }
}

import NIOCore

/// Which host names mean this machine and no other.
enum LoopbackName {
    /// Whether `host`, without brackets or port, is `localhost`, a name below it (RFC 6761, 6.3), or a loopback address.
    static func isLoopback(_ host: String) -> Bool {
        let name = host.lowercased()
        if name == "localhost" || name.hasSuffix(".localhost") { return true }
        guard let address = try? SocketAddress(ipAddress: name, port: 0) else { return false }
        switch address {
        case .v4:
            return name.hasPrefix("127.")
        case .v6:
            guard let text = address.ipAddress else { return false }
            return text == "::1" || text.hasPrefix("::ffff:127.")
        case .unixDomainSocket:
            return false
        }
    }
}

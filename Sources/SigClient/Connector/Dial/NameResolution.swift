import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the addresses of a host: overrides first, then numbers and `localhost` (which need no network), then getaddrinfo.
struct NameResolution: Sendable {
    var host: String
    var port: Int
    var family: AddressFamily
    var overrides: [ResolveOverride] = []

    /// The addresses, or what getaddrinfo is to be asked.
    enum Answer {
        case addresses([SocketAddress])
        case askSystem
    }

    /// What is known without asking anybody. Never blocks.
    func immediate() throws(SignalingError) -> Answer {
        if let override = ResolveOverride.find(host, port, in: overrides) {
            return .addresses(try filtered(override.addresses))
        }
        if IPAddressText.hostBytes(host) != nil {
            return .addresses(try system(flags: AI_NUMERICHOST))
        }
        if IPAddressText.isLocalhostName(host) { return .addresses(try filtered(["::1", "127.0.0.1"])) }
        return .askSystem
    }

    /// Asks the system. Blocks: never on an event loop.
    func system(flags: CInt = 0) throws(SignalingError) -> [SocketAddress] {
        var hints = addrinfo()
        hints.ai_flags = flags
        hints.ai_socktype = Self.streamSocket
        hints.ai_protocol = CInt(IPPROTO_TCP)
        switch family {
        case .any: hints.ai_family = AF_UNSPEC
        case .ipv4: hints.ai_family = AF_INET
        case .ipv6: hints.ai_family = AF_INET6
        }
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &list)
        guard code == 0 else {
            if flags & AI_NUMERICHOST != 0 { throw noAddressOfFamily }
            let words = gai_strerror(code).map { String(cString: $0) } ?? "error \(code)"
            throw SignalingError(.hostNotFound, "the host \(host) was not found: \(words)")
        }
        defer { freeaddrinfo(list) }
        var result: [SocketAddress] = []
        var next = list
        while let info = next, result.count < ResolveOverride.maxAddresses {
            next = info.pointee.ai_next
            guard let address = info.pointee.ai_addr else { continue }
            let raw = UnsafeRawPointer(address)
            switch info.pointee.ai_family {
            case AF_INET: result.append(SocketAddress(raw.loadUnaligned(as: sockaddr_in.self), host: host))
            case AF_INET6: result.append(SocketAddress(raw.loadUnaligned(as: sockaddr_in6.self), host: host))
            default: continue
            }
        }
        guard !result.isEmpty else { throw noAddressOfFamily }
        return result
    }

    private func filtered(_ addresses: [String]) throws(SignalingError) -> [SocketAddress] {
        let result = addresses.compactMap { text -> SocketAddress? in
            guard let bytes = IPAddressText.bytes(text) else { return nil }
            switch family {
            case .ipv4 where bytes.count != 4, .ipv6 where bytes.count != 16: return nil
            default: return try? SocketAddress(ipAddress: text, port: port)
            }
        }
        guard !result.isEmpty else { throw noAddressOfFamily }
        return result
    }

    private var noAddressOfFamily: SignalingError {
        let wanted =
            switch family {
            case .any: ""
            case .ipv4: " of IPv4, and only that was asked for"
            case .ipv6: " of IPv6, and only that was asked for"
            }
        return SignalingError(.hostNotFound, "the host \(host) has no address\(wanted)")
    }

    #if canImport(Glibc)
        private static let streamSocket = CInt(SOCK_STREAM.rawValue)
    #else
        private static let streamSocket = SOCK_STREAM
    #endif
}

/// Hands addresses that are already known to NIO's happy eyeballs (RFC 8305).
struct KnownAddresses: Resolver, Sendable {
    var eventLoop: any EventLoop
    var addresses: [SocketAddress]

    func initiateAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
        eventLoop.makeSucceededFuture(addresses.filter { $0.protocol == .inet })
    }

    func initiateAAAAQuery(host: String, port: Int) -> EventLoopFuture<[SocketAddress]> {
        eventLoop.makeSucceededFuture(addresses.filter { $0.protocol == .inet6 })
    }

    func cancelQueries() {}
}

extension SocketAddress {
    /// Address and port for people: `127.0.0.1:80`, `[::1]:80`, or the path of a Unix socket.
    var text: String {
        switch self {
        case .v4: "\(ipAddress ?? "?"):\(port ?? 0)"
        case .v6: "[\(ipAddress ?? "?")]:\(port ?? 0)"
        case .unixDomainSocket: pathname ?? "a Unix socket"
        }
    }
}

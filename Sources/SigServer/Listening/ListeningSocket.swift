import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A bound socket that nothing listens on yet.
///
/// Sockets are bound here and not by NIO, because one number must fit several addresses, a Unix socket needs its mode from the
/// first moment on, and what failed must be told with the address.
struct ListeningSocket {
    let descriptor: CInt
    /// Where it is bound, with the port it got.
    let address: SocketAddress
    /// The file of a Unix socket, to be removed at the end.
    var file: UnixSocketFile?

    /// Whether this machine has IPv6 on its loopback interface.
    static var hasIPv6: Bool {
        guard let address = try? SocketAddress(ipAddress: "::1", port: 0), let descriptor = try? open(address) else {
            return false
        }
        _ = close(descriptor)
        return true
    }

    /// Attempts to find one free number for all addresses.
    private static let attempts = 64

    /// Binds all addresses, or none. Port 0 becomes one number, the same for all that asked for it.
    static func bind(_ addresses: [ListenAddress]) throws(ServerError) -> [ListeningSocket] {
        var remaining = attempts
        while true {
            var sockets: [ListeningSocket] = []
            do {
                try bindOnce(addresses, into: &sockets)
                return sockets
            } catch {
                for socket in sockets { socket.discard() }
                remaining -= 1
                // Somebody else has the number that the first address was given by chance.
                guard error.isRetryable, remaining > 0 else { throw error.error }
            }
        }
    }

    /// Closes a socket that was not handed on, and removes its file.
    func discard() {
        _ = close(descriptor)
        file?.remove()
    }

    private struct Failure: Error {
        var error: ServerError
        var isRetryable = false
    }

    private static func bindOnce(_ addresses: [ListenAddress], into sockets: inout [ListeningSocket]) throws(Failure) {
        var chosen: Int?
        for listen in addresses {
            switch listen {
            case .unix(let path):
                do {
                    sockets.append(try UnixSocketFile.bind(path: path))
                } catch { throw Failure(error: error) }
            case .everywhere(let port):
                // One socket for both families, or IPv4 alone where there is nothing else.
                let host = hasIPv6 ? "::" : "0.0.0.0"
                try bind(host: host, port: port, listen, chosen: &chosen, into: &sockets)
            case .tcp(let host, let port):
                if host.lowercased() == "localhost" {
                    for case .tcp(let loopback, _) in ListenAddress.loopback(port: port) {
                        try bind(host: loopback, port: port, listen, chosen: &chosen, into: &sockets)
                    }
                } else {
                    try bind(host: host, port: port, listen, chosen: &chosen, into: &sockets)
                }
            }
        }
    }

    private static func bind(
        host: String,
        port: Int,
        _ listen: ListenAddress,
        chosen: inout Int?,
        into sockets: inout [ListeningSocket]
    ) throws(Failure) {
        let address: SocketAddress
        do {
            address = try SocketAddress.makeAddressResolvingHost(host, port: port == 0 ? chosen ?? 0 : port)
        } catch {
            throw Failure(error: ServerError(.cannotListen, "\(listen): \(host) has no address", cause: error))
        }
        do {
            let descriptor = try open(address)
            let bound = try Self.address(of: descriptor, like: address)
            sockets.append(ListeningSocket(descriptor: descriptor, address: bound))
            if port == 0, chosen == nil { chosen = bound.port }
        } catch {
            let inUse = error.number == EADDRINUSE
            throw Failure(
                error: inUse
                    ? ServerError(.addressInUse, "\(listen) is in use; stop what listens there, or choose another port")
                    : ServerError(.cannotListen, "can't listen on \(listen): \(error)"),
                isRetryable: inUse && port == 0 && chosen != nil
            )
        }
    }

    private static func open(_ address: SocketAddress) throws(SystemError) -> CInt {
        let descriptor = try newSocket(address.protocol.rawValue)
        do throws(SystemError) {
            // A port that lingers after a restart is not in use.
            try set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
            if case .v6 = address {
                // "::" is every address of both families; others are only themselves.
                let isEverywhere = address.ipAddress == "::"
                try set(descriptor, CInt(IPPROTO_IPV6), CInt(IPV6_V6ONLY), isEverywhere ? 0 : 1)
            }
            let result = address.withSockAddr { pointer, size in
                let result = systemBind(descriptor, pointer, socklen_t(size))
                return result == 0 ? 0 : errno
            }
            guard result == 0 else { throw SystemError(number: result) }
            return descriptor
        } catch {
            _ = close(descriptor)
            throw error
        }
    }

    /// A stream socket that is not inherited by the processes that we start.
    static func newSocket(_ family: CInt) throws(SystemError) -> CInt {
        #if os(Linux)
            let descriptor = socket(family, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        #else
            let descriptor = socket(family, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw SystemError(number: errno) }
        return descriptor
    }

    private static func set(_ descriptor: CInt, _ level: CInt, _ option: CInt, _ value: CInt) throws(SystemError) {
        var value = value
        guard setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<CInt>.size)) == 0 else {
            throw SystemError(number: errno)
        }
    }

    private static func address(of descriptor: CInt, like wanted: SocketAddress) throws(SystemError) -> SocketAddress {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        guard result == 0 else { throw SystemError(number: errno) }
        var address = wanted
        // sockaddr_in and sockaddr_in6 both have the port, in network order, behind two bytes.
        let port = withUnsafeBytes(of: &storage) { $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self) }
        if address.port != nil { address.port = Int(UInt16(bigEndian: port)) }
        return address
    }
}

/// `bind(2)`, whose name `ListeningSocket` uses too.
func systemBind(_ descriptor: CInt, _ address: UnsafePointer<sockaddr>, _ size: socklen_t) -> CInt {
    bind(descriptor, address, size)
}

/// A failed system call, in the system's words.
struct SystemError: Error, CustomStringConvertible {
    var number: CInt

    var description: String { String(cString: strerror(number)) }
}

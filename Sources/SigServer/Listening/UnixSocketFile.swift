import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file of a Unix socket: made for its user alone, replaced only if nobody answers on it, and removed at the end if it is
/// still ours.
struct UnixSocketFile: Sendable {
    let path: String
    private let device: UInt64
    private let inode: UInt64

    /// Binds a socket at `path`.
    static func bind(path: String) throws(ServerError) -> ListeningSocket {
        let address: SocketAddress
        do {
            address = try SocketAddress(unixDomainSocketPath: path)
        } catch {
            throw ServerError(.badConfiguration, "unix:\(path): the path of a Unix socket is too long", cause: error)
        }
        let descriptor: CInt
        do {
            descriptor = try ListeningSocket.newSocket(AF_UNIX)
        } catch { throw ServerError(.cannotListen, "can't listen on unix:\(path): \(error)") }
        var number = bind(descriptor, address)
        if number == EADDRINUSE {
            do {
                try removeStale(path: path, address)
            } catch {
                _ = close(descriptor)
                throw error
            }
            number = bind(descriptor, address)
        }
        guard number == 0, let file = status(of: path) else {
            _ = close(descriptor)
            if number == EADDRINUSE { throw ServerError(.addressInUse, "unix:\(path) is in use") }
            throw ServerError(.cannotListen, "can't listen on unix:\(path): \(SystemError(number: number))")
        }
        return ListeningSocket(
            descriptor: descriptor,
            address: address,
            file: UnixSocketFile(path: path, device: UInt64(file.st_dev), inode: UInt64(file.st_ino))
        )
    }

    /// Removes the file, unless somebody put another in its place.
    func remove() {
        guard let file = Self.status(of: path), UInt64(file.st_dev) == device, UInt64(file.st_ino) == inode else {
            return
        }
        _ = unlink(path)
    }

    private static func bind(_ descriptor: CInt, _ address: SocketAddress) -> CInt {
        // The file must never have had a wider mode, not even for a moment.
        let mask = umask(0o077)
        defer { _ = umask(mask) }
        return address.withSockAddr { pointer, size in
            systemBind(descriptor, pointer, socklen_t(size)) == 0 ? 0 : errno
        }
    }

    /// Removes a socket that a process left behind; anything else stays where it is.
    private static func removeStale(path: String, _ address: SocketAddress) throws(ServerError) {
        guard let file = status(of: path) else { return }
        guard file.st_mode & S_IFMT == S_IFSOCK else {
            throw ServerError(.cannotListen, "\(path) exists and is no socket; remove it or take another path")
        }
        let probe: CInt
        do {
            probe = try ListeningSocket.newSocket(AF_UNIX)
        } catch { throw ServerError(.cannotListen, "can't look at \(path): \(error)") }
        defer { _ = close(probe) }
        // A full backlog must not hold us up: it is an answer too.
        _ = fcntl(probe, F_SETFL, O_NONBLOCK)
        let number = address.withSockAddr { pointer, size in
            connect(probe, pointer, socklen_t(size)) == 0 ? 0 : errno
        }
        guard number == ECONNREFUSED else {
            throw ServerError(.addressInUse, "unix:\(path) is in use; stop what listens there, or choose another path")
        }
        _ = unlink(path)
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }
}

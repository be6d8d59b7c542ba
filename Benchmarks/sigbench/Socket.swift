import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A TCP connection to a port of this machine, blocking.
///
/// It is a descriptor and nothing else: whoever opens it closes it.
struct Socket {
    let descriptor: CInt

    init(port: Int) throws {
        descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failure.system("socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(truncatingIfNeeded: port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001 as UInt32).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            let failure = Failure.system("can't connect to port \(port)")
            Glibc.close(descriptor)
            throw failure
        }
        set(CInt(IPPROTO_TCP), TCP_NODELAY, CInt(1))
        // Closing resets: thousands of connections must not wait in the kernel for their ports.
        set(SOL_SOCKET, SO_LINGER, linger(l_onoff: 1, l_linger: 0))
        // Whoever waits in vain for something that never comes says so.
        set(SOL_SOCKET, SO_RCVTIMEO, timeval(tv_sec: Socket.patience, tv_usec: 0))
        set(SOL_SOCKET, SO_SNDTIMEO, timeval(tv_sec: Socket.patience, tv_usec: 0))
    }

    /// Seconds that a read or write may take.
    private static let patience = 15

    private func set<Value: BitwiseCopyable>(_ level: CInt, _ option: CInt, _ value: Value) {
        var value = value
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Value>.size))
    }

    func close() { Glibc.close(descriptor) }

    /// What is there, at least a byte of it.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> UnsafeRawBufferPointer {
        while true {
            let count = readSome(descriptor, buffer)
            if count > 0 { return UnsafeRawBufferPointer(rebasing: buffer[..<count]) }
            if count == 0 { throw Failure("the server closed a connection") }
            if errno == EAGAIN { throw Failure("the server did not answer for \(Self.patience) s") }
            guard errno == EINTR else { throw Failure.system("read") }
        }
    }

    func write(_ bytes: [UInt8]) throws {
        let isWritten = bytes.withUnsafeBytes { writeAll(descriptor, $0) }
        guard isWritten else { throw Failure.system("write") }
    }
}

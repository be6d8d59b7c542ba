import CEpoll

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Waits for many sockets at once (epoll(7)).
final class Poller {
    private let descriptor: CInt
    private var events: [epoll_event]

    /// - Parameter most: sockets that are told of at once.
    init(most: Int = 256) throws {
        descriptor = epoll_create1(CInt(EPOLL_CLOEXEC))
        guard descriptor >= 0 else { throw Failure.system("epoll_create1") }
        events = [epoll_event](repeating: epoll_event(), count: most)
    }

    deinit { close(descriptor) }

    /// Tells from now on when `socket` can be read, by `index`.
    func add(_ socket: Socket, index: Int) throws {
        var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(u64: UInt64(index)))
        guard epoll_ctl(descriptor, EPOLL_CTL_ADD, socket.descriptor, &event) == 0 else {
            throw Failure.system("epoll_ctl")
        }
    }

    /// Waits until something can be read, at most `milliseconds`, and calls `body` with the index of each that can.
    func wait(milliseconds: CInt, _ body: (Int) throws -> Void) throws {
        let count = epoll_wait(descriptor, &events, CInt(events.count), milliseconds)
        guard count >= 0 || errno == EINTR else { throw Failure.system("epoll_wait") }
        for event in events.prefix(max(0, Int(count))) { try body(Int(event.data.u64)) }
    }
}

#if canImport(Glibc)
    package import Glibc
#elseif canImport(Musl)
    package import Musl
#elseif canImport(Darwin)
    package import Darwin
#endif

// System calls whose names others use too, and the loops around them that are the same everywhere.

/// What the system says about an error number.
package func systemMessage(_ number: CInt = errno) -> String { String(cString: strerror(number)) }

/// `read(2)`.
package func readSome(_ descriptor: CInt, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, bytes.baseAddress, bytes.count)
}

/// `write(2)`.
package func writeSome(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

/// A pipe. Commands that are started from here don't get its ends, other than by being given one.
///
/// - Returns: its ends; nil, with `errno` set, if the system has none left.
package func makePipe() -> (reading: CInt, writing: CInt)? {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // Swift does not see pipe2(2), which would do it in one step: a command that another thread starts between the two gets them.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
}

/// Reading from it and writing to it never wait from here on.
package func makeNonBlocking(_ descriptor: CInt) { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }

/// Everything up to the end of a file or stream.
///
/// - Parameter maxBytes: not more than one byte beyond it is read.
/// - Returns: at most `maxBytes + 1` bytes, so that the caller sees that there was too much; nil, with `errno` set, if reading
///   failed.
package func readAll(_ descriptor: CInt, maxBytes: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(65_536, max(1, maxBytes) + 1))
    while bytes.count <= maxBytes {
        let count = chunk.withUnsafeMutableBytes { readSome(descriptor, $0) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return nil }
        if count == 0 { break }
        bytes.append(contentsOf: chunk[..<min(count, maxBytes + 1 - bytes.count)])
    }
    return bytes
}

/// Writes all of the bytes, waiting where somebody who shares the descriptor made it non-blocking.
///
/// - Returns: false, with `errno` set, if writing failed.
package func writeAll(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = writeSome(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count > 0 {
            rest = rest.dropFirst(count)
        } else if count < 0, errno == EAGAIN {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = poll(&waiting, 1, -1)
        } else if count == 0 || errno != EINTR {
            return false
        }
    }
    return true
}

/// The same for a text.
package func writeAll(_ descriptor: CInt, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { writeAll(descriptor, UnsafeRawBufferPointer($0)) }
}

#if canImport(Darwin)
    package typealias SignalHandler = sig_t
#else
    package typealias SignalHandler = __sighandler_t
#endif

/// `signal(2)`.
@discardableResult
package func setHandler(_ number: CInt, _ handler: SignalHandler?) -> SignalHandler? { signal(number, handler) }

import NIOCore
import SigProtocol
import SigScript

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The streams of the command: results on standard output, a line at a time and at once; everything else on standard error.
struct Output: Sendable {
    /// Whether standard output is a terminal.
    static let isTerminal = isatty(1) == 1

    /// Writes a line of standard output. A reader that is gone ends the command as SIGPIPE does, quietly.
    static func line(_ bytes: ByteBuffer) {
        var bytes = bytes
        bytes.writeInteger(UInt8(ascii: "\n"))
        bytes.withUnsafeReadableBytes { write($0, to: 1) }
    }

    static func line(_ text: String) { line(ByteBuffer(string: text)) }

    /// Writes a line of standard error. Failures there have nowhere to be told.
    static func note(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        bytes.withUnsafeBytes { write($0, to: 2) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
            let count = writeBytes(descriptor, start, rest.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                // Somebody who shares the descriptor made it non-blocking.
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            case EPIPE where descriptor == 1: Signals.die(of: SIGPIPE)
            default:
                guard descriptor == 1 else { return }
                let reason = String(cString: strerror(errno))
                note("sigctl: can't write standard output: \(reason)")
                exit(ExitCode.io.rawValue)
            }
        }
    }
}

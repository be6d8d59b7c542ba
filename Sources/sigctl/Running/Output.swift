import NIOCore
import SigProtocol
import SigScript
import SigSystem

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
    /// Whether somebody reads the notes as they come: standard error is a terminal.
    static let isAtTerminal = isatty(2) == 1

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
        guard !writeAll(descriptor, bytes), descriptor == 1 else { return }
        guard errno != EPIPE else { Signals.die(of: SIGPIPE) }
        note("sigctl: can't write standard output: \(systemMessage())")
        exit(ExitCode.io.rawValue)
    }
}

import SigProtocol

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The two streams: one line on standard output when the server is ready, everything else on standard error.
enum Output {
    /// Writes a line to standard output. Nobody may be there to read it, and that is no failure.
    static func line(_ text: String) { write(text + "\n", to: 1) }

    /// Tells a person something.
    static func told(_ sentence: String) { write("sigserve: \(Inert.text(sentence))\n", to: 2) }

    private static func write(_ text: String, to descriptor: CInt) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
            if written > 0 { bytes = bytes.dropFirst(written) } else if errno != EINTR { return }
        }
    }
}

/// `write(2)`, whose name others use too.
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

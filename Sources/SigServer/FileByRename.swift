#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that are there whole or not at all, so that a reader that waits for one never sees half of it.
package enum FileByRename {
    /// Writes `text` to a new file beside `path` and gives it that name.
    ///
    /// - Parameter mode: the mode of the file, whatever the umask.
    /// - Throws: `io` with a sentence that names the path.
    package static func write(_ text: String, to path: String, mode: UInt32) throws(ServerError) {
        var template = Array("\(path).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(path) }
        var bytes = Array(text.utf8)[...]
        var isGood = fchmod(descriptor, mode_t(mode)) == 0
        while isGood, !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
            if written > 0 { bytes = bytes.dropFirst(written) } else { isGood = written < 0 && errno == EINTR }
        }
        isGood = close(descriptor) == 0 && isGood
        isGood = isGood && rename(template, path) == 0
        guard isGood else {
            let error = failure(path)
            _ = unlink(template)
            throw error
        }
    }

    private static func failure(_ path: String) -> ServerError {
        ServerError(.io, "can't write \(path): \(SystemError(number: errno))")
    }
}

/// `write(2)`, whose name others use too.
func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

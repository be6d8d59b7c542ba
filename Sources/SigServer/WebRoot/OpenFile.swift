import NIOCore
import SigProtocol
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file or folder below the web root, closed when nobody has it any more. Its methods block.
final class OpenFile: Sendable {
    enum Kind: Sendable { case file, folder, other }

    /// The name it was opened by.
    let name: String
    /// The name as it stands in a URL.
    var encodedName: String { PercentCoding.encode(name) }
    let kind: Kind
    /// Bytes, when it was opened.
    let size: Int
    /// When it was last changed, in seconds since 1970.
    let modified: Int64

    private let descriptor: CInt

    /// Takes the descriptor over; nil, with `errno` set, if nothing is known of it.
    init?(_ descriptor: CInt, name: String) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, let size = Int(exactly: status.st_size) else {
            _ = close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        self.name = name
        self.size = size
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        #if canImport(Darwin)
            modified = Int64(status.st_mtimespec.tv_sec)
        #else
            modified = Int64(status.st_mtim.tv_sec)
        #endif
    }

    deinit { _ = close(descriptor) }

    /// Opens what a folder has under a name; nil, with `errno` set, if it can't. A link is not followed, and a pipe not waited for.
    func open(_ name: String) -> OpenFile? {
        let opened = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        return opened >= 0 ? OpenFile(opened, name: name) : nil
    }

    /// Up to `count` bytes from `offset` on; fewer only at the end.
    func read(_ count: Int, at offset: Int) throws(IOError) -> ByteBuffer {
        var bytes = ByteBuffer()
        bytes.reserveCapacity(minimumWritableBytes: count)
        while bytes.readableBytes < count {
            let wanted = count - bytes.readableBytes
            let place = off_t(offset + bytes.readableBytes)
            var number: CInt = 0
            let got = bytes.writeWithUnsafeMutableBytes(minimumWritableBytes: wanted) { room in
                let got = pread(descriptor, room.baseAddress, wanted, place)
                number = got < 0 ? errno : 0
                return max(0, got)
            }
            if number != 0, number != EINTR { throw IOError(errnoCode: number, reason: "pread") }
            if got == 0, number == 0 { break }
        }
        return bytes
    }
}

import NIOCore

/// Receive buffers that a connection does not keep.
///
/// NIO keeps the buffers it reads into for the next read: two kilobytes for each idle connection, and the size of its largest
/// burst for each that ever had one. This allocator has no next size and always may grow, so that NIO keeps the first, which is tiny,
/// and asks for each later one anew; with one message a read there is never more than one. It leans on the inner order of
/// `NIOPooledRecvBufferAllocator`; should that change, only memory grows, and a test says so.
struct TransientReceiveBuffer: RecvByteBufferAllocator {
    private static let first = 16
    /// A description, or a handful of candidates, in one read: with one message a read, what does not fit costs another turn of
    /// the loop. It is there during a read only.
    private static let smallest = 4 * 1024
    private static let largest = 64 * 1024

    /// Nil before the first read.
    private var size: Int?

    func buffer(allocator: ByteBufferAllocator) -> ByteBuffer { allocator.buffer(capacity: size ?? Self.first) }

    func nextBufferSize() -> Int? { nil }

    mutating func record(actualReadBytes: Int) -> Bool {
        guard let size else {
            size = Self.smallest
            return true
        }
        if actualReadBytes >= size {
            self.size = min(size * 2, Self.largest)
        } else if actualReadBytes < size / 4 {
            self.size = max(size / 2, Self.smallest)
        }
        return true
    }
}

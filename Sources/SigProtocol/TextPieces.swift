package import NIOCore

/// The pieces of a text that is put together in memory that is taken once.
///
/// A piece that does not fit is left out; the text is not whole then, and nobody gets it.
package struct TextPieces {
    private let memory: UnsafeMutableRawBufferPointer
    /// Bytes of the text so far.
    package private(set) var count = 0
    private var isWhole = true

    /// A text made of pieces.
    ///
    /// - Parameter capacity: bytes that it has at most.
    /// - Returns: nil if it is not whole.
    package static func text(capacity: Int, _ put: (inout TextPieces) -> Void) -> ByteBuffer? {
        var text = ByteBufferAllocator().buffer(capacity: capacity)
        var isWhole = false
        text.writeWithUnsafeMutableBytes(minimumWritableBytes: capacity) { memory in
            var pieces = TextPieces(memory: memory)
            put(&pieces)
            isWhole = pieces.isWhole
            return pieces.count
        }
        return isWhole ? text : nil
    }

    private init(memory: UnsafeMutableRawBufferPointer) { self.memory = memory }

    /// A piece of text that the program knows.
    package mutating func known(_ text: StaticString) {
        raw(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A text as it is.
    package mutating func plain(_ text: String) { text.withBytes { raw($0) } }

    /// Bytes as they are.
    package mutating func raw(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= memory.count &- count else { return leaveOut() }
        UnsafeMutableRawBufferPointer(rebasing: memory[count..<count &+ bytes.count]).copyMemory(from: bytes)
        count &+= bytes.count
    }

    /// What should stand here is left out.
    mutating func leaveOut() { isWhole = false }
}

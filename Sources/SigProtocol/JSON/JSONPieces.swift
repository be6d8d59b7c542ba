internal import NIOCore

/// The pieces of a JSON text that is put together from values as they came and names that the program knows, in memory that is
/// taken once: how frames are made that a server passes on. `JSONWriter` is for everything else.
///
/// A piece that does not fit is left out, and so is a string that needs escapes; the text is not `isWhole` then, and nobody gets it.
struct JSONPieces {
    private let memory: UnsafeMutableRawBufferPointer
    private var count = 0
    private var isWhole = true

    /// A text made of pieces.
    ///
    /// - Parameter capacity: bytes that it has at most.
    /// - Returns: nil if it is not whole.
    static func text(capacity: Int, _ put: (inout JSONPieces) -> Void) -> ByteBuffer? {
        var text = ByteBufferAllocator().buffer(capacity: capacity)
        var isWhole = false
        text.writeWithUnsafeMutableBytes(minimumWritableBytes: capacity) { memory in
            var pieces = JSONPieces(memory: memory)
            put(&pieces)
            isWhole = pieces.isWhole
            return pieces.count
        }
        return isWhole ? text : nil
    }

    private init(memory: UnsafeMutableRawBufferPointer) { self.memory = memory }

    /// A piece of text, with its own quotes, colons and commas.
    mutating func known(_ text: StaticString) {
        raw(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A string without escapes, quotes around it.
    mutating func string(_ text: String) {
        var text = text
        known("\"")
        text.withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            if JSONPlainText.isAll(bytes) { raw(bytes) } else { isWhole = false }
        }
        known("\"")
    }

    /// A value, byte for byte.
    mutating func value(_ value: JSONValue) { value.bytes.withUnsafeReadableBytes { raw($0) } }

    private mutating func raw(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= memory.count &- count else { return isWhole = false }
        UnsafeMutableRawBufferPointer(rebasing: memory[count..<count &+ bytes.count]).copyMemory(from: bytes)
        count &+= bytes.count
    }
}

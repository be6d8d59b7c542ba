internal import NIOCore
internal import SwiftProtobuf

/// Frames to and from the generated messages.
enum HubFrame {
    /// Reads a frame, if it is one that can be read in a time and a memory that its size bounds.
    ///
    /// - Parameter innerFields: how many fields the messages inside may have together.
    static func decode<Message: SwiftProtobuf.Message>(
        _ frame: ByteBuffer,
        innerFields: Int
    ) throws(HubReadingError) -> Message {
        guard HubFieldCount.isBounded(frame, innerFields: innerFields) else { throw .tooManyFields }
        var options = BinaryDecodingOptions()
        options.messageDepthLimit = HubLimits.depth
        options.discardUnknownFields = true
        do {
            return try Message(serializedBytes: FrameBytes(buffer: frame), options: options)
        } catch let error as BinaryDecodingError {
            switch error {
            case .invalidUTF8: throw .invalidUTF8
            case .messageDepthLimit: throw .tooDeep
            default: throw .malformed
            }
        } catch {
            throw .malformed
        }
    }

    /// Writes a frame. Only one of 2 GiB and more, which no frame of the protocol can be, can't be written and comes out empty.
    static func encode(_ message: some SwiftProtobuf.Message) -> ByteBuffer {
        let bytes: FrameBytes? = try? message.serializedBytes()
        return bytes?.buffer ?? ByteBuffer()
    }
}

/// A frame as SwiftProtobuf takes bytes, so that they are read and written where they are.
private struct FrameBytes: SwiftProtobufContiguousBytes {
    var buffer: ByteBuffer

    init(buffer: ByteBuffer) { self.buffer = buffer }

    init(repeating byte: UInt8, count: Int) { buffer = ByteBuffer(repeating: byte, count: count) }

    init(_ sequence: some Sequence<UInt8>) { buffer = ByteBuffer(bytes: sequence) }

    var count: Int { buffer.readableBytes }

    func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try buffer.withUnsafeReadableBytes(body)
    }

    mutating func withUnsafeMutableBytes<R>(_ body: (UnsafeMutableRawBufferPointer) throws -> R) rethrows -> R {
        try buffer.withUnsafeMutableReadableBytes(body)
    }
}

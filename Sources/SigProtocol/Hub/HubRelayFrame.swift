public import NIOCore

/// An offer or an answer on its way through a server: found in a client's frame without making texts of it, and written anew for its
/// target.
///
/// Both sides' messages have their fields under the same numbers, so that all but the id is copied as it came. Only canonical frames
/// are taken, which every client sends; what else protobuf allows is read as `HubClientMessage`, and says the same.
public struct HubRelayFrame: Sendable {
    /// The peer that it is for; never empty.
    public let target: String
    /// The tag of the server's message.
    private let tag: UInt8
    /// The field of the description, tag and length with it; empty if that is.
    private let description: ByteBuffer

    /// Nil for everything but a canonical offer or answer to somebody.
    public init?(_ frame: ByteBuffer) {
        guard let found = frame.withUnsafeReadableBytes(Self.find),
            let target = frame.getString(at: frame.readerIndex + found.target.lowerBound, length: found.target.count),
            let description = frame.getSlice(
                at: frame.readerIndex + found.target.upperBound,
                length: frame.readableBytes - found.target.upperBound
            )
        else { return nil }
        tag = found.tag
        self.target = target
        self.description = description
    }

    /// The frame that the target gets.
    public func relayed(from sender: String) -> ByteBuffer {
        let id = sender.utf8.count
        var frame = ByteBuffer()
        frame.reserveCapacity(minimumWritableBytes: 16 + id + description.readableBytes)
        frame.writeInteger(tag)
        Self.write(length: 1 + Self.width(id) + id + description.readableBytes, to: &frame)
        frame.writeInteger(Self.firstField)
        Self.write(length: id, to: &frame)
        frame.writeString(sender)
        frame.writeImmutableBuffer(description)
        return frame
    }

    // MARK: The wire

    /// The tags of texts and messages inside others: the field's number, and 2 for a length in front.
    private static let firstField: UInt8 = 1 << 3 | 2
    private static let secondField: UInt8 = 2 << 3 | 2

    private static func find(_ bytes: UnsafeRawBufferPointer) -> (tag: UInt8, target: Range<Int>)? {
        let tag: UInt8
        switch bytes.first {
        case firstField: tag = 4 << 3 | 2
        case secondField: tag = 5 << 3 | 2
        default: return nil
        }
        var index = 1
        guard length(bytes, &index) == bytes.count - index, index < bytes.count, bytes[index] == firstField else {
            return nil
        }
        index += 1
        guard let count = length(bytes, &index), count > 0, count <= bytes.count - index else { return nil }
        let target = index..<index + count
        index = target.upperBound
        guard UTF8Sequence.isValid(UnsafeRawBufferPointer(rebasing: bytes[target])) else { return nil }
        guard index < bytes.count else { return (tag, target) }
        guard bytes[index] == secondField else { return nil }
        index += 1
        guard let count = length(bytes, &index), count > 0, count == bytes.count - index,
            UTF8Sequence.isValid(UnsafeRawBufferPointer(rebasing: bytes[index...]))
        else { return nil }
        return (tag, target)
    }

    /// A length in its shortest form, of frames that are no longer than any that is taken.
    private static func length(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard index < bytes.count else { return nil }
            let byte = bytes[index]
            index += 1
            value |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return byte == 0 && shift > 0 ? nil : value }
        }
        return nil
    }

    private static func width(_ length: Int) -> Int {
        var width = 1
        var rest = length >> 7
        while rest > 0 {
            width += 1
            rest >>= 7
        }
        return width
    }

    private static func write(length: Int, to frame: inout ByteBuffer) {
        var rest = length
        while rest > 0x7F {
            frame.writeInteger(UInt8(truncatingIfNeeded: rest & 0x7F) | 0x80)
            rest >>= 7
        }
        frame.writeInteger(UInt8(truncatingIfNeeded: rest))
    }
}

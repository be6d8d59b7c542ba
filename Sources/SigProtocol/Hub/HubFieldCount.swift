internal import NIOCore

/// Counts the fields of a frame before it is read.
///
/// Protobuf lets a message come in any number of pieces, of two bytes each, and reading them costs a thousand times what sending them
/// did: each is merged into those before it, lists of peers included. What is malformed is left to the reader.
struct HubFieldCount {
    private let bytes: UnsafeRawBufferPointer
    private var index: Int
    private let end: Int

    /// Whether a frame has no more fields than are read: on its outer level `HubLimits.outerFields`, and in the messages there
    /// `innerFields` together.
    static func isBounded(_ frame: ByteBuffer, innerFields: Int) -> Bool {
        frame.withUnsafeReadableBytes { bytes in
            var outer = HubFieldCount(bytes, in: 0..<bytes.count)
            var outerCount = 0
            var innerCount = 0
            while let field = outer.next() {
                outerCount += 1
                guard outerCount <= HubLimits.outerFields else { return false }
                guard field.isKnown else { continue }
                var inner = HubFieldCount(bytes, in: field.content)
                while inner.next() != nil {
                    innerCount += 1
                    guard innerCount <= innerFields else { return false }
                }
            }
            return true
        }
    }

    private init(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// Goes over one field; nil at the end, and at what is malformed. The content is that of a text or message, else empty.
    private mutating func next() -> (isKnown: Bool, content: Range<Int>)? {
        guard let tag = varint() else { return nil }
        // The numbers of both envelopes' messages.
        let isKnown = (1...6).contains(tag >> 3)
        switch tag & 7 {
        case 0: guard varint() != nil else { return nil }
        case 1: guard skip(8) else { return nil }
        case 2:
            guard let length = varint().flatMap({ Int(exactly: $0) }) else { return nil }
            let start = index
            guard skip(length) else { return nil }
            return (isKnown, start..<index)
        // The limits of a group: what is in it counts like what is beside it.
        case 3, 4: break
        case 5: guard skip(4) else { return nil }
        default: return nil
        }
        return (isKnown, index..<index)
    }

    private mutating func skip(_ length: Int) -> Bool {
        guard length <= end &- index else { return false }
        index &+= length
        return true
    }

    private mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard index < end else { return nil }
            let byte = bytes[index]
            index &+= 1
            value |= UInt64(byte & 0x7F) &<< shift
            if byte & 0x80 == 0 { return value }
        }
        return nil
    }
}

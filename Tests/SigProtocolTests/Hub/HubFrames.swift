import NIOCore

/// Frames as tests write them: bytes in hexadecimal, with spaces where they help.
func frame(_ hex: String) -> ByteBuffer {
    let digits = hex.filter { $0.isHexDigit }.map { UInt8($0.hexDigitValue ?? 0) }
    return ByteBuffer(bytes: stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
}

/// A field whose content is bytes, as protobuf has texts and messages inside others.
func field(_ number: UInt8, _ content: ByteBuffer) -> ByteBuffer {
    var field = ByteBuffer(bytes: [number << 3 | 2])
    var length = content.readableBytes
    while length > 0x7F {
        field.writeInteger(UInt8(length & 0x7F) | 0x80)
        length >>= 7
    }
    field.writeInteger(UInt8(length))
    field.writeImmutableBuffer(content)
    return field
}

/// Frames that follow each other in one.
func + (left: ByteBuffer, right: ByteBuffer) -> ByteBuffer {
    var sum = left
    sum.writeImmutableBuffer(right)
    return sum
}

public import NIOCore

/// One JSON value as the exact bytes it was written in, known to be valid (RFC 8259).
///
/// Nothing is converted until it is asked for, and nothing is lost: numbers keep their digits, strings their escapes,
/// objects their order and duplicates. The bytes share the storage of the text they were read from.
public struct JSONValue: Sendable, Equatable, CustomStringConvertible {
    /// The six kinds of value.
    public enum Kind: Sendable, Hashable { case object, array, string, number, bool, null }

    /// Which of the six it is.
    public let kind: Kind
    /// The value's bytes, without space around them.
    public let bytes: ByteBuffer

    /// Reads a text that is one value, with nothing but space around it.
    ///
    /// - Parameters:
    ///   - text: UTF-8 without a byte order mark.
    ///   - maxDepth: arrays and objects that may stand inside each other; `[]` is 1 deep.
    public init(parsing text: ByteBuffer, maxDepth: Int = Bounds.jsonDepth) throws(JSONError) {
        let outcome: Result<Range<Int>, JSONError> = text.withUnsafeReadableBytes { bytes in
            var scanner = JSONScanner(bytes, maxDepth: maxDepth)
            guard let range = scanner.scanText() else { return .failure(scanner.failure) }
            return .success(range)
        }
        self = try JSONValue(known: outcome.get(), of: text)
    }

    /// Reads a text that is one value, with nothing but space around it.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: ByteBuffer(string: text))
    }

    /// A string, escaped no more than it must be.
    public init(string: String) {
        var writer = JSONWriter()
        writer.string(string)
        self.init(known: .string, writer.buffer)
    }

    /// An integer.
    public init(int: Int) { self.init(known: .number, ByteBuffer(string: String(int))) }

    /// `null`.
    public static let null = JSONValue(known: .null, ByteBuffer(string: "null"))

    /// Bytes that are known to be a value of this kind.
    init(known kind: Kind, _ bytes: ByteBuffer) {
        self.kind = kind
        self.bytes = bytes
    }

    /// The part of a text that is known to be a value; the range counts from the first readable byte.
    init(known range: Range<Int>, of text: ByteBuffer) {
        let slice = text.getSlice(at: text.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
        self.kind = Self.kind(of: slice.getInteger(at: slice.readerIndex) ?? UInt8(ascii: "n"))
        self.bytes = slice
    }

    /// What a value is that begins with this byte.
    static func kind(of first: UInt8) -> Kind {
        switch first {
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
        case UInt8(ascii: "n"): .null
        default: .number
        }
    }

    /// The same value in storage of its own. A value keeps all of the text alive that it was read from, so one that is to stay
    /// longer than its text is copied.
    public var detached: JSONValue { JSONValue(known: kind, ByteBuffer(bytes: bytes.readableBytesView)) }

    // MARK: What it says

    /// The decoded text of a string, nil for other kinds. A surrogate without its other half becomes U+FFFD.
    public var string: String? {
        guard kind == .string else { return nil }
        return bytes.withUnsafeReadableBytes { JSONStringDecoder.string(of: $0) }
    }

    /// Whether it is a string that says exactly this, scalar by scalar. Cheaper than `string` and stricter than comparing
    /// Swift strings, which hold canonically equivalent texts to be the same.
    public func isString(_ text: String) -> Bool {
        guard kind == .string else { return false }
        return bytes.withUnsafeReadableBytes { JSONStringDecoder.literal($0, says: text) }
    }

    /// True or false, nil for other kinds.
    public var bool: Bool? {
        guard kind == .bool else { return nil }
        return bytes.getInteger(at: bytes.readerIndex, as: UInt8.self) == UInt8(ascii: "t")
    }

    /// Whether it is `null`.
    public var isNull: Bool { kind == .null }

    /// A number's digits as they were written, nil for other kinds.
    public var number: String? { kind == .number ? String(buffer: bytes) : nil }

    /// An integer: a number written without fraction and exponent that fits. Nil for everything else.
    public var int: Int? { number.flatMap { Int($0) } }

    /// The nearest floating-point number, nil for other kinds and for numbers beyond the largest (`1e999`).
    public var double: Double? {
        guard let value = number.flatMap({ Double($0) }), value.isFinite else { return nil }
        return value
    }

    /// The members of an object, located but not read; nil for other kinds.
    public var object: JSONObject? {
        guard kind == .object else { return nil }
        // The depth was bounded when the value was read.
        return try? JSONObject(parsing: bytes, maxDepth: .max)
    }

    /// The elements of an array, located but not read; nil for other kinds.
    public var elements: [JSONValue]? {
        guard kind == .array else { return nil }
        let ranges: [Range<Int>] = bytes.withUnsafeReadableBytes { bytes in
            var scanner = JSONScanner(bytes, maxDepth: .max)
            return scanner.locateElements()
        }
        return ranges.map { JSONValue(known: $0, of: bytes) }
    }

    /// Calls `body` with the bytes of each element of an array, for arrays that may be long and of which nothing is kept.
    ///
    /// - Returns: whether it is an array and `body` said true to every element.
    func allElements(_ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        guard kind == .array else { return false }
        return bytes.withUnsafeReadableBytes { bytes in
            var scanner = JSONScanner(bytes, maxDepth: .max)
            return scanner.locateElements().allSatisfy { body(UnsafeRawBufferPointer(rebasing: bytes[$0])) }
        }
    }

    /// The value's text, exactly.
    public var description: String { String(buffer: bytes) }
}

extension JSONScanner {
    /// What stopped the scanner.
    var failure: JSONError { error ?? JSONError(.unexpectedByte, at: 0) }

    /// The elements of an array that is known to be valid.
    fileprivate mutating func locateElements() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = skipSpace(from: 1)
        while start < bytes.count, bytes[start] != UInt8(ascii: "]"), let end = scanValue(from: start) {
            ranges.append(start..<end)
            let next = skipSpace(from: end)
            guard next < bytes.count, bytes[next] == UInt8(ascii: ",") else { break }
            start = skipSpace(from: next &+ 1)
        }
        return ranges
    }
}

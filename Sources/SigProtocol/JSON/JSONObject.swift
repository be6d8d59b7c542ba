public import NIOCore

/// The top-level members of a JSON object: where they are in its bytes, and nothing more.
///
/// The whole text is checked, so that what is passed on is known to be JSON; members are looked up by name in the bytes, and what is
/// not asked for is never looked at again. A member costs 16 bytes of memory.
public struct JSONObject: Sendable, Equatable {
    private struct Location: Sendable, Equatable {
        var nameStart: UInt32
        var nameEnd: UInt32
        var valueStart: UInt32
        var valueEnd: UInt32

        /// The literal of the name.
        func name(in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(rebasing: bytes[Int(nameStart)..<Int(nameEnd)])
        }
    }

    /// Members that most objects have room for at once: an array that begins with none grows several times.
    private static let usualCount = 8

    /// The object's bytes, without space around them.
    public let bytes: ByteBuffer
    private let locations: [Location]

    /// Reads a text that is one object, with nothing but space around it.
    ///
    /// - Parameters:
    ///   - text: UTF-8 without a byte order mark.
    ///   - maxDepth: arrays and objects that may stand inside each other; the object itself counts.
    /// - Throws: `notAnObject` for valid JSON of another kind; the error's offset counts from the first readable byte.
    public init(parsing text: ByteBuffer, maxDepth: Int = Bounds.jsonDepth) throws(JSONError) {
        let outcome: Result<(Range<Int>, [Location]), JSONError> = text.withUnsafeReadableBytes { bytes in
            var scanner = JSONScanner(bytes, maxDepth: maxDepth)
            guard let start = scanner.scanObjectStart(),
                let (end, locations) = Self.locate(from: start, &scanner), scanner.scanEnd(from: end)
            else { return .failure(scanner.failure) }
            return .success((start..<end, locations))
        }
        let (range, locations) = try outcome.get()
        self.bytes = text.getSlice(at: text.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
        self.locations = locations
    }

    /// Locations count from `start`, the opening brace.
    private static func locate(from start: Int, _ scanner: inout JSONScanner) -> (end: Int, [Location])? {
        var locations: [Location] = []
        locations.reserveCapacity(Self.usualCount)
        let end = scanner.scanMembers(from: start) { place in
            // The scanner takes no text whose offsets would not fit.
            locations.append(
                Location(
                    nameStart: UInt32(truncatingIfNeeded: place.nameStart &- start),
                    nameEnd: UInt32(truncatingIfNeeded: place.nameEnd &- start),
                    valueStart: UInt32(truncatingIfNeeded: place.valueStart &- start),
                    valueEnd: UInt32(truncatingIfNeeded: place.valueEnd &- start)
                )
            )
        }
        return end.map { ($0, locations) }
    }

    // MARK: Members

    /// The value of a member. Names are compared decoded (`"\u0074ype"` is `type`) and scalar by scalar; of duplicates the
    /// last counts, as in JavaScript and Go.
    public subscript(_ name: String) -> JSONValue? {
        let location = bytes.withUnsafeReadableBytes { bytes in
            locations.last { JSONStringDecoder.literal($0.name(in: bytes), says: name) }
        }
        return location.map(value)
    }

    /// How many members there are, duplicates counted.
    public var count: Int { locations.count }

    /// All members in their order, duplicates too, their names decoded.
    public var members: [(name: String, value: JSONValue)] {
        literals.map { (name: $0.name.string ?? "", value: $0.value) }
    }

    /// All members in their order, duplicates too, their names as they were written.
    public var literals: [(name: JSONValue, value: JSONValue)] {
        locations.map { (name: name($0), value: value($0)) }
    }

    /// Where the names and values of the members stand, duplicates too, in bytes from the opening brace: for those who tell people
    /// about places, or change a text and leave the rest of it as it is.
    package var places: [(name: Range<Int>, value: Range<Int>)] {
        locations.map { place in
            (
                name: Int(place.nameStart)..<Int(place.nameEnd), value: Int(place.valueStart)..<Int(place.valueEnd)
            )
        }
    }

    private func name(_ location: Location) -> JSONValue {
        JSONValue(known: Int(location.nameStart)..<Int(location.nameEnd), of: bytes)
    }

    private func value(_ location: Location) -> JSONValue {
        JSONValue(known: Int(location.valueStart)..<Int(location.valueEnd), of: bytes)
    }

    /// The object as a value.
    public var value: JSONValue { JSONValue(known: .object, bytes) }

    /// The object's bytes with the values of the members of one name replaced, all others byte for byte as they were.
    ///
    /// - Parameter replacement: what stands in for a value; nil leaves it.
    public func replacing(_ name: String, with replacement: (JSONValue) -> JSONValue?) -> ByteBuffer {
        var result = ByteBuffer()
        var copied = 0
        for (location, literal) in zip(locations, literals) where literal.name.isString(name) {
            guard let new = replacement(literal.value) else { continue }
            if copied == 0 { result.reserveCapacity(bytes.readableBytes + new.bytes.readableBytes) }
            result.writeImmutableBuffer(slice(copied..<Int(location.valueStart)))
            result.writeImmutableBuffer(new.bytes)
            copied = Int(location.valueEnd)
        }
        guard copied > 0 else { return bytes }
        result.writeImmutableBuffer(slice(copied..<bytes.readableBytes))
        return result
    }

    private func slice(_ range: Range<Int>) -> ByteBuffer {
        bytes.getSlice(at: bytes.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
    }
}

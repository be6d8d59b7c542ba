public import NIOCore

/// The top-level members of a JSON object: where they are in its bytes, and nothing more.
///
/// This is how frames are read. The whole text is checked, so that what is relayed is known to be JSON; members are looked
/// up by name in the bytes, and what is not asked for is never looked at again. A member costs 16 bytes of memory.
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

        /// The value as it was written.
        func value(in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(rebasing: bytes[Int(valueStart)..<Int(valueEnd)])
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
            guard let start = scanner.scanStart() else { return .failure(scanner.failure) }
            guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else {
                // What is wrong with it matters more than what kind it would have been.
                guard let end = scanner.scanValue(from: start), scanner.scanEnd(from: end) else {
                    return .failure(scanner.failure)
                }
                return .failure(JSONError(.notAnObject, at: start))
            }
            guard let (end, locations) = Self.locate(from: start, &scanner), scanner.scanEnd(from: end) else {
                return .failure(scanner.failure)
            }
            return .success((start..<end, locations))
        }
        let (range, locations) = try outcome.get()
        self.bytes = text.getSlice(at: text.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
        self.locations = locations
    }

    /// Locations count from `start`, the opening brace.
    private static func locate(from start: Int, _ scanner: inout JSONScanner) -> (end: Int, [Location])? {
        guard scanner.maxDepth > 0 else {
            scanner.fail(.tooDeep, start)
            return nil
        }
        var locations: [Location] = []
        locations.reserveCapacity(Self.usualCount)
        var index = scanner.skipSpace(from: start &+ 1)
        if index < scanner.bytes.count, scanner.bytes[index] == UInt8(ascii: "}") { return (index &+ 1, []) }
        while true {
            let name = index
            guard name < scanner.bytes.count, scanner.bytes[name] == UInt8(ascii: "\"") else {
                scanner.failUnexpected(name)
                return nil
            }
            guard let nameEnd = scanner.scanString(from: name) else { return nil }
            let colon = scanner.skipSpace(from: nameEnd)
            guard colon < scanner.bytes.count, scanner.bytes[colon] == UInt8(ascii: ":") else {
                scanner.failUnexpected(colon)
                return nil
            }
            let value = scanner.skipSpace(from: colon &+ 1)
            guard let end = scanner.scanValue(from: value, outer: 1) else { return nil }
            // The scanner takes no text whose offsets would not fit.
            locations.append(
                Location(
                    nameStart: UInt32(truncatingIfNeeded: name &- start),
                    nameEnd: UInt32(truncatingIfNeeded: nameEnd &- start),
                    valueStart: UInt32(truncatingIfNeeded: value &- start),
                    valueEnd: UInt32(truncatingIfNeeded: end &- start)
                )
            )
            index = scanner.skipSpace(from: end)
            guard index < scanner.bytes.count else {
                scanner.failUnexpected(index)
                return nil
            }
            switch scanner.bytes[index] {
            case UInt8(ascii: ","): index = scanner.skipSpace(from: index &+ 1)
            case UInt8(ascii: "}"): return (index &+ 1, locations)
            default:
                scanner.failUnexpected(index)
                return nil
            }
        }
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

    /// A member that was looked for.
    struct Member: Sendable, Equatable {
        /// `null` if there is none.
        fileprivate(set) var kind = JSONValue.Kind.null
        fileprivate var place = -1
    }

    /// Looks at all members once, for messages of many known members: `body` gets the name, decoded, and the member. Of duplicates the
    /// last counts, so the last one that is kept is the right one.
    func eachMember(_ body: (_ name: UnsafeRawBufferPointer, _ member: Member) -> Void) {
        bytes.withUnsafeReadableBytes { bytes in
            for (place, location) in locations.enumerated() {
                let member = Member(kind: JSONValue.kind(of: bytes[Int(location.valueStart)]), place: place)
                JSONStringDecoder.withBytes(of: location.name(in: bytes)) { body($0, member) }
            }
        }
    }

    /// The value of a member that was found; nil if it was not.
    subscript(_ member: Member) -> JSONValue? {
        location(of: member).map {
            JSONValue(known: member.kind, slice(Int($0.valueStart)..<Int($0.valueEnd)))
        }
    }

    /// Calls `body` with the bytes of a member's value, for what is only looked at; nil if the member was not found.
    func withBytes<Result>(of member: Member, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        location(of: member).map { location in
            bytes.withUnsafeReadableBytes { body(location.value(in: $0)) }
        }
    }

    private func location(of member: Member) -> Location? {
        locations.indices.contains(member.place) ? locations[member.place] : nil
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

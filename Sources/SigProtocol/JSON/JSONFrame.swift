internal import NIOCore

/// A JSON object of which a few members are known by name, as frames are: read in one pass that keeps no more of it than where their
/// values stand. `JSONObject` is for objects that are asked for any name.
struct JSONFrame: Sendable, Equatable {
    /// A member that was looked for.
    struct Member: Sendable, Equatable {
        /// `null` if there is none.
        private(set) var kind = JSONValue.Kind.null
        // The scanner takes no text whose offsets would not fit.
        private var start: UInt32 = 0
        private var end: UInt32 = 0

        init() {}

        fileprivate init(_ place: JSONScanner.MemberPlace, in bytes: UnsafeRawBufferPointer) {
            kind = JSONValue.kind(of: bytes[place.valueStart])
            start = UInt32(truncatingIfNeeded: place.valueStart)
            end = UInt32(truncatingIfNeeded: place.valueEnd)
        }

        /// How many bytes its value has; 0 if there is none.
        var count: Int { Int(end &- start) }

        fileprivate var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// The text, as it came.
    let bytes: ByteBuffer

    /// Reads a text that is one object, with nothing but space around it.
    ///
    /// - Parameters:
    ///   - text: UTF-8 without a byte order mark.
    ///   - take: gets each member in its order: its name, decoded, its value as it was written, and the member to keep if it is one of
    ///     those that are known. Of duplicates the last counts, so the last one that is kept is the right one. What it was given means
    ///     nothing if reading fails.
    /// - Throws: `notAnObject` for valid JSON of another kind.
    @inline(__always)
    init(
        parsing text: ByteBuffer,
        _ take: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ member: Member) -> Void
    ) throws(JSONError) {
        let error: JSONError? = text.withUnsafeReadableBytes { bytes in
            var scanner = JSONScanner(bytes, maxDepth: Bounds.jsonDepth)
            guard let start = scanner.scanObjectStart() else { return scanner.failure }
            let end = scanner.scanMembers(from: start) { place in
                let name = UnsafeRawBufferPointer(rebasing: bytes[place.nameStart..<place.nameEnd])
                let value = UnsafeRawBufferPointer(rebasing: bytes[place.valueStart..<place.valueEnd])
                if place.nameIsPlain {
                    take(UnsafeRawBufferPointer(rebasing: name[1..<name.count &- 1]), value, Member(place, in: bytes))
                } else {
                    JSONStringDecoder.withBytes(of: name) { take($0, value, Member(place, in: bytes)) }
                }
            }
            guard let end, scanner.scanEnd(from: end) else { return scanner.failure }
            return nil
        }
        if let error { throw error }
        self.bytes = text
    }

    /// The value of a member; nil if there is none.
    subscript(_ member: Member) -> JSONValue? {
        guard member.count > 0 else { return nil }
        return bytes.getSlice(at: bytes.readerIndex &+ member.range.lowerBound, length: member.count).map {
            JSONValue(known: member.kind, $0)
        }
    }

    /// Calls `body` with the value of a member, for what is only looked at; nil if there is none.
    func withBytes<Result>(of member: Member, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        guard member.count > 0 else { return nil }
        return bytes.withUnsafeReadableBytes { body(UnsafeRawBufferPointer(rebasing: $0[member.range])) }
    }

    /// The text of a member that is a string; nil for others.
    func string(_ member: Member) -> String? {
        guard member.kind == .string else { return nil }
        return withBytes(of: member) { JSONStringDecoder.string(of: $0) }
    }

    /// Puts another text together from values of this one, all with one look at it.
    ///
    /// - Parameters:
    ///   - capacity: bytes that it has at most.
    ///   - put: is given the pieces, and the value of a member as bytes, empty if there is none.
    /// - Returns: nil if it is not whole.
    @inline(__always)
    func pieces(
        capacity: Int,
        _ put: (_ pieces: inout TextPieces, _ value: (Member) -> UnsafeRawBufferPointer) -> Void
    ) -> ByteBuffer? {
        bytes.withUnsafeReadableBytes { bytes in
            TextPieces.text(capacity: capacity) { pieces in
                put(&pieces) { UnsafeRawBufferPointer(rebasing: bytes[$0.range]) }
            }
        }
    }
}

public import NIOCore

/// A frame of the room protocol as it arrived, at either side: known to be a message, read further only as it is asked.
///
/// A server passes most of them on, and looks at their type and target alone. `RoomEnvelope` is the same message with all of its
/// fields read.
public struct RoomFrame: Sendable {
    /// Nil for `null`.
    private let object: JSONObject?
    private var fields = Fields()

    private struct Fields: Sendable {
        var type = JSONObject.Member()
        var room = JSONObject.Member()
        var from = JSONObject.Member()
        var to = JSONObject.Member()
        var sdp = JSONObject.Member()
        var candidate = JSONObject.Member()
        var members = JSONObject.Member()
        var code = JSONObject.Member()
        var error = JSONObject.Member()

        mutating func take(_ member: JSONObject.Member, named name: UnsafeRawBufferPointer) {
            if name.says("type") {
                type = member
            } else if name.says("room") {
                room = member
            } else if name.says("from") {
                from = member
            } else if name.says("to") {
                to = member
            } else if name.says("sdp") {
                sdp = member
            } else if name.says("candidate") {
                candidate = member
            } else if name.says("members") {
                members = member
            } else if name.says("code") {
                code = member
            } else if name.says("error") {
                error = member
            }
        }
    }

    /// Reads a frame. Names are matched exactly, of duplicates the last counts, other members are ignored; `null` alone is taken
    /// for an empty object.
    ///
    /// - Parameter bytes: UTF-8, without a byte order mark, with nothing but space around the object.
    public init(parsing bytes: ByteBuffer) throws(RoomEnvelope.ReadingError) {
        object = try Self.object(in: bytes)
        object?.eachMember { fields.take($1, named: $0) }
        try Self.checkString(fields.type, "type")
        try Self.checkString(fields.room, "room")
        try Self.checkString(fields.from, "from")
        try Self.checkString(fields.to, "to")
        try checkMembers()
        try Self.checkString(fields.code, "code")
        try Self.checkString(fields.error, "error")
    }

    private static func object(in bytes: ByteBuffer) throws(RoomEnvelope.ReadingError) -> JSONObject? {
        do {
            return try JSONObject(parsing: bytes)
        } catch {
            if error.reason == .notAnObject, let value = try? JSONValue(parsing: bytes), value.isNull { return nil }
            throw .json(error)
        }
    }

    /// Null is an empty string.
    private static func checkString(
        _ member: JSONObject.Member,
        _ field: StaticString
    ) throws(RoomEnvelope.ReadingError) {
        guard member.kind == .string || member.kind == .null else { throw .notAString(field: "\(field)") }
    }

    /// An array that holds nothing but strings and nulls, which count as empty strings.
    private func checkMembers() throws(RoomEnvelope.ReadingError) {
        guard fields.members.kind != .null, let members = object?[fields.members] else { return }
        let areStrings = members.allElements { element in
            element.first == UInt8(ascii: "\"") || element.first == UInt8(ascii: "n")
        }
        guard areStrings else { throw .notAnArrayOfStrings(field: "members") }
    }

    // MARK: Fields

    /// Empty if absent, as all strings are.
    public var type: String { string(fields.type) }
    /// The room, as the frame says; a server goes by the one that the sender is in.
    public var room: String { string(fields.room) }
    /// The id of the sender, as the frame says; not to be believed of a client's.
    public var from: String { string(fields.from) }
    /// The id of the recipient.
    public var to: String { string(fields.to) }
    /// The word for programs in an `error`.
    public var code: String { string(fields.code) }
    /// The words for people in an `error`.
    public var error: String { string(fields.error) }
    /// Any JSON value, null too; nil if absent.
    public var sdp: JSONValue? { object?[fields.sdp] }
    /// Any JSON value, null too; nil if absent.
    public var candidate: JSONValue? { object?[fields.candidate] }

    /// An array of strings, written anew; nil if absent, null or empty.
    var members: JSONValue? {
        guard fields.members.kind == .array, let members = object?[fields.members] else { return nil }
        var isEmpty = true
        var writer = JSONWriter()
        writer.beginArray()
        _ = members.allElements { element in
            isEmpty = false
            if element.first == UInt8(ascii: "\"") { writer.string(anew: element) } else { writer.string("") }
            return true
        }
        writer.endArray()
        return isEmpty ? nil : JSONValue(known: .array, writer.buffer)
    }

    /// What is passed on; nil for other types.
    public var signal: RoomSignal? {
        object?.withBytes(of: fields.type) { type in
            RoomSignal.allCases.first { JSONStringDecoder.literal(type, says: $0.rawValue) }
        } ?? nil
    }

    /// Empty for `null`.
    private func string(_ member: JSONObject.Member) -> String {
        guard member.kind == .string else { return "" }
        return object?.withBytes(of: member) { JSONStringDecoder.string(of: $0) } ?? ""
    }

    // MARK: Passing on

    /// The frame as a server passes it on: with the room and the sender that are the true ones, and nothing but the nine fields.
    public func relayed(_ signal: RoomSignal, room: RoomName, from: RoomPeerID, to: RoomPeerID) -> ByteBuffer {
        if let frame = plainFrame(signal, room.text, from.text, to.text) { return frame }
        var envelope = RoomEnvelope(self)
        envelope.room = room.text
        envelope.from = from.text
        envelope.to = to.text
        return envelope.serverFrame()
    }

    /// What the envelope's frame would be, if the message has no other fields than signals have; else nil.
    private func plainFrame(_ signal: RoomSignal, _ room: String, _ from: String, _ to: String) -> ByteBuffer? {
        guard fields.members.kind == .null, fields.code.kind == .null, fields.error.kind == .null else { return nil }
        let (sdp, candidate) = (sdp, candidate)
        let values = (sdp?.bytes.readableBytes ?? 0) &+ (candidate?.bytes.readableBytes ?? 0)
        let names = room.utf8.count &+ from.utf8.count &+ to.utf8.count
        return JSONPieces.text(capacity: values &+ names &+ RoomEnvelope.spaceForNames) { frame in
            frame.known(#"{"type":"#)
            frame.string(signal.rawValue)
            frame.known(#","room":"#)
            frame.string(room)
            frame.known(#","from":"#)
            frame.string(from)
            frame.known(#","to":"#)
            frame.string(to)
            if let sdp {
                frame.known(#","sdp":"#)
                frame.value(sdp)
            }
            if let candidate {
                frame.known(#","candidate":"#)
                frame.value(candidate)
            }
            frame.known("}\n")
        }
    }
}

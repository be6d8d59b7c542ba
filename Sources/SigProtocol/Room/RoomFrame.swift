public import NIOCore

/// A frame of the room protocol as it arrived, at either side: known to be a message, read further only as it is asked.
///
/// A server passes most of them on, and looks at their type and target alone. `RoomEnvelope` is the same message with all of its
/// fields read.
public struct RoomFrame: Sendable {
    /// Nil for `null`.
    private let frame: JSONFrame?
    private let fields: Fields

    private struct Fields: Sendable {
        /// What `type` says, if that is a signal.
        var signal: RoomSignal?
        var type = JSONFrame.Member()
        var room = JSONFrame.Member()
        var from = JSONFrame.Member()
        var to = JSONFrame.Member()
        var sdp = JSONFrame.Member()
        var candidate = JSONFrame.Member()
        var members = JSONFrame.Member()
        var code = JSONFrame.Member()
        var error = JSONFrame.Member()

        mutating func take(
            _ member: JSONFrame.Member,
            named name: UnsafeRawBufferPointer,
            _ value: UnsafeRawBufferPointer
        ) {
            switch name.count {
            case 2 where name.says("to"): to = member
            case 3 where name.says("sdp"): sdp = member
            case 4 where name.says("type"):
                type = member
                signal = RoomSignal(member, value)
            case 4 where name.says("room"): room = member
            case 4 where name.says("from"): from = member
            case 4 where name.says("code"): code = member
            case 5 where name.says("error"): error = member
            case 7 where name.says("members"): members = member
            case 9 where name.says("candidate"): candidate = member
            default: break
            }
        }
    }

    /// Reads a frame. Names are matched exactly, of duplicates the last counts, other members are ignored; `null` alone is taken
    /// for an empty object.
    ///
    /// - Parameter bytes: UTF-8, without a byte order mark, with nothing but space around the object.
    public init(parsing bytes: ByteBuffer) throws(RoomEnvelope.ReadingError) {
        var fields = Fields()
        do throws(JSONError) {
            frame = try JSONFrame(parsing: bytes) { fields.take($2, named: $0, $1) }
        } catch {
            guard error.reason == .notAnObject, let value = try? JSONValue(parsing: bytes), value.isNull else {
                throw .json(error)
            }
            frame = nil
        }
        self.fields = fields
        try Self.checkString(fields.type, "type")
        try Self.checkString(fields.room, "room")
        try Self.checkString(fields.from, "from")
        try Self.checkString(fields.to, "to")
        try checkMembers()
        try Self.checkString(fields.code, "code")
        try Self.checkString(fields.error, "error")
    }

    /// Null is an empty string.
    private static func checkString(
        _ member: JSONFrame.Member,
        _ field: StaticString
    ) throws(RoomEnvelope.ReadingError) {
        guard member.kind == .string || member.kind == .null else { throw .notAString(field: "\(field)") }
    }

    /// An array that holds nothing but strings and nulls, which count as empty strings.
    private func checkMembers() throws(RoomEnvelope.ReadingError) {
        guard fields.members.kind != .null, let members = frame?[fields.members] else { return }
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
    public var sdp: JSONValue? { frame?[fields.sdp] }
    /// Any JSON value, null too; nil if absent.
    public var candidate: JSONValue? { frame?[fields.candidate] }

    /// An array of strings, written anew; nil if absent, null or empty.
    var members: JSONValue? {
        guard fields.members.kind == .array, let members = frame?[fields.members] else { return nil }
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
    public var signal: RoomSignal? { fields.signal }

    /// Empty for `null`.
    private func string(_ member: JSONFrame.Member) -> String { frame?.string(member) ?? "" }

    // MARK: Passing on

    /// The frame as a server passes it on: with the room and the sender that are the true ones, and nothing but the nine fields.
    public func relayed(_ signal: RoomSignal, from seat: RoomSeat, to: RoomPeerID) -> ByteBuffer {
        if let frame = plainFrame(signal, seat, to) { return frame }
        var envelope = RoomEnvelope(self)
        envelope.room = seat.room.text
        envelope.from = seat.id.text
        envelope.to = to.text
        return envelope.serverFrame()
    }

    /// What the envelope's frame would be, if the message has no other fields than signals have; else nil.
    private func plainFrame(_ signal: RoomSignal, _ seat: RoomSeat, _ to: RoomPeerID) -> ByteBuffer? {
        guard fields.members.kind == .null, fields.code.kind == .null, fields.error.kind == .null else { return nil }
        let values = fields.sdp.count &+ fields.candidate.count
        let names = seat.fields.utf8.count &+ to.text.utf8.count
        return frame?.pieces(capacity: values &+ names &+ RoomEnvelope.spaceForNames) { pieces, value in
            pieces.known(signal.beginning)
            pieces.plain(seat.fields)
            pieces.plain(to.text)
            if fields.sdp.count > 0 {
                pieces.known(#"","sdp":"#)
                pieces.raw(value(fields.sdp))
            } else {
                pieces.known("\"")
            }
            if fields.candidate.count > 0 {
                pieces.known(#","candidate":"#)
                pieces.raw(value(fields.candidate))
            }
            pieces.known("}\n")
        }
    }
}

extension RoomSignal {
    /// How its messages begin.
    fileprivate var beginning: StaticString {
        switch self {
        case .offer: #"{"type":"offer"#
        case .answer: #"{"type":"answer"#
        case .candidate: #"{"type":"candidate"#
        case .hangup: #"{"type":"hangup"#
        }
    }
}

extension RoomSignal: JSONWord {
    init?(word: UnsafeRawBufferPointer) {
        switch word.count {
        case 5 where word.says("offer"): self = .offer
        case 6 where word.says("answer"): self = .answer
        case 6 where word.says("hangup"): self = .hangup
        case 9 where word.says("candidate"): self = .candidate
        default: return nil
        }
    }
}

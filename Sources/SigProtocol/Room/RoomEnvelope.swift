public import NIOCore

/// The one form of all messages of the room protocol: an object of nine known fields, whatever its type.
///
/// Strings that are absent or null are empty. Payloads are kept as the bytes they came in, so that relaying does not change
/// them; the strings are decoded, and written anew.
public struct RoomEnvelope: Sendable, Equatable {
    /// Why a message can't be read.
    public enum ReadingError: Error, Sendable, Equatable, CustomStringConvertible {
        /// It is no JSON object, or nested more than `Bounds.jsonDepth` deep.
        case json(JSONError)
        /// A field that has to be a string is something else.
        case notAString(field: String)
        /// A field that has to be an array of strings is something else.
        case notAnArrayOfStrings(field: String)

        public var description: String {
            switch self {
            case .json(let error): "\(error)"
            case .notAString(let field): "'\(field)' is not a string"
            case .notAnArrayOfStrings(let field): "'\(field)' is not an array of strings"
            }
        }
    }

    /// What kind of message it is: `join`, `offer`, `room_members`.
    public var type: String
    /// The name of a room. A server fills in the sender's own, whatever the client says.
    public var room: String
    /// The id of the sender. A server fills in the true one.
    public var from: String
    /// The id of the recipient, in the four messages that are passed on.
    public var to: String
    /// Any JSON value, null too; nil if absent.
    public var sdp: JSONValue?
    /// Any JSON value, null too; nil if absent.
    public var candidate: JSONValue?
    /// An array of strings, written anew; nil if absent, null or empty.
    public private(set) var members: JSONValue?
    /// The word for programs in an `error`: `room_full`.
    public var code: String
    /// The words for people in an `error`.
    public var error: String

    public init(
        type: String,
        room: String = "",
        from: String = "",
        to: String = "",
        sdp: JSONValue? = nil,
        candidate: JSONValue? = nil,
        members: [String] = [],
        code: String = "",
        error: String = ""
    ) {
        self.type = type
        self.room = room
        self.from = from
        self.to = to
        self.sdp = sdp
        self.candidate = candidate
        self.members = Self.array(of: members)
        self.code = code
        self.error = error
    }

    // MARK: Reading

    /// Reads a message. Names are matched exactly, of duplicates the last counts, other members are ignored; `null` alone is
    /// taken for an empty object.
    ///
    /// - Parameter bytes: UTF-8, without a byte order mark, with nothing but space around the object.
    public init(parsing bytes: ByteBuffer) throws(ReadingError) { self.init(try RoomFrame(parsing: bytes)) }

    /// A message as it arrived, with all of its fields.
    public init(_ frame: RoomFrame) {
        type = frame.type
        room = frame.room
        from = frame.from
        to = frame.to
        sdp = frame.sdp
        candidate = frame.candidate
        members = frame.members
        code = frame.code
        error = frame.error
    }

    /// The strings of `members`, decoded.
    public var memberNames: [String] { members?.elements?.map { $0.string ?? "" } ?? [] }

    // MARK: Writing

    /// The message as a server sends it: `type`, `room` and `from` always, the other fields unless they are empty, and a newline at
    /// its end.
    public func serverFrame() -> ByteBuffer {
        var writer = JSONWriter(capacity: expectedSize)
        write(to: &writer, always: true)
        writer.buffer.writeInteger(UInt8(ascii: "\n"))
        return writer.buffer
    }

    /// The message as a client sends it: no field that is empty but `type`.
    public func clientFrame() -> ByteBuffer {
        var writer = JSONWriter(capacity: expectedSize)
        write(to: &writer, always: false)
        return writer.buffer
    }

    /// What a frame has unless something in it needs escapes.
    private var expectedSize: Int {
        let texts =
            type.utf8.count &+ room.utf8.count &+ from.utf8.count &+ to.utf8.count &+ code.utf8.count
            &+ error.utf8.count
        let values = [sdp, candidate, members].reduce(0) { $0 &+ ($1?.bytes.readableBytes ?? 0) }
        return texts &+ values &+ Self.spaceForNames
    }

    /// Enough for the braces, the names and the newline.
    static let spaceForNames = 128

    /// - Parameter always: whether `room` and `from` are there when they are empty, too.
    private func write(to writer: inout JSONWriter, always: Bool) {
        func member(_ name: String, _ text: String, always: Bool = false) {
            if always || !text.isEmpty { writer.member(name, text) }
        }
        func payload(_ name: String, _ value: JSONValue?) {
            if let value { writer.member(name, value) }
        }
        writer.beginObject()
        member("type", type, always: true)
        member("room", room, always: always)
        member("from", from, always: always)
        member("to", to)
        payload("sdp", sdp)
        payload("candidate", candidate)
        payload("members", members)
        member("code", code)
        member("error", error)
        writer.endObject()
    }

    /// Nil without strings.
    private static func array(of strings: [String]) -> JSONValue? {
        strings.isEmpty ? nil : .array(strings: strings)
    }
}

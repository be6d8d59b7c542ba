public import NIOCore

/// A frame of the PeerJS protocol as it arrived, at either side: a JSON object, read further only as it is asked.
///
/// All members are `JSONValue`s with the bytes they were written in. `src` and `dst` can be of any kind: a server compares
/// them without conversion, and passes on what it got.
public struct PeerJSFrame: Sendable, Equatable {
    /// The whole frame, with the members that the protocol does not have.
    public let object: JSONObject
    private var fields = Fields()

    private struct Fields: Sendable, Equatable {
        var type = JSONObject.Member()
        var src = JSONObject.Member()
        var dst = JSONObject.Member()
        var payload = JSONObject.Member()

        mutating func take(_ member: JSONObject.Member, named name: UnsafeRawBufferPointer) {
            if name.says("type") {
                type = member
            } else if name.says("src") {
                src = member
            } else if name.says("dst") {
                dst = member
            } else if name.says("payload") {
                payload = member
            }
        }
    }

    /// Reads a frame.
    ///
    /// - Throws: what is wrong with the JSON. Both sides ignore such frames.
    public init(parsing bytes: ByteBuffer) throws(JSONError) {
        object = try JSONObject(parsing: bytes)
        object.eachMember { fields.take($1, named: $0) }
    }

    /// Reads a message of either kind. Bytes that are no UTF-8, which only a binary message can have, become U+FFFD.
    public init(_ message: WebSocketMessage) throws(JSONError) {
        let bytes = message.payload
        if case .binary = message, !bytes.isValidUTF8 {
            try self.init(parsing: ByteBuffer(string: String(buffer: bytes)))
        } else {
            try self.init(parsing: bytes)
        }
    }

    /// The member `type` as it was written; nil if absent.
    public var typeValue: JSONValue? { object[fields.type] }

    /// What the frame is; nil for types that the protocol does not have, and for a `type` that is absent or no string. Case
    /// counts.
    public var type: PeerJSMessageType? {
        guard fields.type.kind == .string else { return nil }
        return object.withBytes(of: fields.type) { type in
            PeerJSMessageType.allCases.first { JSONStringDecoder.literal(type, says: $0.rawValue) }
        } ?? nil
    }

    /// Who it is from, as it was written; nil if absent. On an EXPIRE it is the peer that did not come.
    public var src: JSONValue? { object[fields.src] }

    /// Who it is for, as it was written; nil if absent.
    public var dst: JSONValue? { object[fields.dst] }

    /// What it carries, as it was written; nil if absent.
    public var payload: JSONValue? { object[fields.payload] }

    /// The payload in the forms that the browser library has; nil if absent.
    public var typedPayload: PeerJSPayload? { payload.map { PeerJSPayload(reading: $0, of: type) } }

    /// What a refusal means (`ERROR`, `ID-TAKEN`, `INVALID-KEY`); nil for other frames.
    public var errorKind: PeerJSErrorKind? {
        switch type {
        case .error: PeerJSErrorKind(serverMessage: errorMessage ?? "")
        case .idTaken: .idTaken
        case .invalidKey: .invalidKey
        default: nil
        }
    }

    /// The server's own words, `payload.msg`; nil without them.
    public var errorMessage: String? { payload?.object?["msg"]?.string }
}

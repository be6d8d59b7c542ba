public import NIOCore

/// A frame of the PeerJS protocol as it arrived, at either side: a JSON object, read further only as it is asked.
///
/// All members are `JSONValue`s with the bytes they were written in. `src` and `dst` can be of any kind: a server compares
/// them without conversion, and passes on what it got.
public struct PeerJSFrame: Sendable, Equatable {
    private let frame: JSONFrame
    private let fields: Fields

    private struct Fields: Sendable, Equatable {
        /// What `type` says, if the protocol has it.
        var known: PeerJSMessageType?
        var type = JSONFrame.Member()
        var src = JSONFrame.Member()
        var dst = JSONFrame.Member()
        var payload = JSONFrame.Member()

        mutating func take(
            _ member: JSONFrame.Member,
            named name: UnsafeRawBufferPointer,
            _ value: UnsafeRawBufferPointer
        ) {
            switch name.count {
            case 3 where name.says("src"): src = member
            case 3 where name.says("dst"): dst = member
            case 4 where name.says("type"):
                type = member
                known = PeerJSMessageType(member, value)
            case 7 where name.says("payload"): payload = member
            default: break
            }
        }
    }

    /// Reads a frame.
    ///
    /// - Throws: what is wrong with the JSON. Both sides ignore such frames.
    public init(parsing bytes: ByteBuffer) throws(JSONError) {
        var fields = Fields()
        frame = try JSONFrame(parsing: bytes) { fields.take($2, named: $0, $1) }
        self.fields = fields
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

    /// The whole frame as it came, with the members that the protocol does not have. It is known to be a JSON object.
    public var bytes: ByteBuffer { frame.bytes }

    /// The member `type` as it was written; nil if absent.
    public var typeValue: JSONValue? { frame[fields.type] }

    /// What the frame is; nil for types that the protocol does not have, and for a `type` that is absent or no string. Case
    /// counts.
    public var type: PeerJSMessageType? { fields.known }

    /// Who it is from, as it was written; nil if absent. On an EXPIRE it is the peer that did not come.
    public var src: JSONValue? { frame[fields.src] }

    /// Who it is for, as it was written; nil if absent.
    public var dst: JSONValue? { frame[fields.dst] }

    /// Who it is for, as servers look for it; nil if it names nobody.
    public var address: PeerJSAddress? {
        frame.withBytes(of: fields.dst) { PeerJSAddress($0, fields.dst.kind) } ?? nil
    }

    /// What it carries, as it was written; nil if absent.
    public var payload: JSONValue? { frame[fields.payload] }

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

    // MARK: Passing on

    /// The frame as a server passes it on: with the sender that is the true one, and nothing but the four members. It is what a
    /// `PeerJSMessage` of these has.
    ///
    /// - Parameter src: the sender's id as a JSON string.
    public func relayed(_ type: PeerJSMessageType, src: JSONValue) -> ByteBuffer {
        let values = src.bytes.readableBytes &+ fields.dst.count &+ fields.payload.count
        let relayed = frame.pieces(capacity: values &+ PeerJSMessage.spaceForNames) { pieces, value in
            pieces.known(#"{"type":""#)
            pieces.plain(type.rawValue)
            pieces.known(#"","src":"#)
            pieces.value(src)
            if fields.dst.count > 0 {
                pieces.known(#","dst":"#)
                pieces.raw(value(fields.dst))
            }
            if fields.payload.count > 0 {
                pieces.known(#","payload":"#)
                pieces.raw(value(fields.payload))
            }
            pieces.known("}")
        }
        // The room is enough for every type, and none needs escapes.
        return relayed ?? ByteBuffer()
    }
}

extension PeerJSMessageType: JSONWord {
    init?(word: UnsafeRawBufferPointer) {
        switch word.count {
        case 4 where word.says("OPEN"): self = .open
        case 5 where word.says("OFFER"): self = .offer
        case 5 where word.says("LEAVE"): self = .leave
        case 5 where word.says("ERROR"): self = .error
        case 6 where word.says("ANSWER"): self = .answer
        case 6 where word.says("EXPIRE"): self = .expire
        case 8 where word.says("ID-TAKEN"): self = .idTaken
        case 9 where word.says("HEARTBEAT"): self = .heartbeat
        case 9 where word.says("CANDIDATE"): self = .candidate
        case 11 where word.says("INVALID-KEY"): self = .invalidKey
        default: return nil
        }
    }
}

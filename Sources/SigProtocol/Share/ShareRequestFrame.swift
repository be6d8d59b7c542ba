public import NIOCore

/// A request's frame as it arrives at the server: known to be a JSON object, read further only as it is asked.
///
/// The server's checks have an order (size, rate, JSON object, type, fields) in which some stand between the steps of
/// reading, so the steps are apart.
public struct ShareRequestFrame: Sendable {
    /// What `type` can be.
    fileprivate enum RequestType { case register, share, lookup, message }

    private let frame: JSONFrame
    private let fields: Fields

    private struct Fields: Sendable {
        /// What `type` says, if the document has it.
        var known: RequestType?
        /// Whom `recipient` names, if it is an identity.
        var identity: UUIDText?
        var type = JSONFrame.Member()
        var code = JSONFrame.Member()
        var text = JSONFrame.Member()
        var mid = JSONFrame.Member()

        mutating func take(
            _ member: JSONFrame.Member,
            named name: UnsafeRawBufferPointer,
            _ value: UnsafeRawBufferPointer
        ) {
            switch name.count {
            case 3 where name.says("mid"): mid = member
            case 4 where name.says("type"):
                type = member
                known = RequestType(member, value)
            case 4 where name.says("text"): text = member
            case 4 where name.says("code"): code = member
            case 9 where name.says("recipient"): identity = UUIDText(member, value)
            default: break
            }
        }
    }

    /// - Throws: what is wrong with the JSON. To the client that is `expectedJSONObject`.
    public init(_ frame: ByteBuffer) throws(JSONError) {
        var fields = Fields()
        self.frame = try JSONFrame(parsing: frame) { fields.take($2, named: $0, $1) }
        self.fields = fields
    }

    /// What the client wants to see on the response, whatever it is; nil if it is absent. Of duplicates the last counts.
    public var mid: JSONValue? { frame[fields.mid] }

    /// Whether it asks for a code, right or wrong.
    public var isLookup: Bool { fields.known == .lookup }

    /// The request with its fields, which are checked in the order of the document's table. Other members are ignored.
    public func request() throws(ShareFault) -> ShareRequest {
        switch fields.known {
        case .register: return .register
        case .share: return .share
        case .lookup: return .lookup(code: try code())
        case .message: return .message(recipient: try recipient(), text: frame[fields.text] ?? .null)
        case nil:
            guard let type = frame[fields.type], type.kind == .string else { throw ShareFault(.missingType) }
            throw ShareFault(.unknownType, echo: type)
        }
    }

    /// The code of a lookup, as the person wrote it.
    private func code() throws(ShareFault) -> JSONValue {
        guard let code = frame[fields.code], code.kind == .string else { throw ShareFault(.missingCode) }
        return code
    }

    /// The recipient of a message, which has a text, too.
    public func recipient() throws(ShareFault) -> UUIDText {
        guard let recipient = fields.identity else { throw ShareFault(.missingRecipient) }
        guard fields.text.kind == .string else { throw ShareFault(.missingText) }
        return recipient
    }

    // MARK: Answering a message

    /// What a message leads to: the frame of a `ShareServerFrame.message` for its recipient, and of `ShareServerFrame.ack` for its
    /// sender. Both are made at once, in one piece of memory.
    public func delivered(from sender: ShareSender) -> (delivery: ByteBuffer, acknowledgement: ByteBuffer) {
        let size = 2 &* Self.spaceForNames &+ sender.beginning.utf8.count &+ fields.text.count &+ fields.mid.count
        var length = 0
        var both = frame.pieces(capacity: size) { pieces, value in
            pieces.plain(sender.beginning)
            pieces.raw(value(fields.text))
            pieces.known("}")
            length = pieces.count
            if fields.mid.count > 0 {
                pieces.known(#"{"type":"ack","mid":"#)
                pieces.raw(value(fields.mid))
                pieces.known("}")
            } else {
                pieces.known(#"{"type":"ack"}"#)
            }
        }
        // The room is enough for both.
        let delivery = both?.readSlice(length: length)
        return (delivery ?? ByteBuffer(), both ?? ByteBuffer())
    }

    /// Enough for the braces, the names and the type.
    private static let spaceForNames = 64
}

extension ShareRequestFrame.RequestType: JSONWord {
    init?(word: UnsafeRawBufferPointer) {
        switch word.count {
        case 5 where word.says("share"): self = .share
        case 6 where word.says("lookup"): self = .lookup
        case 7 where word.says("message"): self = .message
        case 8 where word.says("register"): self = .register
        default: return nil
        }
    }
}

extension UUIDText: JSONWord {
    init?(word: UnsafeRawBufferPointer) { self.init(utf8: word) }
}

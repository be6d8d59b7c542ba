public import NIOCore

/// What a client asks of a share server.
///
/// Strings that are relayed or echoed are `JSONValue`s, so that they arrive byte for byte as they were written.
public enum ShareRequest: Sendable, Equatable {
    /// Make a token for this identity.
    case register
    /// Give this connection a share code.
    case share
    /// Find the peer that has a code, as the person wrote it.
    case lookup(code: JSONValue)
    /// Relay a text to a peer.
    case message(recipient: UUIDText, text: JSONValue)

    /// A lookup of a code as text.
    public static func lookup(code: String) -> ShareRequest { .lookup(code: JSONValue(string: code)) }

    /// A message whose text is not JSON yet.
    public static func message(recipient: UUIDText, text: String) -> ShareRequest {
        .message(recipient: recipient, text: JSONValue(string: text))
    }

    /// The request's frame: compact, members in the document's order, `mid` last.
    public func frame(mid: JSONValue? = nil) -> ByteBuffer {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("type")
        switch self {
        case .register: writer.string("register")
        case .share: writer.string("share")
        case .lookup(let code):
            writer.string("lookup")
            writer.name("code")
            writer.raw(code)
        case .message(let recipient, let text):
            writer.string("message")
            writer.name("recipient")
            writer.string(recipient.text)
            writer.name("text")
            writer.raw(text)
        }
        writer.end(mid: mid)
        return writer.buffer
    }
}

/// A request's frame as it arrives at the server: known to be a JSON object, read further only as it is asked.
///
/// The server's checks have an order (size, rate, JSON object, type, fields) in which some stand between the steps of
/// reading, so the steps are apart.
public struct ShareRequestFrame: Sendable {
    /// What `type` can be.
    public enum RequestType: Sendable, Equatable {
        case register, share, lookup, message
        /// A string that the document does not have.
        case unknown(JSONValue)
    }

    private let object: JSONObject
    private var fields = Fields()

    private struct Fields: Sendable {
        var type = JSONObject.Member()
        var code = JSONObject.Member()
        var recipient = JSONObject.Member()
        var text = JSONObject.Member()
        var mid = JSONObject.Member()

        mutating func take(_ member: JSONObject.Member, named name: UnsafeRawBufferPointer) {
            if name.says("type") {
                type = member
            } else if name.says("code") {
                code = member
            } else if name.says("recipient") {
                recipient = member
            } else if name.says("text") {
                text = member
            } else if name.says("mid") {
                mid = member
            }
        }
    }

    /// - Throws: what is wrong with the JSON. To the client that is `expectedJSONObject`.
    public init(_ frame: ByteBuffer) throws(JSONError) {
        object = try JSONObject(parsing: frame)
        object.eachMember { fields.take($1, named: $0) }
    }

    /// What the client wants to see on the response, whatever it is; nil if it is absent. Of duplicates the last counts.
    public var mid: JSONValue? { object[fields.mid] }

    /// - Throws: `missingType` if there is none or it is no string.
    public var type: RequestType {
        get throws(ShareFault) {
            guard let type = object[fields.type], type.kind == .string else { throw ShareFault(.missingType) }
            if type.isString("message") { return .message }
            if type.isString("lookup") { return .lookup }
            if type.isString("share") { return .share }
            if type.isString("register") { return .register }
            return .unknown(type)
        }
    }

    /// The request with its fields, which are checked in the order of the document's table. Other members are ignored.
    public func request() throws(ShareFault) -> ShareRequest {
        switch try type {
        case .register: return .register
        case .share: return .share
        case .lookup:
            guard let code = object[fields.code], code.kind == .string else { throw ShareFault(.missingCode) }
            return .lookup(code: code)
        case .message:
            guard let recipient else { throw ShareFault(.missingRecipient) }
            guard let text = object[fields.text], text.kind == .string else { throw ShareFault(.missingText) }
            return .message(recipient: recipient, text: text)
        case .unknown(let type): throw ShareFault(.unknownType, echo: type)
        }
    }

    private var recipient: UUIDText? {
        guard fields.recipient.kind == .string else { return nil }
        return object.withBytes(of: fields.recipient) { literal in
            JSONStringDecoder.withBytes(of: literal) { UUIDText(utf8: $0) }
        } ?? nil
    }
}

/// What is wrong with a request, as the client is told.
public struct ShareFault: Error, Sendable, Equatable {
    /// Which of the document's errors it is.
    public let kind: ShareErrorKind
    /// The string of the request that stands behind the words, for the kinds that echo one.
    public let echo: JSONValue?

    public init(_ kind: ShareErrorKind, echo: JSONValue? = nil) {
        self.kind = kind
        self.echo = echo
    }

    /// The words as a JSON string. What is echoed keeps its own escapes.
    public var message: JSONValue {
        guard let echo else { return JSONValue(string: kind.text) }
        var writer = JSONWriter()
        writer.string(prefix: kind.text, inner: echo)
        return JSONValue(known: .string, writer.buffer)
    }
}

extension JSONWriter {
    /// The end of a frame: `mid`, if there is one, is the last member.
    mutating func end(mid: JSONValue?) {
        if let mid {
            name("mid")
            raw(mid)
        }
        endObject()
    }
}

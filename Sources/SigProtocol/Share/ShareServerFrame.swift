public import NIOCore

/// What a share server sends: responses, deliveries, errors.
///
/// Ids, codes and tokens are strings as the server wrote them, so that nothing of a server's own is lost.
public enum ShareServerFrame: Sendable, Equatable {
    /// The first frame: who this connection is.
    case id(String)
    /// The token of this identity: a secret.
    case register(token: String)
    /// The share code of this connection.
    case share(code: String)
    /// Who has the code that was looked up.
    case lookup(id: String)
    /// The message is in the recipient's queue.
    case ack
    /// A request failed, or the connection was refused; the words are a JSON string.
    case error(message: JSONValue)
    /// A peer's message. Never with a `mid`.
    case message(sender: String, text: JSONValue)
    /// An object of a type that the document does not have, or without a type; whole.
    case other(type: String?, JSONObject)

    /// The error frame for a request that is at fault, in the document's words.
    public static func error(_ fault: ShareFault) -> ShareServerFrame { .error(message: fault.message) }

    /// The frame: compact, members in the document's order, `mid` last. `other` is written as it is, without `mid`.
    public func frame(mid: JSONValue? = nil) -> ByteBuffer {
        if case .other(_, let object) = self { return object.bytes }
        var writer = JSONWriter(capacity: expectedSize &+ (mid?.bytes.readableBytes ?? 0))
        writer.beginObject()
        writer.name("type")
        switch self {
        case .id(let id):
            writer.string("id")
            writer.name("id")
            writer.string(id)
        case .register(let token):
            writer.string("register")
            writer.name("token")
            writer.string(token)
        case .share(let code):
            writer.string("share")
            writer.name("code")
            writer.string(code)
        case .lookup(let id):
            writer.string("lookup")
            writer.name("id")
            writer.string(id)
        case .ack: writer.string("ack")
        case .error(let message):
            writer.string("error")
            writer.name("message")
            writer.raw(message)
        case .message(let sender, let text):
            writer.string("message")
            writer.name("sender")
            writer.string(sender)
            writer.name("text")
            writer.raw(text)
        case .other: break
        }
        writer.end(mid: mid)
        return writer.buffer
    }

    /// What a frame without `mid` has at most, as long as ids, codes and tokens are of the usual size.
    private var expectedSize: Int {
        switch self {
        case .message(_, let text), .error(let text): text.bytes.readableBytes &+ 128
        default: 128
        }
    }
}

/// A server's frame as it arrives at the client.
public struct ShareServerMessage: Sendable, Equatable {
    /// Why a frame can't be understood. The conversation can go on: the frame is not what it says it is, no more.
    public enum DecodingError: Error, Sendable, Equatable, CustomStringConvertible {
        /// It is no JSON object.
        case json(JSONError)
        /// Its type lacks a member, or has one that is no string.
        case invalid(type: String, member: String)

        public var description: String {
            switch self {
            case .json(let error): "frame is not a JSON object: \(error)"
            case .invalid(let type, let member): "frame of type \(type) without a string '\(member)'"
            }
        }
    }

    /// What the server says.
    public let frame: ShareServerFrame
    /// The `mid` of the request that this answers; nil if absent.
    public let mid: JSONValue?

    /// Reads a frame. Unknown members are ignored, unknown types are `other`.
    public init(parsing bytes: ByteBuffer) throws(DecodingError) {
        let object: JSONObject
        do { object = try JSONObject(parsing: bytes) } catch { throw .json(error) }
        mid = object["mid"]
        guard let type = object["type"]?.string else {
            frame = .other(type: nil, object)
            return
        }
        func member(_ name: String) throws(DecodingError) -> JSONValue {
            guard let value = object[name], value.kind == .string else { throw .invalid(type: type, member: name) }
            return value
        }
        func text(_ name: String) throws(DecodingError) -> String { try member(name).string ?? "" }
        switch type {
        case "id": frame = .id(try text("id"))
        case "register": frame = .register(token: try text("token"))
        case "share": frame = .share(code: try text("code"))
        case "lookup": frame = .lookup(id: try text("id"))
        case "ack": frame = .ack
        case "error": frame = .error(message: try member("message"))
        case "message": frame = .message(sender: try text("sender"), text: try member("text"))
        default: frame = .other(type: type, object)
        }
    }

    /// What an error means; nil for other frames.
    public var errorKind: ShareErrorKind? {
        guard case .error(let message) = frame else { return nil }
        return ShareErrorKind(serverMessage: message.string ?? "")
    }
}

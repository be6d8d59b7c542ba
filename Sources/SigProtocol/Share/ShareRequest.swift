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

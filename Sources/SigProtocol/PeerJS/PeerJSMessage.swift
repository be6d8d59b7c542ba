public import NIOCore

/// A message of the PeerJS protocol that is to be written.
///
/// What is in it comes out byte for byte as it is: a payload that is relayed stays what it was. What is nil is absent, what is
/// `.null` is `null`.
public struct PeerJSMessage: Sendable, Equatable {
    /// Whose order of members a frame has. It means nothing to either side; it is what each of them is known to write.
    public enum Writer: Sendable, Hashable {
        /// `type`, `src`, `dst`, `payload`.
        case server
        /// `type`, `payload`, `dst`, as the browser library writes them. It never writes `src`: the server knows it.
        case client
    }

    /// What kind of message it is.
    public var type: PeerJSMessageType
    /// The id of the sender; any JSON value. Only a server writes it: what clients say there counts for nothing.
    public var src: JSONValue?
    /// The id of the recipient; any JSON value (`PeerJSAddress` says how ids are compared). Without one a LEAVE gives the own id back.
    public var dst: JSONValue?
    /// What it carries, byte for byte; see `PeerJSPayload` for the forms of the browser library.
    public var payload: JSONValue?

    public init(
        _ type: PeerJSMessageType,
        src: JSONValue? = nil,
        dst: JSONValue? = nil,
        payload: JSONValue? = nil
    ) {
        self.type = type
        self.src = src
        self.dst = dst
        self.payload = payload
    }

    /// A message for the peer with this id.
    public init(_ type: PeerJSMessageType, to dst: String, payload: PeerJSPayload? = nil) {
        self.init(type, dst: JSONValue(string: dst), payload: payload?.value)
    }

    /// The server's refusal for a reason: `{"type":"ERROR","payload":{"msg":…}}`, or `ID-TAKEN` in the same form.
    public init(refusal kind: PeerJSErrorKind) {
        self.init(kind == .idTaken ? .idTaken : .error, payload: .object { $0.member("msg", kind.text) })
    }

    /// The frame, compact.
    public func frame(by side: Writer) -> ByteBuffer {
        let values = [src, dst, payload].reduce(0) { $0 &+ ($1?.bytes.readableBytes ?? 0) }
        let frame = TextPieces.text(capacity: values &+ Self.spaceForNames) { frame in
            func member(_ name: StaticString, _ value: JSONValue?) {
                guard let value else { return }
                frame.known(name)
                frame.value(value)
            }
            frame.known(#"{"type":"#)
            frame.string(type.rawValue)
            switch side {
            case .server:
                member(#","src":"#, src)
                member(#","dst":"#, dst)
                member(#","payload":"#, payload)
            case .client:
                member(#","payload":"#, payload)
                member(#","dst":"#, dst)
            }
            frame.known("}")
        }
        // The room is enough for every type, and none needs escapes.
        return frame ?? ByteBuffer()
    }

    /// Enough for the braces, the names and the longest type.
    static let spaceForNames = 64
}

public import NIOCore

/// What `POST /:topic/offer` carries: a peer announces itself.
public struct TopicOffer: Sendable, Equatable {
    /// Under which name `info` travels.
    public enum InfoName: String, Sendable, Hashable, CaseIterable {
        /// As the document has it.
        case info
        /// As published clients have it. A session that was offered so is shown under both names.
        case peerID = "peerId"
    }

    /// What the peer says of itself, by which others know it from their own. Not empty, at most `TopicLimits.info`.
    public var info: String
    /// Under which name `info` is sent. Default `.info`.
    public var infoName: InfoName
    /// The description, a string that is not empty; exactly as it was written, so that it arrives so.
    public var offer: JSONValue
    /// The code that the client wants for the session; nil lets the server make one. An addition to the document.
    public var code: String?

    public init(info: String, infoName: InfoName = .info, offer: JSONValue, code: String? = nil) {
        self.info = info
        self.infoName = infoName
        self.offer = offer
        self.code = code
    }

    /// An offer whose description is not JSON yet.
    public init(info: String, infoName: InfoName = .info, offer: String, code: String? = nil) {
        self.init(info: info, infoName: infoName, offer: JSONValue(string: offer), code: code)
    }

    /// Reads a body that has arrived. `info` wins over `peerId`; a code that is empty or no string is none.
    ///
    /// - Throws: `invalidParameter` of info, `infoTooLong`, `invalidParameter` of offer: in this order.
    public init(reading body: TopicBody) throws(TopicErrorKind) {
        guard let (infoName, value) = body.info, value.isTruthy, let info = value.string else {
            throw .invalidParameter(.info)
        }
        guard info.utf16.count <= TopicLimits.info else { throw .infoTooLong }
        self.init(
            info: info,
            infoName: infoName,
            offer: try body.offer(),
            code: body.wantedCode
        )
    }

    /// The body of the request: compact, members in the order of the document.
    ///
    /// - Parameter asPeerIDToo: writes `info` a second time, as `peerId`: some revisions of Rondevu's server ask for that, and the
    ///   others ignore it.
    public func body(asPeerIDToo: Bool = false) -> ByteBuffer {
        JSONValue.object {
            $0.member(infoName.rawValue, info)
            if asPeerIDToo, infoName == .info { $0.member(InfoName.peerID.rawValue, info) }
            $0.member("offer", offer)
            if let code { $0.member("code", code) }
        }.bytes
    }
}

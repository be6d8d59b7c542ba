/// What a connection between two peers carries.
public enum PeerJSConnectionKind: String, Sendable, Hashable, CaseIterable {
    case data, media
}

/// What OFFER, ANSWER and CANDIDATE carry, in the forms that the browser library of the PeerJS project writes (1.5).
///
/// Servers don't look into payloads, and applications may send what they like: everything of another form is `other`, and never
/// an error.
public enum PeerJSPayload: Sendable, Equatable {
    case offer(PeerJSOffer)
    case answer(PeerJSAnswer)
    case candidate(PeerJSCandidate)
    /// A payload of any other form.
    case other(JSONValue)

    /// Reads the payload of a message of this type. Unknown members are ignored.
    public init(reading value: JSONValue, of type: PeerJSMessageType?) {
        let form: PeerJSPayload? =
            switch type {
            case .offer: PeerJSOffer(value).map(Self.offer)
            case .answer: PeerJSAnswer(value).map(Self.answer)
            case .candidate: PeerJSCandidate(value).map(Self.candidate)
            default: nil
            }
        self = form ?? .other(value)
    }

    /// The payload, written with the members of the browser library in its order; `other` as it was.
    public var value: JSONValue {
        switch self {
        case .offer(let offer): offer.value
        case .answer(let answer): answer.value
        case .candidate(let candidate): candidate.value
        case .other(let value): value
        }
    }

    /// The connection that it belongs to; for `other`, if a string `connectionId` says so.
    public var connectionID: String? {
        switch self {
        case .offer(let offer): offer.connectionID
        case .answer(let answer): answer.connectionID
        case .candidate(let candidate): candidate.connectionID
        case .other(let value): value.object?["connectionId"]?.string
        }
    }
}

/// An offer of a connection.
public struct PeerJSOffer: Sendable, Equatable {
    /// What a data connection is to be like.
    public struct Channel: Sendable, Equatable {
        /// The application's name for it; by default the connection's id.
        public var label: String
        /// Whether what is lost on the way is sent again. Default false, as in the browser library.
        public var reliable: Bool
        /// How values become bytes: `binary`, `json`, `raw`, `MsgPack`, or a name of the application's own.
        public var serialization: String

        public init(label: String, reliable: Bool = false, serialization: String = "binary") {
            self.label = label
            self.reliable = reliable
            self.serialization = serialization
        }
    }

    /// The session description's text (RFC 8866).
    public var sdp: String
    /// The new connection's id, by which answer and candidates name it; by custom `dc_…` for data, `mc_…` for media.
    public var connectionID: String
    /// What the application says about the connection; nil is absent.
    public var metadata: JSONValue?
    /// The channel of a data connection; nil for a media connection.
    public var channel: Channel?

    /// - Parameter channel: nil for a media connection.
    public init(sdp: String, connectionID: String, metadata: JSONValue? = nil, channel: Channel?) {
        self.sdp = sdp
        self.connectionID = connectionID
        self.metadata = metadata
        self.channel = channel
    }

    /// Whether it is for data or for media.
    public var kind: PeerJSConnectionKind { channel == nil ? .media : .data }

    /// Nil for another form. What a data connection does not say is what the browser library takes for it.
    init?(_ value: JSONValue) {
        guard let object = value.object, let connection = ConnectionMembers(object),
            let sdp = object.description(type: "offer")
        else { return nil }
        self.sdp = sdp
        connectionID = connection.id
        metadata = object["metadata"]
        guard connection.kind == .data else { return }
        channel = Channel(
            label: object["label"]?.string ?? connection.id,
            reliable: object["reliable"]?.bool ?? false,
            serialization: object["serialization"]?.string ?? "binary"
        )
    }

    fileprivate var value: JSONValue {
        PeerJSForm.offer(
            SessionDescription(type: "offer", sdp: sdp).value,
            connectionID: connectionID,
            metadata: metadata,
            channel: channel
        )
    }
}

/// The answer to an offer.
public struct PeerJSAnswer: Sendable, Equatable {
    /// The session description's text (RFC 8866).
    public var sdp: String
    /// Whether the connection is for data or for media, as the offer says.
    public var kind: PeerJSConnectionKind
    /// That of the offer.
    public var connectionID: String

    public init(sdp: String, kind: PeerJSConnectionKind, connectionID: String) {
        self.sdp = sdp
        self.kind = kind
        self.connectionID = connectionID
    }

    init?(_ value: JSONValue) {
        guard let object = value.object, let connection = ConnectionMembers(object),
            let sdp = object.description(type: "answer")
        else { return nil }
        self.init(sdp: sdp, kind: connection.kind, connectionID: connection.id)
    }

    fileprivate var value: JSONValue {
        PeerJSForm.answer(SessionDescription(type: "answer", sdp: sdp).value, kind: kind, connectionID: connectionID)
    }
}

/// A candidate of one side of a connection.
public struct PeerJSCandidate: Sendable, Equatable {
    /// The candidate, in the form of browsers.
    public var candidate: ICECandidate
    /// Whether the connection is for data or for media, as the offer says.
    public var kind: PeerJSConnectionKind
    /// That of the offer.
    public var connectionID: String

    public init(_ candidate: ICECandidate, kind: PeerJSConnectionKind, connectionID: String) {
        self.candidate = candidate
        self.kind = kind
        self.connectionID = connectionID
    }

    init?(_ value: JSONValue) {
        guard let object = value.object, let connection = ConnectionMembers(object),
            let inner = object["candidate"], inner.kind == .object, let candidate = ICECandidate(inner)
        else { return nil }
        self.init(candidate, kind: connection.kind, connectionID: connection.id)
    }

    fileprivate var value: JSONValue {
        PeerJSForm.candidate(candidate.value, kind: kind, connectionID: connectionID)
    }
}

// MARK: What the forms have in common

/// `type` and `connectionId`, which every payload has.
private struct ConnectionMembers {
    let kind: PeerJSConnectionKind
    let id: String

    init?(_ object: JSONObject) {
        guard let kind = object["type"]?.string.flatMap({ PeerJSConnectionKind(rawValue: $0) }),
            let id = object["connectionId"]?.string
        else { return nil }
        self.kind = kind
        self.id = id
    }
}

extension JSONObject {
    /// The text in `sdp`, if that is a description of this type.
    fileprivate func description(type: String) -> String? {
        guard let inner = self["sdp"], inner.kind == .object, let description = SessionDescription(inner, in: ""),
            description.type == type
        else { return nil }
        return description.sdp
    }
}

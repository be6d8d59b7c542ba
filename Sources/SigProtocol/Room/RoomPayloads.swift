/// A session description in the form that browsers make of it (`RTCSessionDescription.toJSON`): what `sdp` of an offer or answer
/// holds.
public struct RoomDescription: Sendable, Hashable {
    /// `offer` or `answer`; others go through as they are.
    public var type: String
    /// The description (RFC 8866).
    public var sdp: String

    public init(type: String, sdp: String) {
        self.type = type
        self.sdp = sdp
    }

    /// Reads a payload, leniently: a bare string is the description itself, and a type that is missing or no string is the message's.
    /// Nil for everything in which there is no description.
    ///
    /// - Parameter signal: the type of the message that carries it.
    public init?(_ value: JSONValue, in signal: RoomSignal) {
        if let text = value.string {
            self.init(type: signal.rawValue, sdp: text)
            return
        }
        guard let object = value.object, let sdp = object["sdp"]?.string else { return nil }
        self.init(type: object["type"]?.string ?? signal.rawValue, sdp: sdp)
    }

    public var value: JSONValue {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("type")
        writer.string(type)
        writer.name("sdp")
        writer.string(sdp)
        writer.endObject()
        return JSONValue(known: .object, writer.buffer)
    }
}

/// A candidate in the form that browsers make of it (`RTCIceCandidate.toJSON`): what `candidate` of a candidate message holds.
public struct RoomCandidate: Sendable, Hashable {
    /// The candidate's line (RFC 8839, 5.1), without `a=`; empty for the end of candidates.
    public var candidate: String
    /// Which media section it is for, by its tag; nil for null or absent.
    public var sdpMid: String?
    /// Which media section it is for, by its place; nil for null or absent.
    public var sdpMLineIndex: Int?
    public var usernameFragment: String?

    public init(
        candidate: String,
        sdpMid: String? = nil,
        sdpMLineIndex: Int? = nil,
        usernameFragment: String? = nil
    ) {
        self.candidate = candidate
        self.sdpMid = sdpMid
        self.sdpMLineIndex = sdpMLineIndex
        self.usernameFragment = usernameFragment
    }

    /// Reads a payload, leniently: a bare string is the candidate's line, and what is of another kind than it should be counts as absent. Nil
    /// for everything in which there is no candidate.
    public init?(_ value: JSONValue) {
        if let text = value.string {
            self.init(candidate: text)
            return
        }
        guard let object = value.object, let candidate = object["candidate"]?.string else { return nil }
        self.init(
            candidate: candidate,
            sdpMid: object["sdpMid"]?.string,
            sdpMLineIndex: object["sdpMLineIndex"].flatMap { $0.int ?? $0.double.flatMap { Int(exactly: $0) } },
            usernameFragment: object["usernameFragment"]?.string
        )
    }

    /// All four members, as the web client writes them: what is not there is null.
    public var value: JSONValue {
        var writer = JSONWriter()
        func member(_ name: String, _ text: String?) {
            writer.name(name)
            if let text { writer.string(text) } else { writer.null() }
        }
        writer.beginObject()
        member("candidate", candidate)
        member("sdpMid", sdpMid)
        writer.name("sdpMLineIndex")
        if let sdpMLineIndex { writer.int(sdpMLineIndex) } else { writer.null() }
        member("usernameFragment", usernameFragment)
        writer.endObject()
        return JSONValue(known: .object, writer.buffer)
    }
}

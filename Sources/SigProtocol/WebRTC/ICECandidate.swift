/// A candidate in the form that browsers make of it (`RTCIceCandidate.toJSON`): what PeerJS and rooms carry in `candidate`.
public struct ICECandidate: Sendable, Hashable {
    /// The candidate's line (RFC 8839, 5.1), without `a=`; empty for the end of candidates.
    public var candidate: String
    /// Which media section it is for, by its tag; nil for null or absent.
    public var sdpMid: String?
    /// Which media section it is for, by its place; nil for null or absent.
    public var sdpMLineIndex: Int?
    /// The `ufrag` of the ICE session that it belongs to (RFC 8839, 5.4); nil for null or absent.
    public var usernameFragment: String?

    public init(
        _ candidate: String,
        sdpMid: String? = nil,
        sdpMLineIndex: Int? = nil,
        usernameFragment: String? = nil
    ) {
        self.candidate = candidate
        self.sdpMid = sdpMid
        self.sdpMLineIndex = sdpMLineIndex
        self.usernameFragment = usernameFragment
    }

    /// Reads a payload, leniently: a bare string is the candidate's line, and what is of another kind than it should be counts
    /// as absent. Nil for everything in which there is no candidate.
    public init?(_ value: JSONValue) {
        if let text = value.string {
            self.init(text)
            return
        }
        guard let object = value.object, let candidate = object["candidate"]?.string else { return nil }
        self.init(
            candidate,
            sdpMid: object["sdpMid"]?.string,
            sdpMLineIndex: object["sdpMLineIndex"].flatMap { $0.int ?? $0.double.flatMap { Int(exactly: $0) } },
            usernameFragment: object["usernameFragment"]?.string
        )
    }

    /// All four members, as browsers write them: what is not there is null.
    public var value: JSONValue {
        .object {
            $0.member("candidate", candidate)
            $0.member("sdpMid", sdpMid.map { JSONValue(string: $0) } ?? .null)
            $0.member("sdpMLineIndex", sdpMLineIndex.map { JSONValue(int: $0) } ?? .null)
            $0.member("usernameFragment", usernameFragment.map { JSONValue(string: $0) } ?? .null)
        }
    }
}

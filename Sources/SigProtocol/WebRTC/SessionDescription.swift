/// A session description in the form that browsers make of it (`RTCSessionDescription.toJSON`): what PeerJS and rooms carry in
/// `sdp`.
public struct SessionDescription: Sendable, Hashable {
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
    /// - Parameter type: the type of the message that carries it: `offer` or `answer`.
    public init?(_ value: JSONValue, in type: String) {
        if let text = value.string {
            self.init(type: type, sdp: text)
            return
        }
        guard let object = value.object, let sdp = object["sdp"]?.string else { return nil }
        self.init(type: object["type"]?.string ?? type, sdp: sdp)
    }

    /// `{"type":…,"sdp":…}`.
    public var value: JSONValue {
        .object {
            $0.member("type", type)
            $0.member("sdp", sdp)
        }
    }
}

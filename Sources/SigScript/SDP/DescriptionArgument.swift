public import SigProtocol

/// A session description as `--sdp` takes it: `fake`, `fake:LABEL`, or a text from where a ``TextSource`` says.
///
/// The text is a description (it begins with `v=0`) or JSON that has one in its member `sdp`: what RTCSessionDescription
/// becomes in JSON, or the payload of an event. The bytes of the description are sent as they are.
public struct DescriptionArgument: Sendable {
    /// The JSON form, `{"type":…,"sdp":…}`.
    public let value: JSONValue
    /// The description itself, for protocols that carry a text; unchecked, what was given as it is.
    public let text: String
    /// The connection of PeerJS that the JSON named, as payloads of events do.
    public let connectionID: String?

    /// - Parameters:
    ///   - argument: what was written.
    ///   - type: `offer` or `answer`.
    ///   - unchecked: takes what is no description, too: JSON is sent as it is, any other text as the description's.
    ///   - maxBytes: longer texts are refused without reading all of them.
    /// - Throws: ``TextSource/Failure`` if the text can't be read, or is no description of that type.
    public init(
        _ argument: String,
        type: String,
        unchecked: Bool = false,
        maxBytes: Int = SignalArgument.maxBytes
    ) throws(TextSource.Failure) {
        if let peer = FakePeer(argument: argument) {
            text = type == "answer" ? peer.answer : peer.offer
            value = Self.object(type: type, sdp: JSONValue(string: text))
            connectionID = nil
            return
        }
        let given = try TextSource(argument).read(maxBytes: maxBytes)
        guard let json = try? JSONValue(parsing: given), !given.hasPrefix("v=0") else {
            guard unchecked || given.hasPrefix("v=0") else { throw Self.refusal("it does not begin with v=0") }
            text = given
            value = Self.object(type: type, sdp: JSONValue(string: given))
            connectionID = nil
            return
        }
        let object = json.object
        connectionID = object?["connectionId"]?.string
        if unchecked {
            text = given
            value = json
            return
        }
        guard let sdp = object?["sdp"], let words = sdp.string else {
            throw Self.refusal("the JSON has no text in a member 'sdp'")
        }
        guard words.hasPrefix("v=0") else { throw Self.refusal("the member 'sdp' does not begin with v=0") }
        if let named = object?["type"], !named.isString(type) {
            throw TextSource.Failure(
                exitCode: .badData,
                description: "the description says that it is of type \(Inert.text(named.description, maxLength: 32)), "
                    + "and this command sends an \(type); --unchecked sends it all the same"
            )
        }
        text = words
        value = Self.object(type: type, sdp: sdp)
    }

    private static func object(type: String, sdp: JSONValue) -> JSONValue {
        .object {
            $0.member("type", type)
            $0.member("sdp", sdp)
        }
    }

    private static func refusal(_ why: String) -> TextSource.Failure {
        TextSource.Failure(
            exitCode: .badData,
            description: "that is no session description: \(why); give its text, its JSON, @FILE, - or fake "
                + "(--unchecked sends anything)"
        )
    }
}

/// What description and candidate arguments share.
public enum SignalArgument {
    /// Bytes of the longest text that is read: what a client takes in one message.
    public static let maxBytes = 16 * 1024 * 1024
}

extension FakePeer {
    /// `fake` or `fake:LABEL`; nil for anything else.
    init?(argument: String) {
        guard argument == "fake" || argument.hasPrefix("fake:") else { return nil }
        self.init(label: argument == "fake" ? Self.standardLabel : String(argument.dropFirst("fake:".count)))
    }
}

public import SigProtocol

/// An ICE candidate as `--candidate` takes it: `fake`, `fake:host`, `fake:srflx`, `fake:relay` (and `fake:TYPE:LABEL`), or a text
/// from where a ``TextSource`` says.
///
/// The text is a candidate (`candidate:…`, or none at all for the end of the candidates) or the JSON of an RTCIceCandidate,
/// as payloads of events are. The bytes of the candidate are sent as they are.
public struct CandidateArgument: Sendable {
    /// The JSON form, `{"candidate":…,"sdpMid":…,"sdpMLineIndex":…,"usernameFragment":…}`.
    public let value: JSONValue
    /// The JSON form as a text, for protocols that carry one, as browsers' clients send and read it; unchecked, what was given
    /// as it is.
    public let text: String
    /// The connection of PeerJS that the JSON named, as payloads of events do.
    public let connectionID: String?

    /// - Parameters:
    ///   - argument: what was written.
    ///   - mid: the media section's name; goes before what JSON says.
    ///   - index: the media section's number; goes before what JSON says. Without any of these: section `0`, number 0.
    ///   - unchecked: takes what is no candidate, too: JSON is sent as it is, any other text as the candidate's.
    ///   - maxBytes: longer texts are refused without reading all of them.
    /// - Throws: ``TextSource/Failure`` if the text can't be read, or is no candidate.
    public init(
        _ argument: String,
        mid: String? = nil,
        index: Int? = nil,
        unchecked: Bool = false,
        maxBytes: Int = SignalArgument.maxBytes
    ) throws(TextSource.Failure) {
        var given = Sections(mid: mid.map { JSONValue(string: $0) }, index: index.map { JSONValue(int: $0) })
        if let (peer, type) = Self.fake(argument) {
            given.fillIn(mid: JSONValue(string: peer.mid))
            let fragment = JSONValue(string: peer.userNameFragment)
            value = Self.object(JSONValue(string: peer.candidate(type)), given, fragment: fragment)
            text = value.description
            connectionID = nil
            return
        }
        let source = try TextSource(argument).read(maxBytes: maxBytes)
        guard let json = try? JSONValue(parsing: source), json.kind == .object || unchecked else {
            guard unchecked || source.isEmpty || Self.isCandidate(source) else {
                throw Self.refusal("it does not begin with 'candidate:'")
            }
            given.fillIn(mid: JSONValue(string: "0"))
            value = Self.object(JSONValue(string: source), given, fragment: nil)
            text = unchecked ? source : value.description
            connectionID = nil
            return
        }
        let object = json.object
        connectionID = object?["connectionId"]?.string
        if unchecked {
            value = json
            text = source
            return
        }
        guard let candidate = object?["candidate"], let words = candidate.string else {
            throw Self.refusal("the JSON has no text in a member 'candidate'")
        }
        guard words.isEmpty || Self.isCandidate(words) else {
            throw Self.refusal("the member 'candidate' does not begin with 'candidate:'")
        }
        if given.isEmpty { given = Sections(mid: object?["sdpMid"], index: object?["sdpMLineIndex"]) }
        given.fillIn(mid: JSONValue(string: "0"))
        value = Self.object(candidate, given, fragment: object?["usernameFragment"])
        text = value.description
    }

    /// Which media section a candidate belongs to.
    private struct Sections {
        var mid: JSONValue?
        var index: JSONValue?

        var isEmpty: Bool { mid == nil && index == nil }

        /// WebRTC, 4.4.1.6 wants one of the two.
        mutating func fillIn(mid standard: JSONValue) {
            guard isEmpty else { return }
            mid = standard
            index = JSONValue(int: 0)
        }
    }

    private static func object(_ candidate: JSONValue, _ sections: Sections, fragment: JSONValue?) -> JSONValue {
        .object {
            $0.member("candidate", candidate)
            if let mid = sections.mid { $0.member("sdpMid", mid) }
            if let index = sections.index { $0.member("sdpMLineIndex", index) }
            if let fragment { $0.member("usernameFragment", fragment) }
        }
    }

    private static func fake(_ argument: String) -> (FakePeer, FakePeer.CandidateType)? {
        guard argument == "fake" || argument.hasPrefix("fake:") else { return nil }
        let rest = argument.dropFirst("fake:".count)
        let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        if let type = parts.first.flatMap({ FakePeer.CandidateType(rawValue: String($0)) }) {
            return (parts.count > 1 ? FakePeer(label: String(parts[1])) : FakePeer(), type)
        }
        return FakePeer(argument: argument).map { ($0, .host) }
    }

    /// Lines of a description have it with `a=`, and stacks take that, too.
    private static func isCandidate(_ text: String) -> Bool {
        text.hasPrefix("candidate:") || text.hasPrefix("a=candidate:")
    }

    private static func refusal(_ why: String) -> TextSource.Failure {
        TextSource.Failure(
            exitCode: .badData,
            description:
                "that is no candidate: \(why); give its text, its JSON, @FILE, -, fake, fake:srflx or fake:relay "
                + "(--unchecked sends anything)"
        )
    }
}

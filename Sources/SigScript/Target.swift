public import SigClient
public import SigProtocol

/// A signaling URL that carries everything: `share+ws://h:8080/v1?token-file=host.token`,
/// `peerjs+wss://h/?key=peerjs&id=alice`, `room+ws://h:8080/ws?room=lobby&id=alice`, `hub+ws://h:8080?hub=lobby&kind=fixed`,
/// `topic+http://h:8080?origin=https://app.example`.
///
/// Plain `ws://`, `wss://`, `http://` and `https://` URLs are taken where the command already says the protocol. An empty path
/// becomes the protocol's own. Query members that a protocol knows are used here; others go to the server.
public struct Target: Sendable, Equatable {
    public let protocolName: ProtocolName
    /// The URL to open, without what is used here. Those of PeerJS, hub and topic are the ones below which their paths hang.
    public let url: SignalingURL
    /// What is used here, decoded.
    private let members: [String: String]

    /// The file that has the token of an identity (`token-file=`; share, peerjs).
    public var tokenFile: String? { members["token-file"] }
    /// Who we are (`id=`; peerjs, room).
    public var id: String? { members["id"] }
    /// The room (`room=`; room).
    public var room: String? { members["room"] }
    /// The key of the server (`key=`; peerjs).
    public var key: String? { members["key"] }
    /// The id of the hub (`hub=`; hub).
    public var hub: String? { members["hub"] }
    /// The kind of hub (`kind=`; hub), in its word on the command line.
    public var kind: String? { members["kind"] }
    /// What a whole path of a hub server asks for (hub).
    public var hubAction: HubAction? { members["action"].flatMap { HubAction(rawValue: $0) } }
    /// What we say of ourselves (hub), as a whole path of a hub server has it.
    public var peerMetadata: String? { members["peerMetadata"] }
    /// What is said of the hub (hub), as a whole path of a hub server has it.
    public var hubMetadata: String? { members["hubMetadata"] }
    /// The application's origin (`origin=`; topic).
    public var origin: String? { members["origin"] }
    /// The topic (`topic=`; topic).
    public var topic: String? { members["topic"] }
    /// Who we are among those of a topic (`info=`; topic).
    public var info: String? { members["info"] }
    /// How often a session is asked for what is new (`interval=`; topic), at least 100 ms; nil if none was given.
    public var interval: TimeSpan? { members["interval"].flatMap { TimeSpan($0) } }
    /// Which side of the sessions we are (`side=`; topic): nil leaves it to what we did in them.
    public var side: TopicSide? { members["side"].flatMap { TopicSide(rawValue: $0) } }

    /// The server that is asked when nothing else was said.
    public static let standard = "http://127.0.0.1:8080"

    /// Reads a target.
    /// - Parameter protocolName: the protocol that the command speaks; a target that says another is refused.
    /// - Throws: ``SignalingError`` `.invalidArgument` with what to write instead.
    public init(_ text: String, for protocolName: ProtocolName) throws(SignalingError) {
        guard let colon = text.firstRange(of: "://") else {
            throw SignalingError(
                .invalidArgument,
                "'\(Inert.text(text))' is no URL; write it like \(protocolName)+ws://127.0.0.1:8080 or http://127.0.0.1:8080"
            )
        }
        var rest = text
        let scheme = text[..<colon.lowerBound].lowercased()
        if let plus = scheme.firstIndex(of: "+") {
            let named = String(scheme[..<plus])
            guard ProtocolName(rawValue: named) == protocolName else {
                throw SignalingError(
                    .invalidArgument,
                    "'\(Inert.text(text))' is a target of \(Inert.text(named)), and this command speaks \(protocolName)"
                )
            }
            rest = String(text.dropFirst(named.utf8.count + 1))
        }
        var url = try SignalingURL(rest)
        url.scheme = Self.scheme(of: protocolName, isTLS: url.scheme.isTLS)
        var found: [String: String] = [:]
        url = Self.complete(url, of: protocolName, taking: &found)
        let known = Self.members(of: protocolName)
        var kept: [Substring] = []
        for member in (url.query ?? "").split(separator: "&") {
            let parts = member.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts.first ?? "")
            if name == "token" || name == "secret" {
                throw SignalingError(
                    .invalidArgument,
                    "a \(name) on the command line can be seen by others; put it into a file of mode 600 and "
                        + (name == "token" ? "write token-file=FILE" : "give --secret-file FILE")
                )
            } else if known.contains(name) {
                // A plus is a plus: nobody writes targets as forms do.
                let value = PercentCoding.decodeLeniently(parts.count > 1 ? parts[1].utf8 : Substring().utf8)
                found[name] = String(decoding: value, as: UTF8.self)
            } else {
                kept.append(member)
            }
        }
        try Self.checkPolling(found)
        url.query = kept.isEmpty ? nil : kept.joined(separator: "&")
        self.protocolName = protocolName
        self.url = url
        members = found
    }

    /// The protocol that a target's scheme names (`room+ws://…`); nil if it names none.
    public static func protocolName(of text: String) -> ProtocolName? {
        guard let colon = text.firstRange(of: "://") else { return nil }
        let scheme = text[..<colon.lowerBound]
        guard let plus = scheme.firstIndex(of: "+") else { return nil }
        return ProtocolName(rawValue: scheme[..<plus].lowercased())
    }

    /// The members of the query that are not for the server.
    private static func members(of protocolName: ProtocolName) -> Set<String> {
        switch protocolName {
        case .share: ["token-file"]
        case .peerjs: ["key", "id", "token-file"]
        case .room: ["room", "id"]
        case .hub: ["hub", "kind"]
        case .topic: ["origin", "topic", "info", "interval", "side"]
        }
    }

    private static func checkPolling(_ members: [String: String]) throws(SignalingError) {
        if let text = members["interval"] {
            guard let interval = TimeSpan(text), interval.duration >= TopicPollOptions.shortestInterval else {
                throw SignalingError(
                    .invalidArgument,
                    "interval=\(Inert.text(text, maxLength: 32)) is no pause between polls; write 100ms or longer, as in interval=1s"
                )
            }
        }
        if let text = members["side"], TopicSide(rawValue: text) == nil {
            throw SignalingError(
                .invalidArgument,
                "side=\(Inert.text(text, maxLength: 32)) is no side of a session; write side=offerer or side=answerer"
            )
        }
    }

    /// Topics are asked over HTTP, the others talk over WebSocket.
    private static func scheme(of protocolName: ProtocolName, isTLS: Bool) -> SignalingURL.Scheme {
        protocolName == .topic ? (isTLS ? .https : .http) : isTLS ? .wss : .ws
    }

    /// The URL that a protocol's client opens: an empty path becomes the protocol's own.
    private static func complete(
        _ url: SignalingURL,
        of protocolName: ProtocolName,
        taking found: inout [String: String]
    ) -> SignalingURL {
        var complete = url
        switch protocolName {
        case .share: if url.path == "/" { complete.path = "/v1" }
        case .room: if url.path == "/" { complete.path = "/ws" }
        case .peerjs: complete = url.peerJSBase
        case .hub:
            if let whole = HubPath(url) {
                complete = whole.base
                found = whole.members
            }
        case .topic: break
        }
        return complete
    }
}

/// A path of a hub server that says all there is to say, as its documents print them: `/v1/random-hubs/join?id=…`.
private struct HubPath {
    /// The URL below which the server's paths hang.
    var base: SignalingURL
    var members: [String: String]

    init?(_ url: SignalingURL) {
        guard let start = url.path.ranges(of: "/v1/").last?.lowerBound,
            let endpoint = HubEndpoint(path: String(url.path[start...])), case .hub(let kind, let action) = endpoint
        else { return nil }
        base = url
        base.path = url.path[..<start] + "/"
        members = ["kind": kind.rawValue, "action": action.rawValue]
        // Read as the server reads it: a plus is a space.
        let query = FormQuery(url.query)
        members["hub"] = query[HubQuery.Member.id.rawValue]
        for member in [HubQuery.Member.hubMetadata, .peerMetadata] { members[member.rawValue] = query[member.rawValue] }
        let kept = (url.query ?? "").split(separator: "&").filter { part in
            HubQuery.Member(rawValue: String(part.prefix { $0 != "=" })) == nil
        }
        base.query = kept.isEmpty ? nil : kept.joined(separator: "&")
    }
}

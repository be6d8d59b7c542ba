public import SigClient
public import SigProtocol

/// A signaling URL that carries everything: `share+ws://h:8080/v1?token-file=host.token`,
/// `peerjs+wss://h/?key=peerjs&id=alice`, `room+ws://h:8080/ws?room=lobby&id=alice`.
///
/// Plain `ws://`, `wss://`, `http://` and `https://` URLs are taken where the command already says the protocol. An empty path
/// becomes the protocol's own. Query members that a protocol knows are used here; others go to the server.
public struct Target: Sendable, Equatable {
    public let protocolName: ProtocolName
    /// The URL to open, without what is used here. That of PeerJS is the one below which its paths hang, and ends with `/`.
    public let url: SignalingURL
    /// The file that has the token of an identity (`token-file=`; share, peerjs).
    public let tokenFile: String?
    /// Who we are (`id=`; peerjs, room).
    public let id: String?
    /// The room (`room=`; room).
    public let room: String?
    /// The key of the server (`key=`; peerjs).
    public let key: String?

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
        url.scheme = url.scheme.isTLS ? .wss : .ws
        url = Self.complete(url, of: protocolName)
        let known = Self.members(of: protocolName)
        var found: [String: String] = [:]
        var kept: [Substring] = []
        for member in (url.query ?? "").split(separator: "&") {
            let parts = member.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts.first ?? "")
            if name == "token" {
                throw SignalingError(
                    .invalidArgument,
                    "a token on the command line can be seen by others; put it into a file of mode 600 and write token-file=FILE"
                )
            } else if known.contains(name) {
                // A plus is a plus: nobody writes targets as forms do.
                let value = PercentCoding.decodeLeniently(parts.count > 1 ? parts[1].utf8 : Substring().utf8)
                found[name] = String(decoding: value, as: UTF8.self)
            } else {
                kept.append(member)
            }
        }
        url.query = kept.isEmpty ? nil : kept.joined(separator: "&")
        self.protocolName = protocolName
        self.url = url
        tokenFile = found["token-file"]
        id = found["id"]
        room = found["room"]
        key = found["key"]
    }

    /// The members of the query that are not for the server.
    private static func members(of protocolName: ProtocolName) -> Set<String> {
        switch protocolName {
        case .share: ["token-file"]
        case .peerjs: ["key", "id", "token-file"]
        case .room: ["room", "id"]
        case .hub, .topic: []
        }
    }

    /// The URL that a protocol's client opens: an empty path becomes the protocol's own.
    private static func complete(_ url: SignalingURL, of protocolName: ProtocolName) -> SignalingURL {
        var complete = url
        switch protocolName {
        case .share: if url.path == "/" { complete.path = "/v1" }
        case .room: if url.path == "/" { complete.path = "/ws" }
        case .peerjs: complete = url.peerJSBase
        case .hub, .topic: break
        }
        return complete
    }
}

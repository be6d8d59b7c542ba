public import SigClient
public import SigProtocol

/// A signaling URL that carries everything: `share+ws://h:8080/v1?token-file=host.token`.
///
/// Plain `ws://`, `wss://`, `http://` and `https://` URLs are taken where the command already says the protocol. An empty path
/// becomes the protocol's own. Query members that a protocol knows are used here; others go to the server.
public struct Target: Sendable, Equatable {
    public let protocolName: ProtocolName
    /// The URL to open, without what is used here.
    public let url: SignalingURL
    /// The file that has the token of an identity (`token-file=`).
    public let tokenFile: String?

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
        if url.path == "/" { url.path = Self.standardPath(of: protocolName) }
        var tokenFile: String?
        var kept: [Substring] = []
        for member in (url.query ?? "").split(separator: "&") {
            let parts = member.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            switch parts.first ?? "" {
            case "token-file":
                tokenFile = percentDecoded(parts.count > 1 ? parts[1] : "")
            case "token":
                throw SignalingError(
                    .invalidArgument,
                    "a token on the command line can be seen by others; put it into a file of mode 600 and write token-file=FILE"
                )
            default: kept.append(member)
            }
        }
        url.query = kept.isEmpty ? nil : kept.joined(separator: "&")
        self.protocolName = protocolName
        self.url = url
        self.tokenFile = tokenFile
    }

    private static func standardPath(of protocolName: ProtocolName) -> String {
        switch protocolName {
        case .share: "/v1"
        case .room: "/ws"
        case .hub, .peerjs, .topic: "/"
        }
    }
}

/// Percent escapes decoded; what is no escape stays as it is.
func percentDecoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), rest.count >= 2,
            rest.prefix(2).allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
            let value = UInt8(String(Substring(rest.prefix(2))), radix: 16)
        {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

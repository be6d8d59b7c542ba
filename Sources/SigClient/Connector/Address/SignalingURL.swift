import SigProtocol

/// The address of a signaling server, parsed once and strictly: `ws`, `wss`, `http` and `https` URLs (RFC 3986, RFC 6455, 3).
///
/// Path and query are kept as they were written, because servers differ in what they make of them: nothing is decoded,
/// normalised or sorted. Only what can't travel in a request line as it is (bytes beyond ASCII) is percent-encoded.
public struct SignalingURL: Sendable, Hashable, CustomStringConvertible {
    /// What is spoken at the address.
    public enum Scheme: String, Sendable, Hashable, CaseIterable {
        case ws, wss, http, https

        /// Whether the connection is under TLS.
        public var isTLS: Bool { self == .wss || self == .https }

        /// The port of a URL that names none: 80, or 443 under TLS.
        public var defaultPort: Int { isTLS ? 443 : 80 }
    }

    /// The scheme, as the URL has it. A WebSocket is opened at `http` and `https` URLs, too, and requests go to `ws` and `wss` ones: only
    /// whether there is TLS counts.
    public var scheme: Scheme

    /// Host name in lower case, or address without brackets; an IPv6 zone follows a `%`.
    public var host: String

    /// 1 to 65535; the scheme's default if the URL named none.
    public var port: Int

    /// The raw path, `/` if the URL had none.
    public var path: String

    /// The raw query without its `?`; nil if there was no `?`.
    public var query: String?

    /// Bytes of the longest URL taken. Longer ones can't be a mistake of the length, only of the content.
    static let maxLength = 16 * 1024

    /// Parses a URL.
    ///
    /// - Throws: ``SignalingError`` with `.invalidArgument`, its message says what to do.
    public init(_ text: String) throws(SignalingError) {
        func refuse(_ why: String) -> SignalingError { SignalingError(.invalidArgument, why) }

        guard text.utf8.count <= Self.maxLength else { throw refuse("the URL is longer than \(Self.maxLength) bytes") }
        for byte in text.utf8 where byte <= 0x20 || byte == 0x7F {
            throw refuse("the URL has a space or a control character in it: percent-encode it (a space is %20)")
        }
        guard let colon = text.utf8.firstRange(of: "://".utf8) else {
            throw refuse("the URL must start with ws://, wss://, http:// or https://")
        }
        guard let scheme = Scheme(rawValue: text[..<colon.lowerBound].lowercased()) else {
            throw refuse("the URL must start with ws://, wss://, http:// or https://")
        }
        let rest = text[colon.upperBound...]
        guard !rest.utf8.contains(UInt8(ascii: "#")) else {
            throw refuse("the URL has a fragment (#), which is never sent: remove it, or write # as %23")
        }
        let authorityEnd = rest.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
        let authority = rest[..<authorityEnd]
        guard !authority.utf8.contains(UInt8(ascii: "@")) else {
            throw refuse("user name and password can't be part of the URL: send them in an Authorization header")
        }
        let parsed = try HostAndPort(authority)
        guard let host = parsed.host else { throw refuse("the URL names no host") }

        self.scheme = scheme
        self.host = host
        self.port = parsed.port ?? scheme.defaultPort
        let target = rest[authorityEnd...]
        let questionMark = target.utf8.firstIndex(of: UInt8(ascii: "?"))
        let path = target[..<(questionMark ?? target.endIndex)]
        self.path = path.isEmpty ? "/" : Self.encodingBeyondASCII(path)
        self.query = questionMark.map { Self.encodingBeyondASCII(target[target.utf8.index(after: $0)...]) }
    }

    /// The URL with one more query parameter at the end; everything but letters, digits and `-._~` is percent-encoded.
    public func adding(query name: String, value: String) -> SignalingURL {
        var copy = self
        let parameter = PercentCoding.encode(name) + "=" + PercentCoding.encode(value)
        if let query, !query.isEmpty {
            copy.query = query.hasSuffix("&") ? query + parameter : query + "&" + parameter
        } else {
            copy.query = parameter
        }
        return copy
    }

    /// What the Host header says: the host in brackets if it is an IPv6 address, without its zone (RFC 6874, 4), and the
    /// port unless it is the scheme's default.
    public var authority: String {
        port == scheme.defaultPort ? bracketedHost : "\(bracketedHost):\(port)"
    }

    /// Host and port, always both, as messages name them.
    public var hostAndPort: String { "\(bracketedHost):\(port)" }

    /// Path and query, as they stand in a request line.
    public var requestTarget: String { query.map { "\(path)?\($0)" } ?? path }

    /// Whether the host is this machine: `localhost`, a name below it, or a loopback address.
    public var isLoopback: Bool { IPAddressText.isLoopback(host) }

    public var description: String {
        let zone = host.firstIndex(of: "%").map { "%25" + host[host.index(after: $0)...] } ?? ""
        let shownHost = zone.isEmpty ? bracketedHost : "[\(hostWithoutZone)\(zone)]"
        return "\(scheme.rawValue)://\(shownHost)" + (port == scheme.defaultPort ? "" : ":\(port)") + requestTarget
    }

    private var hostWithoutZone: Substring { host.prefix { $0 != "%" } }

    private var bracketedHost: String {
        host.utf8.contains(UInt8(ascii: ":")) ? "[\(hostWithoutZone)]" : host
    }

    private static func encodingBeyondASCII(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return String(text) }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else {
                result += PercentCoding.encode(String(scalar))
            }
        }
        return result
    }
}

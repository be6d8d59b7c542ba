import SigProtocol

/// A proxy to go through. HTTP proxies are asked for a tunnel (CONNECT) for every scheme, so that WebSocket and TLS are
/// end to end; SOCKS5 is RFC 1928 with the user name and password of RFC 1929.
public struct ProxyOptions: Sendable, Hashable {
    /// What the proxy speaks.
    public enum Kind: Sendable, Hashable {
        /// HTTP CONNECT (RFC 9110, 9.3.6).
        case http
        /// SOCKS5; with `remoteDNS` (curl's `socks5h`) the proxy resolves the name, else this side does.
        case socks5(remoteDNS: Bool)
    }

    /// User name and password for the proxy.
    public struct Credentials: Sendable, Hashable {
        /// The name, decoded. For HTTP proxies without a colon (RFC 7617, 2); for SOCKS5 1 to 255 bytes (RFC 1929).
        public var user: String
        /// The password, decoded; a secret. For SOCKS5 1 to 255 bytes (RFC 1929).
        public var password: String

        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    /// What it speaks.
    public var kind: Kind
    /// Host name or address of the proxy, an IPv6 address without brackets.
    public var host: String
    /// 1 to 65535. Where a text names none it is ``defaultPort``.
    public var port: Int
    /// Name and password for it; nil offers none. What can't be sent is refused with `.invalidArgument` when a connection is made.
    public var credentials: Credentials?

    /// The port of a proxy that names none, as curl has it.
    public static let defaultPort = 1080

    public init(_ kind: Kind, host: String, port: Int, credentials: Credentials? = nil) {
        self.kind = kind
        self.host = host
        self.port = port
        self.credentials = credentials
    }

    /// An HTTP proxy.
    public static func http(host: String, port: Int, credentials: Credentials? = nil) -> ProxyOptions {
        ProxyOptions(.http, host: host, port: port, credentials: credentials)
    }

    /// A SOCKS5 proxy.
    public static func socks5(
        host: String,
        port: Int,
        credentials: Credentials? = nil,
        remoteDNS: Bool = false
    ) -> ProxyOptions {
        ProxyOptions(.socks5(remoteDNS: remoteDNS), host: host, port: port, credentials: credentials)
    }

    /// Parses `[http|socks5|socks5h://][USER:PASSWORD@]HOST[:PORT]`; without a scheme it is an HTTP proxy.
    ///
    /// - Throws: ``SignalingError`` with `.invalidArgument`; the message never repeats the text, which may hold a password.
    public init(_ text: String) throws(SignalingError) {
        func refuse(_ why: String) -> SignalingError { SignalingError(.invalidArgument, why) }

        for byte in text.utf8 where byte <= 0x20 || byte == 0x7F {
            throw refuse("the proxy has a space or a control character in it")
        }
        var rest = text[...]
        var kind = Kind.http
        if let separator = text.utf8.firstRange(of: "://".utf8) {
            switch text[..<separator.lowerBound].lowercased() {
            case "http": kind = .http
            case "socks5": kind = .socks5(remoteDNS: false)
            case "socks5h": kind = .socks5(remoteDNS: true)
            default: throw refuse("the proxy must start with http://, socks5:// or socks5h://")
            }
            rest = text[separator.upperBound...]
        }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        guard
            !rest.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
            )
        else { throw refuse("the proxy has no path: write it as http://HOST:PORT") }

        var credentials: Credentials?
        if let at = rest.utf8.lastIndex(of: UInt8(ascii: "@")) {
            let userInfo = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            rest = rest[rest.utf8.index(after: at)...]
            guard let user = PercentCoding.decode(userInfo[0]),
                let password = PercentCoding.decode(userInfo.count > 1 ? userInfo[1] : "")
            else { throw refuse("the proxy's user name or password has a malformed %") }
            credentials = Credentials(user: user, password: password)
        }
        let parsed = try HostAndPort(rest)
        guard let host = parsed.host else { throw refuse("the proxy names no host") }
        self.init(kind, host: host, port: parsed.port ?? Self.defaultPort, credentials: credentials)
        try validate()
    }

    /// Refuses credentials that can't be sent. RFC 7617, 2: no colon in the user name, no control characters; RFC 1929: 1 to
    /// 255 bytes each.
    func validate() throws(SignalingError) {
        guard (1...65535).contains(port), !host.isEmpty else {
            throw SignalingError(.invalidArgument, "the proxy needs a host and a port from 1 to 65535")
        }
        guard let credentials else { return }
        let bytes = Array(credentials.user.utf8) + Array(credentials.password.utf8)
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw SignalingError(.invalidArgument, "the proxy's user name or password has a control character in it")
        }
        switch kind {
        case .http:
            guard !credentials.user.utf8.contains(UInt8(ascii: ":")) else {
                throw SignalingError(.invalidArgument, "the proxy's user name can't have a colon in it")
            }
        case .socks5:
            guard (1...255).contains(credentials.user.utf8.count), (1...255).contains(credentials.password.utf8.count)
            else {
                throw SignalingError(
                    .invalidArgument,
                    "a SOCKS5 proxy's user name and password have 1 to 255 bytes each"
                )
            }
        }
    }

    /// Host and port, as messages name them.
    var hostAndPort: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

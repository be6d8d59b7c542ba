/// An address to listen on.
public enum ListenAddress: Sendable, Hashable, CustomStringConvertible {
    /// A host name or literal address, and a port; 0 is a free one.
    case tcp(host: String, port: Int)
    /// Every address of both families.
    case everywhere(port: Int)
    /// A Unix socket at an absolute path of at most 107 bytes.
    case unix(path: String)

    /// The bytes of a Unix socket's path: `sun_path` less its end (unix(7)).
    static let longestUnixPath = 107

    /// Where `sigserve` listens unless told otherwise: port 8080 on the loopback addresses.
    public static var `default`: [ListenAddress] { loopback(port: 8080) }

    /// 127.0.0.1 and, where IPv6 exists, ::1.
    public static func loopback(port: Int) -> [ListenAddress] {
        let four = ListenAddress.tcp(host: "127.0.0.1", port: port)
        guard ListeningSocket.hasIPv6 else { return [four] }
        return [four, .tcp(host: "::1", port: port)]
    }

    /// Reads `HOST:PORT`, `:PORT`, `[::1]:PORT` or `unix:/PATH`.
    ///
    /// - Throws: `badConfiguration` with a sentence that says the forms.
    public init(parsing text: String) throws(ServerError) {
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw ServerError(.badConfiguration, "an address to listen on has a control character")
        }
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst("unix:".count))
            guard path.hasPrefix("/") else {
                throw ServerError(
                    .badConfiguration,
                    "\(text): a Unix socket needs an absolute path, as in unix:/run/sig.sock"
                )
            }
            guard path.utf8.count <= Self.longestUnixPath else {
                throw ServerError(
                    .badConfiguration,
                    "\(text): the path of a Unix socket has at most \(Self.longestUnixPath) bytes; take a shorter one"
                )
            }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":") else {
            throw ServerError(.badConfiguration, "\(text): an address is HOST:PORT, :PORT, [::1]:PORT or unix:/PATH")
        }
        let digits = text[text.index(after: colon)...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
            port <= 65535
        else {
            throw ServerError(.badConfiguration, "\(text): a port is a number from 0 to 65535")
        }
        var host = text[..<colon]
        if host.isEmpty {
            self = .everywhere(port: port)
            return
        }
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
            guard host.contains(":") else {
                throw ServerError(.badConfiguration, "\(text): only IPv6 addresses stand in brackets")
            }
        } else if host.contains(":") {
            throw ServerError(.badConfiguration, "\(text): an IPv6 address stands in brackets, as in [::1]:8080")
        }
        guard !host.isEmpty, !host.contains(where: { "/[]@ ".contains($0) }) else {
            throw ServerError(.badConfiguration, "\(text): an address is HOST:PORT, :PORT, [::1]:PORT or unix:/PATH")
        }
        self = .tcp(host: String(host), port: port)
    }

    /// In the form that `init(parsing:)` reads.
    public var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .everywhere(let port): ":\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }

    /// Whether only this machine can reach it.
    public var isLoopback: Bool {
        switch self {
        case .tcp(let host, _): LoopbackName.isLoopback(host)
        case .everywhere: false
        case .unix: true
        }
    }
}

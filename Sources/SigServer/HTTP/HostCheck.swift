/// Decides which Host headers a server on loopback takes.
///
/// Loopback is no border: a web page whose name was rebound to 127.0.0.1 reaches the server through the browser, and its
/// requests differ from honest ones by nothing but the Host header.
struct HostCheck: Sendable {
    private let allowed: Set<String>
    /// Whether hosts are looked at: only while nothing but loopback and Unix sockets is listened on.
    let isOn: Bool

    init(listen: [ListenAddress], anyHost: Bool) {
        isOn = !anyHost && listen.allSatisfy(\.isLoopback)
        var hosts: Set<String> = []
        for case .tcp(let host, _) in listen { hosts.insert(host.lowercased()) }
        allowed = hosts
    }

    /// Whether a request with this Host header, which may name a port, may be answered.
    func allows(_ header: String) -> Bool {
        guard isOn else { return true }
        guard let host = Self.host(of: header) else { return false }
        return allowed.contains(host) || LoopbackName.isLoopback(host)
    }

    /// The host of `host[:port]`, in small letters, without brackets; nil if it is none.
    static func host(of header: String) -> String? {
        var host = Substring(header)
        var port = Substring()
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            port = host[host.index(after: end)...]
            host = host[host.index(after: host.startIndex)..<end]
            guard port.isEmpty || port.hasPrefix(":") else { return nil }
            port = port.dropFirst()
        } else if let colon = host.firstIndex(of: ":") {
            port = host[host.index(after: colon)...]
            host = host[..<colon]
        }
        guard !host.isEmpty, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        // One dot at the end makes a name absolute and no other name.
        if host.hasSuffix("."), host.count > 1 { host = host.dropLast() }
        return host.lowercased()
    }
}

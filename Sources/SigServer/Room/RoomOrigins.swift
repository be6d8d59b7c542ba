internal import NIOHTTP1

/// Which web pages may open a WebSocket: the rule of WS_ALLOWED_ORIGINS.
///
/// | setting | a page's origin | none, or an empty one |
/// |---|---|---|
/// | nil or `*` | any | any |
/// | a list | one that is in the list, or whose host is | a Host header that names this machine |
/// | no entry | one whose host is this machine | a Host header that names this machine |
///
/// Texts are compared as they are: case counts, a trailing slash does, too, and the Host header is compared whole.
enum RoomOrigins: Sendable, Equatable {
    case any
    case list([String])
    case thisMachine

    /// - Parameter setting: `*` alone means any; in a list, or with space around it, it is an entry like others.
    init(_ setting: String?) {
        guard let setting, setting != "*" else {
            self = .any
            return
        }
        let entries = setting.split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
        self = entries.isEmpty ? .thisMachine : .list(entries)
    }

    /// Whether a request for a WebSocket may be granted.
    func allow(_ request: ServiceRequest) -> Bool {
        if case .any = self { return true }
        // Several headers are one with commas between, which is no origin.
        guard let origin = request.origin else { return request.headers["Host"].contains(where: Self.namesThisMachine) }
        let host = Self.host(of: origin)
        switch self {
        case .any: return true
        case .thisMachine: return host.map { Self.loopbackHosts.contains($0) } ?? false
        case .list(let entries):
            return entries.contains { entry in
                Self.same(entry, origin) || host.map { Self.same(entry, $0) || Self.same(entry, "[\($0)]") } ?? false
            }
        }
    }

    private static let loopbackHosts: Set<String> = ["localhost", "127.0.0.1", "::1"]

    /// Whether a Host header is `localhost`, `127.0.0.1` or `[::1]`, with or without a port.
    private static func namesThisMachine(_ header: String) -> Bool {
        ["localhost", "127.0.0.1", "[::1]"].contains { name in
            guard header.utf8.starts(with: name.utf8) else { return false }
            return isPort(Substring(header.utf8.dropFirst(name.utf8.count)))
        }
    }

    /// The host of `scheme://user@host:port/path`, without brackets; nil if there is none.
    static func host(of origin: String) -> String? {
        guard let start = origin.firstRange(of: "://"), isScheme(origin[..<start.lowerBound]) else { return nil }
        var host = origin[start.upperBound...].prefix { !"/?#".contains($0) }
        if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
        var port = Substring()
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            port = host[host.index(after: end)...]
            host = host[..<end].dropFirst()
            guard host.contains(":") else { return nil }
        } else if let colon = host.lastIndex(of: ":") {
            port = host[colon...]
            host = host[..<colon]
        }
        return isPort(port) && !host.isEmpty ? String(host) : nil
    }

    /// Nothing, or a colon and digits.
    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty
            || text.utf8.first == UInt8(ascii: ":") && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first) else { return false }
        return text.unicodeScalars.allSatisfy {
            isLetter($0) || ("0"..."9").contains($0) || "+-.".unicodeScalars.contains($0)
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    /// Byte by byte: Swift's strings hold canonically equivalent ones to be the same.
    private static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

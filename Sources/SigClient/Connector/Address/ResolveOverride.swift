/// An answer given in place of the resolver's, in curl's form `HOST:PORT:ADDR[,ADDR]…`.
///
/// `HOST` may be `*` for every host; an exact host goes before it. Addresses may stand in brackets.
public struct ResolveOverride: Sendable, Hashable {
    /// Host in lower case, or `*`.
    public var host: String
    /// The port that it is for, 1 to 65535: the URL's or, where there is a proxy, the proxy's.
    public var port: Int
    /// Numeric addresses, in the order in which they are tried.
    public var addresses: [String]

    /// Addresses of one override. More: refused.
    static let maxAddresses = 64

    /// Parses `HOST:PORT:ADDR[,ADDR]…`.
    ///
    /// - Throws: ``SignalingError`` with `.invalidArgument`.
    public init(_ text: String) throws(SignalingError) {
        func refuse(_ why: String) -> SignalingError {
            SignalingError(
                .invalidArgument,
                "\(why); the form is HOST:PORT:ADDR[,ADDR], as in example.com:443:127.0.0.1"
            )
        }
        let host: Substring
        let rest: Substring
        if text.hasPrefix("[") {
            guard let bracket = text.firstIndex(of: "]"), text[bracket...].hasPrefix("]:") else {
                throw refuse("the override's host has no end")
            }
            host = text[text.index(after: text.startIndex)..<bracket]
            rest = text[bracket...].dropFirst(2)
        } else {
            guard let colon = text.firstIndex(of: ":") else { throw refuse("the override has no port") }
            host = text[..<colon]
            rest = text[text.index(after: colon)...]
        }
        guard !host.isEmpty, !host.hasPrefix("-"), !host.hasPrefix("+") else {
            throw refuse("the override has no host")
        }
        guard let colon = rest.firstIndex(of: ":") else { throw refuse("the override has no address") }
        self.host = host.lowercased()
        do {
            self.port = try HostAndPort.port(rest[..<colon])
        } catch {
            throw refuse("the override's port must be a number from 1 to 65535")
        }
        let list = rest[rest.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false)
        guard list.count <= Self.maxAddresses else { throw refuse("the override has too many addresses") }
        var addresses: [String] = []
        for part in list {
            var address = part
            if address.hasPrefix("["), address.hasSuffix("]") { address = address.dropFirst().dropLast() }
            guard IPAddressText.bytes(String(address)) != nil else {
                throw refuse("the override's addresses must be numeric")
            }
            addresses.append(String(address))
        }
        self.addresses = addresses
    }

    /// The override for a host and port, if there is one.
    static func find(_ host: String, _ port: Int, in overrides: [ResolveOverride]) -> ResolveOverride? {
        overrides.first { $0.port == port && $0.host == host.lowercased() }
            ?? overrides.first { $0.port == port && $0.host == "*" }
    }
}

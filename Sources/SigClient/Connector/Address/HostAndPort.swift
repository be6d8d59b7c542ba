import SigProtocol

/// `HOST`, `HOST:PORT`, `[IPv6]`, `[IPv6%25zone]:PORT`, as they stand in URLs.
struct HostAndPort: Equatable {
    /// nil if nothing stands where the host belongs.
    var host: String?
    /// nil if no port was given.
    var port: Int?

    /// Bytes of the longest host name (RFC 1035, 2.3.4, and a trailing dot).
    static let maxHostLength = 254

    init(_ text: Substring) throws(SignalingError) {
        func refuse(_ why: String) -> SignalingError { SignalingError(.invalidArgument, why) }

        var portText: Substring?
        if text.utf8.first == UInt8(ascii: "[") {
            guard let bracket = text.utf8.firstIndex(of: UInt8(ascii: "]")) else {
                throw refuse("the bracket around the IPv6 address is not closed")
            }
            let inside = text[text.utf8.index(after: text.startIndex)..<bracket]
            let after = text[text.utf8.index(after: bracket)...]
            host = try Self.ipv6(inside)
            if !after.isEmpty {
                guard after.utf8.first == UInt8(ascii: ":") else {
                    throw refuse("only a port can follow the IPv6 address")
                }
                portText = after.dropFirst()
            }
        } else {
            let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
            let name = text[..<(colon ?? text.endIndex)]
            portText = colon.map { text[text.utf8.index(after: $0)...] }
            if let portText, portText.utf8.contains(UInt8(ascii: ":")) {
                throw refuse("an IPv6 address must stand in brackets, as in http://[::1]:8080")
            }
            host = name.isEmpty ? nil : try Self.name(name)
        }
        if let portText, !portText.isEmpty { port = try Self.port(portText) }
    }

    static func port(_ text: Substring) throws(SignalingError) -> Int {
        // Int(_:) also takes a sign, which no port has.
        guard text.utf8.count <= 5, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let port = Int(text),
            (1...65535).contains(port)
        else { throw SignalingError(.invalidArgument, "the port must be a number from 1 to 65535") }
        return port
    }

    private static func name(_ text: Substring) throws(SignalingError) -> String {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw SignalingError(.invalidArgument, "the host name has characters beyond ASCII: write it as xn--…")
        }
        guard text.utf8.allSatisfy(PercentCoding.isUnreserved), text.utf8.count <= maxHostLength else {
            throw SignalingError(
                .invalidArgument,
                "that is no host name: letters, digits, hyphens and dots can be in one"
            )
        }
        return text.lowercased()
    }

    private static func ipv6(_ text: Substring) throws(SignalingError) -> String {
        let refusal = SignalingError(.invalidArgument, "that is no IPv6 address between the brackets")
        var address = text
        var zone: String?
        if let percent = text.utf8.firstIndex(of: UInt8(ascii: "%")) {
            address = text[..<percent]
            var rest = text[text.utf8.index(after: percent)...]
            // RFC 6874: the % of the zone is written %25. A bare % is what people paste.
            if rest.hasPrefix("25") { rest = rest.dropFirst(2) }
            guard !rest.isEmpty, rest.utf8.count <= 64, rest.utf8.allSatisfy(PercentCoding.isUnreserved) else {
                throw refusal
            }
            zone = String(rest)
        }
        guard IPAddressText.isIPv6(String(address)) else { throw refusal }
        return address.lowercased() + (zone.map { "%\($0)" } ?? "")
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// IP addresses as text: what is one, and which bytes it stands for.
enum IPAddressText {
    /// The 4 or 16 bytes of an address; nil if the text is none. A zone is not taken.
    static func bytes(_ text: String) -> [UInt8]? {
        var v4 = in_addr()
        if inet_pton(AF_INET, text, &v4) == 1 { return withUnsafeBytes(of: &v4) { Array($0) } }
        var v6 = in6_addr()
        if inet_pton(AF_INET6, text, &v6) == 1 { return withUnsafeBytes(of: &v6) { Array($0) } }
        return nil
    }

    static func isIPv6(_ text: String) -> Bool { bytes(text)?.count == 16 }

    /// The bytes of a host that is an address, whatever its zone; nil for names.
    static func hostBytes(_ host: String) -> [UInt8]? { bytes(String(host.prefix { $0 != "%" })) }

    /// The usual text of 4 or 16 bytes; nil for any other count.
    static func text(_ bytes: [UInt8]) -> String? {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return nil }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a host is this machine: `localhost`, a name below it (RFC 6761, 6.3), 127.0.0.0/8 or ::1.
    static func isLoopback(_ host: String) -> Bool {
        guard let bytes = hostBytes(host) else { return isLocalhostName(host) }
        if bytes.count == 4 { return bytes[0] == 127 }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        if bytes.starts(with: mapped) { return bytes[12] == 127 }
        return bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    }

    /// Whether a name is `localhost` or below it.
    static func isLocalhostName(_ host: String) -> Bool {
        var name = host.lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        return name == "localhost" || name.hasSuffix(".localhost")
    }
}

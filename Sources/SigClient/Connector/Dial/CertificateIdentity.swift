import NIOSSL
import SigProtocol

/// Whether a certificate was issued for a name or an address (RFC 9525).
///
/// NIOSSL's own check is not used, for two reasons. It takes the address of the socket for an identity, so behind a proxy it
/// would look for the proxy's, and a certificate for the address that a forged DNS answer led to would pass for any name. And
/// it falls back to the common name, which RFC 9525 forbids.
struct CertificateIdentity: Equatable {
    var dnsNames: [String] = []
    /// 4 or 16 bytes each.
    var addresses: [[UInt8]] = []

    /// Names that a message about a mismatch lists.
    private static let maxListed = 5

    init(dnsNames: [String] = [], addresses: [[UInt8]] = []) {
        self.dnsNames = dnsNames
        self.addresses = addresses
    }

    init(_ certificate: NIOSSLCertificate) {
        for name in certificate._subjectAlternativeNames() {
            switch name.nameType {
            case .dnsName: dnsNames.append(String(decoding: name.contents, as: UTF8.self))
            case .ipAddress: addresses.append(Array(name.contents))
            default: continue
            }
        }
    }

    /// Whether the certificate is for `host`, a name or an address without brackets.
    func matches(_ host: String) -> Bool {
        if let bytes = IPAddressText.hostBytes(host) { return addresses.contains(bytes) }
        let host = Self.labels(host)
        return dnsNames.contains { Self.matches(Self.labels($0), host) }
    }

    /// What the certificate is for, for people.
    var summary: String {
        // The names are the server's words, in a message for people.
        let all =
            dnsNames.prefix(Self.maxListed).map { Inert.text($0, maxLength: 80) }
            + addresses.prefix(Self.maxListed).compactMap { IPAddressText.text($0) }
        guard !all.isEmpty else { return "no name at all" }
        return all.prefix(Self.maxListed).joined(separator: ", ")
            + (dnsNames.count + addresses.count > Self.maxListed ? ", …" : "")
    }

    private static func labels(_ name: String) -> [Substring] {
        var name = name.lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        return name.split(separator: ".", omittingEmptySubsequences: false)
    }

    /// RFC 9525, 6.3: a wildcard is the whole leftmost label and stands for exactly one label.
    private static func matches(_ pattern: [Substring], _ host: [Substring]) -> Bool {
        guard pattern.count == host.count, !host.contains(where: \.isEmpty) else { return false }
        guard pattern.first == "*" else { return pattern == host }
        return pattern.count >= 3 && pattern.dropFirst() == host.dropFirst()
    }
}

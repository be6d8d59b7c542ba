import COpenSSL
import SigProtocol

/// Makes and checks the tokens of registered identities. A token says whose it is and proves it, so that nothing has to be
/// stored: base64 of the 16 bytes of the identity and their HMAC-SHA-256 under the server's secret.
struct TokenSealer: Sendable {
    private static let identityLength = 16

    private let secret: ShareSecret

    init(secret: ShareSecret) { self.secret = secret }

    /// The token of an identity; nil if libcrypto fails.
    func seal(_ identity: UUIDText) -> String? {
        let bytes = Self.bytes(of: identity)
        guard let proof = authenticate(bytes) else { return nil }
        return Base64.encode(bytes + proof)
    }

    /// The identity that a token proves; nil for a token that this secret did not make.
    func open(_ token: String) -> UUIDText? {
        let length = Self.identityLength + Int(SIG_HMAC_LENGTH)
        guard let bytes = Base64.decode(token, count: length) else { return nil }
        let identity = Array(bytes.prefix(Self.identityLength))
        let proof = Array(bytes.dropFirst(Self.identityLength))
        guard let expected = authenticate(identity), sig_equal(proof, expected, proof.count) == 1 else { return nil }
        return UUIDText(high: Self.number(identity.prefix(8)), low: Self.number(identity.suffix(8)))
    }

    private func authenticate(_ bytes: [UInt8]) -> [UInt8]? {
        var isGood = false
        let key = secret.bytes
        let proof = [UInt8](unsafeUninitializedCapacity: Int(SIG_HMAC_LENGTH)) { out, count in
            isGood = sig_hmac_sha256(key, key.count, bytes, bytes.count, out.baseAddress) == 1
            count = isGood ? Int(SIG_HMAC_LENGTH) : 0
        }
        return isGood ? proof : nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func bytes(of identity: UUIDText) -> [UInt8] {
        [identity.high, identity.low].flatMap { half in
            (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - $0 * 8)) }
        }
    }
}

/// Base64 (RFC 4648, 4) of byte counts that need no padding, which is all that tokens have.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// - Parameter bytes: a multiple of three; what is beyond is left out.
    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 3 * 4)
        for index in stride(from: 0, to: bytes.count / 3 * 3, by: 3) {
            let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
            for shift in [18, 12, 6, 0] as [UInt32] { text.append(alphabet[Int(group >> shift & 0x3F)]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// - Parameter count: how many bytes there must be, a multiple of three.
    /// - Returns: nil for any other length and for characters beyond the alphabet.
    static func decode(_ text: String, count: Int) -> [UInt8]? {
        guard count % 3 == 0, text.utf8.count == count / 3 * 4 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var group: UInt32 = 0
        for (index, letter) in text.utf8.enumerated() {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            group = group << 6 | UInt32(value)
            guard index % 4 == 3 else { continue }
            for shift in [16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: group >> shift)) }
            group = 0
        }
        return bytes
    }
}

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

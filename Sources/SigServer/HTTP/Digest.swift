import COpenSSL

/// Digests in base64, through libcrypto.
enum Digest {
    /// The value of Sec-WebSocket-Accept for a key (RFC 6455, 4.2.2 (5.4)); nil if libcrypto can't.
    static func acceptKey(for key: String) -> String? {
        base64("SHA1", key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
    }

    /// The digest of `text` in base64; nil if libcrypto doesn't know the algorithm.
    static func base64(_ algorithm: String, _ text: String) -> String? {
        // The longest digest has 64 bytes: 88 characters and the end.
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 96) { out in
            var text = text
            let length = text.withUTF8 { bytes in
                sig_digest_base64(algorithm, bytes.baseAddress, bytes.count, out.baseAddress, out.count)
            }
            guard length > 0, length <= out.count else { return nil }
            return String(
                decoding: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: out[..<Int(length)])),
                as: UTF8.self
            )
        }
    }
}

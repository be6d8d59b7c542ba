import NIOSSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// TLS failures in words: the TLS library's own, without its file names, and what to do.
enum TLSErrors {
    static let hint =
        "; if it is the right server, give the CA that issued its certificate, or switch verification off for a test"

    static func name(of version: TLSVersion) -> String {
        switch version {
        case .tlsv1: "TLS 1.0"
        case .tlsv11: "TLS 1.1"
        case .tlsv12: "TLS 1.2"
        case .tlsv13: "TLS 1.3"
        }
    }

    /// The failure of a handshake.
    static func error(for error: any Error, certificate: NIOSSLCertificate? = nil) -> SignalingError {
        let words = words(of: error)
        guard words.contains("CERTIFICATE_VERIFY_FAILED") else {
            if SchemeMismatch.foreignWords.contains(where: words.contains) {
                return SchemeMismatch.plainServer(words, error)
            }
            return SignalingError(.tlsFailed, "TLS failed: \(words)", cause: error)
        }
        var reason = "the server's certificate is not trusted"
        if let certificate {
            let now = time(nil)
            if certificate.notValidAfter < now { reason = "the server's certificate has expired" }
            if certificate.notValidBefore > now { reason = "the server's certificate is not valid yet" }
        }
        return SignalingError(.tlsFailed, "\(reason) (\(words))\(hint)", cause: TLSProblem(.notTrusted, error))
    }

    /// Whether an error comes from TLS and not from the transport below it.
    static func isTLS(_ error: any Error) -> Bool {
        switch error {
        case NIOSSLError.uncleanShutdown: false
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: true
        default: false
        }
    }

    /// The library's words, such as `CERTIFICATE_VERIFY_FAILED`.
    static func words(of error: any Error) -> String {
        switch error {
        case NIOSSLError.handshakeFailed(let inner), NIOSSLError.shutdownFailed(let inner): return words(of: inner)
        case BoringSSLError.sslError(let stack), BoringSSLError.unknownError(let stack),
            BoringSSLError.invalidSNIName(let stack):
            let all = stack.map { words(of: $0) }.filter { !$0.isEmpty }
            return all.isEmpty ? "\(error)" : all.joined(separator: ", ")
        case BoringSSLError.syscallError, BoringSSLError.zeroReturn: return "the server closed the connection"
        default: return "\(error)"
        }
    }

    /// `Error: 268435581 error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED at /…/handshake.cc:390`:
    /// the words stand between the last colon before ` at ` and it.
    private static func words(of error: BoringSSLInternalError) -> String {
        if error == .eofDuringHandshake { return "the server closed the connection during the handshake" }
        var text = error.description[...]
        if let end = text.firstRange(of: " at /") { text = text[..<end.lowerBound] }
        if let colon = text.lastIndex(of: ":") { text = text[text.index(after: colon)...] }
        return text.drop { $0 == " " }.description
    }
}

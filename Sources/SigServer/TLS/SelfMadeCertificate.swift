import COpenSSL

/// A CA made for one run of the server, with one certificate of it. The keys never leave memory.
struct SelfMadeCertificate {
    /// How long both are good.
    private static let days: CInt = 30

    /// The CA's certificate, for clients to trust.
    var caPEM: String
    var certificatePEM: String
    var keyPEM: String

    /// Makes one for the loopback names and the hosts listened on.
    init(for listen: [ListenAddress]) throws(ServerError) {
        var names = ["localhost", "*.localhost", "127.0.0.1", "::1"]
        for case .tcp(let host, _) in listen where !names.contains(host.lowercased()) {
            names.append(host.lowercased())
        }
        let copies = names.map { Array($0.utf8CString) }
        var made = sig_certificate()
        var words = [CChar](repeating: 0, count: 256)
        let isMade = Self.withPointers(to: copies) { pointers in
            sig_certificate_make(pointers, pointers.count, Self.days, &made, &words, words.count)
        }
        guard isMade == 1, let ca = made.ca, let certificate = made.certificate, let key = made.key else {
            let text = String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw ServerError(.internalFault, "can't make a certificate: \(text)")
        }
        defer { sig_certificate_free(&made) }
        caPEM = String(cString: ca)
        certificatePEM = String(cString: certificate)
        keyPEM = String(cString: key)
    }

    /// Calls `body` with pointers to zero-ended strings that live as long as the call.
    private static func withPointers<R>(
        to strings: [[CChar]],
        _ body: ([UnsafePointer<CChar>?]) -> R
    ) -> R {
        var joined: [CChar] = []
        var offsets: [Int] = []
        for string in strings {
            offsets.append(joined.count)
            joined += string
        }
        return joined.withUnsafeBufferPointer { buffer in
            body(offsets.map { offset in buffer.baseAddress.map { $0 + offset } })
        }
    }
}

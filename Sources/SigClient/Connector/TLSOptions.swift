import NIOCore
import NIOSSL

/// How TLS is done. The system's trust store verifies the server unless a CA of one's own is given.
public struct TLSOptions: Sendable, Hashable {
    /// PEM file with the certificate authorities to trust instead of the system's.
    public var caFile: String?

    /// PEM text with the certificate authorities to trust instead of the system's; goes before `caFile`.
    public var caPEM: [UInt8]?

    /// PEM file with the client's certificate and the chain below it.
    public var certificateFile: String?

    /// PEM file with the client's private key, without a passphrase; nil if it is in `certificateFile`.
    public var keyFile: String?

    /// The name to ask for (SNI) and to look for in the certificate, instead of the URL's host.
    public var serverName: String?

    /// Whether the certificate is verified. Switched off, anybody can pose as the server.
    public var verifiesCertificate = true

    public init() {}

    /// Reads the files and makes the context. Blocks: never on an event loop.
    func makeContext() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        // The identity is checked by CertificateIdentity, which says why.
        configuration.certificateVerification = verifiesCertificate ? .noHostnameVerification : .none
        // Only HTTP/1.1 is spoken, but no ALPN is offered: some WebSocket servers refuse any.
        configuration.shutdownTimeout = .seconds(1)
        if let caPEM {
            let certificates = try Self.reading("the CA certificates") {
                try NIOSSLCertificate.fromPEMBytes(caPEM)
            }
            configuration.trustRoots = .certificates(certificates)
        } else if let caFile {
            try Self.probe(caFile, "the CA file")
            let certificates = try Self.reading("the CA file \(caFile)") {
                try NIOSSLCertificate.fromPEMFile(caFile)
            }
            configuration.trustRoots = .certificates(certificates)
        }
        if let certificateFile {
            try Self.probe(certificateFile, "the certificate file")
            let chain = try Self.reading("the certificate file \(certificateFile)") {
                try NIOSSLCertificate.fromPEMFile(certificateFile)
            }
            configuration.certificateChain = chain.map { .certificate($0) }
            let keyFile = keyFile ?? certificateFile
            try Self.probe(keyFile, "the key file")
            let key = try Self.reading("the key file \(keyFile)") {
                try NIOSSLPrivateKey(file: keyFile, format: .pem)
            }
            configuration.privateKey = .privateKey(key)
        } else if keyFile != nil {
            throw SignalingError(.invalidArgument, "a TLS key needs its certificate")
        }
        return try Self.reading("the TLS certificate and key") {
            try NIOSSLContext(configuration: configuration)
        }
    }

    private static func reading<T>(_ what: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            throw SignalingError(
                .badCertificateFile,
                "\(what) can't be used: is it PEM, and does it hold what it should?",
                cause: error
            )
        }
    }

    /// Tells a file that isn't there from one that isn't PEM: NIOSSL has one error for both.
    private static func probe(_ path: String, _ what: String) throws {
        if let reason = FileProbe.whyUnreadable(path) {
            throw SignalingError(.io, "\(what) \(path) can't be read: \(reason)")
        }
    }
}

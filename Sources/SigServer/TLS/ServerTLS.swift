import NIOCore
import NIOSSL
import SigSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The TLS of a server: what its handlers need, and the CA that clients trust.
struct ServerTLS: Sendable {
    let context: NIOSSLContext
    let caPEM: String?
    let caFile: String?
    /// Whether the file is one of ours, to be removed at the end.
    let removesCAFile: Bool

    /// How long a connection waits for the peer's goodbye.
    private static let shutdownTime = TimeAmount.seconds(1)

    /// - Throws: `badConfiguration` for files that don't fit, `io` for files that can't be read or written.
    static func make(_ choice: TLSChoice, listen: [ListenAddress]) throws(ServerError) -> ServerTLS? {
        switch choice {
        case .off:
            return nil
        case .auto(let caFile):
            let made = try SelfMadeCertificate(for: listen)
            let file = caFile ?? temporaryPath()
            do { try AtomicFile.write(made.caPEM, to: file, mode: 0o644, existing: .replaced) } catch {
                throw ServerError(error)
            }
            do {
                let chain = try NIOSSLCertificate.fromPEMBytes(Array(made.certificatePEM.utf8))
                let key = try NIOSSLPrivateKey(bytes: Array(made.keyPEM.utf8), format: .pem)
                return ServerTLS(
                    context: try context(chain, key),
                    caPEM: made.caPEM,
                    caFile: file,
                    removesCAFile: caFile == nil
                )
            } catch {
                throw ServerError(.internalFault, "the certificate that was made is not taken", cause: error)
            }
        case .files(let certificate, let key):
            do {
                for path in [certificate, key] where access(path, R_OK) != 0 {
                    throw ServerError(.io, "can't read \(path): \(SystemError(number: errno))")
                }
                return ServerTLS(
                    context: try context(
                        try NIOSSLCertificate.fromPEMFile(certificate),
                        try NIOSSLPrivateKey(file: key, format: .pem)
                    ),
                    caPEM: nil,
                    caFile: nil,
                    removesCAFile: false
                )
            } catch let error as ServerError {
                throw error
            } catch {
                throw ServerError(
                    .badConfiguration,
                    "\(certificate) and \(key) are no PEM certificate and its key",
                    cause: error
                )
            }
        }
    }

    private static func context(_ chain: [NIOSSLCertificate], _ key: NIOSSLPrivateKey) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        configuration.shutdownTimeout = shutdownTime
        return try NIOSSLContext(configuration: configuration)
    }

    private static func temporaryPath() -> String {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        let number = UInt64.random(in: 0 ... .max)
        return "\(folder)/sigserve-ca-\(getpid())-\(String(number, radix: 36)).pem"
    }
}

import NIOCore
import NIOSSL
import NIOTLS

/// Waits for the end of a TLS handshake, checks whom the certificate was issued for, and takes itself out.
final class TLSHandshake: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private let name: String
    private let verifies: Bool
    private var completion: ((Result<String, SignalingError>) -> Void)?

    /// - Parameters:
    ///   - name: the name or address that the certificate must be for.
    ///   - completion: called once; on success with one sentence for the trace.
    init(name: String, verifies: Bool, completion: @escaping (Result<String, SignalingError>) -> Void) {
        self.name = name
        self.verifies = verifies
        self.completion = completion
    }

    /// Puts TLS and itself at the end of the pipeline and begins.
    func start(on channel: any Channel, _ context: NIOSSLContext) throws {
        // RFC 6066, 3: no addresses in SNI, and no trailing dot.
        var serverName: String?
        if IPAddressText.hostBytes(name) == nil {
            serverName = name.hasSuffix(".") ? String(name.dropLast()) : name
        }
        let tls = try NIOSSLClientHandler(context: context, serverHostname: serverName)
        // First this handler, so that it sees what goes wrong while TLS is added.
        try channel.pipeline.syncOperations.addHandler(self)
        try channel.pipeline.syncOperations.addHandler(tls, position: .before(self))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .handshakeCompleted = event as? TLSUserEvent, completion != nil else {
            return context.fireUserInboundEventTriggered(event)
        }
        let tls = try? context.pipeline.syncOperations.handler(type: NIOSSLClientHandler.self)
        let certificate = tls?.peerCertificate
        if verifies {
            guard let certificate else {
                return complete(.failure(SignalingError(.tlsFailed, "the server has no certificate")))
            }
            let identity = CertificateIdentity(certificate)
            guard identity.matches(name) else {
                return complete(
                    .failure(
                        SignalingError(
                            .tlsFailed,
                            "the server's certificate is for \(identity.summary), not for \(name); if it is the right server, connect under a name that it has, or switch verification off for a test",
                            cause: TLSProblem(.otherName)
                        )
                    )
                )
            }
        }
        let version = tls?.tlsVersion.map { TLSErrors.name(of: $0) } ?? "TLS"
        let subject = certificate.map { ", certificate for \(CertificateIdentity($0).summary)" } ?? ""
        complete(.success("\(version)\(subject)\(verifies ? "" : ", not verified")"))
        context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard completion != nil else { return context.fireErrorCaught(error) }
        let tls = try? context.pipeline.syncOperations.handler(type: NIOSSLClientHandler.self)
        complete(.failure(TLSErrors.error(for: error, certificate: tls?.peerCertificate)))
    }

    func channelInactive(context: ChannelHandlerContext) {
        complete(.failure(SignalingError(.tlsFailed, "the server closed the connection during the TLS handshake")))
        context.fireChannelInactive()
    }

    private func complete(_ result: Result<String, SignalingError>) {
        let completion = completion
        self.completion = nil
        completion?(result)
    }
}

import NIOCore
import NIOSSL
import SigProtocol
import SigSystem
import Testing

@testable import SigServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("TLS", .timeLimit(.minutes(10)))
struct TLSTests {
    private var configuration: ServerConfiguration {
        var configuration = ServerConfiguration.still
        configuration.tls = .auto(caFile: nil)
        return configuration
    }

    private func mode(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }

    @Test("A certificate of its own is good for the loopback names", arguments: [nil, "localhost", "sub.localhost"])
    func auto(name: String?) async throws {
        try await withServer(configuration) { server in
            let certificates = try NIOSSLCertificate.fromPEMBytes(Array(try #require(server.caPEM).utf8))
            #expect(certificates.count == 1)
            #expect(server.url.hasPrefix("https://127.0.0.1:"))
            #expect(server.url(for: .share).hasPrefix("share+wss://127.0.0.1:"))
            let client = try await RawClient.connect(to: server, trusting: certificates, as: name)
            #expect(try await client.get("/a").status == 404)
            try await client.send(RawClient.upgradeRequest())
            #expect(try await client.response().status == 101)
            try await client.send(RawFrame(RawFrame.text, String(repeating: "secret ", count: 5000)))
            #expect(try await client.frame().payload.count == 35_000)
            try await client.send(RawFrame.close(1000))
            #expect(try await client.frame().code == 1000)
            try await client.end()
        }
    }

    @Test("Hosts that are listened on are in the certificate")
    func listenedHosts() throws {
        let made = try SelfMadeCertificate(for: [.tcp(host: "Box.Example", port: 1), .tcp(host: "192.0.2.7", port: 1)])
        let certificate = try NIOSSLCertificate(bytes: Array(made.certificatePEM.utf8), format: .pem)
        let names = certificate._subjectAlternativeNames().map { Array($0.contents) }
        #expect(names.contains(Array("box.example".utf8)))
        #expect(names.contains([192, 0, 2, 7]))
        #expect(names.contains([127, 0, 0, 1]))
        #expect(names.contains(Array("*.localhost".utf8)))
    }

    @Test("A certificate of another CA is not believed")
    func untrusted() async throws {
        try await withServer(configuration) { server in
            let other = try SelfMadeCertificate(for: [])
            let stranger = try NIOSSLCertificate.fromPEMBytes(Array(other.caPEM.utf8))
            let client = try await RawClient.connect(to: server, trusting: stranger, as: "localhost")
            await #expect(throws: (any Error).self) { try await client.get("/a") }
        }
    }

    @Test("The CA's file can be read by all, and goes with the server if the server chose its name")
    func caFile() async throws {
        var path = ""
        try await withServer(configuration) { server in
            path = try #require(server.caFile)
            #expect(mode(of: path) == 0o644)
            #expect(try NIOSSLCertificate.fromPEMFile(path).count == 1)
        }
        #expect(mode(of: path) == nil)
        var configuration = configuration
        configuration.tls = .auto(caFile: path)
        try await withServer(configuration) { server in #expect(server.caFile == path) }
        #expect(mode(of: path) == 0o644)
        _ = unlink(path)
    }

    @Test("A certificate and key of one's own")
    func files() async throws {
        let made = try SelfMadeCertificate(for: [])
        let folder = "/tmp/sigserve-tls-test-\(UInt64.random(in: 0 ... .max))"
        #expect(mkdir(folder, 0o700) == 0)
        try AtomicFile.write(made.certificatePEM, to: folder + "/cert", mode: 0o600, existing: .replaced)
        try AtomicFile.write(made.keyPEM, to: folder + "/key", mode: 0o600, existing: .replaced)
        var configuration = ServerConfiguration.still
        configuration.tls = .files(certificate: folder + "/cert", key: folder + "/key")
        try await withServer(configuration) { server in
            let certificates = try NIOSSLCertificate.fromPEMBytes(Array(made.caPEM.utf8))
            let client = try await RawClient.connect(to: server, trusting: certificates, as: "localhost")
            #expect(try await client.get("/a").status == 404)
        }
        configuration.tls = .files(certificate: folder + "/key", key: folder + "/cert")
        let mixedUp = await #expect(throws: ServerError.self) { try await SigServer.start(configuration) }
        #expect(mixedUp?.code == .badConfiguration)
        configuration.tls = .files(certificate: folder + "/nothing", key: folder + "/key")
        let absent = await #expect(throws: ServerError.self) { try await SigServer.start(configuration) }
        #expect(absent?.code == .io)
        for name in ["/cert", "/key"] { _ = unlink(folder + name) }
        #expect(rmdir(folder) == 0)
    }

    @Test("Plain HTTP on a TLS port is closed without a word")
    func plain() async throws {
        let log = Events()
        var configuration = configuration
        configuration.accessLog = log.log
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(!(try await client.end()).contains("HTTP/"))
            try await client.close()
            _ = try await server.statistics { $0.connections == 0 }
            #expect(log.all.last?.kind == .closed(why: "no TLS"))
        }
    }

    @Test("A TLS handshake that does not come is cut with the time of a head")
    func slowHandshake() async throws {
        let clock = ManualClock()
        var configuration = configuration
        configuration.clock = .manual(clock)
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            // The beginning of a record.
            try await client.send(ByteBuffer(bytes: [0x16, 0x03, 0x01]))
            _ = try await server.statistics { $0.connections == 1 }
            await clock.advance(by: .seconds(6))
            try await client.end()
        }
    }
}

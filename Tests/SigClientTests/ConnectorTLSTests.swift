import NIOCore
import NIOPosix
import SigProtocol
import Testing

@testable import SigClient

@Suite("TLS", .timeLimit(.minutes(10)))
struct ConnectorTLSTests {
    private func trusting() -> ConnectorConfiguration {
        var configuration = ConnectorConfiguration.patient
        configuration.tls.caPEM = Array(TestCertificates.authority.utf8)
        return configuration
    }

    private func error(_ configuration: ConnectorConfiguration, _ url: String) async throws -> SignalingError? {
        let target = try SignalingURL(url)
        return await signalingError { try await Connector(configuration).webSocket(to: target) { _ in } }
    }

    @Test("a server whose CA is given is trusted, by name and by address", arguments: ["localhost", "127.0.0.1"])
    func trusted(host: String) async throws {
        let tls = try StubServer.tls(TestCertificates.local, TestCertificates.localKey)
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            var configuration = trusting()
            let trace = Journal<TraceEvent>()
            configuration.trace = { trace.add($0) }
            let events = Journal<WebSocketEvent>()
            let connection = try await Connector(configuration)
                .webSocket(to: try SignalingURL("wss://\(host):\(server.port)/")) { events.add($0) }
            #expect(connection.opened.timing.tls != nil)
            try await connection.send(.text("hello"))
            try await connection.ping()
            #expect(events.all.texts == ["hello"])
            let end = await connection.close()
            #expect(end.clean)
            #expect(trace.all.contains { $0.description.hasPrefix("* TLS 1.3, certificate for localhost") })
        }
    }

    @Test("a server whose CA is unknown is refused, in the library's words and with what to do")
    func untrusted() async throws {
        let tls = try StubServer.tls(TestCertificates.local, TestCertificates.localKey)
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            let error = try await error(ConnectorConfiguration.patient, "wss://localhost:\(server.port)/")
            #expect(error?.code == .tlsFailed)
            #expect(error?.message.contains("CERTIFICATE_VERIFY_FAILED") == true)
            #expect(error?.message.contains("give the CA") == true)
        }
    }

    @Test("an expired certificate is said to be expired")
    func expired() async throws {
        let tls = try StubServer.tls(TestCertificates.expired, TestCertificates.expiredKey)
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            let error = try await error(trusting(), "wss://localhost:\(server.port)/")
            #expect(error?.code == .tlsFailed)
            #expect(error?.message.contains("has expired") == true)
        }
    }

    @Test("a certificate for another name is refused, and both names are said", arguments: ["localhost", "127.0.0.1"])
    func wrongName(host: String) async throws {
        let journal = Journal<String>()
        let tls = try StubServer.tls(TestCertificates.other, TestCertificates.otherKey)
        try await StubServer.with(tls: tls, EchoWebSocket.install(journal)) { server in
            let error = try await error(trusting(), "wss://\(host):\(server.port)/")
            #expect(error?.code == .tlsFailed)
            #expect(error?.message.contains("for other.test, not for \(host)") == true)
            #expect(!journal.all.contains { $0.hasPrefix("GET") })
        }
    }

    @Test("the name that is asked for and looked for can be given")
    func serverName() async throws {
        let tls = try StubServer.tls(TestCertificates.other, TestCertificates.otherKey)
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            var configuration = trusting()
            configuration.tls.serverName = "other.test"
            let connection = try await Connector(configuration)
                .webSocket(to: try SignalingURL("wss://127.0.0.1:\(server.port)/")) { _ in }
            _ = await connection.close()
        }
    }

    @Test("with verification switched off everything is taken")
    func unverified() async throws {
        let tls = try StubServer.tls(TestCertificates.expired, TestCertificates.expiredKey)
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            var configuration = ConnectorConfiguration.patient
            configuration.tls.verifiesCertificate = false
            let connection = try await Connector(configuration)
                .webSocket(to: try SignalingURL("wss://any.localhost:\(server.port)/")) { _ in }
            _ = await connection.close()
        }
    }

    @Test("TLS runs over a Unix socket too, and is for the URL's name")
    func unixSocket() async throws {
        let path = "/tmp/sigclient-tls-\(UInt64.random(in: .min ... .max))"
        let tls = try StubServer.tls(TestCertificates.local, TestCertificates.localKey)
        try await StubServer.with(unixSocket: path, tls: tls, EchoWebSocket.install()) { _ in
            var configuration = trusting()
            configuration.unixSocket = path
            let connection = try await Connector(configuration)
                .webSocket(to: try SignalingURL("wss://signal.wild.test/")) { _ in }
            try await connection.ping()
            _ = await connection.close()
            let refused = try await error(configuration, "wss://signal.test/")
            #expect(refused?.code == .tlsFailed)
        }
    }

    @Test("a client certificate is shown, and its lack is a TLS failure", arguments: [false, true])
    func clientCertificate(shown: Bool) async throws {
        let tls = try StubServer.tls(
            TestCertificates.local,
            TestCertificates.localKey,
            clientsMustShowCertificate: true
        )
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            var configuration = trusting()
            guard shown else {
                // With TLS 1.3 the server's refusal comes after the client's side of the handshake is done.
                let error = try await error(configuration, "wss://localhost:\(server.port)/")
                #expect(error?.code == .tlsFailed)
                return
            }
            let files = try TemporaryFiles()
            configuration.tls.certificateFile = try files.write("client.pem", TestCertificates.client)
            configuration.tls.keyFile = try files.write("client.key", TestCertificates.clientKey)
            let connection = try await Connector(configuration)
                .webSocket(to: try SignalingURL("wss://localhost:\(server.port)/")) { _ in }
            try await connection.ping()
            _ = await connection.close()
        }
    }

    @Test("certificate and key may be in one file, and the CA in another")
    func files() async throws {
        let tls = try StubServer.tls(
            TestCertificates.local,
            TestCertificates.localKey,
            clientsMustShowCertificate: true
        )
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            let files = try TemporaryFiles()
            var configuration = ConnectorConfiguration.patient
            configuration.tls.caFile = try files.write("ca.pem", TestCertificates.authority)
            configuration.tls.certificateFile = try files.write(
                "both.pem",
                TestCertificates.client + "\n" + TestCertificates.clientKey + "\n"
            )
            let connection = try await Connector(configuration)
                .webSocket(to: try SignalingURL("wss://localhost:\(server.port)/")) { _ in }
            _ = await connection.close()
        }
    }

    @Test("files that are missing or no PEM are named")
    func badFiles() async throws {
        let files = try TemporaryFiles()
        let noPEM = try files.write("junk.pem", "junk")
        var missing = ConnectorConfiguration.patient
        missing.tls.caFile = "/nowhere/ca.pem"
        let first = try await error(missing, "wss://127.0.0.1:9/")
        #expect(first?.code == .io)
        #expect(first?.message.contains("/nowhere/ca.pem") == true)
        var junk = ConnectorConfiguration.patient
        junk.tls.caFile = noPEM
        let second = try await error(junk, "wss://127.0.0.1:9/")
        #expect(second?.code == .badCertificateFile)
        #expect(second?.message.contains(noPEM) == true)
        var keyOnly = ConnectorConfiguration.patient
        keyOnly.tls.keyFile = noPEM
        let third = try await error(keyOnly, "wss://127.0.0.1:9/")
        #expect(third?.code == .invalidArgument)
        // TLS options don't matter where there is no TLS.
        let fourth = try await error(missing, "ws://127.0.0.1:9/")
        #expect(fourth?.code == .connectFailed)
    }

    @Test("a server that speaks no TLS is a TLS failure")
    func noTLS() async throws {
        try await StubServer.with({ channel in
            try channel.pipeline.syncOperations.addHandler(
                ByteScript { bytes, channel in
                    bytes.clear()
                    channel.writeAndFlush(ByteBuffer(string: "HTTP/1.1 400 Bad Request\r\n\r\n"), promise: nil)
                }
            )
        }) { server in
            let error = try await error(trusting(), "wss://localhost:\(server.port)/")
            #expect(error?.code == .tlsFailed)
        }
    }

    @Test("a server that hangs up during the handshake, or never answers it, ends the attempt")
    func halfHandshake() async throws {
        try await StubServer.with({ channel in
            try channel.pipeline.syncOperations.addHandler(ByteScript { _, channel in channel.close(promise: nil) })
        }) { server in
            let error = try await error(trusting(), "wss://localhost:\(server.port)/")
            #expect(error?.code == .tlsFailed)
        }
        try await StubServer.with({ _ in }) { server in
            var configuration = trusting()
            // Long enough for the certificates to be read first.
            configuration.connectTimeout = .seconds(3)
            let error = try await error(configuration, "wss://localhost:\(server.port)/")
            #expect(error?.code == .connectTimeout)
            #expect(error?.message.contains("TLS") == true)
        }
    }

    @Test("aborting ends at once, without waiting for the server's TLS goodbye")
    func abort() async throws {
        let tls = try StubServer.tls(TestCertificates.local, TestCertificates.localKey)
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            let events = Journal<WebSocketEvent>()
            let connection = try await Connector(trusting())
                .webSocket(to: try SignalingURL("wss://localhost:\(server.port)/")) { events.add($0) }
            connection.abort()
            await events.wait { !$0.ends.isEmpty }
            #expect(events.all.ends.first?.close == .abnormal)
            #expect(events.all.ends.first?.error == nil)
        }
    }
}

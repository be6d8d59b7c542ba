import NIOCore
import NIOHTTP1
import NIOPosix
import SigProtocol
import Testing

@testable import SigClient

@Suite("Proxies", .timeLimit(.minutes(10)))
struct ConnectorProxyTests {
    /// An HTTP proxy: records what it is asked, wants `required` as Proxy-Authorization, and joins to `port` whatever the name.
    private func httpProxy(
        _ journal: Journal<String>,
        to port: Int,
        required: String? = nil
    ) -> @Sendable (any Channel) throws -> Void {
        { channel in
            try channel.pipeline.syncOperations.addHandler(
                ByteScript { bytes, channel in
                    let text = String(buffer: bytes)
                    guard text.hasSuffix("\r\n\r\n") else { return }
                    bytes.clear()
                    for line in text.split(separator: "\r\n") { journal.add(String(line)) }
                    if let required, !text.contains("Proxy-Authorization: \(required)\r\n") {
                        let refusal = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 4\r\n\r\nnope"
                        channel.writeAndFlush(ByteBuffer(string: refusal), promise: nil)
                        return
                    }
                    let answer = ByteBuffer(string: "HTTP/1.1 200 Connection established\r\n\r\n")
                    Relay.join(channel, to: port, answer: answer, removing: ByteScript.self)
                }
            )
        }
    }

    /// A SOCKS5 proxy that wants a user name and a password, or nothing.
    private func socksProxy(
        _ journal: Journal<String>,
        to port: Int,
        login: (user: String, password: String)?
    ) -> @Sendable (any Channel) throws -> Void {
        { channel in
            try channel.pipeline.syncOperations.addHandler(
                ByteScript { bytes, channel in
                    let all = Array(bytes.readableBytesView)
                    if login != nil, all == [5, 2, 0, 2] {
                        bytes.clear()
                        channel.writeAndFlush(ByteBuffer(bytes: [5, 2]), promise: nil)
                    } else if all == [5, 1, 0] {
                        bytes.clear()
                        channel.writeAndFlush(ByteBuffer(bytes: login == nil ? [5, 0] : [5, 0xFF]), promise: nil)
                    } else if let login, all.first == 1 {
                        let wanted: [UInt8] =
                            [1, UInt8(login.user.utf8.count)] + Array(login.user.utf8)
                            + [UInt8(login.password.utf8.count)] + Array(login.password.utf8)
                        bytes.clear()
                        channel.writeAndFlush(ByteBuffer(bytes: [1, all == wanted ? 0 : 1]), promise: nil)
                    } else if all.starts(with: [5, 1, 0]), all.count > 7 {
                        journal.add(
                            all[3] == 3
                                ? "name \(String(decoding: all[5..<(all.count - 2)], as: UTF8.self))"
                                : "address \(all[4..<(all.count - 2)].map(String.init).joined(separator: "."))"
                        )
                        bytes.clear()
                        let answer = ByteBuffer(bytes: [5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
                        Relay.join(channel, to: port, answer: answer, removing: ByteScript.self)
                    }
                }
            )
        }
    }

    private func echo(_ configuration: ConnectorConfiguration, _ url: String) async throws {
        let events = Journal<WebSocketEvent>()
        let connection = try await Connector(configuration).webSocket(to: try SignalingURL(url)) { events.add($0) }
        try await connection.send(.text("through"))
        try await connection.ping()
        #expect(events.all.texts == ["through"])
        let end = await connection.close()
        #expect(end.clean)
    }

    @Test("a WebSocket goes through an HTTP proxy with credentials; the name is not resolved here")
    func http() async throws {
        let asked = Journal<String>()
        try await StubServer.with(EchoWebSocket.install()) { server in
            try await StubServer.with(httpProxy(asked, to: server.port, required: "Basic dXNlcjpwdyE=")) { proxy in
                var configuration = ConnectorConfiguration.patient
                configuration.proxy = try ProxyOptions("http://user:pw%21@127.0.0.1:\(proxy.port)")
                let trace = Journal<TraceEvent>()
                configuration.trace = { trace.add($0) }
                try await echo(configuration, "ws://signal.invalid:8080/v1")
                #expect(asked.all.first == "CONNECT signal.invalid:8080 HTTP/1.1")
                #expect(asked.all.contains("Host: signal.invalid:8080"))
                let shown = trace.all.map(\.description).joined(separator: "\n")
                #expect(shown.contains("> CONNECT signal.invalid:8080 HTTP/1.1"))
                #expect(!shown.contains("dXNlcjpwdyE="))
            }
        }
    }

    @Test("TLS goes through an HTTP proxy, and the certificate is for the server, not for the proxy's address")
    func tlsThroughHTTP() async throws {
        let asked = Journal<String>()
        let tls = try StubServer.tls(TestCertificates.local, TestCertificates.localKey)
        try await StubServer.with(tls: tls, EchoWebSocket.install()) { server in
            try await StubServer.with(httpProxy(asked, to: server.port)) { proxy in
                var configuration = ConnectorConfiguration.patient
                configuration.proxy = .http(host: "127.0.0.1", port: proxy.port)
                configuration.tls.caPEM = Array(TestCertificates.authority.utf8)
                try await echo(configuration, "wss://a.wild.test/")
                #expect(asked.all.first == "CONNECT a.wild.test:443 HTTP/1.1")
                // The certificate is good for 127.0.0.1, which is where the proxy is; but 192.0.2.1 was asked for.
                let connector = Connector(configuration)
                for host in ["192.0.2.1", "signal.test"] {
                    let target = try SignalingURL("wss://\(host)/")
                    let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
                    #expect(error?.code == .tlsFailed)
                }
            }
        }
    }

    @Test("a proxy that wants other credentials is a proxy failure with its status")
    func refusedByHTTP() async throws {
        try await StubServer.with(httpProxy(Journal(), to: 9, required: "Basic other")) { proxy in
            var configuration = ConnectorConfiguration.patient
            configuration.proxy = try ProxyOptions("http://user:pw@127.0.0.1:\(proxy.port)")
            let connector = Connector(configuration)
            let target = try SignalingURL("ws://signal.invalid/")
            let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
            #expect(error?.code == .proxyFailed)
            #expect(error?.response?.status.code == 407)
            #expect(error?.description.contains("pw") == false)
        }
    }

    @Test(
        "a proxy that talks nonsense, hangs up or stays silent fails the attempt",
        arguments: ["nonsense", "hangup", "silence"]
    )
    func brokenProxy(manner: String) async throws {
        try await StubServer.with({ channel in
            try channel.pipeline.syncOperations.addHandler(
                ByteScript { bytes, channel in
                    bytes.clear()
                    switch manner {
                    case "nonsense": channel.writeAndFlush(ByteBuffer(string: "\u{1}\u{2}\u{3}\r\n\r\n"), promise: nil)
                    case "hangup": channel.close(promise: nil)
                    default: break
                    }
                }
            )
        }) { proxy in
            for scheme in ["http", "socks5h"] {
                var configuration = ConnectorConfiguration.patient
                configuration.proxy = try ProxyOptions("\(scheme)://127.0.0.1:\(proxy.port)")
                if manner == "silence" { configuration.connectTimeout = .milliseconds(50) }
                let connector = Connector(configuration)
                let target = try SignalingURL("wss://signal.invalid/")
                let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
                #expect(error?.code == (manner == "silence" ? .connectTimeout : .proxyFailed))
            }
        }
    }

    @Test("SOCKS5 with a user name and a password; the proxy resolves the name")
    func socksRemote() async throws {
        let asked = Journal<String>()
        try await StubServer.with(EchoWebSocket.install()) { server in
            try await StubServer.with(socksProxy(asked, to: server.port, login: ("user", "pw"))) { proxy in
                var configuration = ConnectorConfiguration.patient
                configuration.proxy = try ProxyOptions("socks5h://user:pw@127.0.0.1:\(proxy.port)")
                try await echo(configuration, "ws://signal.invalid:8080/")
                #expect(asked.all == ["name signal.invalid"])
                configuration.proxy = try ProxyOptions("socks5h://user:wrong@127.0.0.1:\(proxy.port)")
                let connector = Connector(configuration)
                let target = try SignalingURL("ws://signal.invalid:8080/")
                let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
                #expect(error?.code == .proxyFailed)
                #expect(error?.message.contains("user name or the password") == true)
            }
        }
    }

    @Test("SOCKS5 with the name resolved here")
    func socksLocal() async throws {
        let asked = Journal<String>()
        try await StubServer.with(EchoWebSocket.install()) { server in
            try await StubServer.with(socksProxy(asked, to: server.port, login: nil)) { proxy in
                var configuration = ConnectorConfiguration.patient
                configuration.proxy = .socks5(host: "127.0.0.1", port: proxy.port)
                configuration.resolve = [try ResolveOverride("signal.test:8080:192.0.2.7")]
                try await echo(configuration, "ws://signal.test:8080/")
                #expect(asked.all == ["address 192.0.2.7"])
                let connector = Connector(configuration)
                let target = try SignalingURL("ws://signal.invalid:8080/")
                let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
                #expect(error?.code == .hostNotFound)
            }
        }
    }

    @Test("a proxy that isn't there is named as the proxy")
    func noProxy() async throws {
        let server = try await StubServer.start { _ in }
        let port = server.port
        await server.stop()
        var configuration = ConnectorConfiguration.patient
        configuration.proxy = .http(host: "127.0.0.1", port: port)
        let connector = Connector(configuration)
        let target = try SignalingURL("ws://signal.invalid/")
        let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
        #expect(error?.code == .connectFailed)
        #expect(error?.message.contains("the proxy 127.0.0.1:\(port)") == true)
    }
}

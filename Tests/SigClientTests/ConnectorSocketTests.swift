import NIOCore
import NIOHTTP1
import NIOPosix
import SigProtocol
import Testing

@testable import SigClient

@Suite("WebSockets over real sockets", .timeLimit(.minutes(10)))
struct ConnectorSocketTests {
    private func url(_ text: String) throws -> SignalingURL { try SignalingURL(text) }

    @Test("a message goes there and back, and the closing handshake is clean")
    func echo() async throws {
        let journal = Journal<String>()
        try await StubServer.with(EchoWebSocket.install(journal)) { server in
            let events = Journal<WebSocketEvent>()
            var configuration = ConnectorConfiguration.patient
            configuration.headers = ["X-Test": "1"]
            configuration.origin = "https://app.example"
            let connection = try await Connector(configuration)
                .webSocket(to: try url("ws://127.0.0.1:\(server.port)/v1?token=secret")) { events.add($0) }
            #expect(connection.opened.remoteAddress == "127.0.0.1:\(server.port)")
            #expect(connection.opened.url == "ws://127.0.0.1:\(server.port)/v1?token=\(Redaction.mark)")
            #expect(connection.opened.timing.connect != nil)
            #expect(connection.opened.timing.upgrade != nil)
            #expect(connection.opened.timing.tls == nil)
            try await connection.send(.text("hello"))
            try await connection.ping()
            #expect(events.all.texts == ["hello"])
            #expect(await connection.timing().firstFrame != nil)
            let end = await connection.close()
            #expect(end.clean)
            #expect(end.close.code == 1000)
            #expect(end.error == nil)
            #expect(events.all.ends.count == 1)
            #expect(events.all.last?.end?.close.code == 1000)
            let again = await connection.close(.init(code: 4000))
            #expect(again.close.code == 1000)
            let error = await signalingError { try await connection.send(.text("late")) }
            #expect(error?.code == .closed)
            let seen = journal.all
            #expect(seen.contains("GET /v1?token=secret"))
            #expect(seen.contains("Host: 127.0.0.1:\(server.port)"))
            #expect(seen.contains("X-Test: 1"))
            #expect(seen.contains("Origin: https://app.example"))
            #expect(seen.contains { $0.hasPrefix("User-Agent: SigClient/") })
        }
    }

    @Test("messages queued before a close all arrive before it, in order")
    func flushBeforeClose() async throws {
        let journal = Journal<String>()
        try await StubServer.with(EchoWebSocket.install(journal)) { server in
            let connection = try await Connector(.patient).webSocket(to: try url("ws://127.0.0.1:\(server.port)")) {
                _ in
            }
            for number in 0..<500 { connection.enqueue(.text("\(number)")) }
            _ = await connection.close()
            let messages = journal.all.filter { $0.hasPrefix("message ") || $0 == "close" }
            #expect(messages == (0..<500).map { "message \($0)" } + ["close"])
        }
    }

    @Test("localhost works in both families, whichever the server listens on")
    func localhost() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            let connection = try await Connector(.patient).webSocket(to: try url("ws://localhost:\(server.port)/")) {
                _ in
            }
            #expect(connection.opened.remoteAddress == "127.0.0.1:\(server.port)")
            connection.abort()
        }
    }

    @Test("a name given with an override goes to its address")
    func override() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            var configuration = ConnectorConfiguration.patient
            configuration.resolve = [try ResolveOverride("signal.test:\(server.port):127.0.0.1")]
            let connection = try await Connector(configuration)
                .webSocket(to: try url("ws://signal.test:\(server.port)/")) { _ in }
            #expect(connection.opened.remoteAddress == "127.0.0.1:\(server.port)")
            _ = await connection.close()
        }
    }

    @Test("an address of the wrong family is refused with the family's name")
    func family() async throws {
        var configuration = ConnectorConfiguration.patient
        configuration.addressFamily = .ipv6
        let connector = Connector(configuration)
        let target = try url("ws://127.0.0.1:9/")
        let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
        #expect(error?.code == .hostNotFound)
        #expect(error?.message.contains("IPv6") == true)
    }

    @Test("a Unix socket takes the place of host and port, also with a path of 107 bytes")
    func unixSocket() async throws {
        let short = "/tmp/sigclient-\(UInt64.random(in: .min ... .max))"
        let long = short + String(repeating: "x", count: 107 - short.utf8.count)
        for socket in [short, long] {
            try await StubServer.with(unixSocket: socket, EchoWebSocket.install()) { _ in
                var configuration = ConnectorConfiguration.patient
                configuration.unixSocket = socket
                configuration.proxy = .http(host: "proxy.invalid", port: 1)
                let connection = try await Connector(configuration).webSocket(to: try url("ws://any.test/")) { _ in }
                #expect(connection.opened.remoteAddress == socket)
                try await connection.ping()
                _ = await connection.close()
            }
        }
        #expect(throws: SignalingError.self) { _ = try UnixSocketPath.address(String(repeating: "a", count: 108)) }
        #expect(throws: SignalingError.self) { _ = try UnixSocketPath.address("") }
    }

    @Test("a Unix socket that isn't there is named")
    func missingUnixSocket() async throws {
        var configuration = ConnectorConfiguration.patient
        configuration.unixSocket = "/nowhere/at/all"
        let connector = Connector(configuration)
        let target = try url("ws://any.test/")
        let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
        #expect(error?.code == .connectFailed)
        #expect(error?.message.contains("/nowhere/at/all") == true)
    }

    @Test("a refused connection names host, port and the addresses tried")
    func refused() async throws {
        let server = try await StubServer.start { _ in }
        let port = server.port
        await server.stop()
        let target = try url("ws://localhost:\(port)/")
        let error = await signalingError { try await Connector(.patient).webSocket(to: target) { _ in } }
        #expect(error?.code == .connectFailed)
        #expect(error?.message.contains("localhost:\(port)") == true)
        #expect(error?.message.contains("127.0.0.1:\(port): Connection refused") == true)
        #expect(error?.message.contains("[::1]:\(port)") == true)
    }

    @Test("a host that does not exist is said to be not found")
    func hostNotFound() async throws {
        let target = try url("ws://no-such-host.invalid/")
        let error = await signalingError { try await Connector(.patient).webSocket(to: target) { _ in } }
        #expect(error?.code == .hostNotFound)
        #expect(error?.message.contains("no-such-host.invalid") == true)
    }

    @Test("a server that accepts and never answers runs into the connect time-out, and is hung up on")
    func halfDead() async throws {
        let gone = Journal<String>()
        try await StubServer.with({ channel in
            channel.closeFuture.whenComplete { _ in gone.add("gone") }
        }) { server in
            var configuration = ConnectorConfiguration.patient
            configuration.connectTimeout = .seconds(1)
            let connector = Connector(configuration)
            let target = try url("ws://127.0.0.1:\(server.port)/")
            let error = await signalingError { try await connector.webSocket(to: target) { _ in } }
            #expect(error?.code == .connectTimeout)
            #expect(error?.message.contains("upgrade") == true)
            await gone.wait(count: 1)
        }
    }

    @Test("cancelling while the upgrade is awaited hangs up and throws cancelled")
    func cancelUpgrade() async throws {
        let gone = Journal<String>()
        try await StubServer.with({ channel in
            channel.closeFuture.whenComplete { _ in gone.add("gone") }
        }) { server in
            let target = try url("ws://127.0.0.1:\(server.port)/")
            let task = Task { await signalingError { try await Connector(.patient).webSocket(to: target) { _ in } } }
            await server.connections.wait(count: 1)
            task.cancel()
            #expect(await task.value?.code == .cancelled)
            await gone.wait(count: 1)
        }
    }

    @Test("a task that is already cancelled opens nothing")
    func cancelledBefore() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            let target = try url("ws://127.0.0.1:\(server.port)/")
            let start = Journal<Void>()
            let task = Task {
                await start.wait(count: 1)
                return await signalingError { try await Connector(.patient).webSocket(to: target) { _ in } }
            }
            task.cancel()
            start.add(())
            #expect(await task.value?.code == .cancelled)
            #expect(server.connections.all.isEmpty)
        }
    }

    @Test("a server that cuts the connection is 1006, unclean and without an error; waiting pings end")
    func cut() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            let events = Journal<WebSocketEvent>()
            let connection = try await Connector(.patient)
                .webSocket(to: try url("ws://127.0.0.1:\(server.port)/")) { events.add($0) }
            connection.setReading(true)
            try await connection.ping()
            for channel in server.connections.all { channel.close(promise: nil) }
            await events.wait { !$0.ends.isEmpty }
            #expect(events.all.ends.first?.close == .abnormal)
            #expect(events.all.ends.first?.clean == false)
            let error = await signalingError { try await connection.ping() }
            #expect(error?.code == .closed)
            #expect(error?.close == .abnormal)
        }
    }

    @Test("a refusal has status, headers and body")
    func refusal() async throws {
        try await StubServer.with(
            HTTPScript.install { _, _, _ in .response(.tooManyRequests, ["Retry-After": "7"], body: "slow down") }
        ) { server in
            let target = try url("ws://127.0.0.1:\(server.port)/v1")
            let error = await signalingError { try await Connector(.patient).webSocket(to: target) { _ in } }
            #expect(error?.code == .upgradeRefused)
            #expect(error?.response?.status == .tooManyRequests)
            #expect(error?.response.map { String(buffer: $0.body) } == "slow down")
            #expect(error?.retryAfter == .seconds(7))
        }
    }

    @Test("the subprotocol that the server chose is known")
    func subprotocol() async throws {
        let journal = Journal<String>()
        try await StubServer.with(EchoWebSocket.install(journal, subprotocol: "two")) { server in
            var configuration = ConnectorConfiguration.patient
            configuration.subprotocols = ["one", "two"]
            let connection = try await Connector(configuration)
                .webSocket(to: try url("ws://127.0.0.1:\(server.port)/")) { _ in }
            #expect(connection.opened.subprotocol == "two")
            #expect(journal.all.contains("Sec-WebSocket-Protocol: one, two"))
            connection.abort()
        }
    }

    @Test("a connection that was paused goes on, and one that is paused closes cleanly")
    func pause() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            let events = Journal<WebSocketEvent>()
            var configuration = ConnectorConfiguration.patient
            configuration.webSocket.pingInterval = nil
            let connection = try await Connector(configuration)
                .webSocket(to: try url("ws://127.0.0.1:\(server.port)/")) { events.add($0) }
            connection.setReading(false)
            try await connection.send(.text("first"))
            connection.setReading(true)
            try await connection.ping()
            #expect(events.all.texts == ["first"])
            connection.setReading(false)
            _ = await connection.close()
            #expect(events.all.ends.first?.clean == true)
        }
    }

    @Test("the trace shows heads and frames without their secrets")
    func trace() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            let trace = Journal<TraceEvent>()
            var configuration = ConnectorConfiguration.patient
            configuration.headers = ["Authorization": "Bearer secret"]
            configuration.trace = { trace.add($0) }
            let connection = try await Connector(configuration)
                .webSocket(to: try url("ws://127.0.0.1:\(server.port)/v1?token=secret")) { _ in }
            try await connection.send(.text(#"{"type":"x","token":"secret"}"#))
            try await connection.ping()
            _ = await connection.close()
            let shown = trace.all.map { "\($0.description)" }.joined(separator: "\n")
            #expect(!shown.contains("secret"))
            #expect(shown.contains("* trying 127.0.0.1:\(server.port)"))
            #expect(shown.contains("> GET /v1?token=\(Redaction.mark) HTTP/1.1"))
            #expect(shown.contains("< HTTP/1.1 101"))
            #expect(shown.contains(#"> {"type":"x","token":"\#(Redaction.mark)"}"#))
            #expect(shown.contains("> close 1000"))
            #expect(shown.contains("< close 1000"))
        }
    }
}

extension TraceEvent {
    /// Enough of curl's notation to look for things in it.
    var description: String {
        switch self {
        case .info(let text): "* \(text)"
        case .sent(let data): "> \(Self.text(data))"
        case .received(let data): "< \(Self.text(data))"
        }
    }

    private static func text(_ data: TraceData) -> String {
        switch data {
        case .head(let lines): lines.joined(separator: "\n")
        case .body(let bytes), .text(let bytes), .binary(let bytes): String(buffer: bytes)
        case .ping: "ping"
        case .pong: "pong"
        case .close(let close): "close \(close)"
        }
    }
}

extension WebSocketEvent {
    var text: String? {
        if case .message(.text(let bytes)) = self { return String(buffer: bytes) }
        return nil
    }

    var end: WebSocketEnd? {
        if case .closed(let end) = self { return end }
        return nil
    }
}

extension [WebSocketEvent] {
    var texts: [String] { compactMap(\.text) }
    var ends: [WebSocketEnd] { compactMap(\.end) }
}

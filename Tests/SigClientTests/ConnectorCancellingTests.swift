import NIOCore
import NIOHTTP1
import NIOPosix
import SigProtocol
import Testing

@testable import SigClient

@Suite("Cancelling and closing from everywhere", .timeLimit(.minutes(10)))
struct ConnectorCancellingTests {
    @Test(
        "cancelling ends every step, and hangs up",
        arguments: ["wss", "http proxy", "socks proxy", "refusal", "request"]
    )
    func steps(step: String) async throws {
        let heard = Journal<Void>()
        try await StubServer.with({ channel in
            try channel.pipeline.syncOperations.addHandler(
                ByteScript { bytes, channel in
                    bytes.clear()
                    if step == "refusal" {
                        let beginning = "HTTP/1.1 403 Forbidden\r\nContent-Length: 10\r\n\r\nhalf"
                        channel.writeAndFlush(ByteBuffer(string: beginning), promise: nil)
                    }
                    heard.add(())
                }
            )
        }) { server in
            var configuration = ConnectorConfiguration.patient
            configuration.tls.caPEM = Array(TestCertificates.authority.utf8)
            if step == "http proxy" { configuration.proxy = .http(host: "127.0.0.1", port: server.port) }
            if step == "socks proxy" { configuration.proxy = .socks5(host: "127.0.0.1", port: server.port) }
            let connector = Connector(configuration)
            let scheme = step == "wss" ? "wss" : "ws"
            let target = try SignalingURL("\(scheme)://127.0.0.1:\(server.port)/")
            let task = Task {
                await signalingError {
                    if step == "request" {
                        _ = try await connector.request(.GET, target)
                    } else {
                        _ = try await connector.webSocket(to: target) { _ in }
                    }
                }
            }
            await heard.wait(count: 1)
            task.cancel()
            #expect(await task.value?.code == .cancelled)
            for connection in server.connections.all { try await connection.closeFuture.get() }
        }
    }

    @Test("cancelling at any moment ends in a connection or in cancelled, never in a hang")
    func anyMoment() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            let target = try SignalingURL("ws://127.0.0.1:\(server.port)/")
            let connector = Connector(.patient)
            for turns in 0..<60 {
                let task = Task {
                    await signalingError {
                        let connection = try await connector.webSocket(to: target) { _ in }
                        connection.abort()
                    }
                }
                // Another moment each time, as the scheduler has it.
                for _ in 0..<turns { await Task.yield() }
                task.cancel()
                let error = await task.value
                #expect(error == nil || error?.code == .cancelled)
            }
        }
    }

    @Test("a ping and a send that are cancelled end at once, and the connection lives on")
    func waits() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            let connection = try await Connector(.patient)
                .webSocket(to: try SignalingURL("ws://127.0.0.1:\(server.port)/")) { _ in }
            connection.setReading(false)
            // Its pong is not read.
            let ping = Task { await signalingError { try await connection.ping() } }
            try await connection.send(.text("flushed"))
            ping.cancel()
            let code = await ping.value?.code
            #expect(code == .cancelled || code == nil)
            let send = Task { await signalingError { try await connection.send(.text("x")) } }
            send.cancel()
            let sendCode = await send.value?.code
            #expect(sendCode == .cancelled || sendCode == nil)
            connection.setReading(true)
            try await connection.ping()
            #expect(await connection.close().clean)
        }
    }

    @Test("many tasks that send, ping and close at once all come to an end")
    func crowd() async throws {
        try await StubServer.with(EchoWebSocket.install()) { server in
            let target = try SignalingURL("ws://127.0.0.1:\(server.port)/")
            let connector = Connector(.patient)
            for _ in 0..<10 {
                let events = Journal<WebSocketEvent>()
                let connection = try await connector.webSocket(to: target) { events.add($0) }
                await withTaskGroup(of: Void.self) { group in
                    for number in 0..<60 {
                        group.addTask {
                            switch number % 6 {
                            case 0, 1: _ = await signalingError { try await connection.send(.text("\(number)")) }
                            case 2, 3: _ = await signalingError { try await connection.ping() }
                            case 4: connection.enqueue(.text("\(number)"))
                            default: if number > 30 { _ = await connection.close() }
                            }
                        }
                    }
                }
                let end = await connection.close()
                #expect(end.clean)
                #expect(events.all.ends.count == 1)
            }
        }
    }

    @Test("a server that goes away while much is queued ends every send")
    func goneWhileSending() async throws {
        let received = Journal<Void>()
        try await StubServer.with(EchoWebSocket.install()) { server in
            let connection = try await Connector(.patient)
                .webSocket(to: try SignalingURL("ws://127.0.0.1:\(server.port)/")) { _ in received.add(()) }
            let big = ByteBuffer(repeating: 0x61, count: 1 << 20)
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask { _ = await signalingError { try await connection.send(.text(big)) } }
                }
                group.addTask {
                    await received.wait(count: 1)
                    for channel in server.connections.all { channel.close(promise: nil) }
                }
            }
            let error = await signalingError { try await connection.send(.text("late")) }
            #expect(error?.code == .closed)
        }
    }

    @Test("a connector keeps to the loop that it was given")
    func ownLoop() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let own = Connector(eventLoop: group.next())
        try await StubServer.with(EchoWebSocket.install()) { server in
            let connection = try await own.webSocket(to: try SignalingURL("ws://127.0.0.1:\(server.port)/")) { _ in }
            #expect(connection.eventLoop === group.next())
            _ = await connection.close()
        }
        try await group.shutdownGracefully()
    }
}

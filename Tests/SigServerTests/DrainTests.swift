import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("The end of a server", .timeLimit(.minutes(10)))
struct DrainTests {
    @Test("Draining closes WebSockets with 1001 and idle connections, and answers what is running")
    func drain() async throws {
        let service = EchoService()
        let server = try await SigServer.start(.still, services: [service])
        let webSocket = try await RawClient.webSocket(to: server)
        let idle = try await RawClient.connect(to: server)
        #expect(try await idle.get("/a").status == 404)
        let untouched = try await RawClient.connect(to: server)
        let running = try await RawClient.connect(to: server)
        try await running.send("POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nab")
        _ = try await server.statistics { $0.heldBytes == 2 && $0.connections == 4 }

        async let drained: Void = server.drain(within: .seconds(20))
        #expect(try await webSocket.frame().code == 1001)
        try await webSocket.send(RawFrame.close(1001))
        #expect(try await webSocket.end() == "")
        for client in [idle, untouched] {
            #expect(try await client.end() == "")
            try await client.close()
        }
        try await running.send("cd")
        let response = try await running.response()
        #expect(response.status == 404)
        #expect(response.header("Connection") == "close")
        #expect(try await running.end() == "")
        for client in [webSocket, running] { try await client.close() }
        await drained
        #expect(service.record.all.map(\.code) == [1001])
        await #expect(throws: (any Error).self) { try await RawClient.connect(to: server) }
    }

    @Test("A request that was begun before the drain sees /healthz say so, and every WebSocket is closed with 1001")
    func healthWhileDraining() async throws {
        let server = try await SigServer.start(.still)
        let begun = try await RawClient.connect(to: server)
        #expect(try await begun.get("/healthz").body == "ok\n")
        try await begun.send("POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\na")
        let sockets = [
            try await RawClient.webSocket(to: server, path: "/ws"),
            try await RawClient.webSocket(to: server, path: "/peerjs?key=peerjs&id=a&token=t"),
            try await RawClient.webSocket(to: server),
        ]
        _ = try await server.statistics { $0.webSockets == 3 && $0.heldBytes >= 1 }
        async let drained: Void = server.drain(within: .seconds(20))
        for socket in sockets {
            #expect(try await socket.closeFrame().code == 1001)
            try await socket.close()
        }
        try await begun.send("b")
        let response = try await begun.response()
        #expect(response.status == 503)
        #expect(response.body == "unavailable\n")
        #expect(response.header("Connection") == "close")
        try await begun.end()
        try await begun.close()
        await drained
    }

    @Test("Who does not go is cut when the time is over")
    func cut() async throws {
        let server = try await SigServer.start(.still, services: [EchoService()])
        let client = try await RawClient.webSocket(to: server)
        await server.drain(within: .milliseconds(20))
        #expect(try await client.frame().code == 1001)
        #expect(try await client.end() == "")
    }

    @Test("A second drain cuts at once")
    func impatient() async throws {
        let server = try await SigServer.start(.still, services: [EchoService()])
        let client = try await RawClient.webSocket(to: server)
        async let first: Void = server.drain(within: .seconds(3600))
        #expect(try await client.frame().code == 1001)
        await server.drain(within: .seconds(3600))
        await first
        #expect(try await client.end() == "")
    }

    @Test("A stopped server leaves nothing: its port is free, its numbers are zero, stopping again is nothing")
    func stopped() async throws {
        let server = try await SigServer.start(.still)
        let client = try await RawClient.webSocket(to: server)
        await server.stop()
        await server.stop()
        await server.drain()
        _ = try await client.end()
        #expect(await server.statistics() == ServerStatistics())
        var configuration = ServerConfiguration.still
        configuration.listen = server.addresses
        let again = try await SigServer.start(configuration)
        #expect(again.port == server.port)
        await again.stop()
    }

    @Test("withSigServer stops its server also when its body fails")
    func scope() async throws {
        struct Failure: Error {}
        var port: Int?
        await #expect(throws: Failure.self) {
            try await withSigServer { server in
                port = server.port
                throw Failure()
            }
        }
        var configuration = ServerConfiguration.still
        configuration.listen = [.tcp(host: "127.0.0.1", port: try #require(port))]
        try await withSigServer(configuration) { server in #expect(server.port == port) }
    }
}

import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Time-outs, by a clock that is moved by hand", .timeLimit(.minutes(10)))
struct TimeOutTests {
    private let clock = ManualClock()

    private var configuration: ServerConfiguration {
        var configuration = ServerConfiguration.still
        configuration.clock = .manual(clock)
        return configuration
    }

    @Test("A connection that sends no head is cut after 5 seconds, not before")
    func silent() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            _ = try await server.statistics { $0.connections == 1 }
            await clock.advance(by: .milliseconds(4900))
            #expect(await server.statistics().connections == 1)
            await clock.advance(by: .milliseconds(200))
            #expect(try await client.end() == "")
        }
    }

    @Test("A head that dribbles in is cut too: its time is not begun anew with each byte")
    func slowHead() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            #expect(try await client.get("/a").status == 404)
            try await client.send("GET /a HTTP/1.1\r\nX: ")
            var seconds = 0
            while await server.statistics().connections == 1, seconds < 50 {
                // Once it has been cut there is nobody to send to.
                try? await client.send("x")
                await clock.advance(by: .seconds(1))
                seconds += 1
            }
            #expect((5...20).contains(seconds))
        }
    }

    @Test("A kept-alive connection without a request is cut after 60 seconds")
    func idle() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            #expect(try await client.get("/a").status == 404)
            await clock.advance(by: .seconds(59))
            #expect(await server.statistics().connections == 1)
            await clock.advance(by: .seconds(2))
            #expect(try await client.end() == "")
        }
    }

    @Test("A body that pauses for 10 seconds is cut")
    func slowBody() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            try await client.send("POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nsome")
            _ = try await server.statistics { $0.heldBytes == 4 }
            await clock.advance(by: .milliseconds(9900))
            #expect(await server.statistics().connections == 1)
            await clock.advance(by: .milliseconds(200))
            #expect(try await client.end() == "")
            #expect(await server.statistics().heldBytes == 0)
        }
    }

    @Test("A body that never pauses for long is cut after 60 seconds")
    func endlessBody() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            try await client.send("POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n")
            var seconds = 0
            while seconds < 90, await server.statistics().connections == 1 || seconds == 0 {
                try? await client.send("x")
                let sent = seconds + 1
                _ = try await server.statistics { $0.heldBytes >= sent || $0.connections == 0 }
                await clock.advance(by: .seconds(1))
                seconds += 1
            }
            #expect((59...62).contains(seconds))
        }
    }

    /// Pings, and a time for their pongs.
    private static let pinging = WebSocketPolicy(
        maxMessageSize: 1024,
        queuedMessages: 8,
        queuedBytes: 1024,
        pingInterval: .seconds(15),
        pongTimeout: .seconds(20)
    )

    @Test("A WebSocket is pinged, and cut when no pong has come for its time")
    func pings() async throws {
        let service = EchoService(policy: Self.pinging)
        try await withServer(configuration, serving: service) { server in
            let client = try await RawClient.webSocket(to: server)
            // Its times count from when the server has it, which is a moment after the client has.
            _ = try await server.statistics { $0.webSockets == 1 }
            for _ in 1...3 {
                await clock.advance(by: .seconds(15))
                #expect(try await client.frame() == RawFrame(RawFrame.ping))
                try await client.send(RawFrame(RawFrame.pong))
                // The echo says that the pong before it has been read.
                try await client.send(RawFrame(RawFrame.text, "still here"))
                #expect(try await client.frame().text == "still here")
            }
            await clock.advance(by: .seconds(19))
            #expect(await server.statistics().webSockets == 1)
            await clock.advance(by: .seconds(1))
            #expect(try await client.frame() == RawFrame(RawFrame.ping))
            #expect(try await client.end() == "")
            #expect(service.record.all.map(\.code) == [1006])
        }
    }

    @Test("One that goes on sending has as long again for its pong, which stands behind what it sent, and no longer")
    func busyPeer() async throws {
        try await withServer(configuration, serving: EchoService(policy: Self.pinging)) { server in
            let client = try await RawClient.webSocket(to: server)
            // Its times count from when the server has it, which is a moment after the client has.
            _ = try await server.statistics { $0.webSockets == 1 }
            await clock.advance(by: .seconds(15))
            #expect(try await client.frame() == RawFrame(RawFrame.ping))
            // To 39.5 s, which is 19.5 s late.
            for _ in 1...98 {
                try await client.send(RawFrame(RawFrame.text, "busy"))
                #expect(try await client.frame().text == "busy")
                await clock.advance(by: .milliseconds(250))
            }
            #expect(await server.statistics().webSockets == 1)
            try await client.send(RawFrame(RawFrame.text, "busy"))
            #expect(try await client.frame().text == "busy")
            await clock.advance(by: .milliseconds(500))
            #expect(try await client.end() == "")
        }
    }

    @Test("A service without an idle rule neither pings nor cuts")
    func noPings() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.webSocket(to: server)
            await clock.advance(by: .seconds(600))
            try await client.send(RawFrame(RawFrame.text, "there?"))
            #expect(try await client.frame().text == "there?")
        }
    }

    @Test("A peer that does not answer a close frame is cut after 2 seconds")
    func unansweredClose() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.webSocket(to: server)
            try await client.send(RawFrame(RawFrame.text, "close 1000"))
            #expect(try await client.frame().code == 1000)
            await clock.advance(by: .milliseconds(1700))
            #expect(await server.statistics().connections == 1)
            await clock.advance(by: .milliseconds(500))
            #expect(try await client.end() == "")
        }
    }

    @Test("A peer that does not close after the last answer is cut after 2 seconds")
    func lingering() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.connect(to: server)
            #expect(try await client.get("/a", headers: "Connection: close\r\n").status == 404)
            #expect(try await client.end() == "")
            #expect(await server.statistics().connections == 1)
            await clock.advance(by: .seconds(3))
            #expect(try await server.statistics { $0.connections == 0 }.connections == 0)
        }
    }
}

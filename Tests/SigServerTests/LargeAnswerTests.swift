import NIOCore
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

@Suite("Large answers of services", .timeLimit(.minutes(10)))
struct LargeAnswerTests {
    /// Answers every request with the same body.
    private struct Answers: Service {
        static let name = ProtocolName.room
        let policy = WebSocketPolicy(maxMessageSize: 1024, queuedMessages: 8, queuedBytes: 1024)
        let body: ByteBuffer

        func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission { .accept }
        func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply { HTTPReply(.ok, body: body) }
        func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {}
        func tick(turn: inout ServiceTurn) {}
    }

    private let body = ByteBuffer(repeating: UInt8(ascii: "x"), count: 32 << 20)
    private let request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

    @Test("What is not sent yet counts as memory; when it is sent it does not")
    func counted() async throws {
        try await withServer(serving: Answers(body: body)) { server in
            let client = try await RawClient.connect(to: server)
            try await client.stopReading()
            try await client.send(request)
            #expect(try await server.statistics { $0.heldBytes > 0 }.heldBytes > body.readableBytes)
            try await client.startReading()
            #expect(try await client.response().body.utf8.count == body.readableBytes)
            #expect(try await server.statistics { $0.heldBytes == 0 }.heldBytes == 0)
            try await client.close()
        }
    }

    @Test("Who takes it slowly is waited for as long as it gets on, and cut when it does not")
    func slow() async throws {
        let clock = ManualClock()
        var configuration = ServerConfiguration.still
        configuration.clock = .manual(clock)
        try await withServer(configuration, serving: Answers(body: body)) { server in
            let client = try await RawClient.connect(to: server)
            try await client.stopReading()
            try await client.send(request)
            _ = try await server.statistics { $0.heldBytes > 0 }
            for _ in 0..<3 {
                await clock.advance(by: .seconds(59))
                #expect(await server.statistics().connections == 1)
                // More than the sockets' own memory, so that the server sees something of it go.
                var taken = 0
                while taken < 8 << 20 {
                    try client.readOnce()
                    taken += try await client.receive("some of it") { bytes in
                        bytes.readableBytes > 0 ? bytes.readSlice(length: bytes.readableBytes)?.readableBytes : nil
                    }
                }
            }
            await clock.advance(by: .seconds(59))
            #expect(await server.statistics().connections == 1)
            await clock.advance(by: .seconds(61))
            #expect(try await server.statistics { $0.connections == 0 }.connections == 0)
            try await client.close()
        }
    }

    @Test("Who lets too much of it wait is cut")
    func evicted() async throws {
        var configuration = ServerConfiguration.still
        configuration.maxMemory = 40 << 20
        try await withServer(configuration, serving: Answers(body: body)) { server in
            var clients: [RawClient] = []
            for count in 1...2 {
                let client = try await RawClient.connect(to: server)
                try await client.stopReading()
                try await client.send(request)
                _ = try await server.statistics { $0.heldBytes > 0 || $0.accepted == UInt64(count) }
                clients.append(client)
            }
            let statistics = try await server.statistics { $0.connections == 1 }
            #expect(statistics.connections == 1)
            #expect(statistics.heldBytes <= configuration.maxMemory)
            for client in clients { try await client.close() }
        }
    }
}

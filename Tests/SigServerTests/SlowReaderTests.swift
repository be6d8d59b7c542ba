import NIOCore
import SigProtocol
import Testing

@testable import SigServer

@Suite("Peers that do not read", .timeLimit(.minutes(10)))
struct SlowReaderTests {
    private let clock = ManualClock()

    private var configuration: ServerConfiguration {
        var configuration = ServerConfiguration.still
        configuration.clock = .manual(clock)
        return configuration
    }

    /// Sends to everybody else until so much waits for them as is wanted.
    private func fill(_ sender: RawClient, _ server: SigServer, until messages: Int) async throws {
        for _ in 0..<2000 where await server.statistics().queuedMessages < messages {
            try await sender.send(RawFrame(RawFrame.text, "others 1 65536"))
            try await sender.send(RawFrame(RawFrame.text, "done"))
            _ = try await sender.frame()
        }
    }

    @Test("One whose queue is full for 2 seconds is thrown out with 1008; the others never wait for it")
    func thrownOut() async throws {
        let service = EchoService()
        try await withServer(configuration, serving: service) { server in
            let slow = try await RawClient.webSocket(to: server)
            try await slow.stopReading()
            let sender = try await RawClient.webSocket(to: server)
            try await fill(sender, server, until: 8)
            #expect(await server.statistics().queuedMessages == 8)
            await clock.advance(by: .milliseconds(1900))
            #expect(service.record.all.isEmpty)
            await clock.advance(by: .milliseconds(500))
            #expect(service.record.all.map(\.code) == [1008])
            #expect(await server.statistics().webSockets == 1)
            try await sender.send(RawFrame(RawFrame.text, "ids"))
            #expect(try await sender.frame().text == "1")
            await clock.advance(by: .seconds(3))
            #expect(try await server.statistics { $0.connections == 1 }.connections == 1)
            #expect(await server.statistics().heldBytes == 0)
        }
    }

    @Test("A large message counts as memory until it is sent, also while the channel has it")
    func largeMessage() async throws {
        let policy = WebSocketPolicy(
            maxMessageSize: 1024,
            queuedMessages: 8,
            queuedBytes: 1 << 26,
            pingInterval: nil
        )
        try await withServer(configuration, serving: EchoService(policy: policy)) { server in
            let slow = try await RawClient.webSocket(to: server)
            try await slow.send(RawFrame(RawFrame.text, "ids"))
            #expect(try await slow.frame().text == "1")
            try await slow.stopReading()
            try await slow.send(RawFrame(RawFrame.text, "flood 1 \(32 << 20)"))
            let held = try await server.statistics { $0.heldBytes >= 32 << 20 }
            #expect(held.heldBytes >= 32 << 20)
            #expect(held.queuedMessages == 0, "it is not the queue that has it")
            try await slow.startReading()
            #expect(try await slow.frame().payload.count == 32 << 20)
            #expect(try await server.statistics { $0.heldBytes == 0 }.heldBytes == 0)
        }
    }

    @Test("One that reads again in time gets everything, in order, and stays")
    func recovers() async throws {
        let service = EchoService()
        try await withServer(configuration, serving: service) { server in
            let slow = try await RawClient.webSocket(to: server)
            try await slow.stopReading()
            let sender = try await RawClient.webSocket(to: server)
            try await fill(sender, server, until: 8)
            await clock.advance(by: .seconds(1))
            try await slow.startReading()
            #expect(try await server.statistics { $0.queuedMessages == 0 }.queuedMessages == 0)
            await clock.advance(by: .seconds(5))
            try await slow.send(RawFrame(RawFrame.text, "alive"))
            var frames = 0
            while try await slow.frame().text != "alive" { frames += 1 }
            #expect(frames >= 8)
            #expect(service.record.all.isEmpty)
        }
    }

    @Test("A queue that grows far beyond its bound is not waited for")
    func overflow() async throws {
        let service = EchoService()
        try await withServer(configuration, serving: service) { server in
            let slow = try await RawClient.webSocket(to: server)
            try await slow.stopReading()
            let sender = try await RawClient.webSocket(to: server)
            try await fill(sender, server, until: 8)
            try await sender.send(RawFrame(RawFrame.text, "others 100 65536"))
            try await sender.send(RawFrame(RawFrame.text, "ids"))
            #expect(try await sender.frame().text == "1")
            #expect(service.record.all.map(\.code) == [1008])
        }
    }

    @Test("One that asks without reading the answers is read no further; when it reads it gets them all")
    func asksWithoutReading() async throws {
        try await withServer(configuration) { server in
            let client = try await RawClient.webSocket(to: server)
            try await client.stopReading()
            let count = 500
            for number in 0..<count {
                try client.write(RawFrame(RawFrame.text, "flood 1 60000").bytes())
                try client.write(RawFrame(RawFrame.text, "\(number)").bytes())
            }
            let full = try await server.statistics { $0.queuedMessages >= 8 }
            #expect(full.queuedMessages == 8)
            try await client.startReading()
            for number in 0..<count {
                #expect(try await client.frame().payload.count == 60_000)
                #expect(try await client.frame().text == "\(number)")
            }
            #expect(await server.statistics().heldBytes == 0)
        }
    }

    @Test("When everything together is too much the largest holder goes, with 1008")
    func memory() async throws {
        var configuration = configuration
        configuration.maxMemory = 1 << 20
        let policy = WebSocketPolicy(maxMessageSize: 2 << 20, queuedMessages: 8, queuedBytes: 1 << 20)
        let service = EchoService(policy: policy)
        try await withServer(configuration, serving: service) { server in
            let large = try await RawClient.webSocket(to: server)
            let small = try await RawClient.webSocket(to: server)
            let unfinished = RawFrame(RawFrame.binary, [UInt8](repeating: 0, count: 700_000)).bytes()
            var part = unfinished
            try await large.send(part.readSlice(length: 690_000) ?? ByteBuffer())
            _ = try await server.statistics { $0.heldBytes >= 680_000 }
            var other = RawFrame(RawFrame.binary, [UInt8](repeating: 1, count: 400_000)).bytes()
            try await small.send(other.readSlice(length: 390_000) ?? ByteBuffer())
            #expect(try await large.frame().code == 1008)
            try await small.send(other)
            #expect(try await small.frame().payload.count == 400_000)
            #expect(service.record.all.map(\.code) == [1008])
            #expect(await server.statistics().heldBytes == 0)
        }
    }
}

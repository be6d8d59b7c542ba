import NIOCore
import NIOEmbedded
import NIOWebSocket
import SigProtocol
import Testing

@testable import SigClient

@Suite("The WebSocket handler")
struct ConnectorWebSocketTests {
    // MARK: Messages

    @Test("messages of both kinds, whole and in fragments, with a ping between the fragments")
    func messages() throws {
        let subject = try WebSocketSubject()
        try subject.receive(
            ServerFrame.text("one"),
            ServerFrame.bytes(0x01, "tw"),
            ServerFrame.bytes(0x89, "ping"),
            ServerFrame.bytes(0x80, "o"),
            ServerFrame.bytes(0x82, "three")
        )
        #expect(subject.events.texts == ["one", "two"])
        guard case .message(.binary(let bytes)) = subject.events.last else {
            Issue.record("no binary message")
            return
        }
        #expect(String(buffer: bytes) == "three")
        #expect(try subject.sent() == [ClientFrame(.pong, "ping")])
    }

    @Test("what is sent on the loop is one flush, and its promises are kept when it is written")
    func sending() throws {
        let subject = try WebSocketSubject()
        let (first, firstOutcome) = subject.promise(Void.self)
        subject.handler.send(.text("a"), id: 1, first)
        subject.handler.enqueue(.binary(ByteBuffer(string: "b")))
        #expect(firstOutcome.result == nil)
        #expect(try subject.sent() == [ClientFrame(.text, "a"), ClientFrame(.binary, "b")])
        #expect(firstOutcome.value != nil)
    }

    @Test("a reply written while reading is flushed when the read is over")
    func replies() throws {
        let subject = try WebSocketSubject()
        subject.onEvent = { [unowned subject] event in
            if let text = event.text { subject.handler.enqueue(.text("re: \(text)")) }
        }
        try subject.receive(ServerFrame.text("a"), ServerFrame.text("b"))
        var written = 0
        while try subject.channel.readOutbound(as: ByteBuffer.self) != nil { written += 1 }
        #expect(written == 2)
    }

    @Test("the queue is bounded: send throws, enqueue cuts the connection")
    func queueBound() throws {
        let subject = try WebSocketSubject { $0.maxQueuedBytes = 10 + FrameSender.frameOverhead }
        let (fits, fitsOutcome) = subject.promise(Void.self)
        subject.handler.send(.text("0123456789"), id: 1, fits)
        let (over, overOutcome) = subject.promise(Void.self)
        subject.handler.send(.text("x"), id: 2, over)
        #expect(overOutcome.error?.code == .tooLarge)
        #expect(try subject.sent().count == 1)
        #expect(fitsOutcome.value != nil)
        // Written, so there is room again.
        subject.handler.enqueue(.text("0123456789"))
        #expect(subject.end == nil)
        subject.handler.enqueue(.text("x"))
        subject.loop.run()
        #expect(subject.end?.error?.code == .tooLarge)
        #expect(subject.end?.clean == false)
    }

    @Test("a send that is given up is cancelled, and the message is sent all the same")
    func abandonedSend() throws {
        let subject = try WebSocketSubject()
        let (promise, outcome) = subject.promise(Void.self)
        subject.handler.send(.text("a"), id: 1, promise)
        subject.handler.abandonSend(1)
        #expect(outcome.error?.code == .cancelled)
        #expect(try subject.sent() == [ClientFrame(.text, "a")])
    }

    // MARK: Pings

    @Test("a ping is answered by its own pong; pongs that nobody asked for are events")
    func ping() throws {
        let subject = try WebSocketSubject()
        let (promise, outcome) = subject.promise(Void.self)
        subject.handler.ping(42, promise)
        #expect(try subject.sent() == [ClientFrame(.ping, ByteBuffer(integer: UInt64(42)))])
        try subject.receive(ServerFrame.bytes(0x8A, "other"))
        #expect(outcome.result == nil)
        try subject.receive(ServerFrame.text("before"), ServerFrame.bytes(0x8A, ByteBuffer(integer: UInt64(42))))
        #expect(outcome.value != nil)
        #expect(subject.events.texts == ["before"])
        #expect(subject.events.count == 3)
    }

    @Test("a ping that is given up is cancelled, and its late pong hurts nobody")
    func abandonedPing() throws {
        let subject = try WebSocketSubject()
        let (promise, outcome) = subject.promise(Void.self)
        subject.handler.ping(42, promise)
        subject.handler.abandonPing(42, .taskCancelled)
        #expect(outcome.error?.code == .cancelled)
        try subject.receive(ServerFrame.bytes(0x8A, ByteBuffer(integer: UInt64(42))))
        #expect(subject.end == nil)
    }

    @Test("silence brings a ping, and no pong the end")
    func keepAliveEnds() throws {
        let subject = try WebSocketSubject {
            $0.pingInterval = .seconds(20)
            $0.pongTimeout = .seconds(10)
        }
        subject.loop.advanceTime(by: .seconds(19))
        #expect(try subject.sent().isEmpty)
        subject.loop.advanceTime(by: .seconds(1))
        #expect(try subject.sent().map(\.opcode) == [.ping])
        subject.loop.advanceTime(by: .seconds(9))
        #expect(subject.end == nil)
        subject.loop.advanceTime(by: .seconds(1))
        #expect(subject.end?.close == .abnormal)
        #expect(subject.end?.error?.code == .closed)
        #expect(subject.end?.error?.message.contains("no pong") == true)
    }

    @Test("anything received keeps the connection alive, also parts of a large message; keep-alive pongs are no events")
    func keepAliveGoesOn() throws {
        let subject = try WebSocketSubject {
            $0.pingInterval = .seconds(20)
            $0.pongTimeout = .seconds(10)
        }
        subject.loop.advanceTime(by: .seconds(20))
        let ping = try #require(try subject.sent().first)
        try subject.receive(ServerFrame.bytes(0x8A, ping.payload))
        #expect(subject.events.isEmpty)
        let message = ServerFrame.text(String(repeating: "x", count: 1000))
        for byte in message.readableBytesView.prefix(20) {
            subject.loop.advanceTime(by: .seconds(15))
            try subject.receive(ByteBuffer(bytes: [byte]))
        }
        #expect(try subject.sent().isEmpty)
        #expect(subject.end == nil)
    }

    @Test("a connection that we paused is not held to be dead, however long")
    func keepAlivePaused() throws {
        let subject = try WebSocketSubject()
        subject.handler.setReading(false)
        for _ in 0..<100 { subject.loop.advanceTime(by: .seconds(20)) }
        #expect(subject.end == nil)
        #expect(try subject.sent().isEmpty)
        subject.handler.setReading(true)
        subject.loop.advanceTime(by: .seconds(20))
        #expect(try subject.sent().map(\.opcode) == [.ping])
    }

    @Test("without a ping interval there are no pings")
    func noKeepAlive() throws {
        let subject = try WebSocketSubject { $0.pingInterval = nil }
        subject.loop.advanceTime(by: .hours(24))
        #expect(try subject.sent().isEmpty)
        #expect(subject.end == nil)
    }

    // MARK: Reading

    @Test("paused, no read is asked for; resumed, the one held back is")
    func pause() throws {
        let subject = try WebSocketSubject()
        let reads = ReadCounter()
        try subject.channel.pipeline.syncOperations.addHandler(reads, position: .first)
        subject.handler.setReading(false)
        subject.channel.read()
        subject.channel.read()
        #expect(reads.count == 0)
        subject.handler.setReading(true)
        #expect(reads.count == 1)
        subject.channel.read()
        #expect(reads.count == 2)
        // Closing reads on, or the peer's close frame would never be seen.
        subject.handler.setReading(false)
        subject.channel.read()
        subject.handler.close(.init(code: 1000), nil)
        #expect(reads.count == 3)
        subject.handler.setReading(false)
        subject.channel.read()
        #expect(reads.count == 4)
    }

    private final class ReadCounter: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer
        var count = 0

        func read(context: ChannelHandlerContext) {
            count += 1
            context.read()
        }
    }
}

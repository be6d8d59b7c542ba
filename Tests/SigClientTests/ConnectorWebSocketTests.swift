import FuzzSupport
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOWebSocket
import SigProtocol
import Testing

@testable import SigClient

@Suite("The WebSocket handler")
struct ConnectorWebSocketTests {
    /// A handler on a channel without a socket, whose time stands still until it is moved.
    private final class Subject {
        let channel = EmbeddedChannel()
        let handler: WebSocketHandler
        private(set) var events: [WebSocketEvent] = []
        /// What the owner does when an event comes.
        var onEvent: (WebSocketEvent) -> Void = { _ in }

        init(_ change: (inout WebSocketOptions) -> Void = { _ in }) throws {
            var options = WebSocketOptions()
            change(&options)
            final class Link { weak var subject: Subject? }
            let link = Link()
            handler = WebSocketHandler(options: options, tracer: Tracer(nil)) { event in
                link.subject?.events.append(event)
                link.subject?.onEvent(event)
            }
            link.subject = self
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 8080)).wait()
            try channel.pipeline.syncOperations.addHandlers([WebSocketHandler.decoder(options), handler])
        }

        var loop: EmbeddedEventLoop { channel.embeddedEventLoop }
        var end: WebSocketEnd? { events.last?.end }

        func receive(_ frames: ByteBuffer...) throws {
            var packet = ByteBuffer()
            for frame in frames { packet.writeImmutableBuffer(frame) }
            try channel.writeInbound(packet)
        }

        /// What was written since the last call.
        func sent() throws -> [ClientFrame] {
            loop.run()
            var bytes = ByteBuffer()
            while let part = try channel.readOutbound(as: ByteBuffer.self) { bytes.writeImmutableBuffer(part) }
            return ClientFrame.all(bytes)
        }

        func promise<T: Sendable>(_ type: T.Type = T.self) -> (EventLoopPromise<T>, Outcome<T>) {
            let promise = loop.makePromise(of: T.self)
            let outcome = Outcome<T>()
            promise.futureResult.assumeIsolated().whenComplete { outcome.result = $0 }
            return (promise, outcome)
        }

        func serverEndsTCP() { channel.pipeline.fireChannelInactive() }
    }

    private final class Outcome<T> {
        var result: Result<T, any Error>?
        var error: SignalingError? {
            if case .failure(let error) = result { return error as? SignalingError }
            return nil
        }
        var value: T? { try? result?.get() }
    }

    // MARK: Messages

    @Test("messages of both kinds, whole and in fragments, with a ping between the fragments")
    func messages() throws {
        let subject = try Subject()
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
        let subject = try Subject()
        let (first, firstOutcome) = subject.promise(Void.self)
        subject.handler.send(.text("a"), id: 1, first)
        subject.handler.enqueue(.binary(ByteBuffer(string: "b")))
        #expect(firstOutcome.result == nil)
        #expect(try subject.sent() == [ClientFrame(.text, "a"), ClientFrame(.binary, "b")])
        #expect(firstOutcome.value != nil)
    }

    @Test("a reply written while reading is flushed when the read is over")
    func replies() throws {
        let subject = try Subject()
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
        let subject = try Subject { $0.maxQueuedBytes = 10 }
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
        let subject = try Subject()
        let (promise, outcome) = subject.promise(Void.self)
        subject.handler.send(.text("a"), id: 1, promise)
        subject.handler.abandonSend(1)
        #expect(outcome.error?.code == .cancelled)
        #expect(try subject.sent() == [ClientFrame(.text, "a")])
    }

    // MARK: Pings

    @Test("a ping is answered by its own pong; pongs that nobody asked for are events")
    func ping() throws {
        let subject = try Subject()
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
        let subject = try Subject()
        let (promise, outcome) = subject.promise(Void.self)
        subject.handler.ping(42, promise)
        subject.handler.abandonPing(42)
        #expect(outcome.error?.code == .cancelled)
        try subject.receive(ServerFrame.bytes(0x8A, ByteBuffer(integer: UInt64(42))))
        #expect(subject.end == nil)
    }

    @Test("silence brings a ping, and no pong the end")
    func keepAliveEnds() throws {
        let subject = try Subject {
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
        let subject = try Subject {
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
        let subject = try Subject()
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
        let subject = try Subject { $0.pingInterval = nil }
        subject.loop.advanceTime(by: .hours(24))
        #expect(try subject.sent().isEmpty)
        #expect(subject.end == nil)
    }

    // MARK: Reading

    @Test("paused, no read is asked for; resumed, the one held back is")
    func pause() throws {
        let subject = try Subject()
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

    // MARK: Closing

    @Test("our close: what was sent goes first, then the close frame; clean when the server answered and ended TCP")
    func ourClose() throws {
        let subject = try Subject()
        subject.handler.enqueue(.text("last"))
        let (promise, outcome) = subject.promise(WebSocketEnd.self)
        subject.handler.close(.init(code: 1000), promise)
        subject.handler.enqueue(.text("too late"))
        #expect(try subject.sent() == [ClientFrame(.text, "last"), .close(1000)])
        try subject.receive(ServerFrame.text("still"), ServerFrame.close(1000))
        #expect(subject.events.texts == ["still"])
        #expect(outcome.result == nil)
        subject.serverEndsTCP()
        #expect(outcome.value?.clean == true)
        #expect(outcome.value?.close.code == 1000)
        #expect(subject.events.ends.count == 1)
        let (again, againOutcome) = subject.promise(WebSocketEnd.self)
        subject.handler.close(.init(code: 4000), again)
        #expect(againOutcome.value?.close.code == 1000)
    }

    @Test("the server's close is answered with its code, and is the end's")
    func serverClose() throws {
        let subject = try Subject()
        try subject.receive(ServerFrame.text("bye"), ServerFrame.close(4000, "Bad token."))
        #expect(try subject.sent() == [.close(4000)])
        #expect(subject.end == nil)
        subject.serverEndsTCP()
        #expect(subject.end?.close == WebSocketClose(code: 4000, reason: "Bad token."))
        #expect(subject.end?.clean == true)
        #expect(subject.end?.error == nil)
    }

    @Test("a server that does not answer the close, or does not end TCP, is cut after the time-out")
    func closeTimeout() throws {
        let silent = try Subject()
        let (promise, outcome) = silent.promise(WebSocketEnd.self)
        silent.handler.close(.init(code: 1000), promise)
        silent.loop.advanceTime(by: .milliseconds(1999))
        #expect(outcome.result == nil)
        silent.loop.advanceTime(by: .milliseconds(1))
        #expect(outcome.value?.clean == false)
        #expect(outcome.value?.close == .abnormal)
        #expect(outcome.value?.error == nil)

        let lingering = try Subject()
        try lingering.receive(ServerFrame.close(1001, "going"))
        lingering.loop.advanceTime(by: .seconds(2))
        #expect(lingering.end?.clean == true)
        #expect(lingering.end?.close.code == 1001)
    }

    @Test("TCP that just ends is 1006, unclean, without an error")
    func cut() throws {
        let subject = try Subject()
        subject.serverEndsTCP()
        #expect(subject.end?.close == .abnormal)
        #expect(subject.end?.clean == false)
        #expect(subject.end?.error == nil)
        #expect(subject.end?.asError.code == .closed)
    }

    @Test("a transport error is kept as the cause")
    func transportError() throws {
        let subject = try Subject()
        subject.channel.pipeline.fireErrorCaught(IOError(errnoCode: 104, reason: "read"))
        subject.loop.run()
        #expect(subject.end?.error?.code == .closed)
        #expect(subject.end?.error?.cause is IOError)
    }

    @Test("aborting from inside an event delivers the end behind it, and nothing after it")
    func abortInside() throws {
        let subject = try Subject()
        var order: [String] = []
        subject.onEvent = { [unowned subject] event in
            if let text = event.text {
                subject.handler.abort()
                order.append(text)
            } else {
                order.append("end")
            }
        }
        try? subject.receive(ServerFrame.text("a"), ServerFrame.text("b"))
        subject.loop.run()
        #expect(order == ["a", "end"])
    }

    @Test(
        "whatever ends it, all who wait are told, once",
        arguments: ["tcp", "abort", "close", "violation", "finish"]
    )
    func everybodyIsTold(manner: String) throws {
        let subject = try Subject()
        let (ping, pingOutcome) = subject.promise(Void.self)
        let (close, closeOutcome) = subject.promise(WebSocketEnd.self)
        subject.handler.ping(1, ping)
        switch manner {
        case "tcp": subject.serverEndsTCP()
        case "abort": subject.handler.abort()
        case "close":
            subject.handler.close(.init(code: 1000), close)
            subject.loop.advanceTime(by: .seconds(2))
        case "violation":
            try subject.receive(ServerFrame.bytes(0xC1, "rsv"))
            subject.loop.advanceTime(by: .seconds(2))
        default: _ = try? subject.channel.finish()
        }
        subject.loop.run()
        #expect(pingOutcome.error != nil)
        #expect(subject.events.ends.count == 1)
        if manner != "close" { subject.handler.close(.init(code: 1000), close) }
        #expect(closeOutcome.value != nil)
        let (late, lateOutcome) = subject.promise(Void.self)
        subject.handler.send(.text("late"), id: 9, late)
        #expect(lateOutcome.error != nil)
        let (latePing, latePingOutcome) = subject.promise(Void.self)
        subject.handler.ping(9, latePing)
        #expect(latePingOutcome.error != nil)
        subject.handler.enqueue(.text("late"))
        subject.handler.setReading(false)
        subject.handler.abort()
        #expect(subject.events.ends.count == 1)
    }

    // MARK: Violations

    @Test(
        "a server that breaks the rules gets the close code for it, and the end says so",
        arguments: [
            ([0xC1, 0x00], 1002), ([0x83, 0x00], 1002), ([0x09, 0x00], 1002), ([0x80, 0x00], 1002),
            ([0x81, 0x81, 1, 2, 3, 4, 0x60], 1002), ([0x89, 0x7E, 0x00, 0x7E], 1002), ([0x88, 0x01, 0x03], 1002),
            ([0x88, 0x02, 0x03, 0xED], 1002), ([0x81, 0x01, 0xFF], 1007), ([0x88, 0x03, 0x03, 0xE8, 0xFF], 1007),
            ([0x01, 0x01, 0x61, 0x81, 0x01, 0x61], 1002), ([0x82, 0x7E, 0x00, 0x81], 1009),
            ([0x82, 0x7F, 0, 0, 1, 0, 0, 0, 0, 0], 1009), ([0x82, 0x7F, 0x80, 0, 0, 0, 0, 0, 0, 0], 1009),
        ] as [([UInt8], UInt16)]
    )
    func violations(bytes: [UInt8], code: UInt16) throws {
        let subject = try Subject { $0.maxMessageSize = 128 }
        try? subject.receive(ServerFrame.text("fine"), ByteBuffer(bytes: bytes))
        #expect(subject.events.texts == ["fine"])
        #expect(try subject.sent().map(\.closeCode) == [code])
        try? subject.receive(ServerFrame.text("ignored"))
        subject.serverEndsTCP()
        #expect(subject.events.texts == ["fine"])
        #expect(subject.end?.clean == false)
        #expect(subject.end?.error?.code == (code == 1009 ? .tooLarge : .protocolViolation))
        #expect(subject.end?.error?.close?.code == code)
    }

    @Test("a message that grows over the bound in fragments is 1009")
    func growing() throws {
        let subject = try Subject { $0.maxMessageSize = 100 }
        try subject.receive(ServerFrame.bytes(0x01, String(repeating: "x", count: 60)))
        try subject.receive(ServerFrame.bytes(0x80, String(repeating: "x", count: 41)))
        #expect(try subject.sent().map(\.closeCode) == [1009])
        subject.loop.advanceTime(by: .seconds(2))
        #expect(subject.end?.error?.code == .tooLarge)
    }

    @Test("pings of a server that does not read do not fill the memory")
    func pingFlood() throws {
        let subject = try Subject { $0.maxQueuedBytes = 1000 }
        let stall = Stall()
        try subject.channel.pipeline.syncOperations.addHandler(stall, position: .first)
        for _ in 0..<20 { try? subject.receive(ServerFrame.bytes(0x89, String(repeating: "p", count: 100))) }
        subject.loop.run()
        #expect(stall.count <= 10)
        #expect(subject.end?.error?.code == .tooLarge)
    }

    /// Keeps what is written, as a full socket would.
    private final class Stall: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer
        private var waiting: [EventLoopPromise<Void>] = []
        var count = 0

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            count += 1
            if let promise { waiting.append(promise) }
        }

        func handlerRemoved(context: ChannelHandlerContext) {
            for promise in waiting { promise.fail(ChannelError.ioOnClosedChannel) }
            waiting = []
        }
    }

    @Test("no bytes whatever trap it, and it always ends")
    func noise() throws {
        var random = FuzzRandom(seed: 11)
        for _ in 0..<300 {
            let subject = try Subject { $0.maxMessageSize = 1000 }
            for _ in 0..<30 {
                let length = Int.random(in: 0...40, using: &random)
                var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
                if Bool.random(using: &random), !bytes.isEmpty {
                    bytes[0] = [0x81, 0x82, 0x01, 0x80, 0x88, 0x89, 0x8A].randomElement(using: &random) ?? 0
                }
                try? subject.receive(ByteBuffer(bytes: bytes))
            }
            subject.serverEndsTCP()
            #expect(subject.events.ends.count == 1)
        }
    }
}

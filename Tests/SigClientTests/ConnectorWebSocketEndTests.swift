import FuzzSupport
import NIOCore
import NIOEmbedded
import NIOWebSocket
import SigProtocol
import Testing

@testable import SigClient

@Suite("How a WebSocket ends")
struct ConnectorWebSocketEndTests {
    // MARK: Closing

    @Test("our close: what was sent goes first, then the close frame; clean when the server answered and ended TCP")
    func ourClose() throws {
        let subject = try WebSocketSubject()
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
        let subject = try WebSocketSubject()
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
        let silent = try WebSocketSubject()
        let (promise, outcome) = silent.promise(WebSocketEnd.self)
        silent.handler.close(.init(code: 1000), promise)
        silent.loop.advanceTime(by: .milliseconds(1999))
        #expect(outcome.result == nil)
        silent.loop.advanceTime(by: .milliseconds(1))
        #expect(outcome.value?.clean == false)
        #expect(outcome.value?.close == .abnormal)
        #expect(outcome.value?.error == nil)

        let lingering = try WebSocketSubject()
        try lingering.receive(ServerFrame.close(1001, "going"))
        lingering.loop.advanceTime(by: .seconds(2))
        #expect(lingering.end?.clean == true)
        #expect(lingering.end?.close.code == 1001)
    }

    @Test("TCP that just ends is 1006, unclean, without an error")
    func cut() throws {
        let subject = try WebSocketSubject()
        subject.serverEndsTCP()
        #expect(subject.end?.close == .abnormal)
        #expect(subject.end?.clean == false)
        #expect(subject.end?.error == nil)
        #expect(subject.end?.asError.code == .closed)
    }

    @Test("a transport error is kept as the cause")
    func transportError() throws {
        let subject = try WebSocketSubject()
        subject.channel.pipeline.fireErrorCaught(IOError(errnoCode: 104, reason: "read"))
        subject.loop.run()
        #expect(subject.end?.error?.code == .closed)
        #expect(subject.end?.error?.cause is IOError)
    }

    @Test("aborting from inside an event delivers the end behind it, and nothing after it")
    func abortInside() throws {
        let subject = try WebSocketSubject()
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
        let subject = try WebSocketSubject()
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
        let subject = try WebSocketSubject { $0.maxMessageSize = 128 }
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
        let subject = try WebSocketSubject { $0.maxMessageSize = 100 }
        try subject.receive(ServerFrame.bytes(0x01, String(repeating: "x", count: 60)))
        try subject.receive(ServerFrame.bytes(0x80, String(repeating: "x", count: 41)))
        #expect(try subject.sent().map(\.closeCode) == [1009])
        subject.loop.advanceTime(by: .seconds(2))
        #expect(subject.end?.error?.code == .tooLarge)
    }

    @Test("pings of a server that does not read do not fill the memory")
    func pingFlood() throws {
        let subject = try WebSocketSubject { $0.maxQueuedBytes = 10 * (100 + FrameSender.frameOverhead) }
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
    func fuzz() throws {
        let run = FuzzRun("WebSocketHandler", rounds: 300)
        var random = run.random
        for _ in 0..<run.rounds {
            let subject = try WebSocketSubject { $0.maxMessageSize = 1000 }
            for _ in 0..<30 {
                let length = Int.random(in: 0...40, using: &random)
                var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
                if Bool.random(using: &random), !bytes.isEmpty {
                    bytes[0] = [0x81, 0x82, 0x01, 0x80, 0x88, 0x89, 0x8A].randomElement(using: &random) ?? 0
                }
                try? subject.receive(ByteBuffer(bytes: bytes))
            }
            subject.serverEndsTCP()
            #expect(subject.events.ends.count == 1, "SIG_FUZZ_SEED=\(run.seed)")
        }
    }
}

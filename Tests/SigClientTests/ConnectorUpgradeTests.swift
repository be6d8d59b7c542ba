import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOWebSocket
import SigProtocol
import Testing

@testable import SigClient

/// The example of RFC 6455, 1.3.
private let sampleKey = "dGhlIHNhbXBsZSBub25jZQ=="
private let sampleAccept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="

@Suite("The WebSocket handshake")
struct ConnectorUpgradeTests {
    /// A channel with the upgrade under way, which installs the WebSocket on success.
    private final class Subject {
        let channel = EmbeddedChannel()
        let trace = Journal<TraceEvent>()
        var result: Result<UpgradeHandler.Upgraded, SignalingError>?
        var results = 0
        var answerBegan = 0
        var events: [WebSocketEvent] = []
        var request = ""
        private var upgrade: UpgradeHandler?

        init(_ configuration: ConnectorConfiguration = .init()) throws {
            let gate = EndGate()
            let encoder = HTTPRequestEncoder()
            let decoder = ByteToMessageHandler(HTTPResponseDecoder(limits: configuration))
            let url = try SignalingURL("ws://h:8080/v1?x=1")
            let tracer = Tracer { [trace] in trace.add($0) }
            let upgrade = UpgradeHandler(
                UpgradeRequest(url: url, configuration: configuration, key: sampleKey),
                removing: [encoder, decoder],
                behind: gate,
                tracer: tracer,
                answerBegan: { [unowned self] in answerBegan += 1 },
                completion: { [unowned self] result in
                    self.result = result
                    results += 1
                    guard case .success = result else { return }
                    let handler = WebSocketHandler(options: .init(), tracer: tracer) { [unowned self] in
                        events.append($0)
                    }
                    try? channel.pipeline.syncOperations.addHandlers([WebSocketHandler.decoder(.init()), handler])
                }
            )
            self.upgrade = upgrade
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 8080)).wait()
            try channel.pipeline.syncOperations.addHandlers([gate, encoder, decoder, upgrade])
            while let bytes = try channel.readOutbound(as: ByteBuffer.self) { request += String(buffer: bytes) }
        }

        var error: SignalingError? {
            if case .failure(let error) = result { return error }
            return nil
        }

        func receive(_ text: String) throws { try receive(ByteBuffer(string: text)) }
        func receive(_ bytes: ByteBuffer) throws {
            try channel.writeInbound(bytes)
            channel.embeddedEventLoop.run()
        }
        func fail(_ error: SignalingError) { upgrade?.fail(error) }
    }

    private static func answer(_ changes: [String: String?] = [:]) -> String {
        var headers: [String: String] = [
            "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": sampleAccept,
        ]
        for (name, value) in changes { headers[name] = value }
        return "HTTP/1.1 101 Switching Protocols\r\n" + headers.map { "\($0): \($1)\r\n" }.joined() + "\r\n"
    }

    @Test("the request is RFC 6455's")
    func request() throws {
        let subject = try Subject()
        #expect(subject.request.hasPrefix("GET /v1?x=1 HTTP/1.1\r\nHost: h:8080\r\n"))
        #expect(subject.request.contains("\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"))
        #expect(subject.request.contains("\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: \(sampleKey)\r\n"))
        #expect(!subject.request.lowercased().contains("sec-websocket-extensions"))
        #expect(!subject.request.lowercased().contains("content-length"))
        #expect(subject.request.hasSuffix("\r\n\r\n"))
    }

    @Test("a greeting in the same packet as the 101 is not lost, and a reply to it is a frame")
    func greeting() throws {
        let subject = try Subject()
        var packet = ByteBuffer(string: Self.answer())
        packet.writeImmutableBuffer(ServerFrame.text("hello"))
        packet.writeImmutableBuffer(ServerFrame.bytes(0x89, "p"))
        packet.writeImmutableBuffer(ServerFrame.text("again"))
        try subject.receive(packet)
        #expect(subject.events.texts == ["hello", "again"])
        let pong = try #require(try subject.channel.readOutbound(as: ByteBuffer.self))
        #expect(ClientFrame.all(pong) == [ClientFrame(.pong, "p")])
        try subject.receive(ServerFrame.text("later"))
        #expect(subject.events.texts == ["hello", "again", "later"])
        #expect(subject.results == 1)
    }

    @Test("a server that greets and hangs up in one read with its 101 had a connection: the greeting, then the end")
    func greetingAndEnd() throws {
        let subject = try Subject()
        var packet = ByteBuffer(string: Self.answer())
        packet.writeImmutableBuffer(ServerFrame.text("hello"))
        try subject.channel.writeInbound(packet)
        _ = try? subject.channel.finish()
        guard case .success = subject.result else {
            Issue.record("refused: \(String(describing: subject.result))")
            return
        }
        #expect(subject.events.texts == ["hello"])
        guard case .closed(let end) = subject.events.last else {
            Issue.record("the end was not told")
            return
        }
        #expect(end.close.code == 1006)
    }

    @Test("a 101 that comes byte by byte, with a greeting behind it")
    func bytewise() throws {
        let subject = try Subject()
        var packet = ByteBuffer(string: Self.answer())
        packet.writeImmutableBuffer(ServerFrame.text("hello"))
        for byte in packet.readableBytesView { try subject.receive(ByteBuffer(bytes: [byte])) }
        #expect(subject.events.texts == ["hello"])
    }

    @Test("header names and values in other cases and lists are taken")
    func tolerance() throws {
        let subject = try Subject()
        try subject.receive(Self.answer(["Upgrade": "WebSocket", "Connection": "keep-alive, upgrade"]))
        guard case .success = subject.result else {
            Issue.record("refused: \(String(describing: subject.result))")
            return
        }
    }

    @Test(
        "a 101 that is not RFC 6455's is a violation that says which",
        arguments: [
            (["Sec-WebSocket-Accept": "wrong"], "Accept"), (["Sec-WebSocket-Accept": nil], "Accept"),
            (["Upgrade": nil], "Upgrade"), (["Connection": nil], "Connection"), (["Connection": "close"], "Connection"),
            (["Upgrade": "h2c"], "Upgrade"), (["Sec-WebSocket-Protocol": "chat"], "subprotocol"),
            (["Sec-WebSocket-Extensions": "permessage-deflate"], "extension"),
        ] as [([String: String?], String)]
    )
    func violations(changes: [String: String?], word: String) throws {
        let subject = try Subject()
        try subject.receive(Self.answer(changes))
        #expect(subject.error?.code == .protocolViolation)
        #expect(subject.error?.message.contains(word) == true)
        #expect(subject.error?.response?.status == .switchingProtocols)
        #expect(subject.results == 1)
        // Whatever follows is of no interest.
        try? subject.receive(ServerFrame.text("hello"))
        #expect(subject.events.isEmpty)
    }

    @Test("a subprotocol must be one of those offered")
    func subprotocols() throws {
        var configuration = ConnectorConfiguration()
        configuration.subprotocols = ["one", "two"]
        let subject = try Subject(configuration)
        #expect(subject.request.contains("\r\nSec-WebSocket-Protocol: one, two\r\n"))
        try subject.receive(Self.answer(["Sec-WebSocket-Protocol": "two"]))
        #expect(try subject.result?.get().subprotocol == "two")
        let other = try Subject(configuration)
        try other.receive(Self.answer(["Sec-WebSocket-Protocol": "TWO"]))
        #expect(other.error?.code == .protocolViolation)
    }

    @Test("a refusal waits for its body, but not beyond its bounds")
    func refusal() throws {
        let whole = try Subject()
        try whole.receive("HTTP/1.1 403 Forbidden\r\nContent-Length: 7\r\n\r\nnot")
        #expect(whole.answerBegan == 1)
        #expect(whole.result == nil)
        try whole.receive(" you")
        #expect(whole.error?.code == .upgradeRefused)
        #expect(whole.error?.response.map { String(buffer: $0.body) } == "not you")

        let slow = try Subject()
        try slow.receive("HTTP/1.1 403 Forbidden\r\nContent-Length: 6\r\n\r\nnot")
        slow.channel.embeddedEventLoop.advanceTime(by: UpgradeHandler.refusalBodyTimeout)
        #expect(slow.error?.response.map { String(buffer: $0.body) } == "not")

        let cut = try Subject()
        try cut.receive("HTTP/1.1 403 Forbidden\r\nContent-Length: 6\r\n\r\nnot")
        try? cut.channel.close().wait()
        #expect(cut.error?.code == .upgradeRefused)
        #expect(cut.results == 1)

        let endless = try Subject()
        try endless.receive("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3\r\n\r\n")
        try endless.receive(String(repeating: "x", count: UpgradeHandler.maxRefusalBody + 10))
        #expect(endless.error?.response?.body.readableBytes == UpgradeHandler.maxRefusalBody)
        #expect(endless.error?.retryAfter == .seconds(3))
    }

    @Test("a redirect is a refusal that says so")
    func redirect() throws {
        let subject = try Subject()
        try subject.receive("HTTP/1.1 301 Moved Permanently\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")
        #expect(subject.error?.code == .upgradeRefused)
        #expect(subject.error?.message.contains("redirect") == true)
    }

    @Test(
        "no answer, or none that is HTTP",
        arguments: [
            ("", SignalingError.Code.closed), ("nonsense\r\n\r\n", .protocolViolation), ("HTTP/1.1 1", .closed),
            ("HTTP/1.1 200 OK\r\nX: \(String(repeating: "x", count: 70_000))", .tooLarge),
        ]
    )
    func broken(answer: String, code: SignalingError.Code) throws {
        let subject = try Subject()
        try? subject.receive(answer)
        try? subject.channel.close().wait()
        #expect(subject.error?.code == code)
        #expect(subject.results == 1)
    }

    @Test("an informational answer before the 101 is passed over")
    func informational() throws {
        let subject = try Subject()
        try subject.receive("HTTP/1.1 103 Early Hints\r\n\r\n" + Self.answer())
        guard case .success = subject.result else {
            Issue.record("refused: \(String(describing: subject.result))")
            return
        }
    }

    @Test("failing it from outside ends it once, whatever comes then")
    func failed() throws {
        let subject = try Subject()
        subject.fail(.taskCancelled)
        #expect(subject.error?.code == .cancelled)
        try? subject.receive(Self.answer())
        try? subject.channel.close().wait()
        #expect(subject.results == 1)
        #expect(subject.events.isEmpty)
    }
}

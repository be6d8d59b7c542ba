import FuzzSupport
import NIOCore
import NIOEmbedded
import Testing

@testable import SigServer

/// Bytes that are nearly right must end in an answer, a close or a wait: a trap would end every test here.
@Suite("Rubbish on the wire never ends the server")
struct RubbishFuzzTests {
    private static let corpus = [
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\nHEAD /b HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        "POST /c HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
        "POST /c HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\nTrailer: v\r\nEmpty:\r\n\r\n",
        "POST /c HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx",
        "CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET http://localhost/x?y HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
        RawClient.upgradeRequest() + "\u{1}\u{5}hello", RawClient.upgradeRequest("/v1?token=x"),
    ]

    private static let tokens = [
        "\r\n", "\r\n\r\n", "\n", " ", ":", "GET ", "HTTP/1.1", "HTTP/0.9", "Host: ", "Connection: Upgrade\r\n",
        "Upgrade: websocket\r\n", "Transfer-Encoding: chunked\r\n", "Content-Length: 0\r\n",
        "Content-Length: 99999999999\r\n",
        "0\r\n\r\n", "ffffffffffffffff\r\n", "\t", "\0", "é", "Sec-WebSocket-Version: 13\r\n", "?", "#", "//", "%00",
    ]

    @Test("HTTP and the way to a WebSocket")
    func http() throws {
        let run = FuzzRun("the server's HTTP", rounds: 600)
        var mutator = Mutator(random: run.random, corpus: Self.corpus, tokens: Self.tokens)
        for _ in 0..<run.rounds {
            let channel = EmbeddedChannel()
            let board = Switchboard(
                loop: channel.eventLoop,
                configuration: ServerConfiguration(),
                services: [EchoService()]
            )
            try Listener.build(channel, board: board, tls: nil)
            try channel.connect(to: SocketAddress(unixDomainSocketPath: "/peer")).wait()
            var input = ByteBuffer(bytes: mutator.next() + mutator.next())
            while input.readableBytes > 0 {
                let length = min(input.readableBytes, 1 + mutator.random.below(80))
                guard let piece = input.readSlice(length: length) else { break }
                // Errors are the handlers' to deal with; what is left over is thrown.
                _ = try? channel.writeInbound(piece)
                channel.embeddedEventLoop.run()
            }
            if mutator.random.below(2) == 0 { channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed) }
            board.sweep()
            _ = try? channel.finish(acceptAlreadyClosed: true)
            #expect(board.statistics.connections == 0)
            #expect(board.statistics.heldBytes == 0)
        }
    }

    @Test("Frames of an open WebSocket")
    func webSocket() throws {
        let run = FuzzRun("the server's WebSocket", rounds: 400)
        var random = run.random
        for _ in 0..<run.rounds {
            let channel = EmbeddedChannel()
            let service = EchoService()
            let board = Switchboard(loop: channel.eventLoop, configuration: ServerConfiguration(), services: [service])
            try Listener.build(channel, board: board, tls: nil)
            try channel.connect(to: SocketAddress(unixDomainSocketPath: "/peer")).wait()
            _ = try? channel.writeInbound(ByteBuffer(string: RawClient.upgradeRequest()))
            channel.embeddedEventLoop.run()
            #expect(board.statistics.webSockets == 1)
            for _ in 0..<random.below(12) {
                var frame = RawFrame(
                    UInt8(truncatingIfNeeded: random.next()),
                    (0..<random.below(130)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
                )
                // Mostly frames that are allowed, so that the conversation goes on.
                if random.below(4) > 0 {
                    frame.first = [0x81, 0x82, 0x01, 0x02, 0x80, 0x00, 0x89, 0x8A][random.below(8)]
                }
                if random.below(3) > 0 { frame.payload = Array("close 1000".utf8.prefix(random.below(11))) }
                _ = try? channel.writeInbound(frame.bytes(masked: random.below(8) > 0))
                channel.embeddedEventLoop.run()
            }
            _ = try? channel.finish(acceptAlreadyClosed: true)
            #expect(board.statistics.connections == 0)
            #expect(board.statistics.heldBytes == 0)
            #expect(service.record.all.count == 1)
        }
    }
}

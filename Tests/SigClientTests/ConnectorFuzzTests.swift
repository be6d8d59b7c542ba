import FuzzSupport
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import SigClient

/// What a server sends can never reach a trap: answers are damaged at random and cut into random pieces.
@Suite("Fuzzing what servers answer")
struct ConnectorFuzzTests {
    private static let answers = [
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Empty:\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\nTrailer: a\r\nEmpty:\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\u{81}",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 304 Not Modified\r\n\r\n",
        "HTTP/1.0 403 Forbidden\r\nFolded: a\r\n b\r\n\r\nuntil the end",
    ]

    private static let tokens = [
        "\r\n", "\r", "\n", "\r\n\r\n", ":", " ", "\t", "\u{0}", "HTTP/1.1 ", "101 ", "Content-Length: ",
        "Transfer-Encoding: chunked",
        "0\r\n\r\n", "ffffffffffffffff\r\n", "99999999999999999999", "Connection: close\r\n", "Upgrade: websocket\r\n",
    ]

    private func feed(_ bytes: [UInt8], to channel: EmbeddedChannel, _ random: inout FuzzRandom) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...rest.count, using: &random))
            rest = rest.dropFirst(piece.count)
            _ = try? channel.writeInbound(ByteBuffer(bytes: piece))
            channel.embeddedEventLoop.run()
        }
    }

    @Test("a request's exchange ends exactly once")
    func exchange() throws {
        let run = FuzzRun("HTTPExchangeHandler", rounds: 3000)
        var random = run.random
        var mutator = Mutator(random: run.random, corpus: Self.answers, tokens: Self.tokens, maxLength: 512)
        for _ in 0..<run.rounds {
            let channel = EmbeddedChannel()
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
            var ended = 0
            var closed = 0
            let handler = HTTPExchangeHandler(maxBody: 20, tracer: Tracer(nil)) { closed += 1 }
            try channel.pipeline.syncOperations.addHandlers([
                HTTPRequestEncoder(), ByteToMessageHandler(HTTPResponseDecoder(limits: .init())), handler,
            ])
            let method = [HTTPMethod.GET, .HEAD, .POST].randomElement(using: &random) ?? .GET
            handler.exchange(.init(version: .http1_1, method: method, uri: "/"), nil) { _ in ended += 1 }
            let input = mutator.next()
            feed(input, to: channel, &random)
            _ = try? channel.finish()
            #expect(ended == 1, "\(run.note(input))")
            #expect(closed == 1, "\(run.note(input))")
        }
    }

    @Test("an upgrade ends exactly once")
    func upgrade() throws {
        let run = FuzzRun("UpgradeHandler", rounds: 3000)
        var random = run.random
        var mutator = Mutator(random: run.random, corpus: Self.answers, tokens: Self.tokens, maxLength: 512)
        for _ in 0..<run.rounds {
            let channel = EmbeddedChannel()
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
            var ended = 0
            let gate = EndGate()
            let encoder = HTTPRequestEncoder()
            let decoder = ByteToMessageHandler(HTTPResponseDecoder(limits: .init()))
            let request = UpgradeRequest(url: try SignalingURL("ws://h/"), configuration: .init())
            let handler = UpgradeHandler(request, removing: [encoder, decoder], behind: gate, tracer: Tracer(nil)) {
            } completion: { _ in
                ended += 1
            }
            try channel.pipeline.syncOperations.addHandlers([gate, encoder, decoder, handler])
            let input = mutator.next()
            feed(input, to: channel, &random)
            _ = try? channel.finish()
            channel.embeddedEventLoop.run()
            #expect(ended == 1, "\(run.note(input))")
        }
    }

    @Test("a proxy's answer ends the tunnel's negotiation exactly once")
    func proxy() throws {
        let run = FuzzRun("HTTPProxyHandler", rounds: 3000)
        var random = run.random
        var mutator = Mutator(random: run.random, corpus: Self.answers, tokens: Self.tokens, maxLength: 512)
        for _ in 0..<run.rounds {
            let channel = EmbeddedChannel()
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
            var ended = 0
            let request = HTTPProxyHandler.request(for: "h:80", nil)
            let handler = HTTPProxyHandler(request: request, tracer: Tracer(nil)) { _ in ended += 1 }
            try channel.pipeline.syncOperations.addHandlers([
                HTTPRequestEncoder(), ByteToMessageHandler(HTTPResponseDecoder(limits: .init())), handler,
            ])
            let input = mutator.next()
            feed(input, to: channel, &random)
            _ = try? channel.finish()
            #expect(ended == 1, "\(run.note(input))")
        }
    }
}

import NIOCore
import NIOHTTP1
import NIOWebSocket
import SigProtocol
import Testing

@testable import SigClient

/// Says who the client is and hangs up without a close frame: the client reads both at once.
private final class GreetAndHangUp: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    static let install: @Sendable (any Channel) throws -> Void = { channel in
        let upgrader = NIOWebSocketServerUpgrader(
            shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture([:]) },
            upgradePipelineHandler: { channel, _ in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(GreetAndHangUp())
                }
            }
        )
        try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in })
        )
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let greeting = ByteBuffer(string: #"{"type":"id","id":"550e8400-e29b-41d4-a716-446655440000"}"#)
        let frame = wrapOutboundOut(WebSocketFrame(fin: true, opcode: .text, data: greeting))
        let channel = context.channel
        let written = context.writeAndFlush(frame)
        written.whenComplete { _ in channel.close(promise: nil) }
    }
}

@Suite("Share connections that end as soon as they begin")
struct ShareClientEndTests {
    @Test("An end right behind the greeting ends the sequences", .timeLimit(.minutes(10)))
    func endBehindGreeting() async throws {
        try await StubServer.with(GreetAndHangUp.install) { server in
            let url = "ws://127.0.0.1:\(server.port)/v1"
            for _ in 0..<20 { try await check(url) }
        }
    }

    private func check(_ url: String) async throws {
        let configuration = ShareClientConfiguration(options: ClientOptions(recording: .everything))
        try await ShareClient.withConnection(to: url, configuration: configuration) { client in
            var count = 0
            for try await _ in client.events { count += 1 }
            #expect(count == 3, "opened, identity and closed")
            #expect(await client.failure?.code == .closed)
            let late = await signalingError { try await client.shareCode() }
            #expect(late?.code == .closed)
        }
    }
}

import NIOCore
import NIOEmbedded
import NIOHTTP1
import SigProtocol
import Testing

@testable import SigServer

/// What the server believes to hold, where a connection ends or is written to in the middle of a turn. Without sockets, so that each
/// comes when the test says so.
@Suite("The account of memory")
struct MemoryAccountTests {
    @Test("A connection that ends before its turn is flushed holds nothing afterwards")
    func endsBeforeFlush() throws {
        let channel = EmbeddedChannel()
        let board = Switchboard(loop: channel.eventLoop, configuration: .still, services: [EchoService()])
        let connection = try #require(board.accept(from: .unix)).connection
        let handler = WebSocketHandler(
            connection: connection,
            board: board,
            name: EchoService.name,
            policy: EchoService().policy
        )
        connection.stage = .webSocket(handler)
        try channel.pipeline.syncOperations.addHandler(handler)
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/nowhere")).wait()

        // Without FIN.
        let beginning = RawFrame(0x02, String(repeating: "x", count: 20_000))
        try channel.writeInbound(beginning.bytes())
        #expect(board.statistics.heldBytes == 20_000)
        // The answer to the ping waits for the end of the loop's pass, and the connection does not.
        channel.pipeline.fireChannelRead(RawFrame(RawFrame.ping).bytes())
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        channel.pipeline.fireChannelReadComplete()
        channel.embeddedEventLoop.run()
        #expect(board.statistics.connections == 0)
        #expect(board.statistics.heldBytes == 0)
        _ = try channel.finish(acceptAlreadyClosed: true)
    }

    /// As TLS does it: nothing goes on before it is flushed. What has gone on fills the socket.
    private final class HoldsUntilFlush: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer
        private(set) var flushed = 0
        private var held = 0

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            held += unwrapOutboundIn(data).readableBytes
            promise?.succeed()
        }

        func flush(context: ChannelHandlerContext) {
            guard held > 0 else { return }
            flushed += held
            held = 0
            (context.channel as? EmbeddedChannel)?.isWritable = false
            context.fireChannelWritabilityChanged()
        }
    }

    /// A list of a hundred pieces of 1000 bytes.
    private struct Lists: Service {
        static let name = ProtocolName.room
        let policy = WebSocketPolicy(maxMessageSize: 1024, queuedMessages: 8, queuedBytes: 1024)
        private let piece = ByteBuffer(repeating: UInt8(ascii: "x"), count: 1000)

        func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission { .accept }
        func answer(_ request: ServiceRequest, turn: inout ServiceTurn) -> HTTPReply {
            HTTPReply(.ok, body: piece, rest: ReplyRest(list: [], place: 1))
        }
        func more(_ rest: ReplyRest, turn: inout ServiceTurn) -> (piece: ByteBuffer, rest: ReplyRest?) {
            (piece, rest.place < 100 ? ReplyRest(list: [], place: rest.place + 1) : nil)
        }
        func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {}
        func tick(turn: inout ServiceTurn) {}
    }

    @Test("A list is made while it is sent also where nothing is sent before it is flushed, as under TLS")
    func listUnderTLS() throws {
        let channel = EmbeddedChannel()
        let holding = HoldsUntilFlush()
        let board = Switchboard(loop: channel.eventLoop, configuration: .still, services: [Lists()])
        let connection = try #require(board.accept(from: .unix)).connection
        let handler = HTTPHandler(connection: connection, board: board, turnsAway: false)
        connection.stage = .http(handler)
        try channel.pipeline.syncOperations.addHandlers([
            holding, ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes)), handler,
        ])
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/nowhere")).wait()
        try channel.writeInbound(ByteBuffer(string: "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        channel.embeddedEventLoop.run()
        #expect(holding.flushed > 1000 && holding.flushed < 5000, "the head and a piece or two")
        for _ in 0..<100 {
            channel.isWritable = true
            channel.pipeline.fireChannelWritabilityChanged()
            channel.embeddedEventLoop.run()
        }
        #expect(holding.flushed > 100_000)
        _ = try channel.finish(acceptAlreadyClosed: true)
    }
}

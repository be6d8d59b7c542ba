import NIOCore
import NIOEmbedded
import SigProtocol
import Synchronization
import Testing

@testable import SigServer

/// A channel that ends while the frames of its last read are being taken: writing an answer finds out that nobody is there.
@Suite("A WebSocket that ends in the middle of a read")
struct EndInTheMiddleTests {
    /// What the service was told, in order.
    private final class Told: Sendable {
        let events = Mutex<[String]>([])
    }

    /// Sends every message back.
    private struct Echo: Service {
        static let name = ProtocolName.room
        let policy = WebSocketPolicy(maxMessageSize: 100_000, queuedMessages: 8, queuedBytes: 200_000)
        let told: Told

        func admit(_ request: ServiceRequest, now: NIODeadline) -> Admission { .accept }
        func tick(turn: inout ServiceTurn) {}

        func receive(_ event: ServiceEvent, from connection: ConnectionID, turn: inout ServiceTurn) {
            switch event {
            case .opened: told.events.withLock { $0.append("opened") }
            case .message(let message):
                told.events.withLock { $0.append("\(message.size) B") }
                turn.send(message, to: connection)
            case .closed(let close): told.events.withLock { $0.append("closed \(close.code)") }
            }
        }
    }

    /// A socket that is found broken when it is first written to.
    private final class Broken: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            promise?.fail(ChannelError.ioOnClosedChannel)
        }

        func flush(context: ChannelHandlerContext) { context.fireChannelInactive() }
    }

    @Test("Its end is the last that the service hears of it, and nothing of it is held")
    func ends() throws {
        let channel = EmbeddedChannel()
        let told = Told()
        let board = Switchboard(loop: channel.eventLoop, configuration: .still, services: [Echo(told: told)])
        let connection = try #require(board.accept(from: .unix)).connection
        let handler = WebSocketHandler(
            connection: connection,
            board: board,
            name: Echo.name,
            policy: Echo(told: told).policy
        )
        connection.stage = .webSocket(handler)
        try channel.pipeline.syncOperations.addHandlers([Broken(), handler])
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/nowhere")).wait()

        var read = ByteBuffer()
        for size in [5, 50_000, 6, 7] {
            var frame = RawFrame(RawFrame.text, String(repeating: "x", count: size)).bytes()
            read.writeBuffer(&frame)
        }
        // And a frame that is not whole.
        read.writeBytes([0x81, 0xFE])
        channel.pipeline.fireChannelRead(read)
        channel.pipeline.fireChannelReadComplete()
        channel.embeddedEventLoop.run()
        #expect(told.events.withLock { $0 } == ["5 B", "50000 B", "closed 1006"])
        #expect(board.statistics.connections == 0)
        #expect(board.statistics.heldBytes == 0)
        _ = try? channel.finish(acceptAlreadyClosed: true)
    }
}

import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Accepts connections on one bound socket and builds their channels.
enum Listener {
    /// Begins to listen; the socket belongs to the channel then. Too few file descriptors make it pause, not end: NIO's
    /// bootstrap backs off.
    static func start(
        _ socket: ListeningSocket,
        on loop: any EventLoop,
        board: NIOLoopBound<Switchboard>,
        tls: NIOSSLContext?
    ) -> EventLoopFuture<any Channel> {
        let bootstrap = ServerBootstrap(group: loop)
            .serverChannelOption(.backlog, value: ServerBounds.backlog)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.recvAllocator, value: TransientReceiveBuffer())
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(
                .writeBufferWaterMark,
                value: ChannelOptions.Types.WriteBufferWaterMark(low: 1, high: ServerBounds.flushThreshold)
            )
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelInitializer { channel in
                do {
                    try build(channel, board: board.value, tls: tls)
                    return channel.eventLoop.makeSucceededVoidFuture()
                } catch {
                    return channel.eventLoop.makeFailedFuture(error)
                }
            }
        // Small frames must not wait for each other's acknowledgement.
        let isTCP = socket.file == nil
        return (isTCP ? bootstrap.childChannelOption(.tcpOption(.tcp_nodelay), value: 1) : bootstrap)
            .withBoundSocket(socket.descriptor)
    }

    /// Builds a new connection's handlers: TLS if spoken, the decoder of requests, and ours.
    static func build(_ channel: any Channel, board: Switchboard, tls: NIOSSLContext?) throws {
        guard let (connection, turnsAway) = board.accept(from: RemoteAddress(channel.remoteAddress)) else {
            throw TurnedAway()
        }
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = ServerBounds.headSize
        limits.maxHeaderListSize = ServerBounds.headSize
        limits.maxHeaderFieldCount = ServerBounds.headerFields
        let pipeline = channel.pipeline.syncOperations
        do {
            if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
            let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes, limitConfiguration: limits)
            try pipeline.addHandler(ByteToMessageHandler(decoder))
            let handler = HTTPHandler(connection: connection, board: board, turnsAway: turnsAway)
            connection.stage = .http(handler)
            try pipeline.addHandler(handler)
        } catch {
            board.gone(connection, why: "error")
            throw error
        }
    }

    /// Nothing more can be said to a connection: NIO closes it.
    private struct TurnedAway: Error {}
}

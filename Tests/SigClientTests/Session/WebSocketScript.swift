import NIOCore
import NIOHTTP1
import NIOWebSocket
import Testing

@testable import SigClient

/// A WebSocket server that says what a script says, as real servers were seen to say it, with their accidents.
final class WebSocketScript: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    /// What the server does next. The steps of one list reach the client in one read, as far as TCP lets them.
    enum Step: Sendable {
        case text(String)
        case binary([UInt8])
        /// One message in several frames; an empty last one is possible.
        case fragments([String])
        case ping
        /// A close frame, without a code if it is nil.
        case close(UInt16?, reason: String = "")
        /// The end of TCP without a close frame.
        case cut
    }

    /// What the server does on one connection.
    struct Part: Sendable {
        /// As soon as the WebSocket is open.
        var opening: [Step] = []
        /// For each message of the client.
        var reply: @Sendable (String) -> [Step] = { _ in [] }
        /// Whether it reads nothing at all: no message, no ping, no close frame.
        var isDeaf = false
        /// Whether a close frame is answered with one, or with the end of TCP alone.
        var answersClose = true
    }

    private let part: Part
    private let journal: Journal<String>

    init(_ part: Part, _ journal: Journal<String>) {
        self.part = part
        self.journal = journal
    }

    /// - Parameters:
    ///   - journal: gets `open URI`, every message of the clients, `pong` and `close`.
    ///   - script: what to do on each connection; the first has the number 1.
    static func install(
        _ journal: Journal<String> = Journal(),
        _ script: @escaping @Sendable (Int) -> Part
    ) -> @Sendable (any Channel) throws -> Void {
        { channel in
            let upgrader = NIOWebSocketServerUpgrader(
                maxFrameSize: 1 << 24,
                shouldUpgrade: { channel, head in
                    journal.add("open \(head.uri)")
                    return channel.eventLoop.makeSucceededFuture([:])
                },
                upgradePipelineHandler: { channel, _ in
                    channel.eventLoop.makeCompletedFuture {
                        let number = journal.all.count { $0.hasPrefix("open ") }
                        try channel.pipeline.syncOperations.addHandler(WebSocketScript(script(number), journal))
                    }
                }
            )
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in })
            )
        }
    }

    func handlerAdded(context: ChannelHandlerContext) { perform(part.opening, context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !part.isDeaf else { return }
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .text, .binary:
            let text = String(buffer: frame.unmaskedData)
            journal.add(text)
            perform(part.reply(text), context)
        case .ping: write(.pong, frame.unmaskedData, context)
        case .pong: journal.add("pong")
        case .connectionClose:
            journal.add("close")
            if part.answersClose { write(.connectionClose, frame.unmaskedData, context) }
            context.flush()
            context.close(promise: nil)
        default: break
        }
        context.flush()
    }

    private func perform(_ steps: [Step], _ context: ChannelHandlerContext) {
        for step in steps {
            switch step {
            case .text(let text): write(.text, ByteBuffer(string: text), context)
            case .binary(let bytes): write(.binary, ByteBuffer(bytes: bytes), context)
            case .fragments(let pieces):
                for (index, piece) in pieces.enumerated() {
                    write(
                        index == 0 ? .text : .continuation,
                        ByteBuffer(string: piece),
                        fin: index == pieces.count - 1,
                        context
                    )
                }
            case .ping: write(.ping, ByteBuffer(), context)
            case .close(let code, let reason):
                var payload = code.map { ByteBuffer(integer: $0) } ?? ByteBuffer()
                payload.writeString(reason)
                write(.connectionClose, payload, context)
            case .cut:
                context.flush()
                context.close(promise: nil)
            }
        }
        context.flush()
    }

    private func write(
        _ opcode: WebSocketOpcode,
        _ data: ByteBuffer,
        fin: Bool = true,
        _ context: ChannelHandlerContext
    ) {
        context.write(wrapOutboundOut(WebSocketFrame(fin: fin, opcode: opcode, data: data)), promise: nil)
    }
}

extension WebSocketScript {
    /// Runs a client against a server that plays one part after the other, the last one again and again.
    ///
    /// - Parameters:
    ///   - path: the path of the URL.
    ///   - body: what the client does; the journal is what the server heard.
    static func play<Client: SignalingClient, Result: Sendable>(
        _ parts: [Part],
        at path: String,
        _ configuration: Client.Configuration,
        _ body: @escaping @Sendable (Client, Journal<String>) async throws -> Result
    ) async throws -> Result {
        let journal = Journal<String>()
        let results = Journal<Result>()
        let install = install(journal) { parts[min($0, parts.count) - 1] }
        try await StubServer.with(install) { server in
            let url = "ws://127.0.0.1:\(server.port)\(path)"
            results.add(
                try await Client.withConnection(to: url, configuration: configuration) { try await body($0, journal) }
            )
        }
        return try #require(results.all.first)
    }
}

extension ReconnectPolicy {
    /// Comes back as fast as a test wants to go on.
    static let quick = ReconnectPolicy(firstDelay: .milliseconds(5), longestDelay: .milliseconds(20))
}

extension ConnectorConfiguration {
    /// Does not wait long for servers that never end the closing handshake.
    static var impatient: ConnectorConfiguration {
        var configuration = ConnectorConfiguration()
        configuration.connectTimeout = .seconds(60)
        configuration.webSocket.closeTimeout = .milliseconds(50)
        return configuration
    }
}

import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket
import Synchronization

@testable import SigClient

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A tiny server on a real socket, torn down with all its connections.
final class StubServer: Sendable {
    let listener: any Channel
    let connections: Journal<any Channel>
    private let unixSocket: String?

    var port: Int { listener.localAddress?.port ?? 0 }

    private init(_ listener: any Channel, _ connections: Journal<any Channel>, unixSocket: String?) {
        self.listener = listener
        self.unixSocket = unixSocket
        self.connections = connections
    }

    static func start(
        host: String = "127.0.0.1",
        unixSocket: String? = nil,
        tls: NIOSSLContext? = nil,
        _ initialize: @escaping @Sendable (any Channel) throws -> Void
    ) async throws -> StubServer {
        let connections = Journal<any Channel>()
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 16)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
                    try initialize(channel)
                    connections.add(channel)
                }
            }
        let listener =
            if let unixSocket {
                try await bootstrap.bind(to: UnixSocketPath.address(unixSocket)).get()
            } else {
                try await bootstrap.bind(host: host, port: 0).get()
            }
        return StubServer(listener, connections, unixSocket: unixSocket)
    }

    func stop() async {
        try? await listener.close()
        if let unixSocket { unlink(unixSocket) }
        for channel in connections.all { try? await channel.close() }
    }

    /// Runs a test against a server.
    static func with(
        unixSocket: String? = nil,
        tls: NIOSSLContext? = nil,
        _ initialize: @escaping @Sendable (any Channel) throws -> Void,
        _ body: (StubServer) async throws -> Void
    ) async throws {
        let server = try await start(unixSocket: unixSocket, tls: tls, initialize)
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    static func tls(
        _ certificate: String,
        _ key: String,
        clientsMustShowCertificate: Bool = false,
        maximum: TLSVersion? = nil
    ) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem))
        )
        configuration.maximumTLSVersion = maximum
        if clientsMustShowCertificate {
            configuration.certificateVerification = .noHostnameVerification
            configuration.trustRoots = .certificates(
                try NIOSSLCertificate.fromPEMBytes(Array(TestCertificates.authority.utf8))
            )
        }
        return try NIOSSLContext(configuration: configuration)
    }
}

/// Hands over all bytes received so far each time some come; what the closure leaves is kept.
final class ByteScript: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let script: @Sendable (inout ByteBuffer, any Channel) -> Void
    private var received = ByteBuffer()

    init(_ script: @escaping @Sendable (inout ByteBuffer, any Channel) -> Void) { self.script = script }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
        script(&received, context.channel)
    }
}

/// An HTTP server whose answers a closure gives, which gets the number of the request on its connection.
final class HTTPScript: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    enum Answer: Sendable {
        case response(HTTPResponseStatus, HTTPHeaders = [:], body: String = "")
        case closeWithoutAnswer
        case raw(String, thenClose: Bool = false)
        case silence
    }

    private let script: @Sendable (Int, HTTPRequestHead, String) -> Answer
    private var count = 0
    private var head: HTTPRequestHead?
    private var body = ""

    init(_ script: @escaping @Sendable (Int, HTTPRequestHead, String) -> Answer) { self.script = script }

    static func install(
        _ script: @escaping @Sendable (Int, HTTPRequestHead, String) -> Answer
    ) -> @Sendable (any Channel) throws -> Void {
        { channel in
            try channel.pipeline.syncOperations.configureHTTPServerPipeline()
            try channel.pipeline.syncOperations.addHandler(HTTPScript(script))
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = ""
        case .body(let bytes): body += String(buffer: bytes)
        case .end:
            guard let head else { return }
            count += 1
            answer(script(count, head, body), context)
        }
    }

    private func answer(_ answer: Answer, _ context: ChannelHandlerContext) {
        switch answer {
        case .response(let status, var headers, let body):
            headers.replaceOrAdd(name: "Content-Length", value: "\(body.utf8.count)")
            let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        case .closeWithoutAnswer: context.close(promise: nil)
        case .raw(let text, let thenClose):
            // Past the HTTP encoder: from the head of the pipeline.
            let encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
            encoder?.writeAndFlush(NIOAny(ByteBuffer(string: text)), promise: nil)
            if thenClose { context.close(promise: nil) }
        case .silence: break
        }
    }
}

/// A WebSocket server that echoes, answers pings and close frames, and tells what it received.
final class EchoWebSocket: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private let journal: Journal<String>

    init(_ journal: Journal<String>) { self.journal = journal }

    static func install(
        _ journal: Journal<String> = Journal(),
        subprotocol: String? = nil
    ) -> @Sendable (any Channel) throws -> Void {
        { channel in
            let upgrader = NIOWebSocketServerUpgrader(
                maxFrameSize: 1 << 24,
                shouldUpgrade: { channel, head in
                    journal.add("\(head.method) \(head.uri)")
                    for (name, value) in head.headers { journal.add("\(name): \(value)") }
                    let headers: HTTPHeaders = subprotocol.map { ["Sec-WebSocket-Protocol": $0] } ?? [:]
                    return channel.eventLoop.makeSucceededFuture(headers)
                },
                upgradePipelineHandler: { channel, _ in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(EchoWebSocket(journal))
                    }
                }
            )
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                withServerUpgrade: (upgraders: [upgrader], completionHandler: { _ in })
            )
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .text, .binary:
            journal.add("message \(String(buffer: frame.unmaskedData).prefix(100))")
            send(frame.opcode, frame.unmaskedData, context)
        case .ping: send(.pong, frame.unmaskedData, context)
        case .connectionClose:
            journal.add("close")
            send(.connectionClose, frame.unmaskedData, context)
            context.close(promise: nil)
        default: break
        }
    }

    private func send(_ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: data)), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { journal.add("gone") }
}

/// Passes everything on to another channel, both ways.
final class Relay: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let other: any Channel

    init(_ other: any Channel) { self.other = other }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        other.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { other.close(promise: nil) }

    /// Connects a channel to an address and then relays, after it has sent `answer`.
    static func join(_ channel: any Channel, to port: Int, answer: ByteBuffer, removing script: ByteScript.Type) {
        let script = try? channel.pipeline.syncOperations.context(handlerType: script)
        if let script { channel.pipeline.syncOperations.removeHandler(context: script, promise: nil) }
        ClientBootstrap(group: channel.eventLoop)
            .channelInitializer { other in
                other.eventLoop.makeCompletedFuture { try other.pipeline.syncOperations.addHandler(Relay(channel)) }
            }
            .connect(host: "127.0.0.1", port: port)
            .whenComplete { result in
                switch result {
                case .success(let other):
                    try? channel.pipeline.syncOperations.addHandler(Relay(other))
                    channel.writeAndFlush(answer, promise: nil)
                case .failure: channel.close(promise: nil)
                }
            }
    }
}

extension ByteScript: RemovableChannelHandler {}

/// The error that a piece of code throws; nil if it throws none or another kind.
func signalingError<T>(_ body: () async throws -> T) async -> SignalingError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? SignalingError
    }
}

extension ConnectorConfiguration {
    /// Waits so long that a busy machine does not change what a test sees.
    static var patient: ConnectorConfiguration {
        var configuration = ConnectorConfiguration()
        configuration.connectTimeout = .seconds(60)
        configuration.webSocket.closeTimeout = .seconds(60)
        return configuration
    }
}

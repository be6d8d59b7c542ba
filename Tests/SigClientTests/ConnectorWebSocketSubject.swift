import NIOCore
import NIOEmbedded
import NIOWebSocket
import SigProtocol

@testable import SigClient

/// A handler on a channel without a socket, whose time stands still until it is moved.
final class WebSocketSubject {
    let channel = EmbeddedChannel()
    let handler: WebSocketHandler
    private(set) var events: [WebSocketEvent] = []
    /// What the owner does when an event comes.
    var onEvent: (WebSocketEvent) -> Void = { _ in }

    init(_ change: (inout WebSocketOptions) -> Void = { _ in }) throws {
        var options = WebSocketOptions()
        change(&options)
        final class Link { weak var subject: WebSocketSubject? }
        let link = Link()
        handler = WebSocketHandler(options: options, tracer: Tracer(nil)) { event in
            link.subject?.events.append(event)
            link.subject?.onEvent(event)
        }
        link.subject = self
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 8080)).wait()
        try channel.pipeline.syncOperations.addHandlers([WebSocketHandler.decoder(options), handler])
    }

    var loop: EmbeddedEventLoop { channel.embeddedEventLoop }
    var end: WebSocketEnd? { events.last?.end }

    func receive(_ frames: ByteBuffer...) throws {
        var packet = ByteBuffer()
        for frame in frames { packet.writeImmutableBuffer(frame) }
        try channel.writeInbound(packet)
    }

    /// What was written since the last call.
    func sent() throws -> [ClientFrame] {
        loop.run()
        var bytes = ByteBuffer()
        while let part = try channel.readOutbound(as: ByteBuffer.self) { bytes.writeImmutableBuffer(part) }
        return ClientFrame.all(bytes)
    }

    func promise<T: Sendable>(_ type: T.Type = T.self) -> (EventLoopPromise<T>, Outcome<T>) {
        let promise = loop.makePromise(of: T.self)
        let outcome = Outcome<T>()
        promise.futureResult.assumeIsolated().whenComplete { outcome.result = $0 }
        return (promise, outcome)
    }

    func serverEndsTCP() { channel.pipeline.fireChannelInactive() }
}

final class Outcome<T> {
    var result: Result<T, any Error>?
    var error: SignalingError? {
        if case .failure(let error) = result { return error as? SignalingError }
        return nil
    }
    var value: T? { try? result?.get() }
}

import NIOCore
import NIOHTTP1

/// The kept-alive HTTP connections of a connector. Confined to its event loop.
///
/// At most ``maxConnections`` are open or being opened; requests beyond that wait in turn, at most ``maxWaiting``. An idle
/// connection is kept for ``idleTimeout``.
final class HTTPPool {
    static let maxConnections = 8
    static let maxWaiting = 1024
    static let idleTimeout = TimeAmount.seconds(30)

    /// What connections can be shared by: everything else is the same for all of a connector's.
    struct Key: Hashable {
        var isTLS: Bool
        var host: String
        var port: Int

        init(_ url: SignalingURL) {
            isTLS = url.scheme.isTLS
            host = url.host
            port = url.port
        }
    }

    /// A connection.
    final class Link {
        let key: Key
        let channel: any Channel
        fileprivate(set) var handler: HTTPExchangeHandler?
        fileprivate(set) var isReused = false
        fileprivate var idleTimer: Scheduled<Void>?

        fileprivate init(_ key: Key, _ channel: any Channel) {
            self.key = key
            self.channel = channel
        }
    }

    private let eventLoop: any EventLoop
    private var idle: [Link] = []
    private var open = 0
    private var waiting: [(id: UInt64, grant: () -> Void)] = []
    private var isShutDown = false

    init(eventLoop: any EventLoop) { self.eventLoop = eventLoop }

    /// Takes an idle connection, the one used last first: it is the likeliest to be alive.
    func takeIdle(_ key: Key) -> Link? {
        guard let index = idle.lastIndex(where: { $0.key == key }) else { return nil }
        let link = idle.remove(at: index)
        link.idleTimer?.cancel()
        link.idleTimer = nil
        link.isReused = true
        return link
    }

    /// Asks for the right to open a connection. `grant` is called once, now or later, unless it is withdrawn; whoever was
    /// granted gives the right back with ``release()`` or turns it into a link with ``add(_:_:_:_:)``.
    ///
    /// - Returns: false if too many wait already.
    func reserve(_ id: UInt64, _ grant: @escaping () -> Void) -> Bool {
        if open >= Self.maxConnections, let oldest = idle.first {
            // An idle connection to elsewhere must not keep this one from being made.
            discard(oldest)
        }
        if open < Self.maxConnections {
            open += 1
            grant()
            return true
        }
        guard waiting.count < Self.maxWaiting else { return false }
        waiting.append((id, grant))
        return true
    }

    /// Takes back a request for the right to open a connection.
    func withdraw(_ id: UInt64) { waiting.removeAll { $0.id == id } }

    /// Gives back the right to open a connection.
    func release() {
        open -= 1
        guard open < Self.maxConnections, !waiting.isEmpty else { return }
        open += 1
        waiting.removeFirst().grant()
    }

    /// Makes a link of a dialed channel.
    func add(
        _ key: Key,
        _ channel: any Channel,
        _ configuration: ConnectorConfiguration,
        _ tracer: Tracer
    ) throws -> Link {
        let link = Link(key, channel)
        let handler = HTTPExchangeHandler(maxBody: configuration.maxResponseBody, tracer: tracer) { [weak link] in
            if let link { self.gone(link) }
        }
        link.handler = handler
        try channel.pipeline.syncOperations.addHandlers([
            HTTPRequestEncoder(), ByteToMessageHandler(HTTPResponseDecoder(limits: configuration)), handler,
        ])
        return link
    }

    /// Takes back a link that can be used again.
    func keep(_ link: Link) {
        guard link.handler != nil else { return }
        if isShutDown || !waiting.isEmpty {
            // Whoever waits may want to go elsewhere; a new connection is simpler than a match.
            return discard(link)
        }
        idle.append(link)
        link.idleTimer = eventLoop.assumeIsolated().scheduleTask(in: Self.idleTimeout) { [weak link] in
            if let link { self.discard(link) }
        }
    }

    /// Closes the idle connections; those in use are closed after their answer.
    func shutdown() {
        isShutDown = true
        for link in idle { discard(link) }
    }

    private func discard(_ link: Link) {
        link.handler?.fail(SignalingError(.closed, "the connection was closed"))
    }

    private func gone(_ link: Link) {
        guard link.handler != nil else { return }
        link.handler = nil
        link.idleTimer?.cancel()
        link.idleTimer = nil
        idle.removeAll { $0 === link }
        release()
    }
}

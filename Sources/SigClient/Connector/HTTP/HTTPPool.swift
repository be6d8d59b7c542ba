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

    private struct Waiter {
        var id: UInt64
        var key: Key
        var serve: (Link?) -> Void
    }

    private let eventLoop: any EventLoop
    private var idle: [Link] = []
    private var open = 0
    private var waiting: [Waiter] = []
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

    /// Asks for the right to open a connection, or for a link to the same place that becomes idle meanwhile. `serve` is called
    /// once, now or later, unless the request is withdrawn; without a link it is the right: it is given back with
    /// ``release()`` or turned into a link with ``add(_:_:_:_:)``.
    ///
    /// - Returns: false if too many wait already.
    func reserve(_ id: UInt64, _ key: Key, _ serve: @escaping (Link?) -> Void) -> Bool {
        if open >= Self.maxConnections, let oldest = idle.first {
            // An idle connection to elsewhere must not keep this one from being made.
            discard(oldest)
        }
        if open < Self.maxConnections {
            open += 1
            serve(nil)
            return true
        }
        guard waiting.count < Self.maxWaiting else { return false }
        waiting.append(Waiter(id: id, key: key, serve: serve))
        return true
    }

    /// Takes back a request.
    func withdraw(_ id: UInt64) { waiting.removeAll { $0.id == id } }

    /// Gives back the right to open a connection.
    func release() {
        open -= 1
        guard open < Self.maxConnections, !waiting.isEmpty else { return }
        open += 1
        waiting.removeFirst().serve(nil)
    }

    /// Hands idle links to those who wait: first to whom they fit, then by closing them, so that others can be opened.
    private func serveWaiting() {
        while !waiting.isEmpty, let oldest = idle.first {
            let match = waiting.firstIndex { waiter in idle.contains { $0.key == waiter.key } }
            if let match {
                let waiter = waiting.remove(at: match)
                waiter.serve(takeIdle(waiter.key))
            } else {
                discard(oldest)
            }
        }
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
        if !key.isTLS { try channel.pipeline.syncOperations.addHandler(TLSAlertCheck()) }
        try channel.pipeline.syncOperations.addHandlers([
            HTTPRequestEncoder(), ByteToMessageHandler(HTTPResponseDecoder(limits: configuration)), handler,
        ])
        return link
    }

    /// Takes back a link that can be used again.
    func keep(_ link: Link) {
        guard link.handler != nil else { return }
        if isShutDown { return discard(link) }
        idle.append(link)
        link.idleTimer = eventLoop.assumeIsolated().scheduleTask(in: Self.idleTimeout) { [weak link] in
            if let link { self.discard(link) }
        }
        // Not at once: what the server sent behind its answer must be seen as unasked for, not as the next one's answer.
        if !waiting.isEmpty { eventLoop.assumeIsolated().execute { self.serveWaiting() } }
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
